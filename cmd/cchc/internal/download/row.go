package download

import (
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// row is one line of the CSV by column name.
type row map[string]string

func yearRows(year *scorecard.Year) []row {
	unit, number := year.Unit.ID, strconv.Itoa(year.Year)
	rows := []row{yearRow(year)}
	for _, peer := range year.Peers {
		rows = append(rows, row{"loai": "dia-phuong-khac", "don_vi": unit, "nam": number, "ten": peer.Name,
			"ket_qua": resultWord(peer.Score.State()), "diem": points(peer.Score), "hang": countText(peer.Rank)}.source(peer.Source))
	}
	for _, index := range year.Indices {
		rows = append(rows, row{"loai": "chi-so-khac", "don_vi": unit, "nam": number,
			"ten": index.Name + " (" + index.Measure + ")", "diem": index.Value.String()}.source(index.Source))
	}
	for _, component := range year.Components {
		rows = append(rows, componentRow(component))
		rows = append(rows, criterionRows(component)...)
		for _, note := range component.Notes {
			rows = append(rows, noteRow(unit, number, component.Component.ID, note))
		}
	}
	for _, remedy := range year.AllRemedies() {
		rows = append(rows, remedyRows(remedy)...)
	}
	for _, note := range year.Notes {
		rows = append(rows, noteRow(unit, number, "", note))
	}
	return rows
}

func yearRow(year *scorecard.Year) row {
	return row{
		"loai": "nam", "don_vi": year.Unit.ID, "nam": strconv.Itoa(year.Year), "ten": year.Framework.Title,
		"ket_qua": resultWord(year.Score.State()), "diem": points(year.Score), "diem_toi_da": year.MaxScore().Short(),
		"hang": countText(year.Rank), "so_don_vi": countText(year.RankedUnits), "thay_doi": points(year.Change), "muc_tieu": points(year.Target),
		"chi_so_tinh_tu_diem": points(percent(year.Index())), "chua_dat_tinh_tu_diem": points(year.Lost()),
		"chi_so_nam_truoc_tinh_tu_thay_doi": points(scorecard.FormerIndex(year.Index(), year.Change)),
	}.source(year.Source)
}

func componentRow(component *scorecard.ComponentResult) row {
	return row{
		"loai": "linh-vuc", "don_vi": component.Year.Unit.ID, "nam": strconv.Itoa(component.Year.Year),
		"linh_vuc": component.Component.ID, "ma": component.Component.ID, "ten": component.Component.Title, "kieu": kindWord(component.Component.Kind),
		"ket_qua": resultWord(component.Score.State()), "diem": points(component.Score), "diem_toi_da": component.Component.MaxScore.Short(),
		"hang": countText(component.Rank), "so_don_vi": countText(component.RankedUnits), "thay_doi": points(component.Change),
		"chi_so_tinh_tu_diem": points(percent(component.Index())), "chua_dat_tinh_tu_diem": points(component.Lost()),
		"ty_trong_tinh_tu_chua_dat":         points(percent(component.Share())),
		"chi_so_nam_truoc_tinh_tu_thay_doi": points(component.FormerIndex()),
	}.source(component.Source)
}

// criterionRows lists every criterion of the framework, with its score where it
// is published.
func criterionRows(component *scorecard.ComponentResult) []row {
	var rows []row
	var add func(criteria []*scorecard.Criterion)
	add = func(criteria []*scorecard.Criterion) {
		for _, criterion := range criteria {
			score, maximum := component.CriterionScore(criterion)
			rows = append(rows, row{"loai": "tieu-chi", "don_vi": component.Year.Unit.ID, "nam": strconv.Itoa(component.Year.Year),
				"linh_vuc": component.Component.ID, "ma": criterion.ID, "ten": criterion.Title,
				"ket_qua": resultWord(score.State()), "diem": points(score), "diem_toi_da": shortPoints(maximum),
			}.source(component.Source))
			add(criterion.Parts)
		}
	}
	add(component.Component.Criteria)
	return rows
}

func remedyRows(remedy *scorecard.Remedy) []row {
	var with, former []string
	for _, agency := range remedy.With {
		with = append(with, agency.Name)
	}
	for _, due := range remedy.FormerDues() {
		former = append(former, due.String())
	}
	main := row{
		"loai": "nhiem-vu", "don_vi": remedy.Year.Unit.ID, "nam": strconv.Itoa(remedy.Year.Year), "ma": remedy.ID, "ten": remedy.Task,
		"co_quan": remedy.Agency.Name, "phoi_hop": strings.Join(with, "; "), "thoi_han": remedy.CurrentDue().String(),
		"thoi_han_nguyen_van": remedy.DueText, "thoi_han_cu": strings.Join(former, "; "), "ly_do": remedy.Reason, "ban_giao": remedy.HandedToID,
		"tien_do": remedy.Status.String(), "tieu_chi": strings.Join(remedy.CriteriaID, "; "),
	}.source(remedy.Source)
	if remedy.Component != nil {
		main["linh_vuc"] = remedy.Component.ID
	}
	rows := []row{main}
	for _, progress := range remedy.Progress {
		report := row{"loai": "bao-cao", "don_vi": main["don_vi"], "nam": main["nam"], "linh_vuc": main["linh_vuc"], "ma": remedy.ID,
			"ten": progress.Text, "tien_do": progress.Status.String(), "ngay": dateText(progress.Date)}
		if progress.Due != nil {
			report["thoi_han"] = progress.Due.String()
		}
		switch {
		case progress.Document != nil:
			report.source(scorecard.Source{Document: progress.Document})
		case progress.File != "":
			report["van_ban"] = site.FileAddress(progress.File)
		}
		rows = append(rows, report)
	}
	return rows
}

func noteRow(unit, year, component string, note scorecard.Note) row {
	return row{"loai": "ghi-chu", "don_vi": unit, "nam": year, "linh_vuc": component, "ma": note.Field, "ten": note.Text}
}

// source fills in the columns of the source and gives the row back.
func (r row) source(source scorecard.Source) row {
	r["van_ban"], r["vi_tri"] = sourceName(source), source.Place
	return r
}

func points(figure scorecard.Points) string {
	if value, ok := figure.Get(); ok {
		return value.String()
	}
	return ""
}

func shortPoints(figure scorecard.Points) string {
	if value, ok := figure.Get(); ok {
		return value.Short()
	}
	return ""
}
