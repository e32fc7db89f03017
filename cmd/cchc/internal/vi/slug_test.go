package vi_test

import (
	"regexp"
	"testing"

	"golang.org/x/text/unicode/norm"

	"cchc/cmd/cchc/internal/vi"
)

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Cải cách thể chế":                             "cai-cach-the-che",
		norm.NFD.String("Cải cách thể chế"):            "cai-cach-the-che",
		"Xây dựng chính quyền điện tử, chính quyền số": "xay-dung-chinh-quyen-dien-tu-chinh-quyen-so",
		"Tác động của CCHC đến phát triển KT-XH":       "tac-dong-cua-cchc-den-phat-trien-kt-xh",
		"  – Đạt 84,96\u00a0% (hạng 8/12)! ":           "dat-84-96-hang-8-12",
		"Quyết định số 1396/QĐ-UBND-HC":                "quyet-dinh-so-1396-qd-ubnd-hc",
		"một\u2011cửa":                                 "mot-cua",
		"cai-cach-the-che":                             "cai-cach-the-che",
		"max_score":                                    "max-score",
		"../../etc/passwd":                             "etc-passwd",
		"2023":                                         "2023",
		"":                                             "",
		"---":                                          "",
		"Москва":                                       "",
		"한국 2":                                         "2",
		"a\x00b\xffc":                                  "a-b-c",
		"<script>alert(1)</script>":                    "script-alert-1-script",
	} {
		if got := vi.Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestIsSlug(t *testing.T) {
	for _, slug := range []string{"a", "2023", "chinh-quyen-so", "a-1-b"} {
		if !vi.IsSlug(slug) {
			t.Errorf("%q is a slug", slug)
		}
	}
	for _, other := range []string{"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "a.b", "a/b", "đ", "a\n", "cải", "ａ"} {
		if vi.IsSlug(other) {
			t.Errorf("%q is no slug", other)
		}
	}
}

func FuzzSlug(f *testing.F) {
	for _, seed := range []string{"Cải cách thể chế", "a--b", "-", "Đ", "e\u0302\u0323", "\xff", "A\u00adB", "İ", "\u212a"} {
		f.Add(seed)
	}
	plain := regexp.MustCompile(`\A[a-z0-9]+(-[a-z0-9]+)*\z`)
	f.Fuzz(func(t *testing.T, s string) {
		slug := vi.Slug(s)
		if slug != "" && !vi.IsSlug(slug) {
			t.Errorf("Slug(%+q) = %+q is no slug", s, slug)
		}
		if vi.Slug(slug) != slug || vi.Slug(vi.Fold(s)) != slug {
			t.Errorf("Slug(%+q) = %+q is not stable", s, slug)
		}
		if vi.IsSlug(s) != plain.MatchString(s) {
			t.Errorf("IsSlug(%+q) = %v", s, vi.IsSlug(s))
		}
	})
}
