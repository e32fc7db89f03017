package probe

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/publish"
)

// compression asks for the largest file of each kind as browsers do.
func (p *prober) compression(ctx context.Context, manifest publish.Manifest) []diag.Diagnostic {
	var found []diag.Diagnostic
	for _, file := range largest(manifest) {
		for _, encoding := range []string{"gzip", "gzip, deflate, br"} {
			found = append(found, p.compressed(ctx, file, encoding)...)
		}
	}
	return diag.Sort(found)
}

// largest are the largest text files of each ending, those that are worth compressing.
func largest(manifest publish.Manifest) []publish.File {
	byEnding := map[string]publish.File{}
	var endings []string
	for _, file := range readable(manifest) {
		ending := path.Ext(file.Path)
		if !hosting.IsCompressed(file.Path, file.Size) {
			continue
		}
		if _, known := byEnding[ending]; !known {
			endings = append(endings, ending)
		}
		if file.Size > byEnding[ending].Size {
			byEnding[ending] = file
		}
	}
	var files []publish.File
	for _, ending := range endings {
		files = append(files, byEnding[ending])
	}
	return files
}

func (p *prober) compressed(ctx context.Context, file publish.File, encoding string) []diag.Diagnostic {
	place := diag.Place{File: file.Path}
	got, err := p.get(ctx, addressOf(file.Path), encoding, file.Size+1024)
	if err != nil || got.status != http.StatusOK {
		return nil // said of the file already, or nothing was compressed
	}
	said := got.header.Get("Content-Encoding")
	if said == "" {
		return []diag.Diagnostic{notCompressed.At(place)}
	}
	body, err := unpack(said, got.body, file.Size)
	if err != nil || sha256.Sum256(body) != file.SHA256 {
		return []diag.Diagnostic{badCompression.At(place, said)}
	}
	if !slices.ContainsFunc(got.header.Values("Vary"), func(vary string) bool {
		return strings.Contains(strings.ToLower(vary), "accept-encoding") || vary == "*"
	}) {
		return []diag.Diagnostic{noVary.At(place)}
	}
	return nil
}

// unpack reads one byte more than the file has at most: what is packed may unfold to
// any length.
func unpack(encoding string, body []byte, size int64) ([]byte, error) {
	var reader io.Reader = bytes.NewReader(body)
	switch encoding {
	case "gzip":
		unzipped, err := gzip.NewReader(reader)
		if err != nil {
			return nil, err
		}
		reader = unzipped
	case "br":
		reader = brotli.NewReader(reader)
	}
	return io.ReadAll(io.LimitReader(reader, size+1))
}

// nowhere asks for a page that no portal has.
func (p *prober) nowhere(ctx context.Context, manifest publish.Manifest) []diag.Diagnostic {
	sum := sha256.Sum256([]byte(manifest.Content))
	address := "khong-co-trang-" + hex.EncodeToString(sum[:4]) + "/"
	want, _ := manifest.Find(notFoundFile)
	got, err := p.get(ctx, address, "identity", want.Size)
	place := diag.Place{File: address}
	switch {
	case err != nil:
		return []diag.Diagnostic{noAnswer.At(place, failed(err))}
	case got.status != http.StatusNotFound:
		return []diag.Diagnostic{softNotFound.At(place, got.said())}
	case sha256.Sum256(got.body) != want.SHA256:
		return []diag.Diagnostic{otherNotFound.At(place)}
	}
	return judgeType(diag.Place{File: notFoundFile}, got.header.Get("Content-Type"))
}

// slash asks for a page as people write its address: without the slash at its end.
func (p *prober) slash(ctx context.Context, manifest publish.Manifest) []diag.Diagnostic {
	for _, file := range manifest.Files {
		folder, isFolder := strings.CutSuffix(file.Path, "/index.html")
		if !isFolder {
			continue
		}
		got, err := p.get(ctx, folder, "identity", file.Size)
		leads := got.status/100 == 3 && strings.HasSuffix(got.header.Get("Location"), folder+"/")
		if err == nil && !leads && (got.status != http.StatusOK || sha256.Sum256(got.body) != file.SHA256) {
			return []diag.Diagnostic{noSlash.At(diag.Place{File: folder}, got.said())}
		}
		return nil
	}
	return nil
}

var canonical = regexp.MustCompile(`<link rel="canonical" href="([^"]*)">`)

// home judges whether the portal was made for the address that it stands at. A copy on
// one's own machine is not meant to be.
func (p *prober) home(ctx context.Context, manifest publish.Manifest) []diag.Diagnostic {
	if IsLocal(p.Base) {
		return nil
	}
	file, _ := manifest.Find("index.html")
	got, err := p.get(ctx, "", "identity", file.Size)
	if err != nil || got.status != http.StatusOK {
		return nil // said of the file already
	}
	if match := canonical.FindSubmatch(got.body); match != nil && !strings.EqualFold(string(match[1]), p.Base.String()) {
		return []diag.Diagnostic{otherBase.At(diag.Place{File: "index.html"}, string(match[1]), p.Base.String())}
	}
	return nil
}

// Grouped joins what is the same of many files into one line each.
func Grouped(diagnostics []diag.Diagnostic) []diag.Diagnostic {
	type kind struct{ code, message string }
	files := map[kind][]string{}
	var first []diag.Diagnostic
	for _, d := range diagnostics {
		key := kind{d.Code, d.Message.Vietnamese}
		if len(files[key]) == 0 {
			first = append(first, d)
		}
		files[key] = append(files[key], d.Place.File)
	}
	for i, d := range first {
		if all := files[kind{d.Code, d.Message.Vietnamese}]; len(all) > 1 {
			others := all[1:min(len(all), 4)]
			first[i].Message = diag.Text{
				Vietnamese: d.Message.Vietnamese + " – cùng lỗi ở " + counted(len(all)-1, "tệp khác", others),
				English:    d.Message.English + " – likewise " + counted(len(all)-1, "other files", others),
			}
		}
	}
	return first
}

func counted(n int, what string, examples []string) string {
	text := fmt.Sprintf("%d %s: %s", n, what, strings.Join(examples, ", "))
	if n > len(examples) {
		text += "…"
	}
	return text
}
