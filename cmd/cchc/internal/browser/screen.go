package browser

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Screenshot is what the view shows of the page, as a WebP; scale is how many pixels
// of the picture stand for one of the page's.
func (p *Page) Screenshot(view View, scale float64) []byte {
	p.t.Helper()
	var taken []byte
	quality := int64(80)
	whole := page.Viewport{Y: Evaluate[float64](p, "scrollY"), Width: float64(view.Width), Height: float64(view.Height), Scale: scale}
	p.do(view.emulate(), chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		result, err := cdp.Call(ctx, target, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatWebp, Quality: &quality, Clip: &whole})
		if err == nil {
			taken = result.Data
		}
		return err
	}))
	return taken
}
