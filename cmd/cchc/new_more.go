package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// addContentFlag adds the flag that names the content folder.
func addContentFlag(command *cobra.Command, app *app) *string {
	return command.Flags().String("content", "content", diag.Say("thư mục nội dung", "the content folder").In(app.language))
}

func newUnitCommand(app *app) *cobra.Command {
	name := &question{flag: "name", text: diag.Say("Tên đơn vị, kể cả loại, ví dụ huyện Lấp Vò", "The unit's name with its kind, such as huyện Lấp Vò")}
	level := &question{flag: "level", text: diag.Say("Cấp hoặc loại đơn vị, ví dụ huyện", "The unit's level, such as huyện")}
	parent := &question{flag: "parent", text: diag.Say("Đơn vị cấp trên, ví dụ tỉnh Đồng Tháp", "The unit above it, such as tỉnh Đồng Tháp")}
	id := &question{flag: "id", text: diag.Say("Mã đơn vị, cũng là tên thư mục", "The unit's id, also its folder's name"), optional: true, wrong: wrongID}
	questions := form{name, level, parent, id}
	command := &cobra.Command{
		Use:   "unit",
		Short: diag.Say("thêm một đơn vị", "add a unit").In(app.language),
		Args:  noArguments,
	}
	content := addContentFlag(command, app)
	command.RunE = func(command *cobra.Command, _ []string) error {
		opened, err := openPortal(app, *content)
		if err != nil {
			return err
		}
		defer opened.root.Close()
		if err := questions.fill(app, command); err != nil {
			return err
		}
		unit := draft.Unit{ID: id.answer, Name: name.answer, Level: level.answer, Parent: parent.answer}
		if unit.ID == "" {
			unit.ID = vi.Slug(unit.Name)
		}
		return writeContent(app, opened.root, opened.shown, []draft.File{draft.NewUnit(unit)})
	}
	questions.addFlags(command, app.language)
	return command
}

func newYearCommand(app *app) *cobra.Command {
	var unitID string
	document := &question{flag: "document", text: diag.Say("Mã văn bản nguồn trong documents.toml", "The source document's id in documents.toml"), optional: true}
	place := &question{flag: "place", text: diag.Say("Vị trí trong văn bản", "The place in it"), optional: true}
	questions := form{document, place}
	command := &cobra.Command{
		Use:     diag.Say("year <năm>", "year <year>").In(app.language),
		Short:   diag.Say("thêm một năm: bộ tiêu chí và việc chưa xong lấy từ năm gần nhất", "add a year: the framework and what is unfinished come from the latest").In(app.language),
		Example: "cchc new year 2024",
		Args:    oneArgument(diag.Say("năm", "the year")),
	}
	content := addContentFlag(command, app)
	command.Flags().StringVar(&unitID, "unit", "", diag.Say("mã đơn vị; mặc định là đơn vị của trang chủ", "the unit's id; the home unit if not given").In(app.language))
	command.RunE = func(command *cobra.Command, arguments []string) error {
		if fault := wrongYear(arguments[0]); !fault.IsZero() {
			return usage(fault, diag.Say("ví dụ: cchc new year 2024", "for example: cchc new year 2024"))
		}
		number, _ := strconv.Atoi(arguments[0])
		opened, err := openPortal(app, *content)
		if err != nil {
			return err
		}
		defer opened.root.Close()
		unit, err := opened.unit(unitID)
		if err != nil {
			return err
		}
		latest := unit.LatestYear()
		if latest == nil {
			return usage(diag.Say(unit.ID+" chưa có năm nào để lấy bộ tiêu chí", unit.ID+" has no year yet to take the framework from"), diag.Say("tạo "+unit.ID+"/<năm>/year.toml bằng tay", "write "+unit.ID+"/<year>/year.toml by hand"))
		}
		if err := questions.fill(app, command); err != nil {
			return err
		}
		source := scorecard.Source{DocumentID: document.answer, Place: place.answer}
		if source.IsZero() {
			source = scorecard.Source{DocumentID: latest.Source.DocumentID, Place: "chưa có kết quả"}
		}
		return writeContent(app, opened.root, opened.shown, []draft.File{draft.NewYear(latest, number, source)})
	}
	questions.addFlags(command, app.language)
	return command
}

