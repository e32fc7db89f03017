package build

import (
	"io/fs"
	"slices"
	"strings"
	"sync"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/picture"
	"cchc/cmd/cchc/internal/render"
	"cchc/cmd/cchc/internal/search"
	"cchc/cmd/cchc/internal/site"
)

// Asked is a portal whose files are made when they are asked for: those that Render
// would make, with the same bytes. It is safe for concurrent use.
type Asked struct {
	Site      *site.Site
	folder    fs.FS
	assets    *render.Assets
	renderer  *render.Renderer
	pictures  func() *picture.Pictures
	downloads download.Maker
}

// NewAsked is a planned portal, to be made from what the folder holds.
func NewAsked(planned *site.Site, folder fs.FS, looks Looks) *Asked {
	return &Asked{Site: planned, folder: folder, assets: looks.assets, renderer: looks.renderer.Fresh(),
		pictures: sync.OnceValue(func() *picture.Pictures { return looks.painter.Portal(planned) })}
}

// File makes the file at a path below the portal's folder; ok tells whether there is
// one. What cannot be made is a diagnostic, or an error where an attachment cannot be
// read.
func (a *Asked) File(path string) (body []byte, ok bool, failure *diag.Diagnostic, err error) {
	if page, ok := a.page(path); ok {
		body, err := a.renderer.Page(a.Site, page)
		if err != nil {
			failed := pageFailed.At(diag.Place{File: page.File()}, page.Address, err.Error())
			return nil, true, &failed, nil
		}
		return body, true, nil, nil
	}
	for _, find := range []func(string) ([]byte, bool, error){a.asset, a.list, a.download, a.picture, a.attachment, a.search, a.moved} {
		if body, ok, err := find(path); ok || err != nil {
			return body, ok, nil, err
		}
	}
	return nil, false, nil, nil
}

// page is the page whose file has the path.
func (a *Asked) page(path string) (*site.Page, bool) {
	page, ok := a.Site.Find("/" + strings.TrimSuffix(path, "index.html"))
	return page, ok && page.File() == path
}

// among is the file of that path.
func among(path string, files ...site.File) ([]byte, bool, error) {
	i := slices.IndexFunc(files, func(file site.File) bool { return file.Path == path })
	if i < 0 {
		return nil, false, nil
	}
	return files[i].Body, true, nil
}

func (a *Asked) asset(path string) ([]byte, bool, error) { return among(path, a.assets.Files()...) }

// list makes what lists all pages.
func (a *Asked) list(path string) ([]byte, bool, error) {
	if path != "robots.txt" && !strings.HasPrefix(path, "sitemap") {
		return nil, false, nil
	}
	return among(path, append(a.Site.Sitemap(), a.Site.Robots())...)
}

func (a *Asked) download(path string) ([]byte, bool, error) {
	for _, file := range a.Site.Downloads {
		if file.File() == path {
			body, err := a.downloads.Append(nil, a.Site, file)
			return body, true, err
		}
	}
	return nil, false, nil
}

func (a *Asked) picture(path string) ([]byte, bool, error) {
	for _, unit := range a.Site.Portal.Units {
		if filePath(a.Site.PictureAddress(unit)) == path {
			return slices.Clone(a.pictures().Unit(unit)), true, nil
		}
	}
	return nil, false, nil
}

// attachment reads a file that the content lists: no other is ever opened.
func (a *Asked) attachment(path string) ([]byte, bool, error) {
	file, ok := strings.CutPrefix(path, filePath(site.FileAddress("")))
	if _, listed := slices.BinarySearch(a.Site.Portal.Files, file); !ok || !listed {
		return nil, false, nil
	}
	body, err := fs.ReadFile(a.folder, "files/"+file)
	return body, true, err
}

// search makes a part of the search data, or the directory, for which every part is
// looked through.
func (a *Asked) search(path string) ([]byte, bool, error) {
	directory, parts := search.NewDirectory(a.Site, search.Words{}, nil), search.Parts(a.Site)
	for _, part := range parts {
		if filePath(part.Address(a.Site)) == path {
			body, _ := search.Append(nil, a.Site, part, directory)
			return body, true, nil
		}
	}
	if path != filePath(a.Site.SearchDirectoryAddress()) {
		return nil, false, nil
	}
	parallel(len(parts), func(i int) { search.Append(nil, a.Site, parts[i], directory) })
	file, err := directory.File()
	return file.Body, true, err
}

// moved makes what is for the portal's host, and the pages at former addresses.
func (a *Asked) moved(path string) ([]byte, bool, error) {
	files, err := hostFiles(a.Site, a.renderer)
	if err != nil {
		return nil, false, err
	}
	return among(path, files...)
}
