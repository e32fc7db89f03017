package browser

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// ears hear what goes wrong in a tab.
type ears struct {
	mu     sync.Mutex
	origin string            // the page's own
	heard  []string          // complaints, in the order of their coming
	asked  map[string]string // addresses, by the id of their request
}

// expect says which page is about to be opened.
func (e *ears) expect(address string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.origin, e.heard, e.asked = origin(address), nil, map[string]string{}
}

// complaints gives what was heard and forgets it.
func (e *ears) complaints() []string {
	e.mu.Lock()
	defer e.mu.Unlock()
	heard := e.heard
	e.heard = nil
	return heard
}

// hear takes every event of a tab, in their order.
func (e *ears) hear(event any) {
	e.mu.Lock()
	defer e.mu.Unlock()
	switch event := event.(type) {
	case *runtime.EventConsoleAPICalled:
		e.complain("console.%s: %s", event.Type, arguments(event.Args))
	case *runtime.EventExceptionThrown:
		e.complain("exception: %s", exception(event.ExceptionDetails))
	case *log.EventEntryAdded:
		if event.Entry.Source != log.EntrySourceNetwork || origin(event.Entry.URL) == e.origin { // else a former page's, or heard when it was sent
			e.complain("log: %s: %s (%s)", event.Entry.Level, event.Entry.Text, event.Entry.URL)
		}
	case *audits.EventIssueAdded:
		e.issue(event.Issue)
	case *network.EventRequestWillBeSent:
		e.request(string(event.RequestID), event.Request.URL)
	case *network.EventResponseReceived:
		if event.Response.Status >= 400 {
			e.complain("request: status %d for %s", event.Response.Status, event.Response.URL)
		}
	case *network.EventLoadingFailed:
		// A request that was not heard when it was sent is a former page's.
		if address, own := e.asked[string(event.RequestID)]; own && (!event.Canceled || event.BlockedReason != "") {
			e.complain("request: %s%s for %s", event.ErrorText, event.BlockedReason, address)
		}
	case *network.EventWebSocketCreated:
		e.complain("request: a web socket to %s", event.URL)
	}
}

// issue hears what the browser's tools say of a page. That an entry of the
// history is skippable says only that no person's gesture led to it: in a test
// none does.
func (e *ears) issue(issue *audits.InspectorIssue) {
	generic := issue.Details.GenericIssueDetails
	switch {
	case generic == nil:
		e.complain("issue: %s", issue.Code)
	case generic.ErrorType != audits.GenericIssueErrorTypeNavigationEntryMarkedSkippable:
		e.complain("issue: %s", generic.ErrorType)
	}
}

func (e *ears) complain(format string, values ...any) {
	e.heard = append(e.heard, fmt.Sprintf(format, values...))
}

// request complains of a request that leaves the page's origin.
func (e *ears) request(id, address string) {
	if e.asked != nil {
		e.asked[id] = address
	}
	if !strings.HasPrefix(address, "data:") && origin(address) != e.origin {
		e.complain("request: to another origin: %s", address)
	}
}

func origin(address string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return address
	}
	return parsed.Scheme + "://" + parsed.Host
}

func arguments(args []*runtime.RemoteObject) string {
	var words []string
	for _, arg := range args {
		var value any
		if err := json.Unmarshal(arg.Value, &value); err != nil {
			value = arg.Description
		}
		words = append(words, fmt.Sprint(value))
	}
	return strings.Join(words, ", ")
}

func exception(details *runtime.ExceptionDetails) string {
	if details.Exception != nil {
		return details.Text + " " + details.Exception.Description
	}
	return details.Text
}
