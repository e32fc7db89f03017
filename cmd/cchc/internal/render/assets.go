package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"cchc/cmd/cchc/internal/site"
)

// assetsFolder holds the styles, the script and the icons of a portal.
const assetsFolder = "tai-nguyen/"

// stylesheet names the files of css/ that make up site.css, in the order of the
// cascade.
var stylesheet = [...]string{"tokens", "base", "layout", "answer", "table", "remedy", "source", "ledger", "chart", "compare", "search", "share", "paper"}

// kept names the static files that a portal gets as they are; a page or a script
// asks for each by its base name.
var kept = [...]string{"js/site.js", "icons/mark.svg", "icons/mark.ico", "icons/touch.png",
	"js/chart.js", "js/keep.js", "js/share.js", "vendor/echarts/echarts.js", "vendor/echarts/echarts-licences.txt",
	"js/search.js", "js/find.js", "vendor/minisearch/minisearch.js", "vendor/minisearch/minisearch-licence.txt"}

// Assets are the styles, the scripts and the icons under names that carry their hash, so that a
// browser may keep them for ever.
type Assets struct {
	files     []site.File
	addresses map[string]string
}

// NewAssets reads the stylesheet and what is kept of the static files.
func NewAssets(static fs.FS) (*Assets, error) {
	var css strings.Builder
	for _, name := range stylesheet {
		text, err := fs.ReadFile(static, "css/"+name+".css")
		if err != nil {
			return nil, err
		}
		css.WriteString(shorten(string(text)))
	}
	a := &Assets{addresses: map[string]string{}}
	a.add("site.css", []byte(css.String()))
	for _, file := range kept {
		body, err := fs.ReadFile(static, file)
		if err != nil {
			return nil, err
		}
		a.add(path.Base(file), body)
	}
	return a, nil
}

func (a *Assets) add(name string, body []byte) {
	sum := sha256.Sum256(body)
	extension := path.Ext(name)
	hashed := fmt.Sprintf("%s%s-%s%s", assetsFolder, strings.TrimSuffix(name, extension), hex.EncodeToString(sum[:4]), extension)
	a.files = append(a.files, site.File{Path: hashed, Body: body})
	a.addresses[name] = "/" + hashed
}

// Files are the finished files.
func (a *Assets) Files() []site.File { return a.files }

// Address is the address of "site.css" or of what is kept, by its base name, from the portal's root.
func (a *Assets) Address(name string) string { return a.addresses[name] }

// shorten takes comments, indentation and empty lines out of CSS. Strings are
// kept as they are.
func shorten(css string) string {
	var short strings.Builder
	var quote byte // the open string's, 0 outside
	for i := 0; i < len(css); i++ {
		c := css[i]
		switch {
		case quote != 0:
			if c == '\\' && i+1 < len(css) {
				short.WriteByte(c)
				i++
				c = css[i]
			} else if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case strings.HasPrefix(css[i:], "/*"):
			end := strings.Index(css[i+2:], "*/")
			if end < 0 {
				return short.String()
			}
			i += end + 3
			continue
		case c == '\n':
			i += len(css[i+1:]) - len(strings.TrimLeft(css[i+1:], " \t\r\n"))
		}
		short.WriteByte(c)
	}
	return short.String()
}
