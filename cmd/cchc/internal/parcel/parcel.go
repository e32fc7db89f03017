// Package parcel makes what leaves a portal by hand: a zip of what changed, for an
// office that uploads over FTP or a web form, and an archive, a copy of the portal
// that is read without a server. Both hold a note in plain Vietnamese.
package parcel

import (
	"strings"
)

// NoteName is the note's place in the zip and in the archive. No file of a portal
// stands there.
const NoteName = "DOC-TRUOC.txt"

// asNote is a text as every Notepad shows it, those of old Windows included.
func asNote(lines []string) []byte {
	return []byte("\ufeff" + strings.Join(lines, "\r\n") + "\r\n")
}
