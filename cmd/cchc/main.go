// Command cchc makes a static portal of administrative-reform results out of a
// content folder. See README.md.
//
// The rules of its user interface: messages are Vietnamese, or English with
// --lang en; results go to standard output, everything else to standard error;
// a mistake says what is wrong, where, and what to write instead. The exit code
// is 0 for success, 1 for content with errors, 2 for a wrong call, 3 where the
// machine failed, 130 where the user stopped it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
)

// The exit codes.
const (
	exitContent = 1
	exitUsage   = 2
	exitMachine = 3
	exitStopped = 130
)

func main() {
	build.CollectLate()
	cobra.MousetrapHelpText = "" // it would send away whoever opened the program by a double click; see window.go
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run carries out one call and gives its exit code.
func run(ctx context.Context, arguments []string, stdin io.Reader, stdout, stderr io.Writer) int {
	cache, _ := os.UserCacheDir() // where there is none, nothing is remembered
	app := &app{language: languageOf(arguments), cache: cache, stdin: stdin, asks: isTerminal(stdin), seen: isSeen(stderr), stdout: stdout, stderr: stderr}
	if len(arguments) == 0 && app.asks && aloneInWindow() {
		return app.window(ctx)
	}
	return app.run(ctx, arguments)
}

func (app *app) run(ctx context.Context, arguments []string) int {
	err := newRootCommand(app, arguments).ExecuteContext(ctx)
	if err == nil {
		return 0
	}
	var failed *failure
	switch {
	case errors.As(err, &failed):
	case errors.Is(err, context.Canceled):
		failed = &failure{code: exitStopped, text: diag.Say("đã dừng theo yêu cầu; cổng cũ vẫn giữ nguyên", "stopped; the former portal stays as it was")}
	default:
		failed = &failure{code: exitMachine, text: diag.Say(err.Error(), err.Error())}
	}
	if !failed.text.IsZero() {
		fmt.Fprintf(app.stderr, "cchc: %s\n", failed.text.In(app.language))
	}
	if !failed.hint.IsZero() {
		fmt.Fprintf(app.stderr, "  → %s\n", failed.hint.In(app.language))
	}
	return failed.code
}

// app is what every verb is given.
type app struct {
	language       diag.Language
	cache          string // the user's cache folder; "" for none
	stdin          io.Reader
	asks           bool // a person sits at standard input
	seen           bool // a person sees standard error
	quiet          bool // only what is wrong is told
	verbose        bool // and what took how long
	progress       *progress
	stdout, stderr io.Writer
}

// say prints a line of progress or result for a person, to standard error. What is
// wrong is not said but printed as diagnostics or returned as a failure.
func (a *app) say(text diag.Text, arguments ...any) {
	if a.quiet {
		return
	}
	fmt.Fprintf(a.stderr, text.In(a.language)+"\n", arguments...)
}

// failure is an error that knows its exit code. Without text everything has
// been said already.
type failure struct {
	code int
	text diag.Text
	hint diag.Text
}

// Error is the failure in English, for logs.
func (f *failure) Error() string { return f.text.English }

// usage is a failure of the call itself.
func usage(text, hint diag.Text) error { return &failure{code: exitUsage, text: text, hint: hint} }
