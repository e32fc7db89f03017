package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/vi"
	"cchc/static"
	"cchc/templates"
)

// buildFlags are the flags of build.
type buildFlags struct {
	content   string
	templates string
	static    string
	out       string
	baseURL   string
	host      string
	strict    bool
	fresh     bool
	archive   bool
	zip       string // of what changed since
	since     string
}

func newBuildCommand(app *app) *cobra.Command {
	in := func(vietnamese, english string) string {
		return diag.Say(vietnamese, english).In(app.language)
	}
	var flags buildFlags
	command := &cobra.Command{
		Use:   "build",
		Short: in("kiểm tra nội dung rồi tạo cổng", "check the content, then make the portal"),
		Args:  noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			if flags.archive && !command.Flags().Changed("out") {
				return archiveNeedsOut
			}
			return buildPortal(command.Context(), app.follow(), flags)
		},
	}
	command.Flags().StringVar(&flags.content, "content", "content", in("thư mục nội dung", "the content folder"))
	command.Flags().StringVar(&flags.templates, "templates", "", in("thư mục mẫu trang thay cho mẫu có sẵn, từng tệp một", "a folder of templates that replace the built-in ones file by file"))
	command.Flags().StringVar(&flags.static, "static", "", in("thư mục tệp tĩnh thay cho tệp có sẵn, từng tệp một", "a folder of static files that replace the built-in ones file by file"))
	command.Flags().StringVar(&flags.out, "out", "public", in("thư mục của cổng", "the portal's folder"))
	command.Flags().StringVar(&flags.baseURL, "base-url", "", in("địa chỉ gốc của cổng, thay cho base_url", "the portal's base address, in place of base_url"))
	command.Flags().StringVar(&flags.host, "host", "", in("ghi cấu hình của loại máy chủ này, thay cho [hosting]: "+strings.Join(hosting.Hosts(), ", ")+" hoặc none", "write the configuration of this kind of host, in place of [hosting]: "+strings.Join(hosting.Hosts(), ", ")+" or none"))
	command.Flags().BoolVar(&flags.strict, "strict", false, in("không tạo cổng khi có cảnh báo", "make no portal if there are warnings"))
	command.Flags().BoolVar(&flags.fresh, "fresh", false, in("làm lại từ đầu, không dùng gì lần dựng trước để lại trong thư mục đệm; kết quả như nhau", "make everything anew, without what the last build left in the cache folder; the result is the same"))
	command.Flags().BoolVar(&flags.archive, "archive", false, in("làm bản lưu trữ, xem được từ thư mục hay ổ USB, vào thư mục nêu ở --out", "make an archive, to be read from a folder or a USB stick, in the folder that --out names"))
	command.Flags().StringVar(&flags.zip, "changed-zip", "", in("gói những tệp thay đổi vào tệp zip này, để tải lên bằng tay", "pack the files that changed into this zip, to be uploaded by hand"))
	command.Flags().StringVar(&flags.since, "since", "", in("cùng --changed-zip: bản đã đăng để so, là tệp zip lần trước, tệp ban-ke.json hoặc thư mục của cổng; không nêu thì gói cả cổng", "with --changed-zip: what was uploaded before, the last zip, its ban-ke.json or the portal's folder; without it the whole portal is packed"))
	return command
}

func buildPortal(ctx context.Context, app *app, flags buildFlags) error {
	defer app.progress.end()
	app.progress.enter(stageRecall)
	if err := checkBaseURL(flags.baseURL); err != nil {
		return err
	}
	if err := checkHost(flags.host); err != nil {
		return err
	}
	changed, err := prepareChanged(flags)
	if err != nil {
		return err
	}
	root, err := openContent(flags.content)
	if err != nil {
		return err
	}
	defer root.Close()
	folder := build.NewFolder(root)
	defer folder.Close()
	memory := recall(app, flags)
	if !changed.wanted() && memory.last.Stands(memory.setting, folder, flags.out) && verdict(memory.last.Diagnostics, flags.strict) == nil {
		if err := diag.WriteText(app.stderr, memory.last.Diagnostics, app.language, shownPath(flags.content)); err != nil {
			return err
		}
		app.report(memory.last.Pages, memory.last.Diagnostics, publish.Summary{}, flags.out)
		return nil
	}
	app.progress.enter(stageLooks)
	looks, err := readLooks(flags)
	if err != nil {
		return err
	}

	app.progress.enter(stageReading)
	checked := build.Check(folder, flags.baseURL)
	if err := diag.WriteText(app.stderr, checked.Diagnostics, app.language, shownPath(flags.content)); err != nil {
		return err
	}
	if err := verdict(checked.Diagnostics, flags.strict); err != nil {
		app.summarise(checked.Diagnostics)
		return err
	}
	if flags.host != "" {
		checked.Site.HostKind = strings.TrimPrefix(flags.host, noHost)
	}
	summary, warnings, err := publishPortal(ctx, app, checked, folder, looks, flags, memory)
	if err != nil {
		return err
	}
	app.report(len(checked.Site.Pages), append(warnings, checked.Diagnostics...), summary, flags.out)
	return changed.pack(app, checked.Site, flags.out)
}

