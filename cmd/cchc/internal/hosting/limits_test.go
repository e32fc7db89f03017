package hosting_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/hosting"
)

// sized are so many files of so many bytes.
func sized(count int, size int64) map[string]int64 {
	files := map[string]int64{}
	for i := range count {
		files[fmt.Sprintf("tep/%d.pdf", i)] = size
	}
	return files
}

// TestBeyond: a host is said to refuse what is one file or one byte beyond its limit, and
// nothing before that.
func TestBeyond(t *testing.T) {
	const mebi = 1 << 20
	for _, test := range []struct {
		host  string
		files map[string]int64
		want  []string // parts of each warning
	}{
		{hosting.Cloudflare, sized(19_999, 1), nil}, // and the manifest
		{hosting.Cloudflare, sized(20_000, 1), []string{"cổng có 20.001 tệp, Cloudflare Pages bản miễn phí nhận nhiều nhất 20.000"}},
		{hosting.Cloudflare, sized(2, 25*mebi), nil},
		{hosting.Cloudflare, sized(2, 25*mebi+1), []string{"tệp tep/0.pdf có 26\u00a0MiB, Cloudflare Pages nhận mỗi tệp nhiều nhất 25\u00a0MiB", "tệp tep/1.pdf"}},
		{hosting.Pages, sized(64, 16*mebi), nil},
		{hosting.Pages, sized(65, 16*mebi), []string{"cả cổng có 1.040\u00a0MiB, GitHub Pages nhận nhiều nhất 1.024\u00a0MiB"}},
		{hosting.Nginx, sized(30_000, 100*mebi), nil},
		{"", sized(30_000, 100*mebi), nil},
	} {
		found := hosting.Beyond(test.host, maps.All(test.files))
		if len(found) != len(test.want) {
			t.Errorf("%q: %d files give %v", test.host, len(test.files), found)
			continue
		}
		for i, want := range test.want {
			if got := found[i]; !strings.Contains(got.Message.Vietnamese, want) || got.Severity != diag.Warning {
				t.Errorf("%q: %q lacks %q", test.host, got.Message.Vietnamese, want)
			}
		}
	}
	if found := hosting.Beyond(hosting.Cloudflare, maps.All(sized(20_000, 1))); !strings.Contains(found[0].Message.English, "20,001 files") {
		t.Errorf("in English: %q", found[0].Message.English)
	}
}

// TestHeadersFitCloudflare: it passes over a header of more than 2,000 characters.
func TestHeadersFitCloudflare(t *testing.T) {
	lines := slices.Collect(strings.Lines(files(planned(t, ""), hosting.Cloudflare)["_headers"]))
	if len(lines) < 5 {
		t.Errorf("%d lines of headers", len(lines))
	}
	for _, line := range lines {
		if len(line) > 2000 {
			t.Errorf("%d characters: %s", len(line), line)
		}
	}
}
