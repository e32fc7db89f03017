package parcel

import (
	"path"
	"strings"

	"cchc/cmd/cchc/internal/publish"
)

// Changes are what tells two states of a portal apart, as paths of files, sorted.
// The manifest itself, which names no file of its own, is not among them.
type Changes struct {
	Added, Changed, Removed []string
}

// None tells whether nothing differs.
func (c Changes) None() bool { return len(c.Added)+len(c.Changed)+len(c.Removed) == 0 }

// Compare compares a portal as it was last uploaded with what it is now. Both lists
// are sorted.
func Compare(former, current publish.Manifest) Changes {
	var changes Changes
	old, now := former.Files, current.Files
	for len(old) > 0 || len(now) > 0 {
		switch {
		case len(old) == 0 || len(now) > 0 && now[0].Path < old[0].Path:
			changes.Added = append(changes.Added, now[0].Path)
			now = now[1:]
		case len(now) == 0 || old[0].Path < now[0].Path:
			changes.Removed = append(changes.Removed, old[0].Path)
			old = old[1:]
		default:
			if now[0].SHA256 != old[0].SHA256 {
				changes.Changed = append(changes.Changed, now[0].Path)
			}
			old, now = old[1:], now[1:]
		}
	}
	return changes
}

// pageAddress is the address below the portal's root of a file that readers open as
// a page; false for every other file.
func pageAddress(file string) (string, bool) {
	folder, name := path.Split(file)
	return folder, name == "index.html"
}

// pages splits paths into the addresses of pages and the other files.
func pages(files []string, root string) (addresses, others []string) {
	for _, file := range files {
		if address, ok := pageAddress(file); ok {
			addresses = append(addresses, root+address)
		} else {
			others = append(others, file)
		}
	}
	return addresses, others
}

// indented are the lines of a list under a heading; none where the list is empty.
func indented(heading string, items []string) []string {
	if len(items) == 0 {
		return nil
	}
	return []string{"", heading, "  " + strings.Join(items, "\r\n  ")}
}
