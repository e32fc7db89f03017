package serve

import "golang.org/x/sys/unix"

// farAway are the file systems whose files others change without this system's
// knowing: NFS, SMB, CIFS, AFS, Ceph, 9P (the drives of Windows under WSL), what runs
// in user space (sshfs), and shared folders of virtual machines.
var farAway = map[int64]bool{
	unix.NFS_SUPER_MAGIC: true, unix.SMB_SUPER_MAGIC: true, unix.CIFS_SUPER_MAGIC: true, unix.SMB2_SUPER_MAGIC: true, unix.AFS_SUPER_MAGIC: true,
	unix.CEPH_SUPER_MAGIC: true, unix.V9FS_MAGIC: true, unix.FUSE_SUPER_MAGIC: true, 0x786f4256: true,
}

// isFar tells whether a folder lies on a drive of another machine.
func isFar(folder string) bool {
	var stat unix.Statfs_t
	return unix.Statfs(folder, &stat) == nil && farAway[int64(uint32(stat.Type))]
}
