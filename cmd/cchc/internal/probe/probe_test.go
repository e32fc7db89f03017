package probe_test

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/probe"
	"cchc/cmd/cchc/internal/site"
)

// published is a small portal as it stands on a server.
var published = map[string]string{
	"404.html":                  "<p>Không tìm thấy trang</p>",
	"_headers":                  "/*\n",
	"dia-chi-cu.json":           `[{"from": "/cu/", "to": "/nhiem-vu/#a"}, {"from": "/da-go/"}]`,
	"du-lieu/lap-vo.csv":        strings.Repeat("84,96;Cải cách hành chính\n", 200),
	"feed.xml":                  "<feed/>",
	"index.html":                `<link rel="canonical" href="https://cchc.example/">` + strings.Repeat("<p>Cổng công khai.</p>\n", 200),
	"index.html.gz":             "not asked for by itself",
	"nhiem-vu/index.html":       "<p>Nhiệm vụ</p>",
	"nhiem-vu/lich.ics":         "BEGIN:VCALENDAR\r\n",
	"tai-nguyen/site-12345.css": strings.Repeat("p { margin: 0 }\n", 200),
}

func manifest() string {
	var lines []string
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for name := range published {
			if !yield(name) {
				return
			}
		}
	}) {
		sum := sha256.Sum256([]byte(published[name]))
		lines = append(lines, fmt.Sprintf(`{"path": %q, "sha256": %q, "size": %d}`, name, hex.EncodeToString(sum[:]), len(published[name])))
	}
	return `{"schema": 1, "content": "abc", "files": [` + strings.Join(lines, ",\n") + "]}"
}

// wrong is what a server does wrong: it may change the answer to a path, "" for what is
// not there, before it is sent.
type wrong func(path string, answer *answer)

type answer struct {
	status int
	header http.Header
	body   []byte
}

// server serves the portal as it should be, but for what is wrong.
func server(t *testing.T, broken wrong) *url.URL {
	t.Helper()
	listening := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/cchc/")
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		given := answer{http.StatusOK, http.Header{}, []byte(published[name])}
		switch {
		case name == "ban-ke.json":
			given.body = []byte(manifest())
		case published[name+"/index.html"] != "":
			given.status = http.StatusMovedPermanently
			given.header.Set("Location", "/cchc/"+name+"/")
		case r.URL.Path == "/cchc/cu/":
			name, given.status = "cu", http.StatusMovedPermanently
			given.header.Set("Location", "/cchc/nhiem-vu/#a")
		case r.URL.Path == "/cchc/da-go/":
			name, given.status = "da-go", http.StatusGone
		case published[name] == "":
			name, given.status, given.body = "", http.StatusNotFound, []byte(published["404.html"])
		}
		given.header.Set("Content-Type", site.MediaType(cmp.Or(name, "404.html")))
		given.header.Set("Cache-Control", site.CacheControl(name))
		for _, header := range site.Headers() {
			given.header.Set(header.Name, header.Value)
		}
		if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") && given.status == http.StatusOK {
			given.header.Set("Content-Encoding", "gzip")
			given.header.Set("Vary", "Accept-Encoding")
			var zipped bytes.Buffer
			writer := gzip.NewWriter(&zipped)
			_, _ = writer.Write(given.body)
			_ = writer.Close()
			given.body = zipped.Bytes()
		}
		if broken != nil {
			broken(name, &given)
		}
		for name, values := range given.header {
			w.Header()[name] = values
		}
		w.WriteHeader(given.status)
		_, _ = w.Write(given.body)
	}))
	t.Cleanup(listening.Close)
	address, err := probe.ParseAddress(listening.URL + "/cchc")
	if err != nil {
		t.Fatal(err)
	}
	return address
}

func oneByOne(n int, do func(i int)) {
	for i := range n {
		do(i)
	}
}

func ask(t *testing.T, address *url.URL, sample int) (probe.Report, error) {
	t.Helper()
	return probe.Run(t.Context(), probe.Config{Base: address, Client: probe.NewClient(), Sample: sample, Parallel: oneByOne})
}

func codes(diagnostics []diag.Diagnostic) []string {
	var codes []string
	for _, d := range diagnostics {
		codes = append(codes, d.Place.File+" "+d.Code)
	}
	return codes
}

