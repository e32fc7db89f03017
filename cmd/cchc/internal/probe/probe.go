// Package probe asks a portal that is on the web whether it arrived there whole, and
// whether its server says of it what package site would have said: every file of the
// manifest with its bytes, types, headers, how long files may be kept, compression,
// where former addresses lead, and what is shown where there is nothing.
//
// It trusts nothing that it is told: answers are read no further than they may be long,
// no redirect is followed, and nothing is asked of any other host. It starts no
// goroutine; who calls it says how many files are asked for at a time.
package probe

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/site"
)

// Config says what is asked, and how.
type Config struct {
	Base     *url.URL                    // of the portal, its path ending in "/"
	Client   *http.Client                // NewClient's, or a test's
	Sample   int                         // how many files are asked for; 0: all
	Parallel func(n int, do func(i int)) // several at a time
}

// Report is what was found.
type Report struct {
	Asked, Files int // of the manifest's files for readers
	Former       int // addresses that were asked for
	Diagnostics  []diag.Diagnostic
}

// How long and how much is waited for.
const (
	patience    = 30 * time.Second
	connections = 4
	longest     = 256 << 20 // of an answer
)

// Connections is how many files should be asked for at a time: a portal must not be
// felt to be probed.
const Connections = connections

// NewClient is a client that follows nothing and waits for nothing long.
func NewClient() *http.Client {
	transport := &http.Transport{Proxy: http.ProxyFromEnvironment, DisableCompression: true, MaxConnsPerHost: connections,
		MaxIdleConnsPerHost: connections, MaxResponseHeaderBytes: 64 << 10, ResponseHeaderTimeout: patience}
	return &http.Client{Transport: transport, Timeout: 2 * patience, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

// Run asks a portal. An error means that its server cannot be asked at all.
func Run(ctx context.Context, config Config) (Report, error) {
	p := &prober{Config: config}
	manifest, found, err := p.manifest(ctx)
	if err != nil {
		return Report{}, err
	}
	if found != nil {
		return Report{Diagnostics: []diag.Diagnostic{*found}}, nil
	}
	files := readable(manifest)
	report := Report{Files: len(files)}
	asked := sampled(files, config.Sample)
	report.Asked = len(asked)
	diagnostics := make([][]diag.Diagnostic, len(asked))
	config.Parallel(len(asked), func(i int) { diagnostics[i] = p.file(ctx, asked[i]) })
	report.Diagnostics = slices.Concat(diagnostics...)
	former, lost := p.former(ctx, manifest)
	report.Former, report.Diagnostics = former, append(report.Diagnostics, lost...)
	for _, ask := range []func(context.Context, publish.Manifest) []diag.Diagnostic{p.compression, p.nowhere, p.slash, p.home} {
		report.Diagnostics = append(report.Diagnostics, ask(ctx, manifest)...)
	}
	advise(report.Diagnostics, manifest)
	report.Diagnostics = diag.Sort(report.Diagnostics)
	return report, ctx.Err()
}

// advise tells those whose portal was built for a host what keeps that from hearing
// what it is told: to build for a host is no advice to them.
func advise(diagnostics []diag.Diagnostic, manifest publish.Manifest) {
	host := hosting.Told(func(path string) bool {
		_, stands := manifest.Find(path)
		return stands
	})
	for i := range diagnostics {
		if advice, known := unheard[host]; known && diagnostics[i].Hint == configure {
			diagnostics[i].Hint = advice
		}
	}
}

type prober struct{ Config }

// answer is what a server said.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// get asks for an address below the portal's, reading at most limit bytes.
func (p *prober) get(ctx context.Context, address, encoding string, limit int64) (answer, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, p.Base.ResolveReference(&url.URL{Path: p.Base.Path + address}).String(), nil)
	if err != nil {
		return answer{}, err
	}
	request.Header.Set("Accept-Encoding", encoding)
	request.Header.Set("User-Agent", "cchc-probe")
	response, err := p.Client.Do(request)
	if err != nil {
		return answer{}, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, min(limit, longest)+1))
	return answer{response.StatusCode, response.Header, body}, err
}

// manifest reads the portal's description of itself.
func (p *prober) manifest(ctx context.Context) (publish.Manifest, *diag.Diagnostic, error) {
	place := diag.Place{File: publish.ManifestName}
	got, err := p.get(ctx, publish.ManifestName, "identity", longest)
	if err != nil {
		return publish.Manifest{}, nil, err
	}
	if got.status != http.StatusOK {
		found := noManifest.At(place, got.said())
		return publish.Manifest{}, &found, nil
	}
	manifest, err := publish.ParseManifest(got.body)
	if err != nil {
		found := badManifest.At(place, diag.Say(err.Error(), err.Error()))
		return publish.Manifest{}, &found, nil
	}
	return manifest, nil, nil
}

// said words what was answered instead of a file.
func (a answer) said() diag.Text {
	if to := a.header.Get("Location"); to != "" && a.status/100 == 3 {
		return diag.Say(fmt.Sprintf("mã %d, chuyển đến %s", a.status, to), fmt.Sprintf("status %d, leading to %s", a.status, to))
	}
	return diag.Say(fmt.Sprintf("mã %d", a.status), fmt.Sprintf("status %d", a.status))
}

// readable are the files that readers can ask for by themselves. What a host shows in
// place of others need not have an address, and what is compressed stands for another.
func readable(manifest publish.Manifest) []publish.File {
	var files []publish.File
	for _, file := range manifest.Files {
		stem, compressed := strings.CutSuffix(file.Path, hosting.GzipEnding)
		if !compressed {
			stem, compressed = strings.CutSuffix(file.Path, hosting.BrotliEnding)
		}
		if compressed {
			_, compressed = manifest.Find(stem)
		}
		if !compressed && !hosting.IsConfiguration(file.Path) && file.Path != notFoundFile && file.Path != hosting.GoneFile {
			files = append(files, file)
		}
	}
	return files
}

const notFoundFile = "404.html"

// sampled takes n files from the whole length of the list, 0 for all.
func sampled[T any](all []T, n int) []T {
	if n <= 0 || n >= len(all) {
		return all
	}
	some := make([]T, n)
	for i := range some {
		some[i] = all[i*len(all)/n]
	}
	return some
}

// addressOf is what readers ask for to get a file.
func addressOf(file string) string {
	if path.Base(file) == "index.html" {
		return strings.TrimSuffix(file, "index.html")
	}
	return file
}

// failed words why there was no answer.
func failed(err error) diag.Text {
	var wrong *url.Error
	if errors.As(err, &wrong) {
		err = wrong.Err
	}
	return diag.Say(err.Error(), err.Error())
}

// isPage tells whether a file is a page.
func isPage(file string) bool { return strings.HasPrefix(site.MediaType(file), "text/html") }
