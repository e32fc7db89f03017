// Package build is the spine: load → check → plan → render, each step a value
// made from the former's. Rendering hands each file to its taker as it is made,
// so that memory stays bounded; what the taker does with it is not known here.
package build

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/picture"
	"cchc/cmd/cchc/internal/render"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/search"
	"cchc/cmd/cchc/internal/site"
)

// Checked is a content folder that was read, checked and planned.
type Checked struct {
	Site        *site.Site // nil where there are errors
	Diagnostics []diag.Diagnostic
	Digest      string // SHA-256 of the content, in hexadecimal digits; "" where there are errors
}

// Errors tells whether the content must not be published.
func (c Checked) Errors() bool {
	errors, _ := diag.Count(c.Diagnostics)
	return errors > 0
}

// Check reads a content folder, applies every rule and plans the portal. An
// empty baseURL stands for the content's own.
func Check(folder fs.FS, baseURL string) Checked { return new(Checker).Check(folder, baseURL, nil) }

// Checker checks a content folder again and again, and reads and judges only what was
// touched since; see content.Reader and check.Recheck.
type Checker struct {
	reader content.Reader
	memory check.Memory
	former *site.Site
}

// Check does what the function Check does.
func (c *Checker) Check(folder fs.FS, baseURL string, touched func(top string) bool) Checked {
	portal, diagnostics := c.reader.Load(folder, parallel, touched)
	locator := content.NewLocator(folder)
	found, memory := check.Recheck(c.memory, portal, locator, parallel)
	c.memory = memory
	checked := Checked{Diagnostics: append(diagnostics, found...)}
	if checked.Errors() {
		// Without a plan only links that lead nowhere in any case can be told.
		checked.Diagnostics = diag.Sort(append(checked.Diagnostics, check.Links(portal, locator, nil)...))
		return checked
	}
	planned := site.Replan(portal, baseURL, c.former)
	c.former = planned
	checked.Diagnostics = append(checked.Diagnostics, check.Links(portal, locator, planned.Resolves)...)
	checked.Diagnostics = diag.Sort(append(checked.Diagnostics, check.Moves(planned.Moves(), locator, planned.Stands, planned.Leads)...))
	if !checked.Errors() {
		checked.Site, checked.Digest = planned, portal.Digest
	}
	return checked
}

// pageFailed is the rule for a page that the program itself cannot make.
var pageFailed = &diag.Rule{
	Code:    "B001",
	Title:   diag.Say("không tạo được một trang", "a page cannot be made"),
	Message: diag.Say("không tạo được trang %s: %s", "the page %s cannot be made: %s"),
	Hint: diag.Text{Vietnamese: "nếu đã sửa mẫu trang (--templates), hãy xem lại mẫu; nếu không, đây là lỗi của cchc: hãy báo lại cùng thông báo này",
		English: "if you changed a template (--templates), look there; if not, this is a fault of cchc: report it with this message"},
	Explain: diag.Text{Vietnamese: "Một trang không tạo được thì cả cổng không được công bố: cổng cũ vẫn giữ nguyên.",
		English: "Where one page cannot be made nothing is published: the former portal stays as it was."},
}

// Rules are the rules of the build itself.
func Rules() []*diag.Rule { return []*diag.Rule{pageFailed, looksFailed} }

// looksFailed is the rule for templates and static files that cannot be used. Build
// says it without a code, before it looks at the content.
var looksFailed = &diag.Rule{
	Code:    "B002",
	Title:   diag.Say("mẫu trang hoặc tệp tĩnh có lỗi", "a template or a static file is wrong"),
	Message: diag.Say("mẫu trang hoặc tệp tĩnh có lỗi: %s", "a template or a static file is wrong: %s"),
	Hint:    diag.Say("sửa tệp trong thư mục của --templates hoặc --static", "mend the file in the folder of --templates or --static"),
	Explain: diag.Text{Vietnamese: "Tệp trong thư mục của --templates hoặc --static thay cho tệp có sẵn cùng tên; tệp ấy không đọc được hoặc viết sai thì không trang nào tạo được.",
		English: "A file in the folder of --templates or --static takes the place of the built-in one; where it cannot be read or is wrong no page can be made."},
}

// LooksFailed is what is wrong where NewLooks gives an error.
func LooksFailed(err error) diag.Diagnostic { return looksFailed.At(diag.Place{}, err.Error()) }

// Looks are what pages are made with: parsed templates and named static files.
type Looks struct {
	assets   *render.Assets
	renderer *render.Renderer
	painter  *picture.Painter
}

// NewLooks reads templates and static files; an error names the file that is
// wrong.
func NewLooks(templates, static fs.FS) (Looks, error) {
	assets, err := render.NewAssets(static)
	if err != nil {
		return Looks{}, fmt.Errorf("static: %w", err)
	}
	renderer, err := render.New(templates, assets)
	if err != nil {
		return Looks{}, fmt.Errorf("templates: %w", err)
	}
	painter, err := picture.New(static)
	if err != nil {
		return Looks{}, fmt.Errorf("static: %w", err)
	}
	return Looks{assets, renderer, painter}, nil
}

// Render makes every file of the portal and hands it to write, from several
// goroutines at once; a body is write's only until it returns, for the next page is
// made in its memory. A page that cannot be made is a diagnostic; an error is write's,
// the context's, or the reading of an attachment.
func Render(ctx context.Context, planned *site.Site, folder fs.FS, looks Looks, write func(path string, body []byte) error) ([]diag.Diagnostic, error) {
	_, diagnostics, err := RenderChanged(ctx, planned, folder, looks, Made{}, nil, write)
	return diagnostics, err
}

