package serve

import (
	"io/fs"
	"os"
	"time"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
)

// builder makes states of a portal, one after another.
type builder struct {
	config  Config
	content *folder
	checker *build.Checker
	looks   build.Looks
	wrong   error // with the looks
}

// folder is the content on disk. It is opened anew when another folder has taken its
// place.
type folder struct {
	path  string
	root  *os.Root
	files *build.Folder
}

func newBuilder(config Config) (*builder, error) {
	b := &builder{config: config, content: &folder{path: config.Content}, checker: new(build.Checker)}
	return b, b.content.open()
}

func (f *folder) open() error {
	root, err := os.OpenRoot(f.path)
	if err != nil {
		return err
	}
	f.root, f.files = root, build.NewFolder(root)
	return nil
}

func (f *folder) close() {
	f.files.Close()
	f.root.Close()
}

// replaced tells whether another folder stands in the place of the opened one.
func (f *folder) replaced() bool {
	now, err := os.Stat(f.path)
	if err != nil {
		return false
	}
	opened, err := f.root.Stat(".")
	return err != nil || !os.SameFile(now, opened)
}

// reopen opens the folder again where another has taken its place, and tells whether
// it did.
func (f *folder) reopen() bool {
	former := *f
	if !f.replaced() || f.open() != nil {
		return false
	}
	former.close()
	return true
}

// made is what a build has come to.
type made struct {
	portal      *build.Asked // nil where there are errors
	diagnostics []diag.Diagnostic
	took        time.Duration
}

// build makes the portal of what is on disk now.
func (b *builder) build(touched changes) made {
	begun := time.Now()
	portal, diagnostics := b.portal(touched)
	return made{portal, diagnostics, time.Since(begun)}
}

func (b *builder) portal(touched changes) (*build.Asked, []diag.Diagnostic) {
	if b.content.reopen() {
		touched = everything()
	}
	if touched.looks {
		b.readLooks()
	}
	checked := b.checker.Check(b.content.files, "", touched.top)
	diagnostics := checked.Diagnostics
	if b.wrong != nil {
		diagnostics = append(diagnostics, build.LooksFailed(b.wrong))
	}
	if b.wrong != nil || checked.Site == nil {
		return nil, diagnostics
	}
	return build.NewAsked(checked.Site, b.content.files, b.looks), diagnostics
}

// readLooks reads the templates and static files.
func (b *builder) readLooks() {
	templates, closeTemplates, err := b.config.Templates.open()
	if err == nil {
		defer closeTemplates()
		static, closeStatic, staticErr := b.config.Static.open()
		if err = staticErr; err == nil {
			defer closeStatic()
			b.looks, err = build.NewLooks(templates, static)
		}
	}
	b.wrong = err
}

// open puts the folder over the built-in files.
func (l Looks) open() (over fs.FS, closeFolder func(), err error) {
	if l.Folder == "" {
		return l.BuiltIn, func() {}, nil
	}
	root, err := os.OpenRoot(l.Folder)
	if err != nil {
		return nil, nil, err
	}
	return build.Overlay{Over: root.FS(), Base: l.BuiltIn}, func() { root.Close() }, nil
}

// publish makes what was built the latest state.
func (s *Server) publish(made made) {
	report := Report{Took: made.took, Good: made.portal != nil, Diagnostics: made.diagnostics}
	s.states.update(func(latest *state) {
		latest.broken, latest.diagnostics = made.portal == nil, made.diagnostics
		if made.portal != nil {
			latest.version, latest.portal = latest.version+1, made.portal
		}
		if latest.portal != nil {
			report.Pages = len(latest.portal.Site.Pages)
		}
	})
	if s.config.Report != nil {
		s.config.Report(report)
	}
}
