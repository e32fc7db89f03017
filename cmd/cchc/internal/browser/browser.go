// Package browser lets tests look at pages in a real browser: Chromium, driven
// over its DevTools protocol. It is imported by tests alone.
package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// The environment variables that decide about the browser.
const (
	pathVariable = "CCHC_CHROMIUM" // the browser's program; where it is empty one is searched for in PATH
	needVariable = "CCHC_BROWSER"  // "require": a test fails where there is no browser, instead of being skipped
)

// patience is how long a single step may take on a busy machine.
const patience = 60 * time.Second

// Browser is a running Chromium. Its pages share nothing: no cache, no storage.
type Browser struct{ ctx context.Context }

// Require starts a browser for a test and its subtests, or skips the test where
// there is none.
func Require(t testing.TB) *Browser {
	t.Helper()
	path, err := find()
	if err != nil {
		missing(t, err)
	}
	// The browser lives as long as the context of the first call, so that has no
	// time limit. The profile is a fresh temporary folder of its own.
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options(path)...)
	ctx, closeBrowser := chromedp.NewContext(allocator)
	t.Cleanup(func() { closeBrowser(); stop() })
	if err := chromedp.Do(ctx); err != nil {
		missing(t, fmt.Errorf("%s does not start: %w", path, err))
	}
	return &Browser{ctx}
}

// missing ends a test that has no browser.
func missing(t testing.TB, reason error) {
	t.Helper()
	if os.Getenv(needVariable) == "require" {
		t.Fatalf("%s=require, but %v", needVariable, reason)
	}
	t.Skipf("no browser test: %v (name one with %s; with %s=require this is a failure)", reason, pathVariable, needVariable)
}

// find gives the path of a Chromium or a Chrome.
func find() (string, error) {
	if path := os.Getenv(pathVariable); path != "" {
		if _, err := exec.LookPath(path); err != nil {
			return "", fmt.Errorf("%s: %w", pathVariable, err)
		}
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("neither chromium, chromium-browser nor google-chrome is in PATH")
}

// options are the browser's flags: without a window, and without any talk to
// its makers.
func options(path string) []chromedp.ExecAllocatorOption {
	return append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // the sandbox does not start in most containers
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("no-proxy-server", true), // pages are served by the test itself
	)
}
