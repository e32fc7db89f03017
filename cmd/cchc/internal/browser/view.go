package browser

import (
	"context"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// View is how a reader looks at a page. The zero value of each field but the
// sizes is the usual.
type View struct {
	Width, Height int64 // of the window, in CSS pixels
	Dark          bool  // prefers dark colours
	ForcedColors  bool  // has colours of their own forced on pages
	Print         bool  // looks at the page as it is printed
	LargeText     bool  // has set text to 200 %
	NoScripts     bool  // runs no scripts; takes effect when a page is opened
}

// String names the view in the name of a test.
func (v View) String() string {
	words := []string{map[bool]string{false: "light", true: "dark"}[v.Dark]}
	for _, word := range []struct {
		is   bool
		name string
	}{{v.ForcedColors, "forced-colors"}, {v.Print, "print"}, {v.LargeText, "large-text"}, {v.NoScripts, "no-scripts"}} {
		if word.is {
			words = append(words, word.name)
		}
	}
	return strings.Join(words, "-")
}

// defaultTextSize is the browsers' text size, in CSS pixels.
const defaultTextSize = 16

// emulate makes a tab look as the view says.
func (v View) emulate() chromedp.Action[chromedp.Void] {
	scheme, forced, media, size := "light", "none", "screen", int64(defaultTextSize)
	if v.Dark {
		scheme = "dark"
	}
	if v.ForcedColors {
		forced = "active"
	}
	if v.Print {
		media = "print"
	}
	if v.LargeText {
		size *= 2
	}
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		metrics := emulation.SetDeviceMetricsOverrideParams{Width: v.Width, Height: v.Height, DeviceScaleFactor: 1}
		if _, err := cdp.Call(ctx, target, emulation.SetDeviceMetricsOverride, metrics); err != nil {
			return err
		}
		features := emulation.SetEmulatedMediaParams{Media: media, Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: scheme},
			{Name: "forced-colors", Value: forced},
			{Name: "prefers-reduced-motion", Value: "reduce"}, // nothing is judged half-way through a motion
		}}
		if _, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, features); err != nil {
			return err
		}
		if _, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: v.NoScripts}); err != nil {
			return err
		}
		_, err := cdp.Call(ctx, target, page.SetFontSizes, page.SetFontSizesParams{FontSizes: &page.FontSizes{Standard: size}})
		return err
	})
}
