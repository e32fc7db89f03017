package stamp

import (
	"io/fs"
	"syscall"
)

// changeOf is the time of a file's last change in any respect, and its number.
func changeOf(info fs.FileInfo) (changed int64, inode uint64) {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return stat.Ctim.Nano(), stat.Ino
	}
	return 0, 0
}
