package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// Two pages: one without a fault, one with a fault of every sort that is looked for.
const (
	goodPage = `<!doctype html><html lang="vi"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Trang</title></head>
<body><main><h1>Đạt 84,96 điểm</h1><p>Hạng <b>8</b>/12.</p></main></body></html>`
	badPage = `<!doctype html><html lang="vi"><head><title>Trang</title></head><body style="overflow-x:hidden"><main><h1>Đạt</h1>
<p style="color:#ccc;background:#fff">Mờ</p><img src="data:,"><p style="width:400px">Rộng</p><p style="margin-top:900px">Hạng 8/12</p>
<div style="position:fixed;inset:40px 0 auto;height:60px;background:#fff"></div></main>
<script>document.querySelector("main").append("Chỉ có khi chạy tập lệnh.")</script></body></html>`
)

// seeFaults shows both to everything that the tests of real pages rely on: it
// must see nothing in the one and its own fault in the other.
func (e eyes) seeFaults(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, map[string]string{"/good": goodPage, "/bad": badPage}[r.URL.Path])
	}))
	defer server.Close()
	looks := []struct {
		name string
		see  func() []string
		want string // in what is said of the bad page
	}{
		{"axe", func() []string { return axeFaults(e.page, e.axe, allRules) }, "image-alt"},
		{"axe, colours", func() []string { return axeFaults(e.page, e.axe, colourRules) }, "color-contrast"},
		{"overflow", func() []string { return overflow(e.page) }, "<p> ends at 4"},
		{"first screen", func() []string { return []string{notInFirstScreen(e.page, `Hạng\s8/12`)} }, "stands at"},
		{"nowhere", func() []string { return []string{notInFirstScreen(e.page, `84,96`)} }, "stands nowhere"},
		{"covered", func() []string { return []string{notInFirstScreen(e.page, `Mờ|Đạt 84`)} }, "behind div"},
		{"scripts", func() []string { return lostText(e.page, e.plain) }, "Chỉ có khi chạy tập lệnh."},
	}
	e.page.Go(server.URL + "/good")
	e.plain.Go(server.URL + "/good")
	for _, look := range looks {
		if said := strings.Join(look.see(), "\n"); said != "" {
			t.Errorf("%s: seen in the good page: %s", look.name, said)
		}
	}
	e.page.Go(server.URL + "/bad")
	e.plain.Go(server.URL + "/bad")
	for _, look := range looks {
		if said := strings.Join(look.see(), "\n"); !strings.Contains(said, look.want) {
			t.Errorf("%s: not seen in the bad page: %q; said of it: %s", look.name, look.want, said)
		}
	}
}
