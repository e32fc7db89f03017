package build

import (
	"os"
	"path/filepath"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
)

// BenchmarkSave takes the time from the saving of one text of 10,000 pages of
// components to a checked and planned portal, as the preview does it.
func BenchmarkSave(b *testing.B) {
	folder := b.TempDir()
	must(b, os.CopyFS(folder, madeup.Portal(125, 10)))
	root, err := os.OpenRoot(folder)
	must(b, err)
	defer root.Close()
	opened := NewFolder(root)
	defer opened.Close()
	texts, err := filepath.Glob(filepath.Join(folder, "*", "*", "year.md"))
	must(b, err)
	file := texts[len(texts)/2]
	first, err := os.ReadFile(file)
	must(b, err)
	unit := filepath.Base(filepath.Dir(filepath.Dir(file)))
	var checker Checker
	checker.Check(opened, "", nil)
	for b.Loop() {
		first = append(first, "\nThêm.\n"...)
		must(b, os.WriteFile(file, first, 0o644))
		if checker.Check(opened, "", func(top string) bool { return top == unit }).Site == nil {
			b.Fatal("the portal has mistakes")
		}
	}
}
