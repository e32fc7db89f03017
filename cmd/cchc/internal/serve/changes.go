package serve

import (
	"path/filepath"
	"strings"
)

// changes are what may have changed since the last rebuild.
type changes struct {
	all   bool            // everything of the content
	tops  map[string]bool // files and folders at the content's top
	looks bool            // templates or static files
}

// everything may have changed.
func everything() changes { return changes{all: true, looks: true} }

func (c changes) none() bool { return !c.all && !c.looks && len(c.tops) == 0 }

// top tells whether something of that name at the content's top may have changed.
func (c changes) top(name string) bool { return c.all || c.tops[name] }

// add joins other changes to these.
func (c *changes) add(other changes) {
	c.all, c.looks = c.all || other.all, c.looks || other.looks
	for top := range other.tops {
		if c.tops == nil {
			c.tops = map[string]bool{}
		}
		c.tops[top] = true
	}
}

// below is a change of a file below a folder; other tells that it is a folder of
// looks.
func below(folder, file string, looks bool) changes {
	if looks {
		return changes{looks: true}
	}
	relative, err := filepath.Rel(folder, file)
	if err != nil || relative == "." || strings.HasPrefix(relative, "..") {
		return changes{all: true}
	}
	top, _, _ := strings.Cut(filepath.ToSlash(relative), "/")
	return changes{tops: map[string]bool{top: true}}
}
