package main

import (
	"bufio"
	"os"
	"runtime"
	"strings"
	"testing"
)

// TestServeStopsCleanly: Ctrl-C ends serve with the exit code 0.
func TestServeStopsCleanly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a test cannot press Ctrl-C there")
	}
	command := command("serve", "--content", "../../content", "--port", "0")
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	defer command.Process.Kill()
	if line, err := bufio.NewReader(output).ReadString('\n'); err != nil || !strings.HasPrefix(line, "http://127.0.0.1:") {
		t.Fatalf("the first line is %q, %v", line, err)
	}
	if err := command.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := command.Wait(); err != nil {
		t.Errorf("serve ends with %v", err)
	}
}
