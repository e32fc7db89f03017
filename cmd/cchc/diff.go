package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/correction"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// diffFlags are the flags of diff.
type diffFlags struct {
	content, published, format, record, document string
	exitCode                                     bool
}

func newDiffCommand(app *app) *cobra.Command {
	in := func(vietnamese, english string) string {
		return diag.Say(vietnamese, english).In(app.language)
	}
	var flags diffFlags
	day := &question{flag: "date", text: diag.Say("Ngày sửa, ví dụ 02/05/2024 (cùng --record)", "The day of the correction, such as 02/05/2024 (with --record)"), wrong: wrongDay}
	command := &cobra.Command{
		Use:     "diff",
		Short:   in("so nội dung với bản đã công bố; ghi lý do khi sửa số liệu", "compare the content with what was published; record why figures changed"),
		Example: "cchc diff\ncchc diff --published https://cchc.example.gov.vn/\ncchc diff --record \"" + in("Nhập nhầm dòng", "A slip of typing") + "\" --date 02/05/2024",
		Args:    noArguments,
	}
	command.Flags().StringVar(&flags.content, "content", "content", in("thư mục nội dung", "the content folder"))
	command.Flags().StringVar(&flags.published, "published", "public", in("bản đã công bố: thư mục của cổng, tệp JSON của một đơn vị, hoặc địa chỉ https", "what was published: the portal's folder, a unit's JSON file, or an https address"))
	command.Flags().StringVar(&flags.format, "format", "text", in("cách in: text hoặc json", "how to print: text or json"))
	command.Flags().StringVar(&flags.record, "record", "", in("ghi các số đã công bố mà nay đổi vào corrections.toml, với lý do này", "record the published figures that changed in corrections.toml, with this reason"))
	command.Flags().StringVar(&flags.document, "document", "", in("mã văn bản làm căn cứ (cùng --record)", "the id of the document that it rests on (with --record)"))
	command.Flags().BoolVar(&flags.exitCode, "exit-code", false, in("kết thúc với mã 1 khi có khác biệt", "exit with 1 if anything differs"))
	questions := form{day}
	questions.addFlags(command, app.language)
	command.RunE = func(command *cobra.Command, _ []string) error {
		reason := correction.Reason{Text: vi.NFC(strings.TrimSpace(flags.record)), Document: flags.document}
		if command.Flags().Changed("record") {
			if reason.Text == "" {
				return usage(diag.Say("--record cần lý do", "--record needs the reason"), diag.Say("viết vì sao số liệu phải sửa, như --record \"Nhập nhầm dòng\"", "say why, such as --record \"A slip of typing\""))
			}
			if err := questions.fill(app, command); err != nil {
				return err
			}
			reason.Date, _ = draft.ParseDate(day.answer)
		}
		return diff(command, app, flags, reason)
	}
	return command
}

// diff prints the differences, and records those of published figures where there is
// a reason.
func diff(command *cobra.Command, app *app, flags diffFlags, reason correction.Reason) error {
	if flags.format != "text" && flags.format != "json" {
		return usage(diag.Say(fmt.Sprintf("không có cách in %q", flags.format), fmt.Sprintf("there is no format %q", flags.format)), diag.Say("dùng --format text hoặc json", "use --format text or json"))
	}
	root, planned, err := openPlanned(app, flags.content)
	if err != nil {
		return err
	}
	defer root.Close()
	published, err := openPublished(command.Context(), app.cache, flags.published)
	if err != nil {
		return err
	}
	defer published.close()
	changes, err := differences(planned, published)
	if err != nil {
		return unreadPublished(flags.published, err)
	}
	correction.Mark(changes, planned.Portal.Corrections)
	if flags.format == "json" {
		err = correction.WriteJSON(app.stdout, changes)
	} else {
		err = correction.WriteText(app.stdout, changes, app.language)
	}
	if err != nil {
		return err
	}
	if reason.Text != "" {
		return record(app, root, shownPath(flags.content), planned, changes, reason)
	}
	app.sumUp(changes)
	if flags.exitCode && len(changes) > 0 {
		return &failure{code: exitContent}
	}
	return nil
}