// publishPortal renders the portal into its folder, all or nothing, and gives the
// warnings of what its host will not carry, and of published figures that changed
// without a reason on record.
func publishPortal(ctx context.Context, app *app, checked build.Checked, folder *build.Folder, looks build.Looks, flags buildFlags, memory memory) (publish.Summary, []diag.Diagnostic, error) {
	app.progress.enter(stagePages)
	publication, err := begin(ctx, app, flags)
	if err != nil {
		return publish.Summary{}, nil, publishFailure(err)
	}
	defer publication.Abort()
	publication.Hasten(build.Parallel)
	publication.Recall(memory.last.Portal)
	watch := watchData(checked.Site, publication, silencesFile(app.cache, flags.out))
	keep, write := publication.Keep, watch.write
	switch {
	case flags.archive:
		if write, err = archived(publication, checked); err != nil {
			return publish.Summary{}, nil, err
		}
	case hosting.TakesCompressed(checked.Site.HostKind):
		both := build.NewCompressing(keep, write, sizes(publication))
		keep, write = both.Keep, both.Write
	}
	made, diagnostics, err := build.RenderChanged(ctx, checked.Site, folder, looks, memory.last.MadeIn(memory.setting), keep, app.progress.counting(write))
	if err != nil {
		return publish.Summary{}, nil, publishFailure(err)
	}
	if len(diagnostics) > 0 {
		if err := diag.WriteText(app.stderr, diagnostics, app.language, ""); err != nil {
			return publish.Summary{}, nil, err
		}
		return publish.Summary{}, nil, verdict(diagnostics, true)
	}
	silent, kept, err := watch.judge(app, folder, flags)
	if err != nil {
		return publish.Summary{}, nil, err
	}
	var beyond []diag.Diagnostic
	if !flags.archive { // which no host shows
		beyond = hosting.Beyond(checked.Site.HostKind, publication.Sizes())
	}
	if err := diag.WriteText(app.stderr, beyond, app.language, ""); err != nil {
		return publish.Summary{}, nil, err
	}
	if err := verdict(beyond, flags.strict); err != nil {
		return publish.Summary{}, nil, err
	}
	app.progress.enter(stagePublish)
	summary, err := publication.Commit(checked.Digest)
	if err != nil {
		return publish.Summary{}, nil, publishFailure(err)
	}
	warnings := append(beyond, silent...)
	checked.Diagnostics = append(checked.Diagnostics, warnings...) // hold as long as nothing changes
	_ = kept.write(watch.file)                                     // where it cannot, the warning was the last
	memory.keep(folder, checked, made, publication)
	return summary, warnings, nil
}

// sizes are those of the files of the portal that stands.
func sizes(publication *publish.Publication) func(path string) (int64, bool) {
	former, _ := publication.Former()
	return func(path string) (int64, bool) {
		file, ok := former.Find(path)
		return file.Size, ok
	}
}

// noHost is what --host says to name none.
const noHost = "none"

func checkHost(host string) error {
	known := append(hosting.Hosts(), noHost)
	if host == "" || slices.Contains(known, host) {
		return nil
	}
	hint := diag.Say("dùng một trong: "+strings.Join(known, ", "), "use one of: "+strings.Join(known, ", "))
	if nearest, ok := vi.Nearest(host, known); ok {
		hint = diag.Say("có phải ý bạn là --host "+nearest+"?", "did you mean --host "+nearest+"?")
	}
	return usage(diag.Say(fmt.Sprintf("không có loại máy chủ %q", host), fmt.Sprintf("there is no host %q", host)), hint)
}

// patience is how long a build waits for another one before it says so.
const patience = time.Second

// begin waits until no other build publishes into the portal's folder.
func begin(ctx context.Context, app *app, flags buildFlags) (*publish.Publication, error) {
	patient, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	publication, err := publish.Begin(patient, flags.out, forbiddenFolders(flags)...)
	if errors.Is(err, publish.ErrBusy) && ctx.Err() == nil {
		app.say(diag.Say("Đang chờ một lượt dựng khác xong việc ở %s…", "Waiting for another build to be done in %s…"), flags.out)
		return publish.Begin(ctx, flags.out, forbiddenFolders(flags)...)
	}
	return publication, err
}

// publishFailure gives an error of publishing its exit code: a refused folder is
// a wrong call, all else is the machine's.
func publishFailure(err error) error {
	var refused *publish.RefusedError
	var failed *publish.FailedError
	switch {
	case errors.As(err, &refused):
		return usage(refused.Text(), diag.Text{})
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case errors.As(err, &failed) && failed.Placed:
		return &failure{code: exitMachine, text: failed.Text()}
	case errors.As(err, &failed):
		return &failure{code: exitMachine, text: failed.Text(), hint: formerStays}
	}
	return &failure{code: exitMachine, text: diag.Say(err.Error(), err.Error()), hint: formerStays}
}

