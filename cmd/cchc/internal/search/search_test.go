package search_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/search"
	"cchc/cmd/cchc/internal/site"
)

// portal is a made-up portal of so many units, of which the second is the home
// unit and the last has no result.
func portal(units int) *site.Site {
	plan := &scorecard.Document{ID: "kh-9", Number: "9/KH-UBND", Issuer: "UBND huyện Mẫu", Title: "Khắc phục </script> hạn chế"}
	frame := &scorecard.Framework{ID: "khung", Title: "Bộ tiêu chí mẫu", MaxScore: 1200, Components: []*scorecard.Component{
		{ID: "mot-cua", Title: "Một cửa", MaxScore: 1200, Criteria: []*scorecard.Criterion{{ID: "han", Title: "Đúng hạn", Survey: true, Parts: []*scorecard.Criterion{{ID: "xa", Title: "Ở cấp xã"}}}}},
	}}
	made := &scorecard.Portal{Title: "Cổng thử", BaseURL: "https://cong.example/", Digest: "0123456789abcdef", Documents: []*scorecard.Document{plan}, Frameworks: []*scorecard.Framework{frame}}
	for _, name := range []string{"xã An", "huyện Mẫu", "xã Bình", "xã Chánh", "xã Dương", "xã Em", "xã Trống"}[:units] {
		unit := &scorecard.Unit{ID: strings.ReplaceAll(strings.ToLower(name), " ", "-"), Name: name, Agencies: []*scorecard.Agency{{ID: "vp", Name: "Văn phòng", Short: "VP"}}}
		made.Units = append(made.Units, unit)
		if name != "xã Trống" {
			unit.Years = []*scorecard.Year{year(unit, frame, 2021), year(unit, frame, 2022)}
		}
	}
	made.HomeUnit = made.Units[min(1, units-1)]
	home := made.HomeUnit.LatestYear()
	home.Narrative, _ = narrative.Compile("a.md", []byte("Mở đầu.\n\n## Điểm sáng\n\nĐạt {score} điểm ở **thượng nguồn**.\n"), 0)
	home.Notes = []scorecard.Note{{Text: "Nguồn ghi nhầm năm."}}
	home.Plan = &scorecard.Plan{Source: scorecard.Source{Document: plan}, Duties: []scorecard.Duty{{Text: "Họp hằng tháng."}}}
	home.Components[0].Remedies = []*scorecard.Remedy{{ID: "tap-huan", Year: home, Component: frame.Components[0], Agency: made.HomeUnit.Agencies[0], Task: "Tập huấn."}}
	correction := &scorecard.Correction{UnitID: made.HomeUnit.ID, Unit: made.HomeUnit, Year: 2022, Result: home, Figure: "score", Former: 990, Value: home.Score, Reason: "Cộng nhầm.", Number: 1}
	made.Corrections, made.HomeUnit.Corrections = []*scorecard.Correction{correction}, []*scorecard.Correction{correction}
	return site.Plan(made, "")
}

func year(unit *scorecard.Unit, frame *scorecard.Framework, number int) *scorecard.Year {
	year := &scorecard.Year{Unit: unit, Year: number, Framework: frame, Score: scorecard.Known(decimal.Hundredths(1000))}
	year.Components = []*scorecard.ComponentResult{{Year: year, Component: frame.Components[0], Score: scorecard.Known(decimal.Hundredths(1000))}}
	return year
}

// page is a page of a part, as the script reads it.
type page struct {
	Address  string      `json:"a"`
	Title    string      `json:"t"`
	About    string      `json:"c"`
	Passages [][3]string `json:"p"`
}

// data are finished search data: pages by the path of their part, and the directory.
type data struct {
	parts     map[string][]page
	directory struct {
		Version, Common, Rare string
		Units                 []struct {
			ID    string `json:"i"`
			Name  string `json:"n"`
			Years []int  `json:"y"`
		}
		Short [][2]string
	}
}

// makeAll makes the search data in the order given.
func makeAll(t *testing.T, s *site.Site, parts []search.Part) (data, map[string]string) {
	t.Helper()
	made, files, directory := data{parts: map[string][]page{}}, map[string]string{}, search.NewDirectory(s, search.Words{}, nil)
	read := func(file site.File, err error, call string, value any) {
		body, isCall := strings.CutPrefix(string(file.Body), "cchc."+call)
		body, ended := strings.CutSuffix(body, ");\n")
		if err != nil || !isCall || !ended {
			t.Fatalf("%s: %v: %.60q", file.Path, err, file.Body)
		}
		if err := json.Unmarshal([]byte(body), value); err != nil {
			t.Fatalf("%s: %v", file.Path, err)
		}
		files[file.Path] = string(file.Body)
	}
	for _, part := range parts {
		body, address := search.Append(nil, s, part, directory)
		file := site.File{Path: address[1:], Body: body}
		name, _, _ := strings.Cut(strings.TrimPrefix(string(file.Body), "cchc.searchData("), ",")
		var pages []page
		read(file, nil, "searchData("+name+",", &pages)
		made.parts[file.Path] = pages
	}
	file, err := directory.File()
	read(file, err, "searchDirectory(", &made.directory)
	return made, files
}

// passages are the passages of the page at an address, one a line.
func (d data) passages(part, address string) []string {
	var lines []string
	for _, page := range d.parts[part] {
		if page.Address == address {
			for _, passage := range page.Passages {
				lines = append(lines, strings.Join(passage[:], "|"))
			}
		}
	}
	return lines
}