// TestFaults: each thing that a server does wrong is named, and nothing else.
func TestFaults(t *testing.T) {
	set := func(of, name, value string) wrong {
		return func(path string, a *answer) {
			if path == of {
				a.header.Set(name, value)
			}
		}
	}
	status := func(of string, status int) wrong {
		return func(path string, a *answer) {
			if path == of {
				a.status = status
			}
		}
	}
	for _, test := range []struct {
		name   string
		broken wrong
		want   []string
	}{
		{"nothing", nil, nil},
		{"no manifest", status("ban-ke.json", 404), []string{"ban-ke.json W101"}},
		{"a page for the manifest", func(path string, a *answer) { a.body = []byte("<html>") }, []string{"ban-ke.json W102"}},
		{"manifest that leads out", func(path string, a *answer) {
			a.body = bytes.ReplaceAll(a.body, []byte(`"feed.xml"`), []byte(`"../x"`))
		}, []string{"ban-ke.json W102"}},
		{"missing file", status("feed.xml", 404), []string{"feed.xml W104"}},
		{"file behind a redirect", func(path string, a *answer) {
			if path == "du-lieu/lap-vo.csv" {
				a.status = 302
				a.header.Set("Location", "https://elsewhere.example/")
			}
		}, []string{"du-lieu/lap-vo.csv W104"}},
		{"other bytes", func(path string, a *answer) {
			if path == "nhiem-vu/index.html" {
				a.body = append(a.body, "<script>"...)
			}
		}, []string{"nhiem-vu/index.html W105"}},
		{"page of no type", set("nhiem-vu/index.html", "Content-Type", "application/octet-stream"), []string{"nhiem-vu/index.html W106"}},
		{"style as text", set("tai-nguyen/site-12345.css", "Content-Type", "text/plain; charset=utf-8"), []string{"tai-nguyen/site-12345.css W106"}},
		{"calendar of no type", set("nhiem-vu/lich.ics", "Content-Type", "application/octet-stream"), []string{"nhiem-vu/lich.ics W107"}},
		{"feed as XML", set("feed.xml", "Content-Type", "text/xml"), nil},
		{"page in another charset", set("nhiem-vu/index.html", "Content-Type", "text/html; charset=iso-8859-1"), []string{"nhiem-vu/index.html W108"}},
		{"table without a charset", set("du-lieu/lap-vo.csv", "Content-Type", "text/csv"), []string{"du-lieu/lap-vo.csv W108"}},
		{"page without a charset", set("index.html", "Content-Type", "text/html"), nil},
		{"status 200 for all", func(path string, a *answer) {
			if path == "" {
				a.status = 200
			}
		}, []string{"khong-co-trang W109"}},
		{"the server's own 404", func(path string, a *answer) {
			if path == "" {
				a.body = []byte("<h1>Not Found</h1>")
			}
		}, []string{"khong-co-trang W110"}},
		{"404 of no type", set("", "Content-Type", "text/plain"), []string{"404.html W106"}},
		{"no policy", func(path string, a *answer) { a.header.Del("Content-Security-Policy") }, []string{"index.html W111", "nhiem-vu/index.html W111"}},
		{"two policies", func(path string, a *answer) {
			if path == "index.html" {
				a.header.Add("Content-Security-Policy", "default-src *")
			}
		}, []string{"index.html W112"}},
		{"style that is not kept", set("tai-nguyen/site-12345.css", "Cache-Control", "max-age=60"), []string{"tai-nguyen/site-12345.css W113"}},
		{"page kept for a day", set("nhiem-vu/index.html", "Cache-Control", "public, max-age=86400"), []string{"nhiem-vu/index.html W114"}},
		{"page kept for minutes", set("nhiem-vu/index.html", "Cache-Control", "max-age=300"), nil},
		{"no compression", func(path string, a *answer) {
			if a.header.Get("Content-Encoding") != "" {
				a.header.Del("Content-Encoding")
				a.body = []byte(published[path])
			}
		}, []string{"du-lieu/lap-vo.csv W115", "index.html W115", "tai-nguyen/site-12345.css W115"}},
		{"old compressed file", func(path string, a *answer) {
			if path == "index.html" && a.header.Get("Content-Encoding") != "" {
				a.body = a.body[:len(a.body)/2]
			}
		}, []string{"index.html W116"}},
		{"compression that is none", func(path string, a *answer) {
			if path == "index.html" && a.header.Get("Content-Encoding") != "" {
				a.header.Set("Content-Encoding", "br")
			}
		}, []string{"index.html W116"}},
		{"no Vary", func(path string, a *answer) { a.header.Del("Vary") }, []string{"du-lieu/lap-vo.csv W117", "index.html W117", "tai-nguyen/site-12345.css W117"}},
		{"no slash", status("nhiem-vu", 404), []string{"nhiem-vu W118"}},
		{"former address that leads nowhere", status("cu", 404), []string{"cu/ W121"}},
		{"former address that leads on for now", status("cu", 302), []string{"cu/ W121"}},
		{"former address that leads elsewhere", set("cu", "Location", "/cchc/nhiem-vu/"), []string{"cu/ W121"}},
		{"former address that leads on by its whole address", func(path string, a *answer) {
			if path == "cu" {
				a.status = 308
				a.header.Set("Location", "../nhiem-vu/#a")
			}
		}, nil},
		{"removed page that is missing", status("da-go", 404), []string{"da-go/ W122"}},
		{"list of former addresses that is none", func(path string, a *answer) {
			if path == "dia-chi-cu.json" {
				a.body = []byte(`[{"from": "https://elsewhere.example/"}]`)
			}
		}, []string{"dia-chi-cu.json W105", "dia-chi-cu.json W120"}},
		{"endless file", func(path string, a *answer) {
			if path == "feed.xml" {
				a.body = bytes.Repeat([]byte("x"), 1<<20)
			}
		}, []string{"feed.xml W105"}},
	} {
		report, err := ask(t, server(t, test.broken), 0)
		got := codes(report.Diagnostics)
		for i, code := range got {
			if rest, found := strings.CutPrefix(code, "khong-co-trang-"); found {
				got[i] = "khong-co-trang" + rest[strings.IndexByte(rest, ' '):]
			}
		}
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v (%v)", test.name, got, test.want, err)
		}
	}
}

