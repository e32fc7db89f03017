package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/probe"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/site"
	"cchc/static"
	"cchc/templates"
)

// serversVariable says whether a test may be skipped where a server is missing, as
// CCHC_BROWSER does for the browser.
const serversVariable = "CCHC_SERVERS"

// realServer is a program of others that serves a portal as its configuration says.
type realServer struct {
	host, program string
	// settings writes the server's own configuration and gives the arguments that
	// start it in the foreground.
	settings func(t *testing.T, s serverPlace) []string
}

// serverPlace is where a server finds what it needs.
type serverPlace struct {
	folder string // for its own files
	root   string // that the address / stands for
	portal string // the portal's folder: root, or one below it
	port   string
}

var realServers = []realServer{
	{hosting.Nginx, "nginx", nginxSettings},
	{hosting.Apache, "apache2", apacheSettings},
}

// nginxSettings are as a packaged nginx has them, but for the places.
func nginxSettings(t *testing.T, s serverPlace) []string {
	user := ""
	if os.Getuid() == 0 {
		user = "user root;\n" // temporary folders are root's own
	}
	settings := filepath.Join(s.folder, "nginx.conf")
	writeFile(t, settings, fmt.Sprintf(`%spid %[2]s/nginx.pid;
error_log stderr;
worker_processes 1;
events { worker_connections 64; }
http {
    include /etc/nginx/mime.types;
    access_log off;
    gzip on;
    client_body_temp_path %[2]s/a; proxy_temp_path %[2]s/b; fastcgi_temp_path %[2]s/c; uwsgi_temp_path %[2]s/d; scgi_temp_path %[2]s/e;
    server {
        listen 127.0.0.1:%[3]s;
        root %[4]s;
        include %[5]s/_nginx.conf;
    }
}
`, user, s.folder, s.port, s.root, s.portal))
	return []string{"-c", settings, "-g", "daemon off;"}
}

// apacheSettings are as a packaged Apache has them, with the modules that the
// configuration is written for and compression on the fly beside it.
func apacheSettings(t *testing.T, s serverPlace) []string {
	var modules strings.Builder
	for _, name := range []string{"mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "filter", "deflate", "negotiation", "setenvif"} {
		fmt.Fprintf(&modules, "LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n", name, name)
	}
	settings := filepath.Join(s.folder, "apache.conf")
	writeFile(t, settings, fmt.Sprintf(`ServerRoot %[1]s
PidFile %[1]s/apache.pid
Listen 127.0.0.1:%[2]s
ServerName localhost:%[2]s
ErrorLog %[1]s/error.log
%[3]s
TypesConfig /etc/mime.types
AddType application/x-gzip .gz
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/plain text/css
DocumentRoot %[4]s
User www-data
Group www-data
<Directory />
    Require all denied
</Directory>
<Directory %[4]s>
    Options FollowSymLinks Indexes MultiViews
    AllowOverride All
    Require all granted
</Directory>
`, s.folder, s.port, &modules, s.root))
	return []string{"-f", settings, "-DFOREGROUND"}
}

// start runs the server until the test ends, and gives the portal's address on it.
func (server realServer) start(t *testing.T, root, portal, base, port string) *url.URL {
	t.Helper()
	program, err := exec.LookPath(server.program)
	if err != nil {
		if os.Getenv(serversVariable) == "require" {
			t.Fatalf("%s=require, but there is no %s", serversVariable, server.program)
		}
		t.Skipf("not tested: there is no %s (with %s=require this is a failure)", server.program, serversVariable)
	}
	place := serverPlace{folder: t.TempDir(), root: root, portal: portal, port: port}
	command := exec.Command(program, server.settings(t, place)...)
	var said bytes.Buffer
	command.Stderr, command.Stdout = &said, &said
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	t.Cleanup(func() {
		_ = command.Process.Signal(os.Interrupt)
		select {
		case <-ended:
		case <-time.After(10 * time.Second):
			_ = command.Process.Kill()
		}
	})
	for begun := time.Now(); time.Since(begun) < 30*time.Second; time.Sleep(20 * time.Millisecond) {
		select {
		case err := <-ended:
			log, _ := os.ReadFile(filepath.Join(place.folder, "error.log"))
			ended <- err
			t.Fatalf("%s ended: %v\n%s%s", server.program, err, &said, log)
		default:
		}
		if connection, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
			connection.Close()
			return &url.URL{Scheme: "http", Host: "localhost:" + port, Path: base}
		}
	}
	t.Fatalf("%s does not answer\n%s", server.program, &said)
	return nil
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// freePort is one that nobody listens at now.
func freePort(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	return port
}

