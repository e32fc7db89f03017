package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
	"testing/fstest"
	"time"

	"cchc/cmd/cchc/internal/correction"
	"cchc/cmd/cchc/internal/diag"
)

// diff is the only verb that uses the network: it asks the portal's own address for
// its manifest and for the data of units, bounded in size and time.

// netPatience bounds one request, from its start to the last byte.
const netPatience = 60 * time.Second

// openAddress opens a portal, or one unit's JSON, at an address.
func openAddress(ctx context.Context, where string) (*published, error) {
	address, err := url.Parse(where)
	if err != nil || address.Host == "" || address.User != nil || address.RawQuery != "" || address.Fragment != "" || !allowed(address) {
		return nil, usage(diag.Say(fmt.Sprintf("--published %q không phải là địa chỉ https của một cổng", where), fmt.Sprintf("--published %q is no https address of a portal", where)),
			diag.Say("viết như https://cchc.example.gov.vn/ (http chỉ dùng cho localhost)", "write such as https://cchc.example.gov.vn/ (http is for localhost only)"))
	}
	web := &webFiles{ctx: ctx, base: address, client: &http.Client{Timeout: netPatience, CheckRedirect: sameHost}}
	if strings.HasSuffix(address.Path, ".json") {
		web.base = &url.URL{Scheme: address.Scheme, Host: address.Host, Path: path.Dir(address.Path)}
		file, err := web.Open(path.Base(address.Path))
		if err != nil {
			return nil, unreadPublished(where, err)
		}
		return unitOf(where, file)
	}
	opened, err := portalIn(web, func() {})
	if err != nil {
		return nil, unreadPublished(where, err)
	}
	return opened, nil
}

// allowed tells whether an address may be asked: what comes over https is what its
// host sent, and nobody stands between us and this machine.
func allowed(address *url.URL) bool {
	switch address.Scheme {
	case "https":
		return true
	case "http":
		host := address.Hostname()
		return host == "localhost" || host == "127.0.0.1" || host == "::1"
	}
	return false
}

// sameHost follows no redirect to another host, nor from https to http.
func sameHost(request *http.Request, via []*http.Request) error {
	first := via[0].URL
	if len(via) > 5 {
		return errors.New("quá nhiều lần chuyển địa chỉ (too many redirects)")
	}
	if request.URL.Host != first.Host || request.URL.Scheme != first.Scheme {
		return fmt.Errorf("máy chủ chuyển sang địa chỉ khác, %s (redirected to another host)", request.URL.Redacted())
	}
	return nil
}

// webFiles are the files below an address.
type webFiles struct {
	ctx    context.Context
	base   *url.URL
	client *http.Client
}

// Open asks for a file; it is all there when Open returns.
func (w *webFiles) Open(name string) (fs.File, error) {
	request, err := http.NewRequestWithContext(w.ctx, http.MethodGet, w.base.JoinPath(name).String(), nil)
	if err != nil {
		return nil, err
	}
	response, err := w.client.Do(request)
	if err != nil {
		return nil, networkError(err)
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusOK:
	case http.StatusNotFound, http.StatusGone:
		return nil, &fs.PathError{Op: "get", Path: name, Err: fs.ErrNotExist}
	default:
		return nil, fmt.Errorf("%s: máy chủ trả lời %s (the server's answer)", name, response.Status)
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, correction.MaxSize+1))
	if err != nil {
		return nil, networkError(err)
	}
	if len(body) > correction.MaxSize {
		return nil, fmt.Errorf("%s: lớn hơn %d MB (too large)", name, correction.MaxSize>>20)
	}
	return fstest.MapFS{"file": {Data: bytes.Clone(body), Mode: 0o444}}.Open("file")
}

// networkError says what is wrong with a certificate, and who did not answer.
func networkError(err error) error {
	var unknown x509.UnknownAuthorityError
	var name x509.HostnameError
	var invalid x509.CertificateInvalidError
	var failed *tls.CertificateVerificationError
	text := diag.Say("không kết nối được: ", "no connection: ")
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &unknown):
		text = diag.Say("chứng thư số của máy chủ do nơi không tin cậy cấp: ", "the server's certificate is signed by an unknown authority: ")
	case errors.As(err, &name):
		text = diag.Say("chứng thư số của máy chủ mang tên miền khác: ", "the server's certificate is for another name: ")
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		text = diag.Say("chứng thư số của máy chủ đã hết hạn hoặc chưa có hiệu lực: ", "the server's certificate has expired or is not yet valid: ")
	case errors.As(err, &failed):
		text = diag.Say("chứng thư số của máy chủ không hợp lệ: ", "the server's certificate is not valid: ")
	}
	return &failure{code: exitMachine, text: diag.Say(text.Vietnamese+err.Error(), text.English+err.Error())}
}
