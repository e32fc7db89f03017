package content

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// fileKind is what a file of the content holds.
type fileKind uint8

const (
	portalFile fileKind = iota
	documentsFile
	correctionsFile
	frameworkFile
	pageFile
	unitFile
	yearFile
	yearText
	componentFile
	componentText
	attachment
)

// entry is a file of the content.
type entry struct {
	name string // slash-separated from the content folder
	kind fileKind
}

// stem is the file's name without folder and extension: an id, in most folders.
func (e entry) stem() string {
	base := path.Base(e.name)
	return strings.TrimSuffix(base, path.Ext(base))
}

// Folders that are not a unit's.
const (
	frameworksFolder = "frameworks"
	pagesFolder      = "pages"
	filesFolder      = "files"
)

// documentsName is the file of the documents.
const documentsName = "documents.toml"

// lister goes through the folders and sorts out what belongs to the format.
type lister struct {
	fsys        fs.FS
	entries     []entry
	diagnostics []diag.Diagnostic
	links       int // how many were followed
}

// list gives the files of the content by name, and reports what is none.
func list(fsys fs.FS) ([]entry, []diag.Diagnostic) {
	l := &lister{fsys: fsys}
	l.all(l.top)
	return l.entries, l.diagnostics
}

// all calls top for everything at the content's top.
func (l *lister) all(top func(name string, mode fs.FileMode)) {
	if names := l.folder(".", top); names != nil {
		l.demand(names, ".", "portal.toml", documentsName)
	}
}

func (l *lister) add(rule *diag.Rule, name string, arguments ...any) {
	l.diagnostics = append(l.diagnostics, rule.At(diag.Place{File: name}, arguments...))
}

// PassedOver tells whether a name is no part of the content by intent: hidden
// files, copies that editors keep, Office's locks, and the webmaster's guide.
func PassedOver(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "~$") || name == "README.md"
}

// folder calls visit for everything in a folder that is not passed over, and
// gives its names; nil where it cannot be read.
func (l *lister) folder(name string, visit func(name string, mode fs.FileMode)) []string {
	children, err := fs.ReadDir(l.fsys, name)
	if err != nil {
		l.add(unreadable, strings.TrimPrefix(name, "."), reason(err))
		return nil
	}
	names := make([]string, 0, len(children))
	for _, child := range children {
		if PassedOver(child.Name()) {
			continue
		}
		names = append(names, child.Name())
		full := child.Name()
		if name != "." {
			full = name + "/" + full
		}
		mode := child.Type()
		if mode&fs.ModeSymlink != 0 {
			if !l.follow(full) {
				continue
			}
			mode = 0
		}
		if !mode.IsDir() && !mode.IsRegular() {
			l.add(notRegular, full, kindOf(mode))
			continue
		}
		visit(full, mode)
	}
	l.tellApart(name, names)
	return names
}

// reason is a file system's error without the path, which stands before it.
func reason(err error) string {
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		return pathError.Err.Error()
	}
	return err.Error()
}

func kindOf(mode fs.FileMode) diag.Text {
	switch {
	case mode.IsDir():
		return diag.Say("thư mục", "a folder")
	case mode&fs.ModeNamedPipe != 0:
		return diag.Say("ống dẫn", "a pipe")
	case mode&fs.ModeSocket != 0:
		return diag.Say("ổ cắm", "a socket")
	case mode&fs.ModeDevice != 0:
		return diag.Say("thiết bị", "a device")
	}
	return diag.Say("loại lạ", "an unknown kind")
}

// tellApart reports names that another system takes for the same.
func (l *lister) tellApart(folder string, names []string) {
	seen := make(map[string]string, len(names))
	for _, name := range names {
		folded := strings.ToLower(vi.NFC(name))
		if other, ok := seen[folded]; ok {
			l.add(sameName, path.Join(folder, name), other)
		}
		seen[folded] = name
	}
}

