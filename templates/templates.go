// Package templates embeds the html/template files of the portal: page.html is
// the frame of every page, one file a kind of page defines what stands in it,
// and partials/ holds the parts, named by what they show. A folder on disk can
// stand in for it, file by file (build --templates).
//
// What a file may use is written at its head: the Go type of its dot, in
// package render. Figures come worded and formatted; templates hold structure
// and words.
package templates

import "embed"

// FS holds the templates.
//
//go:embed *.html partials/*.html
var FS embed.FS
