package download_test

import (
	"io/fs"
	"os"
	"testing"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// portals are the real one, made-up ones that hold whatever a portal can, and the
// small one of this test.
func portals(t testing.TB) map[string]*site.Site {
	t.Helper()
	all := map[string]*site.Site{"small": site.Plan(small(plain), "https://mau.example/cchc/")}
	for name, folder := range map[string]fs.FS{"real": os.DirFS("../../../../content"), "made up": madeup.Portal(4, 3), "province": madeup.Province()} {
		all[name] = site.Plan(loaded(t, folder), "")
	}
	return all
}

func loaded(t testing.TB, folder fs.FS) *scorecard.Portal {
	t.Helper()
	portal, found := content.Load(folder, func(n int, do func(i int)) {
		for i := range n {
			do(i)
		}
	})
	if errors, _ := diag.Count(found); errors > 0 {
		t.Fatalf("the content is wrong: %v", found)
	}
	return portal
}
