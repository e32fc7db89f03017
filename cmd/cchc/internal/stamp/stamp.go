// Package stamp knows a file or folder again without reading it: by its size,
// number and times. Like git's index it never takes a changed file for the
// former one: a stamp that was taken so soon after a change that another one
// could have left the same times is not settled, and matches nothing.
package stamp

import (
	"io/fs"
	"time"
)

// Stamp is what a file is known by.
type Stamp struct {
	Size     int64
	Modified int64  // time of the last change, nanoseconds since 1970
	Changed  int64  // likewise of the file or its description (ctime), which nobody can set back; 0 where the system does not tell
	Inode    uint64 // the file's number; likewise
	Settled  bool   // taken so long after the last change that no later one can have left the same times
}

// Of is the stamp of a file or folder that was described at a time, or later.
func Of(info fs.FileInfo, at time.Time) Stamp {
	s := Stamp{Size: info.Size(), Modified: info.ModTime().UnixNano()}
	s.Changed, s.Inode = changeOf(info)
	last := max(s.Modified, s.Changed)
	s.Settled = at.Add(-grain(last)).UnixNano() > last
	return s
}

// grain bounds how far apart two changes may be that leave the same time: a tick of
// the kernel, 10 ms at most, or some seconds where a file system does not keep finer
// ones.
func grain(nanoseconds int64) time.Duration {
	if nanoseconds%int64(time.Millisecond) == 0 {
		return 4 * time.Second
	}
	return 20 * time.Millisecond
}

// Matches tells whether a file is the very one of the stamp, unchanged.
func (s Stamp) Matches(info fs.FileInfo) bool {
	changed, inode := changeOf(info)
	return s.Settled && s.Size == info.Size() && s.Modified == info.ModTime().UnixNano() && s.Changed == changed && s.Inode == inode
}
