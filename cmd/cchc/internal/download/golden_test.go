package download_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := "testdata/" + name
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; if the new one is right, run the test with -update:\n%s", file, got)
	}
}

func TestGoldenFiles(t *testing.T) {
	portal := small(plain)
	golden(t, "huyen.csv", download.AppendCSV(nil, portal.HomeUnit))
	body, err := download.AppendJSON(nil, site.Plan(portal, ""), portal.HomeUnit)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "huyen.json", body)
	files := portalFiles(t, site.Plan(portal, ""))
	golden(t, "huyen-excel.csv", files["du-lieu/excel/huyen.csv"])
	golden(t, "don-vi.schema.json", files["du-lieu/luoc-do/don-vi.schema.json"])
	golden(t, "bang.schema.json", files["du-lieu/luoc-do/bang.schema.json"])
	golden(t, "datapackage.json", files["datapackage.json"])
	golden(t, "huyen-xlsx.txt", dump(t, files["du-lieu/huyen.xlsx"]))
	dataset, err := download.UnitDataset(site.Plan(portal, ""), portal.HomeUnit, "Đạt 7,43/15 điểm.")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "huyen.jsonld", append(dataset, '\n'))
}

// TestSameUnitSameBytes: every file, made anew a few times.
func TestSameUnitSameBytes(t *testing.T) {
	first := portalFiles(t, site.Plan(small(plain), ""))
	for range 5 {
		for path, body := range portalFiles(t, site.Plan(small(plain), "")) {
			if !bytes.Equal(body, first[path]) {
				t.Errorf("two %s of the same portal differ", path)
			}
		}
	}
}

// TestAUnitWithNothing: lists are empty, not null, and nothing is made up.
func TestAUnitWithNothing(t *testing.T) {
	unit := &scorecard.Unit{ID: "moi", Name: "xã Mới"}
	portal := &scorecard.Portal{BaseURL: "https://mau.example/", HomeUnit: unit, Units: []*scorecard.Unit{unit}}
	if lines := readCSV(t, unit); len(lines) != 0 {
		t.Errorf("lines of nothing: %v", lines)
	}
	read := readJSON(t, portal, unit)
	for _, key := range []string{"years", "documents"} {
		if list, ok := at(t, read, key).([]any); !ok || len(list) != 0 {
			t.Errorf("%s is %v", key, read[key])
		}
	}
	if licence := at(t, read, "licence"); licence != nil {
		t.Errorf("a licence that nobody entered is %q", licence)
	}
}

func TestRemediesInBothFiles(t *testing.T) {
	portal := small(plain)
	remedies := linesOf(readCSV(t, portal.HomeUnit), "nhiem-vu", "2023")
	for name, want := range map[string]string{"ma": "dung-han", "linh_vuc": "the-che", "co_quan": "Phòng Nội vụ", "phoi_hop": "Phòng Tư pháp", "thoi_han": "2024-09-15",
		"thoi_han_nguyen_van": "sớm nhất có thể", "thoi_han_cu": "; 2024-06", "tien_do": "done", "tieu_chi": "ban-hanh; dung-han", "van_ban": "1/KH-UBND", "vi_tri": "mục II.1"} {
		if got := remedies[1][name]; got != want {
			t.Errorf("CSV: %s is %q, want %q", name, got, want)
		}
	}
	if dropped := remedies[0]; dropped["tien_do"] != "dropped" || dropped["ly_do"] != "đã nhập vào việc khác" || dropped["ban_giao"] != "xa" || dropped["thoi_han"] != "" {
		t.Errorf("CSV: a dropped remedy is %v", dropped)
	}
	year := at(t, readJSON(t, portal, portal.HomeUnit), "years", 0)
	remedy := at(t, year, "components", 0, "remedies", 0)
	for key, want := range map[string]any{"due": "2024-09-15", "status": "done", "agency": "noi-vu", "address": "https://mau.example/nhiem-vu/#2023-dung-han"} {
		if got := at(t, remedy, key); got != want {
			t.Errorf("JSON: %s is %v, want %v", key, got, want)
		}
	}
	if former := at(t, remedy, "former_dues").([]any); len(former) != 2 || former[0] != nil || former[1] != "2024-06" {
		t.Errorf("JSON: former deadlines %v; the first was none", former)
	}
	if due := at(t, year, "remedies", 0, "due"); due != nil {
		t.Errorf("JSON: a deadline that the plan does not state is %v", due)
	}
}
