package browser

import (
	"context"
	"testing"
	"time"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// Page is a tab that shows one page, in a browser context of its own.
type Page struct {
	t    testing.TB
	ctx  context.Context
	ears *ears
}

// Open opens the page at an address in a new tab and waits until it has loaded.
// The tab closes with the test.
func (b *Browser) Open(t testing.TB, view View, address string) *Page {
	t.Helper()
	p := &Page{t: t, ears: &ears{}}
	ctx, closeTab := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext(), chromedp.WithListener(p.ears.hear))
	t.Cleanup(closeTab)
	p.ctx = ctx
	// The tab lives as long as the context of the first call: no time limit.
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("no tab opens: %v", err)
	}
	issues := chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, audits.Enable, cdp.Empty{})
		return err
	})
	p.do(issues, view.emulate())
	p.Go(address)
	return p
}

// For is the same tab, its failures being those of another test: of a subtest.
func (p *Page) For(t testing.TB) *Page { return &Page{t, p.ctx, p.ears} }

// Go leads the tab to another address and waits until that has loaded.
func (p *Page) Go(address string) {
	p.t.Helper()
	p.ears.expect(address)
	p.do(chromedp.Navigate(address))
}

// Look changes how the page is looked at, without loading it again.
func (p *Page) Look(view View) {
	p.t.Helper()
	p.do(view.emulate())
}

// Complaints are, since the page was opened or last asked for them: messages on
// the console, exceptions, what the page's security policy stopped, requests
// that failed, and requests to any other origin than the page's.
func (p *Page) Complaints() []string {
	p.t.Helper()
	Evaluate[string](p, "document.readyState") // what the page did before this answer has been heard
	return p.ears.complaints()
}

// Evaluate runs an expression in the page, waits for it where it is a promise,
// and gives its value. The page's security policy and the view's NoScripts do
// not hold for it; but timers and promises of the page stand still without scripts.
func Evaluate[T any](p *Page, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("in the page: %v", err)
	}
	return value
}

// Await waits until an expression is true in the page that the tab shows by then: it
// may be loaded anew or lead to another meanwhile, and gives no answer in between,
// which is why Evaluate cannot wait for that.
func (p *Page) Await(expression string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	var last error
	for ctx.Err() == nil {
		is, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
		if is {
			return
		}
		if ctx.Err() == nil {
			last = err
		}
		time.Sleep(20 * time.Millisecond)
	}
	p.t.Fatalf("never true in the page: %s (%v)\n%s", expression, last, Evaluate[string](p, `location.href + "\n" + document.body.innerText.slice(0, 2000)`))
}

func (p *Page) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.t.Fatalf("in the browser: %v", err)
	}
}
