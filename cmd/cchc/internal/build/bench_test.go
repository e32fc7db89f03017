package build

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/site"
	"cchc/static"
	"cchc/templates"
)

// BenchmarkStages takes the time of every step of a build of a portal with 1,000
// pages of components, published into an empty folder. Its metrics are the mean
// of each step and the share of the whole that the checks take, which issue 4
// limits to 15 %.
func BenchmarkStages(b *testing.B) {
	folder := b.TempDir()
	if err := os.CopyFS(folder, madeup.Portal(25, 5)); err != nil {
		b.Fatal(err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		b.Fatal(err)
	}
	defer root.Close()
	opened := NewFolder(root)
	defer opened.Close()
	var spent stages
	for b.Loop() {
		out := filepath.Join(b.TempDir(), "public")
		spent.build(b, opened, out)
		b.StopTimer()
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	var whole time.Duration
	for stage, name := range stageNames {
		whole += spent[stage]
		b.ReportMetric(float64(spent[stage].Microseconds())/1000/float64(b.N), name+"-ms/op")
	}
	b.ReportMetric(100*float64(spent[checked])/float64(whole), "check-share-%")
}

// The steps of a build. Pages are written as they are rendered, so publishing is
// what is done before and after that.
const (
	loaded = iota
	checked
	planned
	prepared
	rendered
	published
)

var stageNames = [...]string{loaded: "load", checked: "check", planned: "plan", prepared: "looks", rendered: "render", published: "publish"}

// stages is the time that was spent in each step.
type stages [len(stageNames)]time.Duration

// build does what Check, Render and the program do.
func (s *stages) build(b *testing.B, folder fs.FS, out string) {
	begun := time.Now()
	done := func(stage int) {
		s[stage] += time.Since(begun)
		begun = time.Now()
	}
	portal, found := content.Load(folder, parallel)
	done(loaded)
	locator := content.NewLocator(folder)
	found = append(found, check.Check(portal, locator, parallel)...)
	done(checked)
	plan := site.Plan(portal, "")
	done(planned)
	found = append(found, check.Links(portal, locator, plan.Resolves)...)
	done(checked)
	looks, err := NewLooks(templates.FS, static.FS)
	must(b, err)
	done(prepared)
	publication, err := publish.Begin(b.Context(), out)
	must(b, err)
	done(published)
	failures, err := Render(b.Context(), plan, folder, looks, publication.Write)
	must(b, err)
	done(rendered)
	_, err = publication.Commit(portal.Digest)
	must(b, err)
	done(published)
	if errors, _ := diag.Count(append(found, failures...)); errors > 0 {
		b.Fatalf("the portal does not build: %v", found)
	}
}

func must(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}
