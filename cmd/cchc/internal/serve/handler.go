package serve

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"cchc/cmd/cchc/internal/site"
)

//go:embed assets
var assets embed.FS

// ownAddress is where the preview's own files stand. No page's address holds a low
// line.
const ownAddress = "/_cchc/"

// hostsOf are the names of this machine for an address on it. A page of anyone else's
// may have led a browser here under a name of its own (DNS rebinding): it must not
// read what is not published yet.
func hostsOf(address net.Addr) map[string]bool {
	_, port, _ := net.SplitHostPort(address.String())
	hosts := map[string]bool{"127.0.0.1:" + port: true, "localhost:" + port: true}
	if port == "80" {
		hosts["127.0.0.1"], hosts["localhost"] = true, true
	}
	return hosts
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, header := range site.Headers() {
		w.Header().Set(header.Name, header.Value)
	}
	w.Header().Set("Cross-Origin-Resource-Policy", "same-origin")
	w.Header().Set("Cache-Control", "no-cache")
	switch {
	case !s.hosts[r.Host]:
		http.Error(w, "cchc serve: unknown host", http.StatusMisdirectedRequest)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "cchc serve: only GET and HEAD", http.StatusMethodNotAllowed)
	case strings.HasPrefix(r.URL.Path, ownAddress):
		s.own(w, r, strings.TrimPrefix(r.URL.Path, ownAddress))
	default:
		s.portal(w, r)
	}
}

// own answers with the preview's own files.
func (s *Server) own(w http.ResponseWriter, r *http.Request, name string) {
	switch name {
	case "events":
		s.events(w, r)
	case "worker.js":
		// A worker's policy is its own: it alone may connect.
		w.Header().Set("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
		s.asset(w, r, name)
	case "preview.js", "preview.css":
		s.asset(w, r, name)
	default:
		http.NotFound(w, r)
	}
}

func (s *Server) asset(w http.ResponseWriter, r *http.Request, name string) {
	body, err := assets.ReadFile("assets/" + name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	answer(w, r, name, http.StatusOK, body)
}

// portal answers with a file of the last good portal.
func (s *Server) portal(w http.ResponseWriter, r *http.Request) {
	now, _ := s.states.now()
	if now.portal == nil {
		answer(w, r, "index.html", http.StatusServiceUnavailable, s.withScript(now, placeholder(s.config.Language)))
		return
	}
	base := now.portal.Site.BasePath()
	path, inside := strings.CutPrefix(r.URL.Path, base)
	switch {
	case r.URL.Path == "/" && base != "/":
		redirect(w, r, base)
	case inside && isPlain(path) && s.file(w, r, now, fileOf(path), http.StatusOK):
	case inside && isPlain(path) && isPage(now, "/"+path+"/"):
		redirect(w, r, base+path+"/")
	case !s.file(w, r, now, "404.html", http.StatusNotFound):
		http.NotFound(w, r)
	}
}

func isPage(now state, address string) bool {
	_, ok := now.portal.Site.Find(address)
	return ok
}

// isPlain tells whether a path is made of what the paths of a portal are made of.
// None leads anywhere else: a file is looked up among those that the portal has. But
// what Windows takes for a drive, a device, a stream or a folder above is not even
// looked up.
func isPlain(path string) bool {
	if path == "" {
		return true
	}
	for part := range strings.SplitSeq(strings.TrimSuffix(path, "/"), "/") {
		if part == "" || strings.HasPrefix(part, ".") || strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ") || strings.ContainsAny(part, "\\:*?\"<>|\x00") || isDevice(part) {
			return false
		}
	}
	return true
}

// isDevice tells whether Windows takes a name for a device's.
func isDevice(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	switch stem {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	return len(stem) == 4 && (strings.HasPrefix(stem, "com") || strings.HasPrefix(stem, "lpt")) && stem[3] >= '0' && stem[3] <= '9'
}

// fileOf is the path of the file at an address.
func fileOf(path string) string {
	if path == "" || strings.HasSuffix(path, "/") {
		return path + "index.html"
	}
	return path
}

func redirect(w http.ResponseWriter, r *http.Request, path string) {
	to := url.URL{Path: path, RawQuery: r.URL.RawQuery}
	http.Redirect(w, r, to.String(), http.StatusFound)
}

// file answers with a file of the portal, and tells whether there is one.
func (s *Server) file(w http.ResponseWriter, r *http.Request, now state, path string, status int) bool {
	body, ok, failure, err := now.portal.File(path)
	switch {
	case !ok:
		return false
	case failure != nil:
		s.states.fail(now.version, *failure)
		answer(w, r, path, http.StatusInternalServerError, s.withScript(now, placeholder(s.config.Language)))
		return true
	case err != nil:
		http.Error(w, "cchc serve: "+err.Error(), http.StatusInternalServerError)
		return true
	}
	if strings.HasSuffix(path, ".html") {
		body = s.withScript(now, body)
	} else {
		w.Header().Set("Cache-Control", site.CacheControl(path))
	}
	answer(w, r, path, status, body)
	return true
}

// withScript puts the preview's script at the end of a page. The tag says which
// portal the page is of, and tells pages with the same content apart from others.
func (s *Server) withScript(now state, page []byte) []byte {
	end, start := bytes.LastIndex(page, []byte("</body>")), max(bytes.Index(page, []byte("<body")), 0)
	if end < 0 {
		end = len(page)
	}
	sum := sha256.Sum256(page[start:])
	tag := fmt.Sprintf(`<script defer src="%spreview.js" data-run="%s" data-version="%d" data-body="%s"></script>`, ownAddress, s.run, now.version, hex.EncodeToString(sum[:8]))
	return append(append(append(make([]byte, 0, len(page)+len(tag)), page[:end]...), tag...), page[end:]...)
}

// answer sends a body; a part of it, or nothing new, where that is asked for.
func answer(w http.ResponseWriter, r *http.Request, path string, status int, body []byte) {
	w.Header().Set("Content-Type", site.MediaType(path))
	if status == http.StatusOK {
		sum := sha256.Sum256(body)
		w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:12])+`"`)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
		return
	}
	w.Header().Set("Content-Length", fmt.Sprint(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		io.Copy(w, bytes.NewReader(body))
	}
}
