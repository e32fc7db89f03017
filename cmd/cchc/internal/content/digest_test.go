package content

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"testing"
	"testing/fstest"
)

const proof = "files/2024/phieu.pdf"

// withProof is a content folder of every key and an attachment.
func withProof() fstest.MapFS {
	fsys := everyKey("")
	fsys[proof] = &fstest.MapFile{Data: []byte("%PDF")}
	return fsys
}

// TestDigest reckons the digest as a webmaster could, with sha256sum.
func TestDigest(t *testing.T) {
	fsys := withProof()
	lines := ""
	for _, name := range slices.Sorted(maps.Keys(fsys)) {
		lines += fmt.Sprintf("%x  %s\n", sha256.Sum256(fsys[name].Data), name)
	}
	want := fmt.Sprintf("%x", sha256.Sum256([]byte(lines)))
	if portal, found := Load(fsys, nil); portal.Digest != want || len(found) > 0 {
		t.Errorf("the digest is %s, want %s; found %v", portal.Digest, want, found)
	}
	for name, change := range map[string]func(fstest.MapFS){
		"a byte of an attachment": func(fsys fstest.MapFS) {
			fsys[proof] = &fstest.MapFile{Data: []byte("%PDG")}
		},
		"a byte of a text": func(fsys fstest.MapFS) {
			fsys["portal.toml"] = &fstest.MapFile{Data: append(slices.Clone(fsys["portal.toml"].Data), '\n')}
		},
		"a new file": func(fsys fstest.MapFS) { fsys["files/moi.pdf"] = &fstest.MapFile{} },
	} {
		changed := maps.Clone(fsys)
		change(changed)
		if portal, found := Load(changed, nil); portal.Digest == want || len(found) > 0 {
			t.Errorf("%s: the digest stays; found %v", name, found)
		}
	}
	fsys["README.md"] = &fstest.MapFile{Data: []byte("hướng dẫn")}
	if portal, _ := Load(fsys, nil); portal.Digest != want {
		t.Error("a file that is no content changes the digest")
	}
}

// TestUnreadableAttachment: what cannot be read is a mistake of the content, told
// with all others.
func TestUnreadableAttachment(t *testing.T) {
	_, found := Load(closed{withProof(), proof}, nil)
	if len(found) != 1 || found[0].Code != "F103" || found[0].Place.File != proof {
		t.Errorf("found %v", found)
	}
}
