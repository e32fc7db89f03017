// Package check holds the rules.
package check
