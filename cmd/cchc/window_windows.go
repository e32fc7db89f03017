package main

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// aloneInWindow tells whether the program has its window to itself, as after a double
// click: a window that belongs to a shell has the shell in it too.
func aloneInWindow() bool {
	var processes [2]uint32
	count, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleProcessList").Call(uintptr(unsafe.Pointer(&processes[0])), uintptr(len(processes)))
	return count == 1
}
