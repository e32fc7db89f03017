package main

import (
	"slices"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/site"
)

// TestReservedAddresses: check, which knows no page map, refuses just those pages
// whose address the page map keeps for itself.
func TestReservedAddresses(t *testing.T) {
	for _, id := range []string{"nhiem-vu", "niem-yet", "so-sanh", "du-lieu", "don-vi", "dinh-chinh", "tim-kiem", "tep", "tai-nguyen", "2023", "0001", "nguon", "phuong-phap", "20233", "nam-2023"} {
		content := fstest.MapFS{"pages/" + id + ".md": {Data: []byte("+++\ntitle = \"Trang\"\n+++\n\nChữ.\n")}}
		for name, text := range smallPortal {
			content[name] = &fstest.MapFile{Data: []byte(text)}
		}
		refused := slices.ContainsFunc(build.Check(content, "").Diagnostics, func(d diag.Diagnostic) bool { return d.Code == "P104" })
		if refused != site.Reserved(id) {
			t.Errorf("%s: check refuses it: %v, the page map keeps it: %v", id, refused, site.Reserved(id))
		}
	}
}
