package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/diag"
)

// ManifestName is the manifest's place in the portal.
const ManifestName = "ban-ke.json"

// schema is the manifest's version; a reader refuses others.
const schema = 1

// Manifest is a portal's description of itself: what it was made from and every
// file of it but the manifest. It holds no time, so that the same portal has the
// same manifest.
type Manifest struct {
	Schema  int    `json:"schema"`
	Content string `json:"content"` // hash of the content it was made from
	Files   []File `json:"files"`   // sorted by path, each once
}

// Find is the manifest's line of a file; false where it names none.
func (m Manifest) Find(name string) (File, bool) {
	at, found := slices.BinarySearchFunc(m.Files, name, func(file File, name string) int { return strings.Compare(file.Path, name) })
	if !found {
		return File{}, false
	}
	return m.Files[at], true
}

// File is one line of a manifest.
type File struct {
	Path   string `json:"path"` // slash-separated, from the portal's folder
	SHA256 Hash   `json:"sha256"`
	Size   int64  `json:"size"` // bytes
}

// Hash is a SHA-256, written in hexadecimal.
type Hash [sha256.Size]byte

// MarshalText writes the hash in lower-case hexadecimal.
func (h Hash) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, h[:]), nil }

// UnmarshalText reads 64 hexadecimal digits.
func (h *Hash) UnmarshalText(text []byte) error {
	if len(text) != hex.EncodedLen(len(h)) {
		return fmt.Errorf("a SHA-256 has %d hexadecimal digits, not %d", hex.EncodedLen(len(h)), len(text))
	}
	_, err := hex.Decode(h[:], text)
	return err
}

// ManifestError says that a folder has no manifest, or none that can be trusted.
type ManifestError struct{ Err error }

// Text is the message in both languages.
func (e *ManifestError) Text() diag.Text {
	if errors.Is(e.Err, fs.ErrNotExist) {
		return diag.Text{
			Vietnamese: "không có bản kê " + ManifestName + ": đây không phải là cổng do cchc xuất bản",
			English:    "no manifest " + ManifestName + ": this is not a portal that cchc published",
		}
	}
	return diag.Text{
		Vietnamese: fmt.Sprintf("không đọc được bản kê %s: %v", ManifestName, e.Err),
		English:    fmt.Sprintf("cannot read the manifest %s: %v", ManifestName, e.Err),
	}
}

func (e *ManifestError) Error() string { return e.Text().English }

// Unwrap gives the cause.
func (e *ManifestError) Unwrap() error { return e.Err }

// ReadManifest reads the manifest of the portal in fsys. The error is a
// *ManifestError.
func ReadManifest(fsys fs.FS) (Manifest, error) {
	body, err := fs.ReadFile(fsys, ManifestName)
	if err != nil {
		return Manifest{}, &ManifestError{err}
	}
	return ParseManifest(body)
}

// ParseManifest reads a manifest. The error is a *ManifestError.
func ParseManifest(body []byte) (Manifest, error) {
	manifest, err := decodeManifest(body)
	if err != nil {
		return Manifest{}, &ManifestError{err}
	}
	return manifest, nil
}

// decodeManifest trusts nothing: by these paths files are removed.
func decodeManifest(body []byte) (Manifest, error) {
	var manifest Manifest
	if err := json.Unmarshal(body, &manifest); err != nil {
		return Manifest{}, err
	}
	if manifest.Schema != schema {
		return Manifest{}, fmt.Errorf("schema %d is not known to this version, which reads %d", manifest.Schema, schema)
	}
	for i, file := range manifest.Files {
		if _, err := localPath(file.Path); err != nil {
			return Manifest{}, err
		}
		if i > 0 && manifest.Files[i-1].Path >= file.Path {
			return Manifest{}, fmt.Errorf("%q is out of order", file.Path)
		}
	}
	return manifest, nil
}

// encode writes the manifest with one line a file, so that a version-control
// system shows what changed.
func (m Manifest) encode() ([]byte, error) {
	var out bytes.Buffer
	content, err := json.Marshal(m.Content)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(&out, "{\n\"schema\": %d,\n\"content\": %s,\n\"files\": [", m.Schema, content)
	for i, file := range m.Files {
		line, err := json.Marshal(file)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		out.Write(line)
	}
	out.WriteString("\n]\n}\n")
	return out.Bytes(), nil
}

// Difference is a file that is not as its portal's manifest says.
type Difference struct {
	Path    string // from the portal's folder
	Missing bool   // else its bytes differ
}

// Text is the message in both languages.
func (d Difference) Text() diag.Text {
	if d.Missing {
		return diag.Text{Vietnamese: d.Path + ": thiếu tệp có trong bản kê", English: d.Path + ": named by the manifest, but missing"}
	}
	return diag.Text{Vietnamese: d.Path + ": nội dung khác với bản kê", English: d.Path + ": its bytes are not those of the manifest"}
}

// Verify hashes every file of the portal in fsys and compares it with the
// manifest; differences come in the order of their paths. Files that the
// manifest does not name are not the portal's and are passed over. The error is
// a *ManifestError, or that of a file which cannot be read.
func Verify(fsys fs.FS) ([]Difference, error) {
	manifest, err := ReadManifest(fsys)
	if err != nil {
		return nil, err
	}
	var differences []Difference
	buffer := make([]byte, 64<<10)
	for _, file := range manifest.Files {
		same, err := verifyFile(fsys, file, buffer)
		missing := isMissing(err)
		if missing || (err == nil && !same) {
			differences = append(differences, Difference{Path: file.Path, Missing: missing})
		} else if err != nil {
			return nil, err
		}
	}
	return differences, nil
}

func verifyFile(fsys fs.FS, want File, buffer []byte) (same bool, err error) {
	file, err := fsys.Open(want.Path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return false, err
	}
	hash := sha256.New()
	if _, err := io.CopyBuffer(struct{ io.Writer }{hash}, struct{ io.Reader }{file}, buffer); err != nil {
		return false, err
	}
	return Hash(hash.Sum(nil)) == want.SHA256, nil
}