// TestBrokenLine: an answer that breaks off is told of its file.
func TestBrokenLine(t *testing.T) {
	report, err := ask(t, server(t, func(path string, a *answer) {
		if path == "feed.xml" {
			panic(http.ErrAbortHandler)
		}
	}), 0)
	if got := codes(report.Diagnostics); err != nil || !slices.Equal(got, []string{"feed.xml W103"}) {
		t.Errorf("%v, %v", got, err)
	}
}

// elsewhere answers for any host with what a server on this machine says.
type elsewhere struct{ host string }

func (e elsewhere) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host = "http", e.host
	return http.DefaultTransport.RoundTrip(r)
}

// TestOtherAddress: a portal that was made for another address says so.
func TestOtherAddress(t *testing.T) {
	local := server(t, nil)
	client := probe.NewClient()
	client.Transport = elsewhere{local.Host}
	for address, want := range map[string][]string{"https://cchc.other/cchc/": {"index.html W119"}} {
		base, err := probe.ParseAddress(address)
		if err != nil {
			t.Fatal(err)
		}
		report, err := probe.Run(t.Context(), probe.Config{Base: base, Client: client, Parallel: oneByOne})
		if got := codes(report.Diagnostics); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v, %v", address, got, err)
		}
	}
}

func TestSample(t *testing.T) {
	report, err := ask(t, server(t, nil), 3)
	if err != nil || report.Asked != 3 || report.Files != 7 || report.Former != 2 || len(report.Diagnostics) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

// TestNoServer: what cannot be asked at all is an error, and so is being stopped.
func TestNoServer(t *testing.T) {
	closed := httptest.NewServer(nil)
	address, _ := url.Parse(closed.URL + "/")
	closed.Close()
	if _, err := ask(t, address, 0); err == nil {
		t.Error("a server that is not there is asked")
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := probe.Run(stopped, probe.Config{Base: server(t, nil), Client: probe.NewClient(), Parallel: oneByOne}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

func TestParseAddress(t *testing.T) {
	for text, want := range map[string]string{
		"https://cchc.example": "https://cchc.example/", "https://cchc.example/a": "https://cchc.example/a/", "http://localhost:8080/": "http://localhost:8080/",
		"http://127.0.0.1/": "http://127.0.0.1/", "http://[::1]:80/": "http://[::1]:80/",
		"http://cchc.example/": "", "cchc.example": "", "ftp://localhost/": "", "https://a:b@cchc.example/": "", "https://cchc.example/?a": "", "http://localhost.example/": "", "file:///tmp/": "", "": "",
	} {
		got, err := probe.ParseAddress(text)
		if (err != nil) != (want == "") || err == nil && got.String() != want {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
}

func TestGrouped(t *testing.T) {
	rule := probe.Rules()[3]
	var found []diag.Diagnostic
	for i := range 6 {
		found = append(found, rule.At(diag.Place{File: fmt.Sprintf("%d.html", i)}, "mã 404"))
	}
	found = append(found, rule.At(diag.Place{File: "x.html"}, "mã 500"))
	grouped := probe.Grouped(found)
	if len(grouped) != 2 || !strings.HasSuffix(grouped[0].Message.Vietnamese, "cùng lỗi ở 5 tệp khác: 1.html, 2.html, 3.html…") || strings.Contains(grouped[1].Message.English, "likewise") {
		t.Errorf("%v", grouped)
	}
}