func newRemedyCommand(app *app) *cobra.Command {
	var unitID string
	year := &question{flag: "year", text: diag.Say("Năm đánh giá", "The year of the result"), wrong: wrongYear}
	component := &question{flag: "component", text: diag.Say("Mã lĩnh vực", "The component's id"), optional: true}
	agency := &question{flag: "agency", text: diag.Say("Mã cơ quan chủ trì", "The id of the agency in charge")}
	task := &question{flag: "task", text: diag.Say("Việc phải làm", "What is to be done")}
	due := &question{flag: "due", text: diag.Say("Thời hạn, ví dụ 30/06/2024, quý II/2024, 2024", "The deadline, such as 30/06/2024, 2024-Q2, 2024"), optional: true, wrong: wrongDue}
	document := &question{flag: "document", text: diag.Say("Mã văn bản nguồn, nếu khác kế hoạch của năm", "The source document's id, where it is not the year's plan"), optional: true}
	place := &question{flag: "place", text: diag.Say("Vị trí trong văn bản đó", "The place in it"), optional: true}
	id := &question{flag: "id", text: diag.Say("Mã nhiệm vụ", "The remedy's id"), optional: true, wrong: wrongID}
	questions := form{year, component, agency, task, due, document, place, id}
	command := &cobra.Command{Use: "remedy", Short: diag.Say("thêm một nhiệm vụ khắc phục", "add a remedy").In(app.language), Args: noArguments}
	content := addContentFlag(command, app)
	command.Flags().StringVar(&unitID, "unit", "", diag.Say("mã đơn vị; mặc định là đơn vị của trang chủ", "the unit's id; the home unit if not given").In(app.language))
	command.RunE = func(command *cobra.Command, _ []string) error {
		opened, err := openPortal(app, *content)
		if err != nil {
			return err
		}
		defer opened.root.Close()
		unit, err := opened.unit(unitID)
		if err != nil {
			return err
		}
		if latest := unit.LatestYear(); latest != nil {
			year.fallback = strconv.Itoa(latest.Year)
			component.choices = componentChoices(latest)
		}
		agency.choices = agencyChoices(unit)
		if err := questions.fill(app, command); err != nil {
			return err
		}
		result, file, err := target(unit, year.answer, component.answer)
		if err != nil {
			return err
		}
		deadline, _ := draft.ParseDue(due.answer)
		remedy := draft.Remedy{ID: id.answer, Agency: agency.answer, Task: task.answer, Due: deadline, Source: scorecard.Source{DocumentID: document.answer, Place: place.answer}}
		if remedy.ID == "" {
			remedy.ID = draft.RemedyID(result, task.answer)
		}
		text, err := opened.root.ReadFile(file)
		if err != nil {
			return unwritten(err)
		}
		changed, err := draft.NewRemedy(file, text, remedy)
		if err != nil {
			return unwritten(err)
		}
		return writeContent(app, opened.root, opened.shown, []draft.File{changed})
	}
	questions.addFlags(command, app.language)
	return command
}

// target is the year, and the file of it or of its component, that a remedy goes to.
func target(unit *scorecard.Unit, year, component string) (*scorecard.Year, string, error) {
	var years []string
	for _, result := range unit.Years {
		years = append(years, strconv.Itoa(result.Year))
		if strconv.Itoa(result.Year) != year {
			continue
		}
		if component == "" {
			return result, result.File, nil
		}
		var ids []string
		for _, c := range result.Components {
			if c.ComponentID == component {
				return result, c.File, nil
			}
			ids = append(ids, c.ComponentID)
		}
		if result.Framework.Component(component) != nil {
			return nil, "", usage(diag.Say("--component: "+component+" chưa có kết quả năm "+year, "--component: "+component+" has no result of "+year+" yet"),
				diag.Say("nhập kết quả của lĩnh vực trước; việc chung của cả năm thì bỏ --component", "give the component's result first; for a task of the whole year leave --component out"))
		}
		return nil, "", unknownAnswer("component", component, ids)
	}
	return nil, "", unknownAnswer("year", year, years)
}

