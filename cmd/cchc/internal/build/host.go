package build

import (
	"strings"
	"sync"

	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/render"
	"cchc/cmd/cchc/internal/site"
)

// hostFiles are what the portal's host is told, and what stands at former addresses
// where it cannot be told.
func hostFiles(planned *site.Site, renderer *render.Renderer) ([]site.File, error) {
	if planned.FromDisk {
		return nil, nil // no host shows an archive, and no reader comes by a former address
	}
	files := hosting.Files(planned, planned.HostKind)
	_, pages := hosting.Split(planned.HostKind, planned.Redirects())
	taken := map[string]bool{}
	for _, redirect := range pages {
		file, ok := redirect.File()
		// Some file systems take a name in other letter case for the same.
		if folded := strings.ToLower(file); !ok || taken[folded] || planned.Stands("/"+folded) {
			continue
		}
		taken[strings.ToLower(file)] = true
		body, err := renderer.Moved(planned, redirect)
		if err != nil {
			return nil, err
		}
		files = append(files, site.File{Path: file, Body: body})
	}
	if hosting.SaysGone(planned.HostKind) {
		body, err := renderer.Gone(planned)
		if err != nil {
			return nil, err
		}
		files = append(files, site.File{Path: hosting.GoneFile, Body: body})
	}
	return files, nil
}

// Compressing puts beside each file that is worth it the same file compressed. Write
// and Keep are safe for concurrent use as far as those that they are made of are.
type Compressing struct {
	keep       func(path string) bool
	write      func(path string, body []byte) error
	size       func(path string) (int64, bool)
	compressor hosting.Compressor
	kept       sync.Map // compressed files that were kept, by path
}

// NewCompressing hands on to keep and write; size is that of a file of the former
// portal, false where it has none.
func NewCompressing(keep func(path string) bool, write func(path string, body []byte) error, size func(path string) (int64, bool)) *Compressing {
	return &Compressing{keep: keep, write: write, size: size}
}

// Write writes a file, and the compressed ones that were not kept.
func (c *Compressing) Write(path string, body []byte) error {
	if err := c.write(path, body); err != nil || !hosting.IsCompressed(path, int64(len(body))) {
		return err
	}
	return c.compressor.Compress(path, body, func(path string, body []byte) error {
		if _, kept := c.kept.Load(path); kept {
			return nil
		}
		return c.write(path, body)
	})
}

// Keep keeps a file with those that stand beside it. Where one of them cannot be kept
// the file is to be written again; what was kept till then is what would be written.
func (c *Compressing) Keep(path string) bool {
	size, known := c.size(path)
	if !known {
		return false
	}
	if hosting.IsCompressed(path, size) {
		for _, ending := range []string{hosting.GzipEnding, hosting.BrotliEnding} {
			if !c.keep(path + ending) {
				return false
			}
			c.kept.Store(path+ending, true)
		}
	}
	return c.keep(path)
}
