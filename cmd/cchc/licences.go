package main

import _ "embed"

// licences is the licence of every module that is compiled into the program,
// and of Go itself; a test keeps it in step with go.mod.
//
//go:embed licences.txt
var licences string
