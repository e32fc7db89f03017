package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
	"cchc/cmd/cchc/internal/workbook"
)

func newImportCommand(app *app) *cobra.Command {
	in := func(vietnamese, english string) string { return diag.Say(vietnamese, english).In(app.language) }
	yes := false
	command := &cobra.Command{
		Use:   in("import <tệp.xlsx>", "import <file.xlsx>"),
		Short: in("nhập tệp Excel đã sửa vào nội dung", "read an edited Excel workbook back into the content"),
		Long: in("Cho xem mọi thay đổi (cũ → mới) và chỉ ghi khi được đồng ý; tệp có lỗi thì nêu từng ô và không ghi gì.",
			"Shows every change (old → new) and writes only when you confirm; if the workbook has mistakes, it names every cell and writes nothing."),
		Example: "cchc import excel/lap-vo-2023.xlsx",
		Args:    oneArgument(diag.Say("tệp Excel", "the workbook")),
	}
	command.Flags().BoolVar(&yes, "yes", false, in("ghi mà không hỏi", "write without asking"))
	content := addContentFlag(command, app)
	command.RunE = func(_ *cobra.Command, arguments []string) error {
		return importWorkbook(app, arguments[0], *content, yes)
	}
	return command
}

func importWorkbook(app *app, file, content string, yes bool) error {
	if name := filepath.Base(file); strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".~lock.") {
		return usage(diag.Say(file+" chỉ là tệp tạm, có khi một tệp Excel đang mở", file+" is there only while a workbook is open"),
			diag.Say("lưu tệp đang mở, rồi nhập tệp có tên không có phần ấy ở đầu", "save the open workbook, then import the file without that at the beginning of its name"))
	}
	body, err := readWorkbook(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &failure{code: exitMachine, text: diag.Say("không có tệp "+file, "there is no file "+file),
			hint: diag.Say("xem lại tên tệp và thư mục; tên có dấu cách thì đặt trong dấu nháy kép", "look at the file's name and folder again; put a name with spaces in double quotes")}
	case err != nil:
		return &failure{code: exitMachine, text: diag.Say("không đọc được "+file+": "+err.Error(), "cannot read "+err.Error())}
	}
	opened, err := openPortal(app, content)
	if err != nil {
		return err
	}
	defer opened.root.Close()
	book, found := workbook.Open(shownPath(file), body)
	if len(found) > 0 {
		return app.refuseWorkbook(found)
	}
	plan, found, err := book.Compare(opened.portal, opened.root.FS())
	switch {
	case err != nil:
		return unwritten(err)
	case len(found) > 0:
		return app.refuseWorkbook(found)
	case len(plan.Changes) == 0:
		app.say(diag.Say("Không có gì thay đổi.", "Nothing has changed."))
		return nil
	}
	return app.carryOut(plan, opened, yes)
}

// carryOut shows what a plan changes, and writes it when that is confirmed.
func (app *app) carryOut(plan workbook.Plan, opened opened, yes bool) error {
	after := build.Overlay{Over: overlaid(plan.Files), Base: opened.root.FS()}
	if checked := build.Check(after, ""); checked.Errors() {
		return app.refuseWorkbook(plan.Lead(checked.Diagnostics, after, opened.shown))
	}
	if err := diag.WriteText(app.stderr, plan.Warnings, app.language, ""); err != nil {
		return err
	}
	if err := writeChanges(app.stdout, plan.Changes, app.language); err != nil {
		return err
	}
	if !yes {
		if agreed, err := app.agrees(); err != nil || !agreed {
			return err
		}
	}
	return writeContent(app, opened.root, opened.shown, plan.Files)
}

// readWorkbook reads no more of a file than a workbook may have.
func readWorkbook(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, workbook.MaxSize+1))
}

// refuseWorkbook names the cells that are wrong.
func (app *app) refuseWorkbook(found []diag.Diagnostic) error {
	if err := diag.WriteText(app.stderr, found, app.language, ""); err != nil {
		return err
	}
	app.summarise(found)
	return &failure{code: exitContent, text: diag.Say("chưa ghi gì", "nothing was written"), hint: diag.Say("sửa những chỗ nêu trên trong tệp Excel, lưu lại rồi nhập lần nữa", "mend what is named above in the workbook, save it and import it again")}
}

// agrees asks a person whether the changes are to be written; without one they are not.
func (app *app) agrees() (bool, error) {
	if !app.asks {
		return false, usage(diag.Say("chưa ghi gì", "nothing was written"), diag.Say("thêm --yes để ghi các thay đổi trên", "add --yes to write the changes above"))
	}
	fmt.Fprint(app.stderr, diag.Say("Ghi các thay đổi này? (có/không) ", "Write these changes? (yes/no) ").In(app.language))
	lines := bufio.NewScanner(app.stdin)
	lines.Scan()
	switch vi.Fold(strings.TrimSpace(lines.Text())) {
	case "co", "c", "yes", "y":
		return true, nil
	}
	app.say(diag.Say("Chưa ghi gì.", "Nothing was written."))
	return false, lines.Err()
}

// writeChanges prints the changes as a table: what, old → new, and the cell.
func writeChanges(w io.Writer, changes []workbook.Change, language diag.Language) error {
	what, old := 0, 0
	for _, change := range changes {
		what, old = max(what, uniseg.StringWidth(change.What)), max(old, uniseg.StringWidth(change.Old))
	}
	var table strings.Builder
	fmt.Fprintf(&table, diag.Say("%d thay đổi:\n", "%d changes:\n").In(language), len(changes))
	for _, change := range changes {
		fmt.Fprintf(&table, "  %s  %s → %s  ['%s'!%s]\n", padded(change.What, what), padded(change.Old, old), change.New, change.Place.Sheet, change.Place.Cell)
	}
	_, err := io.WriteString(w, table.String())
	return err
}

// padded is a text made as wide as others: letters count, not bytes.
func padded(text string, width int) string {
	return text + strings.Repeat(" ", max(width-uniseg.StringWidth(text), 0))
}
