package probe

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/site"
)

// former asks for the addresses that the portal had and that its host was told of:
// where each leads, and whether what was removed is said to be gone. It gives how many
// were asked for. All other former addresses are pages, asked for as files.
func (p *prober) former(ctx context.Context, manifest publish.Manifest) (int, []diag.Diagnostic) {
	file, listed := manifest.Find(hosting.FormerFile)
	if !listed {
		return 0, nil
	}
	got, err := p.get(ctx, hosting.FormerFile, "identity", file.Size)
	if err != nil || got.status != http.StatusOK {
		return 0, nil // said of the file already
	}
	redirects, err := hosting.ReadFormer(got.body)
	if err != nil {
		return 0, []diag.Diagnostic{badFormerList.At(diag.Place{File: hosting.FormerFile}, err.Error())}
	}
	asked := sampled(redirects, p.Sample)
	found := make([][]diag.Diagnostic, len(asked))
	p.Parallel(len(asked), func(i int) { found[i] = p.leads(ctx, asked[i]) })
	return len(asked), slices.Concat(found...)
}

// leads asks for one former address.
func (p *prober) leads(ctx context.Context, redirect site.Redirect) []diag.Diagnostic {
	address := strings.TrimPrefix(redirect.From, "/")
	place := diag.Place{File: address}
	got, err := p.get(ctx, address, "identity", longest)
	switch {
	case ctx.Err() != nil:
		return nil
	case err != nil:
		return []diag.Diagnostic{noAnswer.At(place, failed(err))}
	case redirect.To == "" && got.status != http.StatusGone:
		return []diag.Diagnostic{notGone.At(place, got.said())}
	case redirect.To != "" && !p.leadsTo(got, address, redirect.To):
		return []diag.Diagnostic{lostFormer.At(place, got.said())}
	}
	return nil
}

// leadsTo tells whether an answer leads for good, in one step, to an address of the
// portal's. A step to the same address under https in between is one step too many.
func (p *prober) leadsTo(got answer, from, to string) bool {
	said, err := url.Parse(got.header.Get("Location"))
	if err != nil || got.status != http.StatusMovedPermanently && got.status != http.StatusPermanentRedirect {
		return false
	}
	asked := p.Base.ResolveReference(&url.URL{Path: p.Base.Path + from})
	want := strings.TrimSuffix(p.Base.String(), "/") + to
	return strings.EqualFold(asked.ResolveReference(said).String(), want)
}
