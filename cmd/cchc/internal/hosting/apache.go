package hosting

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"cchc/cmd/cchc/internal/site"
)

// apache is an .htaccess. What needs a module that may be absent stands in an
// <IfModule>: without it the portal is read all the same.
func (p portal) apache() []byte {
	var out bytes.Buffer
	say := func(pattern string, arguments ...any) { fmt.Fprintf(&out, pattern+"\n", arguments...) }
	say(`# Cấu hình Apache cho cổng này, do cchc tạo; lần dựng sau sẽ ghi đè, đừng sửa tay.
# Chép lên máy chủ cùng các tệp khác của cổng (tên bắt đầu bằng dấu chấm: nhớ bật hiện tệp ẩn).
# Máy chủ cần cho phép: AllowOverride All. Nên bật các mô-đun headers, rewrite, mime, dir.
# Nếu đứng sau một máy chủ nhận https thay: ghi ServerName https://tên-miền trong VirtualHost, để địa chỉ cũ không dẫn về http.`)
	say("ErrorDocument 404 %s", p.at("/404.html"))
	say("ErrorDocument 410 %s", p.at(GoneFile))
	say("<IfModule mod_dir.c>\nDirectoryIndex index.html\n</IfModule>")
	say("FileETag MTime Size")
	p.apacheTypes(say)
	p.apacheHeaders(say)
	p.apacheRewrites(say)
	return out.Bytes()
}

func (p portal) apacheTypes(say func(string, ...any)) {
	say("\n# Kiểu của từng loại tệp, kể cả bản nén sẵn (.gz, .br).")
	force := func(pattern, mediaType string) {
		say("<FilesMatch %s>\nForceType %s\n</FilesMatch>", quoted(pattern), quoted(mediaType))
	}
	for _, extension := range site.Extensions() {
		ending := regexp.QuoteMeta(extension.Ending)
		if site.IsText(extension.MediaType) {
			ending += `(\.(gz|br))?`
		}
		force(ending+"$", extension.MediaType)
	}
	force("^"+regexp.QuoteMeta(site.FeedName)+`(\.(gz|br))?$`, site.MediaType(site.FeedName))
	say("<IfModule mod_mime.c>\nRemoveLanguage .br\nAddEncoding gzip .gz\nAddEncoding br .br\n</IfModule>")
}

func (p portal) apacheHeaders(say func(string, ...any)) {
	say("\n<IfModule mod_headers.c>")
	for _, header := range site.Headers() {
		say("Header always set %s %s", header.Name, quoted(header.Value))
	}
	say("Header set Cache-Control %s", quoted(asking))
	say(`Header set Cache-Control %s "expr=%%{REQUEST_URI} =~ m#^%s#"`, quoted(forEver), regexp.QuoteMeta(p.assets()))
	say("Header append Vary Accept-Encoding")
	say("</IfModule>")
}

// apacheRewrites leads from former addresses, and gives what is compressed to those
// who read it. Apache reads an .htaccess anew for every request, so that what is
// there passes all former addresses over with one question.
func (p portal) apacheRewrites(say func(string, ...any)) {
	say("\n<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteBase %s", p.base)
	say("# Tệp cấu hình và tệp ẩn không dành cho người đọc.")
	say(`RewriteRule (^|/)(_|\.(?!well-known/)) - [R=404,L]`)
	p.apacheRedirects(say)
	say("# Bản nén sẵn nằm cạnh tệp.")
	for _, encoding := range []struct{ name, ending string }{{"br", ".br"}, {"gzip", ".gz"}} {
		for _, shape := range []struct{ pattern, file string }{{"(.*[^/])", ""}, {"((.*/)?)", "index.html"}} {
			say(`RewriteCond %%{HTTP:Accept-Encoding} (^|[\s,])%s($|[\s,;])`, encoding.name)
			say(`RewriteCond %%{HTTP:Accept-Encoding} !(^|[\s,])%s\s*;\s*q=0(\.0*)?($|[\s,])`, encoding.name)
			say("RewriteCond %%{REQUEST_FILENAME}%s%s -f", shape.file, encoding.ending)
			say("RewriteRule ^%s$ $1%s%s [E=no-gzip:1,E=no-brotli:1,L]", shape.pattern, shape.file, encoding.ending)
		}
	}
	say("</IfModule>")
}

func (p portal) apacheRedirects(say func(string, ...any)) {
	if len(p.redirects) == 0 {
		return
	}
	say("# Địa chỉ cũ.")
	say("RewriteCond %%{REQUEST_FILENAME} -f [OR]\nRewriteCond %%{REQUEST_FILENAME} -d\nRewriteRule ^ - [S=%d]", len(p.redirects))
	for _, redirect := range p.redirects {
		from := regexp.QuoteMeta(strings.Trim(redirect.From, "/"))
		if strings.HasSuffix(redirect.From, "/") {
			from += "/?"
		}
		switch {
		case redirect.To == "":
			say("RewriteRule ^%s$ - [G]", from)
		case strings.Contains(redirect.To, "#"):
			say("RewriteRule ^%s$ %s [R=301,NE,L]", from, p.at(redirect.To))
		default:
			say("RewriteRule ^%s$ %s [R=301,L]", from, p.at(redirect.To))
		}
	}
}
