package download_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// facts are the figures of huyện Lấp Vò in 2023 (plan 91/KH-UBND, mục II), as
// the CSV writes them; the last four are derived.
var facts = []struct {
	id, score, maximum, rank, change string
	index, lost, share, former       string
}{
	{"chi-dao-dieu-hanh", "15.99", "16.5", "8", "-0.85", "96.91", "0.51", "3.39", "97.76"},
	{"cai-cach-the-che", "6.18", "7", "9", "17.29", "88.29", "0.82", "5.45", "71.00"},
	{"thu-tuc-hanh-chinh", "26.69", "29", "6", "5.79", "92.03", "2.31", "15.36", "86.24"},
	{"to-chuc-bo-may", "7.53", "8", "10", "-1.25", "94.13", "0.47", "3.13", "95.38"},
	{"che-do-cong-vu", "11.76", "14", "10", "3.29", "84.00", "2.24", "14.89", "80.71"},
	{"tai-chinh-cong", "5.87", "7", "7", "-3.20", "83.86", "1.13", "7.51", "87.06"},
	{"chinh-quyen-so", "8.63", "14.5", "8", "9.82", "59.52", "5.87", "39.03", "49.70"},
	{"tac-dong-kinh-te-xa-hoi", "2.31", "4", "8", "-24.25", "57.75", "1.69", "11.24", "82.00"},
}

// literal is a number as it was written, for building and for comparing.
func literal(t *testing.T, text string) decimal.Hundredths {
	t.Helper()
	number, err := decimal.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return number
}

// lapVo is the portal of huyện Lấp Vò with its result of 2023.
func lapVo(t *testing.T) *scorecard.Portal {
	unit := &scorecard.Unit{ID: "lap-vo", Name: "huyện Lấp Vò"}
	year := &scorecard.Year{Unit: unit, Year: 2023, Framework: &scorecard.Framework{MaxScore: 10000}, Score: points(8496), Rank: scorecard.Known(8),
		RankedUnits: scorecard.Known(12), Target: points(8000), Peers: []scorecard.Peer{
			{Name: "huyện Châu Thành", Score: points(9079), Rank: scorecard.Known(1)}, {Name: "huyện Thanh Bình", Score: points(8037), Rank: scorecard.Known(12)}}}
	unit.Years = []*scorecard.Year{year}
	for _, fact := range facts {
		component := &scorecard.Component{ID: fact.id, MaxScore: literal(t, fact.maximum)}
		var rank int
		if _, err := fmt.Sscan(fact.rank, &rank); err != nil {
			t.Fatal(err)
		}
		year.Components = append(year.Components, &scorecard.ComponentResult{Year: year, Component: component, Score: points(literal(t, fact.score)),
			Rank: scorecard.Known(rank), RankedUnits: scorecard.Known(12), Change: points(literal(t, fact.change))})
	}
	return &scorecard.Portal{BaseURL: "https://cchc.example/", HomeUnit: unit, Units: []*scorecard.Unit{unit}}
}

func TestFactsStandInTheCSV(t *testing.T) {
	lines := readCSV(t, lapVo(t).HomeUnit)
	if len(lines) != 1+2+len(facts) {
		t.Fatalf("%d lines", len(lines))
	}
	compare := func(line line, want map[string]string) {
		t.Helper()
		for name, value := range want {
			if line[name] != value {
				t.Errorf("%s %s: %s is %q, want %q", line["loai"], line["ma"], name, line[name], value)
			}
		}
	}
	compare(lines[0], map[string]string{"loai": "nam", "nam": "2023", "don_vi": "lap-vo", "ket_qua": "scored", "diem": "84.96", "diem_toi_da": "100", "hang": "8", "so_don_vi": "12",
		"thay_doi": "", "muc_tieu": "80.00", "chi_so_tinh_tu_diem": "84.96", "chua_dat_tinh_tu_diem": "15.04", "chi_so_nam_truoc_tinh_tu_thay_doi": ""})
	compare(lines[1], map[string]string{"loai": "dia-phuong-khac", "ten": "huyện Châu Thành", "diem": "90.79", "hang": "1"})
	compare(lines[2], map[string]string{"loai": "dia-phuong-khac", "ten": "huyện Thanh Bình", "diem": "80.37", "hang": "12"})
	for i, fact := range facts {
		compare(lines[3+i], map[string]string{"loai": "linh-vuc", "linh_vuc": fact.id, "ma": fact.id, "kieu": "regular", "diem": fact.score, "diem_toi_da": fact.maximum,
			"hang": fact.rank, "so_don_vi": "12", "thay_doi": fact.change, "chi_so_tinh_tu_diem": fact.index, "chua_dat_tinh_tu_diem": fact.lost,
			"ty_trong_tinh_tu_chua_dat": fact.share, "chi_so_nam_truoc_tinh_tu_thay_doi": fact.former})
	}
}

func TestFactsStandInTheJSON(t *testing.T) {
	portal := lapVo(t)
	year := at(t, readJSON(t, portal, portal.HomeUnit), "years", 0)
	compare := func(want string, path ...any) {
		t.Helper()
		number, ok := at(t, year, path...).(json.Number)
		if !ok || literal(t, string(number)) != literal(t, want) {
			t.Errorf("%v is %q, want %s", path, number, want)
		}
	}
	for key, want := range map[string]string{"score": "84.96", "max_score": "100", "rank": "8", "ranked_units": "12", "target": "80"} {
		compare(want, key)
	}
	for key, want := range map[string]string{"index": "84.96", "lost": "15.04", "gap_to_target": "4.96", "gap_to_first": "5.83"} {
		compare(want, "derived", key)
	}
	for _, path := range [][]any{{"change"}, {"derived", "former_index"}, {"plan"}} {
		if value := at(t, year, path...); value != nil {
			t.Errorf("%v is %v; nothing is known of it", path, value)
		}
	}
	for i, fact := range facts {
		for key, want := range map[string]string{"score": fact.score, "max_score": fact.maximum, "rank": fact.rank, "ranked_units": "12", "change": fact.change} {
			compare(want, "components", i, key)
		}
		for key, want := range map[string]string{"index": fact.index, "lost": fact.lost, "share": fact.share, "former_index": fact.former} {
			compare(want, "components", i, "derived", key)
		}
		if id := at(t, year, "components", i, "id"); id != fact.id {
			t.Errorf("component %d is %v", i, id)
		}
	}
}
