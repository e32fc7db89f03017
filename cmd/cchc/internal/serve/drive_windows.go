package serve

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// isFar tells whether a folder lies on a drive of another machine.
func isFar(folder string) bool {
	full, err := filepath.Abs(folder)
	if err != nil {
		return false
	}
	volume := filepath.VolumeName(full)
	if strings.HasPrefix(volume, `\\`) {
		return true
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
