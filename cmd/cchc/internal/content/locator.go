package content

import (
	"io/fs"
	"strings"
	"sync"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
)

// Locator finds the place of what was read: it reads a file a second time, and
// only when a diagnostic is about it. It may be used by many goroutines at once.
type Locator struct {
	fsys  fs.FS
	mutex sync.Mutex
	files map[string]*textFile // nil for what cannot be read
}

// NewLocator makes a Locator for the folder that Load read.
func NewLocator(fsys fs.FS) *Locator { return &Locator{fsys: fsys, files: map[string]*textFile{}} }

// Key is the place of a key's value in the table that origin names, such as
// "score", "source.document" or "criteria[1]"; where the key does not stand, that
// of what it would stand in, up to the file's first line.
func (l *Locator) Key(origin scorecard.Origin, key string) diag.Place {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	file := l.openTOML(origin.File)
	if file == nil {
		return diag.Place{File: origin.File}
	}
	return file.place(file.keys.value(pathOf(origin, key)))
}

// Within is the place of a byte of a key's text; the text's beginning where it is
// not written as it reads, with escapes or over several lines.
func (l *Locator) Within(origin scorecard.Origin, key, text string, offset int) diag.Place {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	file := l.openTOML(origin.File)
	if file == nil {
		return diag.Place{File: origin.File}
	}
	start := file.keys.value(pathOf(origin, key))
	written := string(file.text[min(start, len(file.text)):])
	for _, quote := range []string{"\"\"\"\n", "\"\"\"", "\"", "'"} {
		if strings.HasPrefix(written, quote+text[:offset]) {
			return file.place(start + len(quote) + offset)
		}
	}
	return file.place(start)
}

// Passages are the words of a Markdown file, block by block.
func (l *Locator) Passages(name string) []narrative.Passage {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	file := l.open(name)
	if file == nil {
		return nil
	}
	_, body, _ := file.frontMatter()
	return narrative.Passages(file.text, body)
}

// Stands tells whether a key stands in the table that origin names.
func (l *Locator) Stands(origin scorecard.Origin, key string) bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	file := l.openTOML(origin.File)
	if file == nil {
		return false
	}
	_, stands := file.keys.at[pathOf(origin, key)]
	return stands
}

func pathOf(origin scorecard.Origin, key string) string {
	if origin.Table == "" || key == "" {
		return origin.Table + key
	}
	return origin.Table + "." + key
}

// openTOML gives the file with its keys, or nil where it has no text.
func (l *Locator) openTOML(name string) *textFile {
	file := l.open(name)
	if file != nil && file.keys == nil {
		_, readable, _ := parse(file.toml())
		file.keys = findPositions(readable)
	}
	return file
}

// Offset is the place of the byte at offset in the file as Load hands it on: in
// composed form (NFC), without byte order mark, each line ended by "\n" alone.
func (l *Locator) Offset(file string, offset int) diag.Place {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if opened := l.open(file); opened != nil {
		return opened.place(offset)
	}
	return diag.Place{File: file}
}

// open gives the file's text, or nil where it has none.
func (l *Locator) open(name string) *textFile {
	file, ok := l.files[name]
	if !ok {
		if text, unreadable := readText(l.fsys, name, nil); unreadable == nil {
			file = &textFile{name: name, text: mend(text)}
		}
		l.files[name] = file
	}
	return file
}

// toml is the part of the file that holds keys.
func (f *textFile) toml() []byte {
	if strings.HasSuffix(f.name, ".md") {
		keys, _, _ := f.frontMatter()
		return keys
	}
	return f.text
}

// find is where the path stands, or its first table where it is a list.
func (p *positions) find(path string) (span, bool) {
	place, ok := p.at[path]
	if !ok {
		place, ok = p.at[element(path, 0)]
	}
	return place, ok
}

// value is where the value of the path stands, or what the path leads through.
func (p *positions) value(path string) int {
	for path != "" {
		if place, ok := p.find(path); ok {
			return place.value
		}
		path = path[:max(strings.LastIndexAny(path, ".["), 0)]
	}
	return 0
}