// Made is what a rendering leaves for the next one of the portal with the same looks.
type Made struct {
	Inputs Inputs
	Words  search.Words
}

// RenderChanged is Render, save that it makes no file that the former rendering made
// from the same and that keep says is still at hand. Keep is called from several
// goroutines at once, for no file that is also written unless it said no.
func RenderChanged(ctx context.Context, planned *site.Site, folder fs.FS, looks Looks, former Made, keep func(path string) bool, write func(path string, body []byte) error) (Made, []diag.Diagnostic, error) {
	inputs := InputsOf(planned)
	same := func(group string) bool { return inputs[group] != "" && inputs[group] == former.Inputs[group] }
	r := &run{site: planned, folder: folder, renderer: looks.renderer, pictures: looks.painter.Portal(planned), write: write, memory: sync.Pool{New: func() any { return new([]byte) }}}
	r.kept = func(group, path string) bool { return same(group) && keep(path) }
	r.directory = search.NewDirectory(planned, former.Words, func(unit *scorecard.Unit) bool { return same(group(unit)) })
	diagnostics, err := r.all(ctx, looks.assets.Files())
	return Made{inputs, r.directory.Words()}, diagnostics, err
}

// shared makes what needs no page.
func (r *run) shared(assets []site.File) error {
	host, err := hostFiles(r.site, r.renderer)
	if err != nil {
		return err
	}
	for _, file := range slices.Concat(assets, r.site.Sitemap(), []site.File{r.site.Robots()}, host) {
		if err := r.write(file.Path, file.Body); err != nil {
			return err
		}
	}
	return nil
}

// run is one rendering.
type run struct {
	site      *site.Site
	folder    fs.FS
	renderer  *render.Renderer
	pictures  *picture.Pictures
	kept      func(group, path string) bool // whether a file need not be made
	write     func(path string, body []byte) error
	directory *search.Directory
	memory    sync.Pool // of *[]byte, for the pages and downloads
	downloads download.Maker
}

// all makes pages, downloads, pictures, attachments and search data, and joins what
// went wrong in their order.
func (r *run) all(ctx context.Context, assets []site.File) ([]diag.Diagnostic, error) {
	if err := r.shared(assets); err != nil {
		return nil, err
	}
	pages, downloads, units, files := r.site.Pages, r.site.Downloads, r.site.Portal.Units, r.site.Portal.Files
	parts := search.Parts(r.site)
	pictures := len(pages) + len(downloads)
	attachments := pictures + len(units)
	searches := attachments + len(files)
	count := searches + len(parts)
	failures := make([]*diag.Diagnostic, count)
	errors := make([]error, count)
	parallel(count, func(i int) {
		switch {
		case ctx.Err() != nil:
			errors[i] = ctx.Err()
		case i < len(pages):
			failures[i], errors[i] = r.page(pages[i])
		case i < pictures:
			errors[i] = r.download(downloads[i-len(pages)])
		case i < attachments:
			errors[i] = r.picture(units[i-pictures])
		case i < searches:
			errors[i] = r.attachment(files[i-attachments])
		default:
			errors[i] = r.searchPart(parts[i-searches])
		}
	})
	var diagnostics []diag.Diagnostic
	for i := range count {
		if errors[i] != nil {
			return nil, errors[i]
		}
		if failures[i] != nil {
			diagnostics = append(diagnostics, *failures[i])
		}
	}
	file, err := r.directory.File()
	if err != nil {
		return nil, err
	}
	return diagnostics, r.write(file.Path, file.Body)
}

func (r *run) page(page *site.Page) (*diag.Diagnostic, error) {
	if r.kept(PageGroup(page), page.File()) {
		return nil, nil
	}
	body := r.memory.Get().(*[]byte)
	defer r.memory.Put(body)
	var err error
	if *body, err = r.renderer.AppendPage((*body)[:0], r.site, page); err != nil {
		failure := pageFailed.At(diag.Place{File: page.File()}, page.Address, err.Error())
		return &failure, nil
	}
	return nil, r.write(page.File(), *body)
}

func (r *run) download(file *site.Download) error {
	if r.kept(DownloadGroup(file), file.File()) {
		return nil
	}
	body := r.memory.Get().(*[]byte)
	defer r.memory.Put(body)
	var err error
	if *body, err = r.downloads.Append((*body)[:0], r.site, file); err != nil {
		return err
	}
	return r.write(file.File(), *body)
}

func (r *run) picture(unit *scorecard.Unit) error {
	path := filePath(r.site.PictureAddress(unit))
	if r.kept(group(unit), path) {
		return nil
	}
	return r.write(path, r.pictures.Unit(unit))
}

func (r *run) searchPart(part search.Part) error {
	if r.kept(group(part.Unit), filePath(part.Address(r.site))) {
		return nil
	}
	body := r.memory.Get().(*[]byte)
	defer r.memory.Put(body)
	var address string
	*body, address = search.Append((*body)[:0], r.site, part, r.directory)
	return r.write(filePath(address), *body)
}

func (r *run) attachment(file string) error {
	body, err := fs.ReadFile(r.folder, "files/"+file)
	if err != nil {
		return err
	}
	return r.write(filePath(site.FileAddress(file)), body)
}

// filePath is the path of the file at an address from the portal's root.
func filePath(address string) string { return address[1:] }