// openPlanned opens a content folder without errors, and plans its portal.
func openPlanned(app *app, folder string) (*os.Root, *site.Site, error) {
	root, err := openContent(folder)
	if err != nil {
		return nil, nil, err
	}
	read := build.NewFolder(root)
	defer read.Close()
	checked := build.Check(read, "")
	if !checked.Errors() {
		return root, checked.Site, nil
	}
	err = diag.WriteText(app.stderr, checked.Diagnostics, app.language, shownPath(folder))
	root.Close()
	return nil, nil, errors.Join(err, &failure{code: exitContent, text: diag.Say("hãy sửa các lỗi trên trước", "mend the errors above first")})
}

// differences compares every unit with what was published of it.
func differences(planned *site.Site, published *published) ([]correction.Change, error) {
	var portal, changes []correction.Change
	known := map[string]bool{}
	for _, unit := range planned.Portal.Units {
		file := planned.DataAddress(unit, "json")[1:]
		known[file] = true
		body, err := download.AppendJSON(nil, planned, unit)
		if err != nil {
			return nil, err
		}
		former, same, err := published.read(file, unit.ID, sha256.Sum256(body))
		if err != nil || same {
			if err != nil {
				return nil, err
			}
			continue
		}
		current, err := correction.Read(body)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		changes = append(changes, correction.Compare(former, current)...)
		if former != nil && portal == nil {
			portal = correction.ComparePortal(former, current)
		}
	}
	gone, err := published.others(known, planned.DataPackageAddress()[1:])
	return append(append(portal, changes...), gone...), err
}

// record writes the corrections of the changed figures into the content.
func record(app *app, root *os.Root, shown string, planned *site.Site, changes []correction.Change, reason correction.Reason) error {
	if unrecorded(changes) == 0 {
		app.say(diag.Say("Không có số đã công bố nào thay đổi mà chưa ghi lý do.", "No published figure changed without a reason on record."))
		return nil
	}
	text, err := root.ReadFile(content.CorrectionsFile)
	stands := err == nil
	if errors.Is(err, fs.ErrNotExist) {
		text, err = []byte(correction.Head), nil
	}
	if err != nil {
		return unwritten(err)
	}
	text, err = correction.Record(text, changes, planned.Portal.Corrections, reason)
	if err != nil {
		return unwritten(err)
	}
	return writeContent(app, root, shown, []draft.File{{Path: content.CorrectionsFile, Text: text, Changes: stands}})
}

// unrecorded counts the published figures that changed without a reason.
func unrecorded(changes []correction.Change) int {
	count := 0
	for _, change := range changes {
		if change.Published && !change.Recorded {
			count++
		}
	}
	return count
}

// sumUp ends a comparison in one line.
func (a *app) sumUp(changes []correction.Change) {
	switch count := unrecorded(changes); {
	case len(changes) == 0:
		a.say(diag.Say("Không có gì khác với bản đã công bố.", "Nothing differs from what was published."))
	case count > 0:
		a.say(diag.Say("%d số đã công bố thay đổi mà chưa ghi lý do; ghi bằng: cchc diff --record \"lý do\" --date dd/mm/yyyy", "%d published figures changed without a reason on record; record it: cchc diff --record \"reason\" --date dd/mm/yyyy"), count)
	default:
		a.say(diag.Say("Mọi số đã công bố mà nay đổi đều đã ghi lý do.", "Every published figure that changed has its reason on record."))
	}
}

// unreadPublished is why a comparison cannot be made.
func unreadPublished(where string, err error) error {
	var failed *failure
	if errors.As(err, &failed) {
		return err
	}
	var manifest *publish.ManifestError
	if errors.As(err, &manifest) {
		text := manifest.Text()
		return &failure{code: exitContent, text: diag.Say(where+": "+text.Vietnamese, where+": "+text.English),
			hint: diag.Say("chỉ bản đã công bố: --published <thư mục, tệp JSON hoặc địa chỉ https>", "name what was published: --published <folder, JSON file or https address>")}
	}
	return &failure{code: exitContent, text: diag.Say("không so được với "+where+": "+err.Error(), "cannot compare with "+where+": "+err.Error())}
}
