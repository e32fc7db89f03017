package content

import (
	"io/fs"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
)

// The steps of loading, each over the files of 1,000 components. BenchmarkStages
// in package build has them read from a disk.

func BenchmarkLoad(b *testing.B) {
	folder := madeup.Portal(25, 5)
	b.ReportAllocs()
	for b.Loop() {
		Load(folder, nil)
	}
}

func BenchmarkList(b *testing.B) {
	folder := madeup.Portal(25, 5)
	b.ReportAllocs()
	for b.Loop() {
		list(folder)
	}
}

// BenchmarkInspect looks for what is wrong with texts.
func BenchmarkInspect(b *testing.B) {
	texts := textsOf(b, "")
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			r := reader{file: &textFile{}}
			r.inspect(text)
		}
	}
}

// BenchmarkPlain decodes as nearly every file is decoded.
func BenchmarkPlain(b *testing.B) {
	texts := textsOf(b, ".toml")
	b.ReportAllocs()
	for b.Loop() {
		var reader plainReader
		for _, text := range texts {
			reader.read(text)
		}
	}
}

// BenchmarkParse decodes as all that is not plain is decoded.
func BenchmarkParse(b *testing.B) {
	texts := textsOf(b, ".toml")
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			parse(text)
		}
	}
}

// textsOf are the texts of the files whose names end so.
func textsOf(b *testing.B, ending string) [][]byte {
	folder := madeup.Portal(25, 5)
	var texts [][]byte
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(name, ending) && !strings.HasPrefix(name, filesFolder) {
			texts = append(texts, folder[name].Data)
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return texts
}
