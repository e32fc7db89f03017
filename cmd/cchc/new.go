package main

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

func newNewCommand(app *app) *cobra.Command {
	in := func(vietnamese, english string) string {
		return diag.Say(vietnamese, english).In(app.language)
	}
	command := &cobra.Command{
		Use:   "new",
		Short: in("tạo cổng, đơn vị, năm, nhiệm vụ hoặc báo cáo mới", "make a new portal, unit, year, remedy or report"),
		Long: in("Hỏi từng điều khi chạy ở cửa sổ dòng lệnh; trong tệp lệnh thì trả lời bằng tùy chọn.\nKhông bao giờ ghi đè; chỉ ghi khi nội dung mới không có lỗi.",
			"Asks on a terminal; in scripts the flags answer.\nNever overwrites; writes only what check finds without error."),
		Args: func(command *cobra.Command, arguments []string) error { return unknownVerb(command, arguments) },
		RunE: func(command *cobra.Command, _ []string) error { return command.Help() },
	}
	command.AddCommand(newPortalCommand(app), newUnitCommand(app), newYearCommand(app), newRemedyCommand(app), newProgressCommand(app))
	return command
}

// oneArgument demands just one word after a verb.
func oneArgument(what diag.Text) cobra.PositionalArgs {
	return func(command *cobra.Command, arguments []string) error {
		switch len(arguments) {
		case 1:
			return nil
		case 0:
			return usage(diag.Say("thiếu "+what.Vietnamese, "missing: "+what.English), diag.Say("ví dụ: "+command.Example, "for example: "+command.Example))
		}
		return noArguments(command, arguments[1:])
	}
}

func newPortalCommand(app *app) *cobra.Command {
	title := &question{flag: "title", text: diag.Say("Tên cổng", "The portal's name"), fallback: "Cổng công khai cải cách hành chính"}
	address := &question{flag: "base-url", text: diag.Say("Địa chỉ sẽ có trên mạng, kết thúc bằng /", "Its address on the web, ending in /"), fallback: "https://cchc.example/", wrong: wrongBaseURL}
	name := &question{flag: "unit", text: diag.Say("Tên đơn vị, kể cả loại, ví dụ huyện Lấp Vò", "The unit's name with its kind, such as huyện Lấp Vò")}
	level := &question{flag: "level", text: diag.Say("Cấp hoặc loại đơn vị, ví dụ huyện", "The unit's level, such as huyện")}
	parent := &question{flag: "parent", text: diag.Say("Đơn vị cấp trên, ví dụ tỉnh Đồng Tháp", "The unit above it, such as tỉnh Đồng Tháp")}
	contact := &question{flag: "contact", text: diag.Say("Nơi nhận phản ánh sai sót: cơ quan, thư điện tử", "Where mistakes are reported: an agency, an e-mail address")}
	year := &question{flag: "year", text: diag.Say("Năm đánh giá", "The year of the result"), wrong: wrongYear}
	day := &question{flag: "as-of", text: diag.Say("Dữ liệu đầy đủ đến ngày nào, ví dụ 19/03/2024", "The day up to which the data are complete, such as 19/03/2024"), wrong: wrongDay}
	questions := form{title, address, name, level, parent, contact, year, day}
	command := &cobra.Command{
		Use:     diag.Say("portal <thư mục>", "portal <folder>").In(app.language),
		Short:   diag.Say("tạo một cổng nhỏ của riêng mình, dựng được ngay", "make a small portal of your own that builds at once").In(app.language),
		Example: "cchc new portal content",
		Args:    oneArgument(diag.Say("thư mục của nội dung", "the folder of the content")),
		RunE: func(command *cobra.Command, arguments []string) error {
			if err := questions.fill(app, command); err != nil {
				return err
			}
			asOf, _ := draft.ParseDate(day.answer)
			number, _ := strconv.Atoi(year.answer)
			return newPortal(app, arguments[0], draft.NewPortal(draft.Portal{Title: title.answer, BaseURL: address.answer, Publisher: "UBND " + name.answer, Contact: contact.answer,
				AsOf: asOf, Year: number, Unit: draft.Unit{ID: vi.Slug(name.answer), Name: name.answer, Level: level.answer, Parent: parent.answer}}))
		},
	}
	questions.addFlags(command, app.language)
	return command
}

func newPortal(app *app, folder string, files []draft.File) error {
	entries, _ := os.ReadDir(folder) // whatever is wrong is told when it is written
	if slices.ContainsFunc(entries, func(entry os.DirEntry) bool { return !content.PassedOver(entry.Name()) }) {
		return usage(diag.Say(folder+" không trống", folder+" is not empty"), diag.Say("chọn một thư mục mới hoặc trống", "choose a new or an empty folder"))
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return unwritten(err)
	}
	root, err := openContent(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := writeContent(app, root, shownPath(folder), files); err != nil {
		return err
	}
	app.say(diag.Say("Tiếp theo: cchc build --content %s", "Next: cchc build --content %s"), shownPath(folder))
	return nil
}

func wrongBaseURL(answer string) diag.Text {
	if checkBaseURL(answer) == nil {
		return diag.Text{}
	}
	return diag.Say("viết địa chỉ đầy đủ, kết thúc bằng /, ví dụ https://cchc.example.gov.vn/", "write the whole address, ending in /, such as https://cchc.example.gov.vn/")
}

func wrongYear(answer string) diag.Text {
	if number, err := strconv.Atoi(answer); err == nil && number >= 1000 && number <= 9999 {
		return diag.Text{}
	}
	return diag.Say(fmt.Sprintf("%q không phải là một năm", answer), fmt.Sprintf("%q is no year", answer))
}

// opened is a content folder that a verb adds to.
type opened struct {
	root   *os.Root
	shown  string
	portal *scorecard.Portal
}

// openPortal opens a content folder without errors, whose path stands in a flag.
func openPortal(app *app, folder string) (opened, error) {
	root, err := openContent(folder)
	if err != nil {
		return opened{}, err
	}
	checked := build.Check(root.FS(), "")
	if checked.Errors() {
		err := diag.WriteText(app.stderr, checked.Diagnostics, app.language, shownPath(folder))
		root.Close()
		if err != nil {
			return opened{}, err
		}
		return opened{}, &failure{code: exitContent, text: diag.Say("hãy sửa các lỗi trên trước", "mend the errors above first")}
	}
	return opened{root, shownPath(folder), checked.Site.Portal}, nil
}

// unit is the unit of an id, the home unit where there is none.
func (o opened) unit(id string) (*scorecard.Unit, error) {
	if id == "" {
		return o.portal.HomeUnit, nil
	}
	var known []string
	for _, unit := range o.portal.Units {
		if unit.ID == id {
			return unit, nil
		}
		known = append(known, unit.ID)
	}
	return nil, unknownAnswer("unit", id, known)
}

// listable is how many ids a person looks through.
const listable = 12

// unknownAnswer refuses an id that names nothing, with the nearest one, else with all
// where they are few.
func unknownAnswer(flag, id string, known []string) error {
	hint := diag.Text{}
	if nearest, ok := vi.Nearest(id, known); ok {
		hint = diag.Say("có phải ý bạn là "+nearest+"?", "did you mean "+nearest+"?")
	} else if list := strings.Join(known, ", "); list != "" && len(known) <= listable {
		hint = diag.Say("chỉ có: "+list, "there are: "+list)
	}
	return usage(diag.Say(fmt.Sprintf("--%s: không có %q", flag, id), fmt.Sprintf("--%s: there is no %q", flag, id)), hint)
}