func componentChoices(year *scorecard.Year) []string {
	var choices []string
	for _, c := range year.Components {
		choices = append(choices, c.ComponentID+": "+c.Component.Title)
	}
	return choices
}

func agencyChoices(unit *scorecard.Unit) []string {
	var choices []string
	for _, agency := range unit.Agencies {
		choices = append(choices, agency.ID+": "+agency.Name)
	}
	return choices
}

func newProgressCommand(app *app) *cobra.Command {
	var unitID string
	remedy := &question{flag: "remedy", text: diag.Say("Mã nhiệm vụ kèm năm, ví dụ 2023-mot-viec", "The remedy's id with its year, such as 2023-a-task")}
	day := &question{flag: "date", text: diag.Say("Ngày báo cáo, ví dụ 19/03/2024", "The day of the report, such as 19/03/2024"), wrong: wrongDay}
	status := &question{flag: "status", text: diag.Say("Tiến độ", "How far it has come"), choices: scorecard.Statuses[:], wrong: wrongStatus}
	text := &question{flag: "text", text: diag.Say("Nội dung báo cáo", "What is reported")}
	document := &question{flag: "document", text: diag.Say("Minh chứng: mã văn bản hoặc tệp /tep/…", "The proof: a document's id or a file /tep/…"), optional: true}
	due := &question{flag: "due", text: diag.Say("Thời hạn mới, nếu dời", "The new deadline, if it is moved"), optional: true, wrong: wrongDue}
	reason := &question{flag: "reason", text: diag.Say("Lý do, nếu không thực hiện", "Why, if it is dropped"), optional: true}
	questions := form{remedy, day, status, text, document, due, reason}
	command := &cobra.Command{Use: "progress", Short: diag.Say("thêm một báo cáo tiến độ", "add a report on a remedy").In(app.language), Args: noArguments}
	content := addContentFlag(command, app)
	command.Flags().StringVar(&unitID, "unit", "", diag.Say("mã đơn vị; mặc định là đơn vị của trang chủ", "the unit's id; the home unit if not given").In(app.language))
	command.RunE = func(command *cobra.Command, _ []string) error {
		opened, err := openPortal(app, *content)
		if err != nil {
			return err
		}
		defer opened.root.Close()
		unit, err := opened.unit(unitID)
		if err != nil {
			return err
		}
		all := unit.AllRemedies()
		remedy.choices = remedyChoices(all)
		if err := questions.fill(app, command); err != nil {
			return err
		}
		at := slices.IndexFunc(all, func(r *scorecard.Remedy) bool { return site.RemedyAnchor(r) == remedy.answer })
		if at < 0 {
			return unknownAnswer("remedy", remedy.answer, remedyAnchors(all))
		}
		progress := draft.Progress{Text: text.answer, Document: document.answer, Reason: reason.answer}
		progress.Date, _ = draft.ParseDate(day.answer)
		progress.Status, _ = scorecard.ParseStatus(status.answer)
		if due.answer != "" {
			moved, _ := draft.ParseDue(due.answer)
			progress.Due = &moved
		}
		body, err := opened.root.ReadFile(all[at].File)
		if err != nil {
			return unwritten(err)
		}
		changed, err := draft.NewProgress(all[at], body, progress)
		if err != nil {
			return unwritten(err)
		}
		return writeContent(app, opened.root, opened.shown, []draft.File{changed})
	}
	questions.addFlags(command, app.language)
	return command
}

func wrongStatus(answer string) diag.Text {
	if _, ok := scorecard.ParseStatus(answer); ok {
		return diag.Text{}
	}
	return diag.Say(fmt.Sprintf("không có tình trạng %q", answer), fmt.Sprintf("there is no status %q", answer))
}

func remedyAnchors(remedies []*scorecard.Remedy) []string {
	var anchors []string
	for _, remedy := range remedies {
		anchors = append(anchors, site.RemedyAnchor(remedy))
	}
	return anchors
}

func remedyChoices(remedies []*scorecard.Remedy) []string {
	choices := remedyAnchors(remedies)
	for i, remedy := range remedies {
		choices[i] += ": " + strings.TrimSuffix(remedy.Task, ".")
	}
	return choices
}