// publishFor builds a portal for a host into a folder, as build does.
func publishFor(t *testing.T, content fs.FS, host, baseURL, folder string) *site.Site {
	t.Helper()
	checked := build.Check(content, baseURL)
	if checked.Errors() {
		failWith(t, checked.Diagnostics)
	}
	checked.Site.HostKind = host
	looks, err := build.NewLooks(templates.FS, static.FS)
	if err != nil {
		t.Fatal(err)
	}
	publication, err := publish.Begin(t.Context(), folder)
	if err != nil {
		t.Fatal(err)
	}
	defer publication.Abort()
	write := publication.Write
	if hosting.TakesCompressed(host) {
		write = build.NewCompressing(publication.Keep, publication.Write, sizes(publication)).Write
	}
	if diagnostics, err := build.Render(t.Context(), checked.Site, content, looks, write); err != nil || len(diagnostics) > 0 {
		t.Fatal(err, diagnostics)
	}
	if _, err := publication.Commit(checked.Digest); err != nil {
		t.Fatal(err)
	}
	return checked.Site
}

// onServer is a portal on a real server.
type onServer struct {
	site    *site.Site
	address *url.URL
	client  *http.Client
}

// serveReally builds a portal for a server and puts it there, at a path below its root.
func serveReally(t *testing.T, server realServer, content fs.FS, base string) onServer {
	t.Helper()
	port, root := freePort(t), t.TempDir()
	portal := filepath.Join(root, filepath.FromSlash(base))
	if err := os.Chmod(filepath.Dir(root), 0o755); err != nil { // Apache never reads as root
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(portal), 0o755); err != nil {
		t.Fatal(err)
	}
	planned := publishFor(t, content, server.host, "http://localhost:"+port+base, portal)
	return onServer{planned, server.start(t, root, portal, base, port), probe.NewClient()}
}

