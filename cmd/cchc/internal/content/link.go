package content

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"cchc/cmd/cchc/internal/diag"
)

// linkLimit is how many symbolic links are followed one after another.
const linkLimit = 40

// follow tells whether a symbolic link leads to a regular file in the content
// folder, and reports where else it leads. It goes by what the links say, without
// opening anything, so that no pipe or device is touched.
func (l *lister) follow(link string) bool {
	l.links++
	name := link
	for range linkLimit {
		target, err := fs.ReadLink(l.fsys, name)
		if err != nil {
			l.add(unreadable, link, reason(err))
			return false
		}
		next := path.Join(path.Dir(name), target)
		info, rule := l.target(name, next, target)
		if rule != nil {
			l.add(rule, link, target)
			return false
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			return l.leadsToFile(link, target, info.Mode())
		}
		name = next
	}
	l.add(linkCircle, link, name)
	return false
}

func (l *lister) leadsToFile(link, target string, mode fs.FileMode) bool {
	switch {
	case mode.IsDir():
		l.add(linkToFolder, link, target)
	case !mode.IsRegular():
		l.add(notRegular, link, kindOf(mode))
	default:
		return true
	}
	return false
}

// target looks at what a link leads to.
func (l *lister) target(name, next, target string) (fs.FileInfo, *diag.Rule) {
	switch {
	case path.IsAbs(target) || strings.ContainsAny(target, `\:`) || next == ".." || strings.HasPrefix(next, "../"):
		return nil, linkOut
	case next == "." || next == name || strings.HasPrefix(name, next+"/"):
		return nil, linkCircle
	}
	for folder := path.Dir(next); folder != "."; folder = path.Dir(folder) {
		if info, err := fs.Lstat(l.fsys, folder); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return nil, linkToFolder
		}
	}
	info, err := fs.Lstat(l.fsys, next)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, linkBroken
	case err != nil:
		return nil, linkOut
	}
	return info, nil
}
