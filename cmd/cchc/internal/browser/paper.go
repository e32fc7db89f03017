package browser

import (
	"context"
	"regexp"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Print prints the page and gives the PDF: on the paper that its style asks for, in
// the style of the view, which is that for paper where the view says so.
func (p *Page) Print() []byte {
	p.t.Helper()
	var printed []byte
	byStyle := true
	p.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		result, err := cdp.Call(ctx, target, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: &byStyle})
		if err == nil {
			printed = result.Data
		}
		return err
	}))
	return printed
}

var sheet = regexp.MustCompile(`/Type\s*/Page\b`)

// Sheets counts the sheets of a PDF that a browser has printed, whose list of
// them is not compressed.
func Sheets(pdf []byte) int { return len(sheet.FindAll(pdf, -1)) }