var formerStays = diag.Say("cổng cũ vẫn giữ nguyên", "the former portal stays as it was")

// report ends a build in one calm line. The time stands in it only for a person's
// eyes: a script's output is the same every time.
func (a *app) report(pages int, diagnostics []diag.Diagnostic, summary publish.Summary, out string) {
	if a.verbose {
		a.progress.tell(a)
	}
	span := diag.Text{}
	if a.seen || a.verbose {
		took := a.progress.took()
		span = diag.Say(", "+seconds(took, diag.Vietnamese), ", "+seconds(took, diag.English))
	}
	_, warnings := diag.Count(diagnostics)
	for _, foreign := range unexpected(summary.Foreign) {
		a.say(diag.Say("giữ lại tệp không do cchc tạo: %s", "kept a file that cchc did not write: %s"), foreign)
	}
	if !summary.Changed {
		a.say(diag.Say("Không có gì thay đổi: %d trang trong %s, %d cảnh báo%s.", "Nothing changed: %d pages in %s, %d warnings%s."), pages, out, warnings, span.In(a.language))
		return
	}
	a.say(diag.Text{Vietnamese: "Đã tạo %d trang trong %s: %d tệp mới hoặc đổi, %d tệp giữ nguyên, %d tệp bỏ đi, %d cảnh báo%s.",
		English: "Made %d pages in %s: %d files new or changed, %d kept, %d removed, %d warnings%s."},
		pages, out, summary.Written, summary.Kept, summary.Removed, warnings, span.In(a.language))
}

func checkBaseURL(address string) error {
	if address == "" || check.IsBaseURL(address) {
		return nil
	}
	return usage(diag.Say(fmt.Sprintf("--base-url %q không phải là địa chỉ gốc của một cổng", address), fmt.Sprintf("--base-url %q is not a portal's base address", address)),
		diag.Say("viết địa chỉ đầy đủ, kết thúc bằng /, ví dụ https://cchc.example.gov.vn/", "write the whole address, ending in /, such as https://cchc.example.gov.vn/"))
}

// readLooks reads the caller's templates and static files over the built-in ones.
func readLooks(flags buildFlags) (build.Looks, error) {
	overTemplates, closeTemplates, err := overlay(flags.templates, templates.FS)
	if err != nil {
		return build.Looks{}, err
	}
	defer closeTemplates()
	overStatic, closeStatic, err := overlay(flags.static, static.FS)
	if err != nil {
		return build.Looks{}, err
	}
	defer closeStatic()
	looks, err := build.NewLooks(overTemplates, overStatic)
	if err != nil {
		return looks, &failure{code: exitContent,
			text: diag.Say("mẫu trang hoặc tệp tĩnh có lỗi: "+err.Error(), "a template or a static file is wrong: "+err.Error()),
			hint: diag.Say("sửa tệp trong thư mục của --templates hoặc --static", "mend the file in the folder of --templates or --static")}
	}
	return looks, nil
}

// overlay puts a folder, where one is named, over built-in files.
func overlay(folder string, base fs.FS) (over fs.FS, closeFolder func(), err error) {
	if folder == "" {
		return base, func() {}, nil
	}
	root, err := openFolder(folder)
	if err != nil {
		return nil, nil, err
	}
	return build.Overlay{Over: root.FS(), Base: base}, func() { root.Close() }, nil
}

// forbiddenFolders must not be replaced by a portal: the project and what the
// portal is made from.
func forbiddenFolders(flags buildFlags) []string {
	folders := []string{".", flags.content}
	for _, folder := range []string{flags.templates, flags.static} {
		if folder != "" {
			folders = append(folders, folder)
		}
	}
	return folders
}

// openContent opens the content folder. No link leads out of a root.
func openContent(folder string) (*os.Root, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, &failure{code: exitContent,
			text: diag.Say(fmt.Sprintf("không đọc được thư mục nội dung %s: %v", folder, err), fmt.Sprintf("the content folder %s cannot be read: %v", folder, err)),
			hint: diag.Say("chạy cchc ở thư mục chứa “content”, hoặc chỉ rõ: --content <thư mục>", "run cchc in the folder that holds “content”, or name it: --content <folder>")}
	}
	return root, nil
}

func openFolder(folder string) (*os.Root, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, usage(diag.Say(fmt.Sprintf("không mở được thư mục %s: %v", folder, err), fmt.Sprintf("the folder %s cannot be opened: %v", folder, err)), diag.Text{})
	}
	return root, nil
}

// shownPath is a path as it is printed before the files below it.
func shownPath(folder string) string { return filepath.ToSlash(filepath.Clean(folder)) }
