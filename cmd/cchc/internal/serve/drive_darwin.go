package serve

import "golang.org/x/sys/unix"

// isFar tells whether a folder lies on a drive of another machine.
func isFar(folder string) bool {
	var stat unix.Statfs_t
	return unix.Statfs(folder, &stat) == nil && stat.Flags&unix.MNT_LOCAL == 0
}
