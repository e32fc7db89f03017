package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/correction"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/vi"
)

// published is what was published: a portal in a folder or at an address, or the
// JSON of one unit.
type published struct {
	files    fs.FS
	manifest publish.Manifest
	unit     *correction.Published // of a file; then nothing else is known
	silences silences
	close    func()
}

// openPublished opens what a flag names; cache is the user's cache folder.
func openPublished(ctx context.Context, cache, where string) (*published, error) {
	if strings.Contains(where, "://") {
		return openAddress(ctx, where)
	}
	info, err := os.Stat(where)
	if err != nil {
		return nil, usage(diag.Say(fmt.Sprintf("không mở được %s: %v", where, err), fmt.Sprintf("%s cannot be opened: %v", where, err)), diag.Say("chỉ bản đã công bố bằng --published", "name what was published by --published"))
	}
	if !info.IsDir() {
		return openUnitFile(where)
	}
	root, err := openFolder(where)
	if err != nil {
		return nil, err
	}
	opened, err := portalIn(root.FS(), func() { root.Close() })
	if err != nil {
		root.Close()
		return nil, unreadPublished(where, err)
	}
	opened.silences = readSilences(silencesFile(cache, where))
	return opened, nil
}

// unexpected are the files beside a portal's that need to be named: git's own are there
// where public/ stands in a repository, as in ours, or is one.
func unexpected(foreign []string) []string {
	return slices.DeleteFunc(slices.Clone(foreign), func(name string) bool {
		return name == ".gitignore" || name == ".git" || strings.HasPrefix(name, ".git/")
	})
}

func portalIn(files fs.FS, close func()) (*published, error) {
	manifest, err := publish.ReadManifest(files)
	return &published{files: files, manifest: manifest, close: close}, err
}

func openUnitFile(name string) (*published, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, unreadPublished(name, err)
	}
	defer file.Close()
	return unitOf(name, file)
}

// unitOf reads the JSON of one unit.
func unitOf(name string, from io.Reader) (*published, error) {
	body, err := io.ReadAll(io.LimitReader(from, correction.MaxSize+1))
	if err != nil {
		return nil, unreadPublished(name, err)
	}
	unit, err := correction.Read(body)
	if err != nil {
		return nil, unreadPublished(name, err)
	}
	return &published{unit: unit, close: func() {}}, nil
}

// read reads what was published of a unit; nil where that is nothing. Same is true
// where it is known, unread, to be what is expected, or no part of the comparison.
func (p *published) read(name, unit string, expected publish.Hash) (former *correction.Published, same bool, err error) {
	if p.unit != nil {
		return p.unit, p.unit.Unit.ID != unit, nil
	}
	for _, file := range p.manifest.Files {
		if file.Path != name {
			continue
		}
		switch _, silent := p.silences.before(file); {
		case file.SHA256 == expected && !silent:
			return nil, true, nil
		default:
			former, err := p.verified(file)
			return former, false, err
		}
	}
	return nil, false, nil
}

var errNotAsListed = errors.New("không đúng bản kê " + publish.ManifestName + " (not as the manifest says)")

// body is a unit's JSON before figures of it changed in silence, else as it is in the
// portal, if that is what the manifest says.
func (p *published) body(file publish.File) ([]byte, error) {
	if former, silent := p.silences.before(file); silent {
		return former, nil
	}
	body, err := readBounded(p.files, file.Path)
	if err == nil && sha256.Sum256(body) != file.SHA256 {
		err = fmt.Errorf("%s: %w", file.Path, errNotAsListed)
	}
	return body, err
}

// verified reads a unit's JSON.
func (p *published) verified(file publish.File) (*correction.Published, error) {
	body, err := p.body(file)
	if err != nil {
		return nil, err
	}
	read, err := correction.Read(body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file.Path, err)
	}
	return read, nil
}

func readBounded(files fs.FS, name string) ([]byte, error) {
	file, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, correction.MaxSize+1))
}

// others are the units that were published and are no longer there: their data stand
// in du-lieu/<unit>.json, as those of the known ones.
func (p *published) others(known map[string]bool, besides string) ([]correction.Change, error) {
	var gone []correction.Change
	for _, file := range p.manifest.Files {
		folder, base := path.Split(file.Path)
		id, isJSON := strings.CutSuffix(base, ".json")
		if known[file.Path] || folder != "du-lieu/" || !isJSON || !vi.IsSlug(id) || file.Path == besides {
			continue
		}
		former, err := p.verified(file)
		if err != nil {
			return nil, err
		}
		gone = append(gone, correction.Compare(former, nil)...)
	}
	return gone, nil
}
