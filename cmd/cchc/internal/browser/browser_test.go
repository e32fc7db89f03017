package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// The pages that the tests open, by path.
var pages = map[string]string{
	"/calm":      `<!doctype html><html lang="vi"><title>Yên</title><link rel="icon" href="data:,"><style>body{background:#fff}@media(prefers-color-scheme:dark){body{background:#000}}@media print{p{display:none}}</style><p>Một đoạn.</p><script>document.body.append("Do tập lệnh.")</script>`,
	"/console":   `<!doctype html><title>a</title><script>console.warn("cẩn thận")</script>`,
	"/exception": `<!doctype html><title>a</title><script>throw new Error("hỏng")</script>`,
	"/policy":    `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>a</title><p style="color:red">đỏ</p>`,
	"/missing":   `<!doctype html><title>a</title><img alt="" src="khong-co.png">`,
	"/restless":  `<!doctype html><title>a</title><link rel="icon" href="data:,"><script>const n = +location.search.slice(1); if (n < 30) location.search = n + 1</script>`,
	"/foreign":   `<!doctype html><title>a</title><img alt="" src="http://127.0.0.1:1/a.png">`,
}

func serve(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/favicon.ico" { // asked for at any time, on behalf of whichever page is open
			w.WriteHeader(http.StatusNoContent)
			return
		}
		body, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, body)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestComplaints(t *testing.T) {
	browser, server := Require(t), serve(t)
	page := browser.Open(t, View{Width: 800, Height: 600}, server+"/calm")
	for _, test := range []struct{ path, want string }{
		{"/calm", ""},
		{"/console", "cẩn thận"},
		{"/exception", "hỏng"},
		{"/policy", "Content Security Policy"},
		{"/missing", "status 404 for " + server + "/khong-co.png"},
		{"/foreign", "to another origin: http://127.0.0.1:1/a.png"},
		{"/calm", ""},
	} {
		page.Go(server + test.path)
		switch heard := strings.Join(page.Complaints(), "\n"); {
		case test.want == "" && heard != "":
			t.Errorf("%s: complaints of a page without fault:\n%s", test.path, heard)
		case !strings.Contains(heard, test.want):
			t.Errorf("%s: no complaint of %q in:\n%s", test.path, test.want, heard)
		}
	}
}

func TestViews(t *testing.T) {
	browser, server := Require(t), serve(t)
	page := browser.Open(t, View{Width: 320, Height: 640}, server+"/calm")
	const seen = `[innerWidth, innerHeight, getComputedStyle(document.documentElement).fontSize, getComputedStyle(document.body).backgroundColor,
		matchMedia("(forced-colors: active)").matches, matchMedia("print").matches, document.body.innerText].join("; ")`
	for _, test := range []struct {
		view View
		want string
	}{
		{View{Width: 320, Height: 640}, "320; 640; 16px; rgb(255, 255, 255); false; false; Một đoạn.\n\nDo tập lệnh."},
		{View{Width: 1280, Height: 800, Dark: true}, "1280; 800; 16px; rgb(0, 0, 0); false; false; Một đoạn.\n\nDo tập lệnh."},
		{View{Width: 640, Height: 480, LargeText: true}, "640; 480; 32px; rgb(255, 255, 255); false; false; Một đoạn.\n\nDo tập lệnh."},
		{View{Width: 640, Height: 480, Print: true}, "640; 480; 16px; rgb(255, 255, 255); false; true; Do tập lệnh."},
	} {
		page.Look(test.view)
		if got := Evaluate[string](page, seen); got != test.want {
			t.Errorf("%s:\n got %q\nwant %q", test.view, got, test.want)
		}
	}
	page.Look(View{Width: 640, Height: 480, ForcedColors: true})
	if got := Evaluate[string](page, seen); !strings.Contains(got, "; true; false;") {
		t.Errorf("forced colours are not: %q", got)
	}
	plain := browser.Open(t, View{Width: 640, Height: 480, NoScripts: true}, server+"/calm")
	if got := Evaluate[string](plain, "document.body.innerText"); got != "Một đoạn." {
		t.Errorf("without scripts the page reads %q", got)
	}
}

// TestAwait waits on a tab that is on its way from page to page, where most questions
// have no answer.
func TestAwait(t *testing.T) {
	page := Require(t).Open(t, View{Width: 320, Height: 640}, serve(t)+"/restless")
	page.Await(`location.search === "?30"`)
	if heard := page.Complaints(); len(heard) > 0 {
		t.Errorf("complaints of pages without fault: %q", heard)
	}
}

func TestFindNamesWhatIsMissing(t *testing.T) {
	t.Setenv(pathVariable, "/khong/co/chromium")
	if path, err := find(); err == nil || !strings.Contains(err.Error(), pathVariable) {
		t.Errorf("find() = %q, %v; want an error that names %s", path, err, pathVariable)
	}
	t.Setenv(pathVariable, "")
	t.Setenv("PATH", t.TempDir())
	if path, err := find(); err == nil || !strings.Contains(err.Error(), "chromium") {
		t.Errorf("find() = %q, %v; want an error that names what was searched for", path, err)
	}
}