// demand reports files that a folder must have.
func (l *lister) demand(names []string, folder string, demanded ...string) {
	for _, name := range demanded {
		if !slices.Contains(names, name) {
			l.add(missingFile, path.Join(folder, name), docOf(name))
		}
	}
}

// docOf is the format's word on the file of a name.
func docOf(name string) diag.Text {
	for _, file := range Format() {
		if path.Base(file.Path) == name {
			return file.Doc
		}
	}
	return diag.Text{}
}

func (l *lister) take(name string, kind fileKind) { l.entries = append(l.entries, entry{name, kind}) }

// stray reports what has no place, with the nearest name that has one.
func (l *lister) stray(name string, known ...string) {
	hint := diag.Say("tệp đính kèm đặt trong files/; ở đây chỉ có: "+strings.Join(known, ", "), "attachments go into files/; what may stand here: "+strings.Join(known, ", "))
	if nearest, ok := vi.Nearest(path.Base(name), known); ok {
		hint = Meant(nearest, known)
	}
	l.add(unknownFile, name, path.Base(name), hint)
}

// textNames are names that a file may have been meant to have: Notepad puts .txt
// behind every name.
func textNames(base string, extensions ...string) []string {
	stem := strings.ToLower(base)
	for _, extension := range []string{".txt", ".toml", ".md"} {
		stem = strings.TrimSuffix(stem, extension)
	}
	names := make([]string, len(extensions))
	for i, extension := range extensions {
		names[i] = idMeant(stem) + extension
	}
	return names
}

// top sorts out the content folder itself.
func (l *lister) top(name string, mode fs.FileMode) {
	switch {
	case mode.IsDir() && name == frameworksFolder:
		l.folder(name, l.idFiles(".toml", frameworkFile))
	case mode.IsDir() && name == pagesFolder:
		l.folder(name, l.idFiles(".md", pageFile))
	case mode.IsDir() && name == filesFolder:
		l.folder(name, l.attachment)
	case mode.IsDir() && (name == "portal.toml" || name == "documents.toml" || name == CorrectionsFile):
		l.add(notRegular, name, kindOf(mode))
	case mode.IsDir():
		l.unit(name)
	case name == "portal.toml":
		l.take(name, portalFile)
	case name == "documents.toml":
		l.take(name, documentsFile)
	case name == CorrectionsFile:
		l.take(name, correctionsFile)
	default:
		l.stray(name, "portal.toml", "documents.toml", CorrectionsFile)
	}
}

// idFiles takes files of one extension whose names are ids.
func (l *lister) idFiles(extension string, kind fileKind) func(string, fs.FileMode) {
	return func(name string, mode fs.FileMode) {
		if mode.IsDir() || path.Ext(name) != extension {
			l.stray(name, textNames(path.Base(name), extension)...)
			return
		}
		l.takeID(name, kind)
	}
}

// takeID takes a file whose name must be an id.
func (l *lister) takeID(name string, kind fileKind) {
	taken := entry{name, kind}
	if stem := taken.stem(); !isID(stem) {
		l.add(badID, name, stem, idMeant(stem))
	}
	l.entries = append(l.entries, taken)
}

// attachment takes whatever stands below files/.
func (l *lister) attachment(name string, mode fs.FileMode) {
	if base := path.Base(name); !isAddressName(base) {
		l.add(badFileName, name, base, fileNameMeant(base))
	}
	if mode.IsDir() {
		l.folder(name, l.attachment)
		return
	}
	if kind := runnableKind(path.Base(name)); kind != "" {
		l.add(runnable, name, kind)
	}
	l.take(name, attachment)
}

// isAddressName tells whether a file's name can stand in an address as it is.
func isAddressName(name string) bool {
	for i := range len(name) {
		c := name[i]
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '.' && c != '-' && c != '_' {
			return false
		}
	}
	return !isDeviceName(name) && !strings.HasSuffix(name, ".") && len(name) <= 2*longestID
}

