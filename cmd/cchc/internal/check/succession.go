package check

import (
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

var unitRules = []*diag.Rule{outsideYears, foreignComponent, successionCircle, resultAfterEnd, sameUnits, peerIsUnit}

var (
	outsideYears = &diag.Rule{
		Code:    "U101",
		Title:   diag.Say("bộ tiêu chí ngoài thời gian áp dụng", "framework outside its years"),
		Message: diag.Say("bộ tiêu chí %s áp dụng từ %d đến %d, không áp dụng cho năm %d (%s)", "the framework %s holds from %d to %d, not for %d (%s)"),
		Hint:    diag.Say("chọn bộ tiêu chí của năm này, hoặc sửa years trong bộ tiêu chí", "name the framework of this year, or mend years in the framework"),
		Explain: diag.Say(
			"Mỗi bộ tiêu chí chấm một số năm; chấm bằng bộ khác thì điểm không so sánh được.",
			"A framework holds for its years; scores by another cannot be compared."),
	}
	foreignComponent = &diag.Rule{
		Code:    "U102",
		Title:   diag.Say("lĩnh vực của bộ tiêu chí khác", "component of another framework"),
		Message: diag.Say("lĩnh vực %s thuộc bộ tiêu chí %s, còn năm này dùng bộ %s", "the component %s is of the framework %s, but this year is scored by %s"),
		Hint:    diag.Say("đổi tên tệp theo lĩnh vực của bộ %[3]s, hoặc sửa framework trong year.toml", "rename the file by a component of %[3]s, or mend framework in year.toml"),
		Explain: diag.Say(
			"Kết quả một năm chỉ gồm lĩnh vực của một bộ tiêu chí. Thường gặp khi chép thư mục của năm trước.",
			"A year's result is made of one framework's components. Commonly the folder was copied from another year."),
	}
	successionCircle = &diag.Rule{
		Code:    "U103",
		Title:   diag.Say("kế thừa vòng tròn", "circle of successors"),
		Message: diag.Say("theo các đơn vị kế thừa từ %s thì quay về chính nó", "following the successors of %s leads back to it"),
		Hint:    diag.Say("xóa [[ended.successor]] sai; đơn vị đang tồn tại thì không có [ended]", "remove the wrong [[ended.successor]]; a unit that exists has no [ended]"),
		Explain: diag.Say(
			"Người đọc đi theo đơn vị kế thừa để đến đơn vị đang tồn tại; vòng tròn thì không đến đâu cả.",
			"Readers follow successors to a unit that exists; a circle leads nowhere."),
	}
	resultAfterEnd = &diag.Rule{
		Code:    "U104",
		Title:   diag.Say("kết quả sau khi đơn vị kết thúc", "result after the unit ended"),
		Message: diag.Say("đơn vị kết thúc ngày %s nhưng có kết quả năm %d", "the unit ended on %s but has a result for %d"),
		Hint:    diag.Say("chuyển thư mục năm này sang đơn vị kế thừa, hoặc sửa ngày trong [ended]", "move this year's folder to the successor, or mend the date of [ended]"),
		Explain: diag.Say(
			"Đơn vị đã kết thúc không được chấm điểm cho năm sau đó; kết quả ấy là của đơn vị kế thừa.",
			"A unit that has ended is scored for no later year; such a result is its successor's."),
	}
	sameUnits = &diag.Rule{
		Code:    "U105",
		Title:   diag.Say("hai đơn vị trùng tên, trùng cấp", "two units with one name and kind"),
		Message: diag.Say("đơn vị “%s” trùng tên, cấp và cấp trên với đơn vị ở %s", "the unit “%s” has the name, level and parent of the unit at %s"),
		Hint:    diag.Say("ghi tên kèm loại đơn vị (thành phố Cao Lãnh, huyện Cao Lãnh), hoặc xóa thư mục thừa", "write the name with its kind (thành phố Cao Lãnh, huyện Cao Lãnh), or remove the folder that is too many"),
		Explain: diag.Say(
			"Hai đơn vị có thể trùng tên nhưng không cùng loại; trùng cả hai thì người đọc không phân biệt được trong bảng xếp hạng.",
			"Two units may share a name but not a kind; where they share both, no one could tell them apart in a league table."),
	}
	peerIsUnit = &diag.Rule{
		Code:    "U106",
		Title:   diag.Say("đơn vị nhập tay đã có trên cổng", "peer by hand that is a unit"),
		Message: diag.Say("“%s” đã là đơn vị %s trên cổng", "“%s” is the portal's unit %s already"),
		Hint:    diag.Say("xóa [[peer]] này và ghi kết quả vào %[2]s/<năm>/year.toml", "remove this [[peer]] and enter the result in %[2]s/<year>/year.toml"),
		Explain: diag.Say(
			"Một đơn vị đứng hai lần trong bảng xếp hạng, có thể với hai số khác nhau, thì bảng sai.",
			"A league table in which a unit stands twice, maybe with two figures, is wrong."),
	}
)

func (f *findings) withinYears(year *scorecard.Year) {
	framework := year.Framework
	if framework.FromYear != 0 && (year.Year < framework.FromYear || year.Year > framework.ToYear) {
		f.add(outsideYears, year.Origin, "framework", framework.ID, framework.FromYear, framework.ToYear, year.Year, f.where(framework.Origin, "years"))
	}
}

// ended checks what is said of a unit's end.
func (f *findings) ended(unit *scorecard.Unit) {
	ended := unit.Ended
	if ended == nil {
		return
	}
	f.cites(ended.Origin, "document", ended.DocumentID, ended.Document)
	for _, successor := range ended.Successors {
		if successor.Unit == nil {
			f.unknownID(unknownUnit, successor.Origin, "unit", successor.UnitID, "", idsOf(f.whole.Units, unitID))
		}
	}
	for _, year := range unit.Years {
		if !ended.Date.IsZero() && year.Year > ended.Date.Year {
			f.add(resultAfterEnd, year.Origin, "", day(ended.Date), year.Year)
		}
	}
}

// units checks the units among each other.
func (f *findings) units() {
	type identity struct{ name, level, parent string }
	seen := map[identity]*scorecard.Unit{}
	for _, unit := range f.whole.Units {
		if unit.Name == "" {
			continue
		}
		same := identity{plain(unit.Name), plain(unit.Level), plain(unit.Parent)}
		if first, ok := seen[same]; ok {
			f.add(sameUnits, unit.Origin, "name", unit.Name, f.where(first.Origin, "name"))
			continue
		}
		seen[same] = unit
	}
	inCircle(f.whole.Units, successors, func(unit *scorecard.Unit) {
		f.add(successionCircle, unit.Ended.Origin, "successor", unit.ID)
	})
}

func successors(unit *scorecard.Unit) []*scorecard.Unit {
	if unit.Ended == nil {
		return nil
	}
	var next []*scorecard.Unit
	for _, successor := range unit.Ended.Successors {
		if successor.Unit != nil {
			next = append(next, successor.Unit)
		}
	}
	return next
}
