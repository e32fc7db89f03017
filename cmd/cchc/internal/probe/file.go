package probe

import (
	"context"
	"crypto/sha256"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/site"
)

// file asks for one file of the manifest.
func (p *prober) file(ctx context.Context, file publish.File) []diag.Diagnostic {
	place := diag.Place{File: file.Path}
	got, err := p.get(ctx, addressOf(file.Path), "identity", file.Size)
	switch {
	case ctx.Err() != nil:
		return nil
	case err != nil:
		return []diag.Diagnostic{noAnswer.At(place, failed(err))}
	case got.status != http.StatusOK:
		return []diag.Diagnostic{missingFile.At(place, got.said())}
	}
	var found []diag.Diagnostic
	if sha256.Sum256(got.body) != file.SHA256 {
		found = append(found, otherBytes.At(place))
	}
	found = append(found, judgeType(place, got.header.Get("Content-Type"))...)
	found = append(found, judgeCaching(place, got.header.Get("Cache-Control"))...)
	if isPage(file.Path) {
		found = append(found, judgeHeaders(place, got.header)...)
	}
	return found
}

// alike are types that programs take for the same.
var alike = map[string][]string{
	"text/javascript":      {"application/javascript", "application/x-javascript"},
	"application/xml":      {"text/xml"},
	"application/atom+xml": {"application/xml", "text/xml"},
	"image/x-icon":         {"image/vnd.microsoft.icon"},
}

// judgeType judges the type that a file is said to be of. A browser that is told not to
// guess shows no page, style or script under a wrong one.
func judgeType(place diag.Place, said string) []diag.Diagnostic {
	want := site.MediaType(place.File)
	wanted, parameters, _ := mime.ParseMediaType(want)
	got, has, err := mime.ParseMediaType(said)
	if err != nil || got != wanted && !slices.Contains(alike[wanted], got) {
		rule := oddType
		if slices.Contains([]string{"text/html", "text/css", "text/javascript"}, wanted) {
			rule = refusedType
		}
		return []diag.Diagnostic{rule.At(place, said, want)}
	}
	charset := has["charset"]
	isUTF8 := strings.EqualFold(charset, "utf-8")
	// A page states its own, and XML and JSON have one where nothing is said.
	needed := strings.HasPrefix(wanted, "text/") && wanted != "text/html"
	if parameters["charset"] != "" && !isUTF8 && (charset != "" || needed) {
		return []diag.Diagnostic{otherCharset.At(place, said, want)}
	}
	return nil
}

// How long a file may be kept, in seconds: one that carries its hash at least a month,
// any other at most ten minutes, for a figure that was put right must be seen.
const (
	month      = 30 * 24 * 3600
	tenMinutes = 600
)

func judgeCaching(place diag.Place, said string) []diag.Diagnostic {
	seconds, asks := lifetime(said)
	hashed := strings.HasPrefix("/"+place.File, site.AssetsAddress())
	switch {
	case hashed && seconds < month:
		return []diag.Diagnostic{shortCaching.At(place, said)}
	case !hashed && !asks && seconds > tenMinutes:
		return []diag.Diagnostic{longCaching.At(place, said)}
	}
	return nil
}

// lifetime reads a Cache-Control: how long a file may be kept, and whether it is asked
// for anew each time.
func lifetime(cacheControl string) (seconds int, asks bool) {
	for part := range strings.SplitSeq(strings.ToLower(cacheControl), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		switch name {
		case "no-cache", "no-store":
			asks = true
		case "max-age":
			if n, err := strconv.Atoi(strings.Trim(value, `"`)); err == nil {
				seconds = n
			}
		}
	}
	return seconds, asks
}

// judgeHeaders judges the headers that every page should come with.
func judgeHeaders(place diag.Place, got http.Header) []diag.Diagnostic {
	var found []diag.Diagnostic
	var missing []string
	for _, want := range site.Headers() {
		switch said := strings.Join(got.Values(want.Name), ", "); {
		case said == "":
			missing = append(missing, want.Name)
		case strings.Join(strings.Fields(said), " ") != want.Value:
			found = append(found, otherHeader.At(place, want.Name, said))
		}
	}
	if len(missing) > 0 {
		found = append(found, missingHeader.At(place, strings.Join(missing, ", ")))
	}
	return found
}