func TestPassages(t *testing.T) {
	s := portal(7)
	made, _ := makeAll(t, s, search.Parts(s))
	for _, test := range []struct{ part, address, want string }{
		{"tim-kiem/don-vi/huyện-mẫu-2022.js", "2022/", "diem-sang|Điểm sáng|Đạt 10,00 điểm ở thượng nguồn."},
		{"tim-kiem/don-vi/huyện-mẫu-2022.js", "2022/", "||Mở đầu."},
		{"tim-kiem/don-vi/huyện-mẫu-2022.js", "2022/", "muc_ghi-chu|Ghi chú về nguồn|Nguồn ghi nhầm năm."},
		{"tim-kiem/don-vi/huyện-mẫu-2022.js", "2022/", "muc_ke-hoach|Kế hoạch khắc phục|Họp hằng tháng."},
		{"tim-kiem/don-vi/huyện-mẫu-2022.js", "nhiem-vu/", "2022-tap-huan|Nhiệm vụ: Một cửa|Tập huấn. Chủ trì: Văn phòng. Thời hạn: kế hoạch không nêu thời hạn."},
		{"tim-kiem/don-vi/huyện-mẫu-2022.js", "nhiem-vu/vp/", "||VP"},
		{"tim-kiem/chung.js", "2022/mot-cua/", "muc_tieu-chi|Tiêu chí đánh giá|Đúng hạn (điều tra xã hội học)"},
		{"tim-kiem/chung.js", "2022/mot-cua/", "muc_tieu-chi|Tiêu chí đánh giá|Ở cấp xã"},
		{"tim-kiem/chung.js", "dinh-chinh/", "lan_1|Đính chính|Điểm chung, huyện Mẫu, 2022: 9,90 → 10,00. Cộng nhầm."},
		{"tim-kiem/chung.js", "nguon/", "van-ban_kh-9|Văn bản|9/KH-UBND ngày nguồn không nêu: Khắc phục </script> hạn chế – UBND huyện Mẫu"},
	} {
		if got := made.passages(test.part, test.address); !slices.Contains(got, test.want) {
			t.Errorf("%s, %s has no passage %q, only %q", test.part, test.address, test.want, got)
		}
	}
	if got := len(made.parts); got != 1+6*2+1 {
		t.Errorf("%d parts", got)
	}
	if got := made.passages("tim-kiem/don-vi/huyện-mẫu-2021.js", "nhiem-vu/"); got != nil {
		t.Errorf("what is the unit's own stands in two parts: %q", got)
	}
}

// Every page of the portal but the search's own and 404.html can be found, and
// what is found is there.
func TestEveryPageCanBeFound(t *testing.T) {
	s := portal(7)
	made, _ := makeAll(t, s, search.Parts(s))
	found := map[string]bool{}
	for part, pages := range made.parts {
		for _, page := range pages {
			found["/"+page.Address] = true
			for _, passage := range page.Passages {
				address := "/" + page.Address
				if anchor := passage[0]; anchor != "" && !strings.Contains(anchor, "muc_") {
					address += "#" + anchor
				}
				if !s.Resolves(address) {
					t.Errorf("%s leads to %s", part, address)
				}
			}
		}
	}
	for _, page := range s.Pages {
		// A posted sheet says again what its unit's page says, which leads to it.
		if page.Kind != site.Search && page.Kind != site.NotFound && page.Kind != site.Posting && !found[page.Address] {
			t.Errorf("%s cannot be found", page.Address)
		}
	}
}

func TestDirectory(t *testing.T) {
	s := portal(7)
	made, _ := makeAll(t, s, search.Parts(s))
	directory := made.directory
	if directory.Version != "101234567" {
		t.Errorf("version %s", directory.Version)
	}
	if first := directory.Units[0]; first.Name != "huyện Mẫu" || !slices.Equal(first.Years, []int{2022, 2021}) {
		t.Errorf("the first unit is %v", first)
	}
	if last := directory.Units[6]; !slices.Equal(last.Years, []int{0}) {
		t.Errorf("the unit without results is %v", last)
	}
	common, rare := strings.Fields(directory.Common), strings.Fields(directory.Rare)
	for _, word := range []string{"cua", "van", "phong", "2022", "xa"} {
		if !slices.Contains(common, word) {
			t.Errorf("%s is not common: %q", word, common)
		}
	}
	for _, entry := range []string{"chanh:4", "thuong:1", "duong:5", "script:0"} {
		if !slices.Contains(rare, entry) {
			t.Errorf("no %s among the rare words: %q", entry, rare)
		}
	}
	if !slices.IsSorted(common) || slices.Contains(common, "10") {
		t.Errorf("not sorted, or with small numbers: %q", common)
	}
	if len(directory.Short) < 20 {
		t.Errorf("abbreviations: %q", directory.Short)
	}
}

// The same bytes in whatever order parts are made; and a part depends on its unit
// alone.
func TestOrderDoesNotMatter(t *testing.T) {
	s := portal(7)
	parts := search.Parts(s)
	_, forward := makeAll(t, s, parts)
	slices.Reverse(parts)
	_, backward := makeAll(t, s, parts)
	fewer := portal(3)
	_, small := makeAll(t, fewer, search.Parts(fewer))
	for path, body := range forward {
		if backward[path] != body {
			t.Errorf("%s differs", path)
		}
		if other, ok := small[path]; ok && strings.Contains(path, "/don-vi/") && other != body {
			t.Errorf("%s changes with other units", path)
		}
	}
}

// A portal of one unit has no rare words: nothing need be chosen.
func TestASmallPortalHasNoRareWords(t *testing.T) {
	s := portal(1)
	made, _ := makeAll(t, s, search.Parts(s))
	if made.directory.Rare != "" || made.directory.Common == "" {
		t.Errorf("rare: %q", made.directory.Rare)
	}
}
