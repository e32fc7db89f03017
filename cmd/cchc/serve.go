package main

import (
	"context"
	"fmt"
	"os/exec"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/diag"
	preview "cchc/cmd/cchc/internal/serve"
	"cchc/static"
	"cchc/templates"
)

// The port that serve takes where no other is asked for, and how many behind it are
// tried where it is taken.
const (
	servePort   = 8242
	serveOthers = 50
)

// serveFlags are the flags of serve.
type serveFlags struct {
	content   string
	templates string
	static    string
	port      int
	open      bool
	poll      bool
}

func newServeCommand(app *app) *cobra.Command {
	in := func(vietnamese, english string) string {
		return diag.Say(vietnamese, english).In(app.language)
	}
	var flags serveFlags
	command := &cobra.Command{
		Use:   "serve",
		Short: in("xem thử cổng trên máy này, trang tự cập nhật khi lưu tệp", "show the portal on this machine; pages update when a file is saved"),
		Long: in("Tạo cổng trong bộ nhớ và mở cho riêng máy này xem, không ghi gì ra đĩa.\nLưu một tệp nội dung là trang đang mở tự cập nhật; lỗi hiện ngay trên trang. Dừng: Ctrl-C.",
			"Makes the portal in memory and shows it to this machine alone; nothing is written to disk.\nWhen a file of the content is saved, open pages update themselves; mistakes are shown in the page. Stop: Ctrl-C."),
		Args: noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			return servePortal(command.Context(), app, flags, command.Flags().Changed("port"))
		},
	}
	command.Flags().StringVar(&flags.content, "content", "content", in("thư mục nội dung", "the content folder"))
	command.Flags().StringVar(&flags.templates, "templates", "", in("thư mục mẫu trang thay cho mẫu có sẵn, từng tệp một", "a folder of templates that replace the built-in ones file by file"))
	command.Flags().StringVar(&flags.static, "static", "", in("thư mục tệp tĩnh thay cho tệp có sẵn, từng tệp một", "a folder of static files that replace the built-in ones file by file"))
	command.Flags().IntVar(&flags.port, "port", servePort, in("cổng mạng; không ghi thì lấy cổng trống kế tiếp khi cổng này đã có chương trình khác dùng", "the port; if none is given and this one is taken, the next that is free"))
	command.Flags().BoolVar(&flags.open, "open", false, in("mở trình duyệt", "open the browser"))
	command.Flags().BoolVar(&flags.poll, "poll", false, in("tự dò thay đổi mỗi giây, dùng khi nội dung nằm trên ổ mạng mà trang không tự cập nhật", "look for changes every second, for content on a network drive that tells of none"))
	return command
}

func servePortal(ctx context.Context, app *app, flags serveFlags, fixed bool) error {
	for _, folder := range []string{flags.templates, flags.static} {
		if folder == "" {
			continue
		}
		root, err := openFolder(folder)
		if err != nil {
			return err
		}
		root.Close()
	}
	root, err := openContent(flags.content)
	if err != nil {
		return err
	}
	root.Close()
	others := serveOthers
	if fixed {
		others = 0
	}
	listener, err := preview.Listen(flags.port, others)
	if err != nil {
		return &failure{code: exitMachine, text: diag.Say(fmt.Sprintf("không mở được cổng mạng %d: %v", flags.port, err), fmt.Sprintf("the port %d cannot be opened: %v", flags.port, err)),
			hint: diag.Say("chọn cổng khác: --port <số>", "take another: --port <number>")}
	}
	defer listener.Close()
	reporter := &serveReporter{app: app, root: shownPath(flags.content)}
	server, err := preview.New(preview.Config{Content: flags.content, Templates: preview.Looks{BuiltIn: templates.FS, Folder: flags.templates},
		Static: preview.Looks{BuiltIn: static.FS, Folder: flags.static}, Language: app.language, Poll: flags.poll, Report: reporter.report}, listener.Addr())
	if err != nil {
		return err
	}
	address := "http://" + listener.Addr().String() + "/"
	fmt.Fprintln(app.stdout, address)
	if server.Polls() {
		app.say(diag.Say("Nội dung nằm trên ổ mạng hoặc máy không báo thay đổi: cchc tự dò mỗi giây.", "The content lies on a network drive, or changes are not told: cchc looks for them each second."))
	}
	app.say(diag.Say("Mở địa chỉ trên trong trình duyệt của máy này; dừng bằng Ctrl-C.", "Open the address above in a browser on this machine; stop with Ctrl-C."))
	if flags.open {
		if err := openBrowser(address); err != nil {
			app.say(diag.Say("không mở được trình duyệt: %v", "the browser cannot be opened: %v"), err)
		}
	}
	return server.Serve(ctx, listener)
}

// serveReporter tells the terminal what each rebuild has come to; the same mistakes
// once.
type serveReporter struct {
	app  *app
	root string
	told []diag.Diagnostic
}

func (s *serveReporter) report(report preview.Report) {
	if !slices.Equal(s.told, report.Diagnostics) {
		diag.WriteText(s.app.stderr, report.Diagnostics, s.app.language, s.root)
		s.told = report.Diagnostics
	}
	errors, warnings := diag.Count(report.Diagnostics)
	if !report.Good {
		s.app.say(diag.Say("Chưa dùng được nội dung mới: %d lỗi, %d cảnh báo; trang giữ bản trước.", "The new content cannot be used: %d errors, %d warnings; pages stay as they were."), errors, warnings)
		return
	}
	s.app.say(diag.Say("Đã dựng lại trong %d ms: %d trang, %d cảnh báo.", "Made anew in %d ms: %d pages, %d warnings."), report.Took.Milliseconds(), report.Pages, warnings)
}

// openBrowser asks the system to open an address.
func openBrowser(address string) error {
	switch runtime.GOOS {
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", address).Start()
	case "darwin":
		return exec.Command("open", address).Start()
	}
	return exec.Command("xdg-open", address).Start()
}
