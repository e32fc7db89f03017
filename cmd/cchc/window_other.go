//go:build !windows

package main

// aloneInWindow: only on Windows does a program get a window of its own.
func aloneInWindow() bool { return false }