// runnableKinds are extensions of files that a browser shows with their scripts,
// that a web server runs by default or by a common setting, or that Windows opens
// as programs.
var runnableKinds = strings.Fields(`html htm xhtml xht shtml shtm stm mht mhtml svg svgz xml xsl xslt js mjs cjs css wasm swf
	php php3 php4 php5 php7 php8 phtml phps phar asp aspx asa ashx asmx ascx axd cshtml jsp jspx jspf cfm cgi fcgi pl py rb lua sh config htaccess
	exe scr bat cmd msi msix hta vbs vbe jse wsf wsh ps1 lnk url pif cpl reg jar app apk dmg docm xlsm pptm`)

// runnableKind is the first of the extensions of a file's name by which it might
// be run; "" for none.
func runnableKind(name string) string {
	for _, extension := range strings.Split(strings.ToLower(name), ".")[1:] {
		if slices.Contains(runnableKinds, extension) {
			return extension
		}
	}
	return ""
}

func fileNameMeant(name string) string {
	extension := path.Ext(name)
	stem := idMeant(strings.TrimSuffix(name, extension))
	if plain := vi.Slug(extension); plain != "" {
		return stem + "." + plain
	}
	return stem
}

// unit sorts out a unit's folder. A folder with neither unit.toml nor a year is
// none, and what is in it is not named one by one.
func (l *lister) unit(folder string) {
	modes := map[string]fs.FileMode{}
	names := l.folder(folder, func(name string, mode fs.FileMode) { modes[path.Base(name)] = mode })
	if names == nil {
		return
	}
	if !slices.Contains(names, "unit.toml") && !slices.ContainsFunc(names, isYear) {
		l.strayFolder(folder)
		return
	}
	if !isID(folder) {
		l.add(badID, folder, folder, idMeant(folder))
	}
	l.demand(names, folder, "unit.toml")
	for _, base := range names {
		mode, ok := modes[base]
		if !ok {
			continue // reported already
		}
		switch name := path.Join(folder, base); {
		case mode.IsDir() && isYear(base):
			l.year(name)
		case mode.IsDir():
			l.add(badYear, name, base)
		case base == "unit.toml":
			l.take(name, unitFile)
		default:
			l.stray(name, "unit.toml")
		}
	}
}

func (l *lister) strayFolder(folder string) {
	hint := diag.Say("thư mục đơn vị phải có unit.toml; tệp đính kèm đặt trong files/", "a unit's folder has a unit.toml; attachments go into files/")
	if nearest, ok := vi.Nearest(folder, []string{frameworksFolder, pagesFolder, filesFolder}); ok {
		hint = Meant(nearest, []string{nearest})
	}
	l.add(unknownFile, folder, folder, hint)
}

// year sorts out a year's folder.
func (l *lister) year(folder string) {
	names := l.folder(folder, func(name string, mode fs.FileMode) {
		switch base := path.Base(name); {
		case mode.IsDir():
			l.add(unknownFile, name, base, diag.Say("trong thư mục năm chỉ có tệp", "a year's folder holds files only"))
		case base == "year.toml":
			l.take(name, yearFile)
		case base == "year.md":
			l.take(name, yearText)
		case path.Ext(base) == ".toml":
			l.takeID(name, componentFile)
		case path.Ext(base) == ".md":
			l.takeID(name, componentText)
		default:
			l.stray(name, append([]string{"year.toml", "year.md"}, textNames(base, ".toml", ".md")...)...)
		}
	})
	if names != nil {
		l.demand(names, folder, "year.toml")
	}
	for _, name := range names {
		if data := strings.TrimSuffix(name, ".md") + ".toml"; strings.HasSuffix(name, ".md") && data != "year.toml" && !slices.Contains(names, data) {
			l.add(textAlone, path.Join(folder, name), data)
		}
	}
}
