package hosting_test

import (
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

func planned(t *testing.T, baseURL string) *site.Site {
	t.Helper()
	portal, _ := content.Load(madeup.Portal(3, 2), nil)
	return site.Plan(portal, baseURL)
}

// files are what a host is told, by name.
func files(s *site.Site, host string) map[string]string {
	named := map[string]string{}
	for _, file := range hosting.Files(s, host) {
		named[file.Path] = string(file.Body)
	}
	return named
}

// element is an element of a web.config with all that is below it.
type element struct {
	XMLName    xml.Name
	Attributes []xml.Attr `xml:",any,attr"`
	Children   []element  `xml:",any"`
}

func (e element) attribute(name string) string {
	for _, attribute := range e.Attributes {
		if attribute.Name.Local == name {
			return attribute.Value
		}
	}
	return ""
}

// walk calls visit for each element with the one before it in its parent.
func (e element) walk(visit func(path string, before, e element)) {
	var below func(path string, e element)
	below = func(path string, e element) {
		before := element{}
		for _, child := range e.Children {
			own := path + "/" + child.XMLName.Local
			visit(own, before, child)
			below(own, child)
			before = child
		}
	}
	below(e.XMLName.Local, e)
}

// TestWebConfigs: both are well-formed, set nothing without removing it first, and name
// no section but those that IIS has by itself and lets a site set.
func TestWebConfigs(t *testing.T) {
	allowed := map[string]bool{"system.webServer": true, "location": true, "staticContent": true, "clientCache": true, "mimeMap": true, "remove": true,
		"httpProtocol": true, "customHeaders": true, "add": true, "httpErrors": true, "error": true, "defaultDocument": true, "files": true}
	keys := map[string]string{"mimeMap": "fileExtension", "error": "statusCode", "add": "name"}
	configs := files(planned(t, ""), hosting.IIS)
	if len(configs) != 2 {
		t.Fatalf("%d files", len(configs))
	}
	for name, text := range configs {
		var root element
		if err := xml.Unmarshal([]byte(text), &root); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		types, headers := map[string]string{}, map[string]string{}
		root.walk(func(path string, before, e element) {
			own := e.XMLName.Local
			if !allowed[own] || strings.Contains(name, "toi-thieu") && strings.Contains(path, "httpProtocol") {
				t.Errorf("%s has %s", name, path)
			}
			if key := keys[own]; key != "" && !strings.Contains(path, "/files/") && (before.XMLName.Local != "remove" || before.attribute(key) != e.attribute(key)) {
				t.Errorf("%s: %s %s is not removed first", name, own, e.attribute(key))
			}
			switch own {
			case "mimeMap":
				types[e.attribute("fileExtension")] = e.attribute("mimeType")
			case "add":
				headers[e.attribute("name")] = e.attribute("value")
			}
		})
		for _, extension := range site.Extensions() {
			if types[extension.Ending] != extension.MediaType {
				t.Errorf("%s: %s is %q", name, extension.Ending, types[extension.Ending])
			}
		}
		for _, header := range site.Headers() {
			if name == "web.config" && headers[header.Name] != header.Value {
				t.Errorf("%s: %s is %q", name, header.Name, headers[header.Name])
			}
		}
	}
}

// TestLinesOfEdges: each header once, and each former address with where it leads, below
// the path that the portal stands at.
func TestLinesOfEdges(t *testing.T) {
	for _, host := range []string{hosting.Netlify, hosting.Cloudflare} {
		told := files(planned(t, "https://example.gov.vn/cchc/"), host)
		for _, want := range []string{"\n/cchc/*\n  Content-Security-Policy: " + site.PagePolicy + "; frame-ancestors 'none'\n", "\n/cchc/tai-nguyen/*\n  Cache-Control: public, max-age=31536000, immutable\n"} {
			if !strings.Contains(told["_headers"], want) || strings.Count(told["_headers"], "Cache-Control") != 1 {
				t.Errorf("%s: no %q in\n%s", host, want, told["_headers"])
			}
		}
		for _, want := range []string{"\n/cchc/trang-chu-cu/ /cchc/ 301\n", "\n/cchc/trang-chu-cu /cchc/ 301\n", "\n/cchc/ket-qua.html /cchc/nguon/#gioi-han 301\n"} {
			if !strings.Contains(told["_redirects"], want) {
				t.Errorf("%s: no %q", host, want)
			}
		}
		if strings.Contains(told["_redirects"], "thu-nghiem") {
			t.Errorf("%s is told of a removed page", host)
		}
	}
}

// TestEveryFormerAddressIsServed: a host is told of it, or a page stands there.
func TestEveryFormerAddressIsServed(t *testing.T) {
	var many []site.Redirect
	for i := range 3000 {
		many = append(many, site.Redirect{From: fmt.Sprintf("/cu-%d/", i), To: "/"})
	}
	many = append(many, site.Redirect{From: "/bo/"})
	for host, want := range map[string]int{hosting.Nginx: 3001, hosting.Apache: 3001, hosting.Netlify: 3000, hosting.Cloudflare: 1000, hosting.IIS: 0, hosting.Pages: 0, "": 0} {
		told, pages := hosting.Split(host, many)
		if len(told) != want || len(told)+len(pages) != len(many) {
			t.Errorf("%q is told of %d, pages stand at %d", host, len(told), len(pages))
		}
	}
}

// TestConfigurationIsKnown: no file for a host is taken for a reader's, save the list of
// former addresses, which reads as it was written.
func TestConfigurationIsKnown(t *testing.T) {
	for _, host := range append(hosting.Hosts(), "") {
		s := planned(t, "")
		written := files(s, host)
		told, _ := hosting.Split(host, s.Redirects())
		if list, listed := written[hosting.FormerFile]; listed != (len(told) > 0) {
			t.Errorf("%q is told of %d former addresses, and a list of them stands: %v", host, len(told), listed)
		} else if listed {
			if read, err := hosting.ReadFormer([]byte(list)); err != nil || !slices.Equal(read, told) {
				t.Errorf("the list of %q reads %v (%v)", host, read, err)
			}
			delete(written, hosting.FormerFile)
		}
		for name := range written {
			if !hosting.IsConfiguration(name) || host == "" {
				t.Errorf("%s of %q", name, host)
			}
		}
	}
}

// TestCompress: both forms unfold to the file, are the same the second time, and smaller.
func TestCompress(t *testing.T) {
	var compressor hosting.Compressor
	random := rand.New(rand.NewSource(1))
	var text bytes.Buffer
	for text.Len() < 100_000 {
		fmt.Fprintf(&text, "<td>Cải cách hành chính %d</td>\n", random.Intn(1000))
	}
	compressed := func(body []byte) map[string][]byte {
		made := map[string][]byte{}
		if err := compressor.Compress("a.html", body, func(path string, body []byte) error { made[path] = bytes.Clone(body); return nil }); err != nil {
			t.Fatal(err)
		}
		return made
	}
	first := compressed(text.Bytes())
	compressed([]byte("something else in between"))
	again := compressed(text.Bytes())
	zipped, err := gzip.NewReader(bytes.NewReader(first["a.html.gz"]))
	if err != nil {
		t.Fatal(err)
	}
	for name, reader := range map[string]io.Reader{"a.html.gz": zipped, "a.html.br": brotli.NewReader(bytes.NewReader(first["a.html.br"]))} {
		if body, err := io.ReadAll(reader); err != nil || !bytes.Equal(body, text.Bytes()) {
			t.Errorf("%s is not the file: %v", name, err)
		}
		if !bytes.Equal(first[name], again[name]) || len(first[name]) > text.Len()/4 {
			t.Errorf("%s: %d bytes, then %d", name, len(first[name]), len(again[name]))
		}
	}
	for path, want := range map[string]bool{"a.html": true, "a.csv": true, "a.svg": true, "nhiem-vu/feed.xml": true, "a.png": false, "a.xlsx": false, "a.pdf": false, ".htaccess": false, "_nginx.conf": false} {
		if hosting.IsCompressed(path, 5000) != want || hosting.IsCompressed(path, 1000) {
			t.Errorf("%s is compressed: %v", path, !want)
		}
	}
}