// ask asks for an address from the portal's root, and follows nothing.
func (s onServer) ask(t *testing.T, address, encoding string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequestWithContext(context.Background(), http.MethodGet, strings.TrimSuffix(s.address.String(), "/")+address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", encoding)
	response, err := s.client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}

// TestRealServers: a portal behind nginx and Apache, configured by cchc alone, is whole
// and says all that it should.
func TestRealServers(t *testing.T) {
	for _, server := range realServers {
		for _, base := range []string{"/", subPath} {
			t.Run(server.host+" at "+base, func(t *testing.T) {
				served := serveReally(t, server, samples()[1].content, base)
				report, err := probe.Run(t.Context(), probe.Config{Base: served.address, Client: probe.NewClient(), Parallel: build.AtMost(probe.Connections)})
				if err != nil {
					t.Fatal(err)
				}
				if len(report.Diagnostics) > 0 {
					failWith(t, probe.Grouped(report.Diagnostics))
				}
				if report.Asked < 100 || report.Asked != report.Files {
					t.Errorf("asked for %d of %d files", report.Asked, report.Files)
				}
				if former := len(served.site.Redirects()); report.Former != former {
					t.Errorf("asked for %d of %d former addresses", report.Former, former)
				}
				judgeTypes(t, served)
				judgeFormerAddresses(t, served)
				judgeErrors(t, served)
				judgeEncodings(t, served, server.host)
			})
		}
	}
}

// TestServersThatDoNotHear: where a server was set up without what the portal tells it,
// each warning says how that server is made to read it.
func TestServersThatDoNotHear(t *testing.T) {
	for host, test := range map[string]struct{ without, with, advice string }{
		hosting.Nginx:  {"include /", "# include /", "thêm dòng include vào khối server"},
		hosting.Apache: {"AllowOverride All", "AllowOverride None", "cho phép AllowOverride All"},
	} {
		t.Run(host, func(t *testing.T) {
			server := realServers[slices.IndexFunc(realServers, func(s realServer) bool { return s.host == host })]
			whole := server.settings
			server.settings = func(t *testing.T, place serverPlace) []string {
				arguments := whole(t, place)
				body, err := os.ReadFile(arguments[1])
				if err != nil {
					t.Fatal(err)
				}
				writeFile(t, arguments[1], strings.Replace(string(body), test.without, test.with, -1))
				return arguments
			}
			served := serveReally(t, server, samples()[1].content, "/")
			report, err := probe.Run(t.Context(), probe.Config{Base: served.address, Client: probe.NewClient(), Parallel: build.AtMost(probe.Connections)})
			if err != nil {
				t.Fatal(err)
			}
			codes := map[string]int{}
			for _, d := range probe.Grouped(report.Diagnostics) {
				codes[d.Code]++
				if d.Code != "W121" && !strings.Contains(d.Hint.Vietnamese, test.advice) { // whose own hint says more
					t.Errorf("%s %s: %s", d.Code, d.Message.Vietnamese, d.Hint.Vietnamese)
				}
			}
			for _, code := range []string{"W110", "W111", "W113", "W121", "W122"} {
				if codes[code] != 1 {
					t.Errorf("%s is said %d times, not once: %v", code, codes[code], codes)
				}
			}
		})
	}
}

// judgeTypes: the type is the very one, with its charset, for a file of each kind.
func judgeTypes(t *testing.T, served onServer) {
	t.Helper()
	files := []string{"index.html", "nhiem-vu/index.html", "nhiem-vu/lich.ics", "feed.xml", "sitemap.xml", "robots.txt", "datapackage.json", "du-lieu/don-vi-0001.xlsx",
		"du-lieu/don-vi-0001.csv", "chia-se.png", "tep/bien-ban-tap-huan.txt", "404.html"}
	_, page := served.ask(t, "/", "identity")
	for _, match := range regexp.MustCompile(`(?:href|src)="(?:\./)?(tai-nguyen/[^"]+)"`).FindAllSubmatch(page, -1) {
		files = append(files, string(match[1]))
	}
	endings := map[string]bool{}
	for _, file := range files {
		for _, encoding := range []string{"identity", "gzip", "br"} {
			response, _ := served.ask(t, "/"+strings.TrimSuffix(file, "index.html"), encoding)
			if got := response.Header.Get("Content-Type"); got != site.MediaType(file) || response.StatusCode != http.StatusOK {
				t.Errorf("%s: %s, %q, want %q", file, response.Status, got, site.MediaType(file))
			}
		}
		endings[path.Ext(file)] = true
	}
	for _, ending := range []string{".css", ".js", ".svg", ".ico", ".png"} {
		if !endings[ending] {
			t.Errorf("no file %s was asked for", ending)
		}
	}
}

// judgeFormerAddresses: each leads to its last address in one step, with and without
// its slash, and what was removed is said to be gone.
func judgeFormerAddresses(t *testing.T, served onServer) {
	t.Helper()
	redirects := served.site.Redirects()
	if len(redirects) < 50 {
		t.Fatalf("only %d former addresses", len(redirects))
	}
	for _, redirect := range redirects {
		for _, from := range []string{redirect.From, strings.TrimSuffix(redirect.From, "/")} {
			response, body := served.ask(t, from, "identity")
			if redirect.To == "" {
				if response.StatusCode != http.StatusGone || !bytes.Contains(body, []byte("đã được gỡ bỏ")) {
					t.Errorf("%s was removed, but: %s", from, response.Status)
				}
				continue
			}
			to, err := response.Location()
			if response.StatusCode != http.StatusMovedPermanently || err != nil || to.RequestURI() != served.site.BasePath()+strings.TrimPrefix(strings.Split(redirect.To, "#")[0], "/") {
				t.Errorf("%s: %s to %v, not to %s", from, response.Status, to, redirect.To)
			} else if _, anchor, _ := strings.Cut(redirect.To, "#"); to.Fragment != anchor {
				t.Errorf("%s leads to %v without its anchor %s", from, to, anchor)
			}
		}
	}
}

// judgeErrors: what is for the server alone is not shown, and errors are neither kept
// nor without the policy.
func judgeErrors(t *testing.T, served onServer) {
	t.Helper()
	for _, address := range []string{"/_nginx.conf", "/.htaccess", "/.git/config", "/tai-nguyen/site-00000000.css", "/2023x/", "/du-lieu/khong-co.csv"} {
		response, body := served.ask(t, address, "identity")
		if response.StatusCode != http.StatusNotFound && response.StatusCode != http.StatusForbidden {
			t.Errorf("%s: %s", address, response.Status)
		}
		if response.StatusCode == http.StatusNotFound && !bytes.Contains(body, []byte("Không tìm thấy trang")) {
			t.Errorf("%s: not the portal's 404.html:\n%.300s", address, body)
		}
		if strings.Contains(response.Header.Get("Cache-Control"), "immutable") || response.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: an error with %v", address, response.Header)
		}
	}
}

// judgeEncodings: a browser gets what stands compressed, one that wants none the file.
func judgeEncodings(t *testing.T, served onServer, host string) {
	t.Helper()
	for _, test := range []struct{ asks, nginx, apache string }{
		{"identity", "", ""}, {"gzip", "gzip", "gzip"}, {"gzip, deflate, br", "gzip", "br"}, {"br;q=0, gzip", "gzip", "gzip"}, {"br", "", "br"},
	} {
		want := test.apache
		if host == hosting.Nginx {
			want = test.nginx // without the module for Brotli, which is not packaged with it
		}
		for _, address := range []string{"/", "/du-lieu/", served.site.UnitSchemaAddress()} {
			response, body := served.ask(t, address, test.asks)
			if got := response.Header.Get("Content-Encoding"); got != want || len(body) == 0 {
				t.Errorf("%s, asked with %q: encoding %q, want %q", address, test.asks, got, want)
			}
		}
	}
	response, _ := served.ask(t, "/", "gzip")
	request, _ := http.NewRequest(http.MethodGet, served.address.String(), nil)
	request.Header.Set("Accept-Encoding", "gzip")
	request.Header.Set("If-None-Match", response.Header.Get("ETag"))
	again, err := served.client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	again.Body.Close()
	if response.Header.Get("ETag") == "" || again.StatusCode != http.StatusNotModified {
		t.Errorf("asked again with ETag %q: %s", response.Header.Get("ETag"), again.Status)
	}
}
