package browser

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// Slow makes the tab as slow as a cheap phone on a poor line: the processor
// slowdown times slower, each request delayed by latency milliseconds, and
// bytesPerSecond in either direction; nothing is kept from one page to the next.
func (p *Page) Slow(slowdown, latency, bytesPerSecond float64) {
	p.t.Helper()
	p.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if _, err := cdp.Call(ctx, target, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slowdown}); err != nil {
			return err
		}
		if _, err := cdp.Call(ctx, target, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}); err != nil {
			return err
		}
		all := network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{
			{Latency: latency, DownloadThroughput: bytesPerSecond, UploadThroughput: bytesPerSecond}}}
		_, err := cdp.Call(ctx, target, network.EmulateNetworkConditionsByRule, all)
		return err
	}))
}
