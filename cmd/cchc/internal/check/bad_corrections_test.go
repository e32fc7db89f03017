package check_test

import "strings"

const corrections = "corrections.toml"

// corrected is a correction of the fixture: what is given replaces its lines.
func corrected(lines ...string) string {
	given := map[string]bool{}
	for _, line := range lines {
		key, _, _ := strings.Cut(line, " ")
		given[key] = true
	}
	text := "[[correction]]\n"
	for _, line := range []string{`unit = "lap-vo"`, "year = 2023", `component = "hai"`, `figure = "score"`, "former = 3.20", "value = 3.25", "date = 2024-05-02", `reason = "Nhập sai."`} {
		if key, _, _ := strings.Cut(line, " "); !given[key] {
			text += line + "\n"
		}
	}
	for _, line := range lines {
		if !strings.HasSuffix(line, " = -") { // taken away
			text += line + "\n"
		}
	}
	return text + "\n"
}

var badCorrections = []bad{
	{"correction", put(corrections, corrected()), nil},
	{"corrections in a row", put(corrections, corrected("former = 3.10", "value = 3.20", "date = 2024-05-01")+corrected()), nil},
	{"no corrections yet", put(corrections, "# Chưa có.\n"), nil},
	{"ground of a correction", put(corrections, corrected(`document = "kh-2"`)), one("corrections.toml:10:12 I201")},
	{"correction without a reason", put(corrections, corrected(`reason = ""`)), one("corrections.toml:9:10 K110")},
	{"correction of an unknown unit", put(corrections, corrected(`unit = "lap-vo-2"`)), one("corrections.toml:9:8 I206")},
	{"correction of no such year", put(corrections, corrected("year = 2021")), one("corrections.toml:9:8 C101")},
	{"correction of no such component", put(corrections, corrected(`component = "ba"`)), one("corrections.toml:9:13 C101")},
	{"correction of no such criterion", put(corrections, corrected(`component = "mot"`, `criterion = "c"`)), one("corrections.toml:10:13 C101")},
	{"criterion of no component", put(corrections, corrected("component = -", `criterion = "a"`)), one("corrections.toml:9:13 C101")},
	{"withdrawn with its year", put(corrections, corrected("year = 2021", "value = -")), nil},
	{"unknown figure corrected", put(corrections, corrected(`figure = "diem"`)), one("corrections.toml:9:10 K112")},
	{"target of a component", put(corrections, corrected(`figure = "target"`)), one("corrections.toml:9:10 C102")},
	{"correction that changes nothing", put(corrections, corrected("former = 3.25")), one("corrections.toml:6:9 C103")},
	{"corrected figure at odds", put(corrections, corrected("value = 3.30")), one("corrections.toml:9:9 C104")},
	{"withdrawn figure that stands", put(corrections, corrected("value = -")), one("corrections.toml:6:10 C104")},
	{"corrected twice on a day", put(corrections, corrected("former = 3.10", "value = 3.20")+corrected()), one("corrections.toml:18:8 C105")},
	{"corrections out of order", put(corrections, corrected("former = 3.10", "value = 3.20", "date = 2024-06-01")+corrected()), one("corrections.toml:18:8 C105")},
	{"correction between is missing", put(corrections, corrected("former = 3.10", "value = 3.15", "date = 2024-05-01")+corrected()), one("corrections.toml:16:10 C106")},
	{"corrected rank that is not whole", put(corrections, corrected(`figure = "rank"`, "former = 2.5", "value = 2")), one("corrections.toml:8:10 C107")},
	{"folder for the corrections", put("corrections.toml/a", ""), one("corrections.toml F105")},
}

func expecting(comparisons string) edit {
	return more(hai, "\n[[note]]\ntext = \"Ghi chú.\"\nexpect = \""+comparisons+"\"\n")
}

var badExpects = []bad{
	{"expectations that hold", expecting("score = 3.25; rank <= ranked_units; change = none; criteria = 0; index > 81; year.score > score; mot.score != none"), nil},
	{"expectation of a criterion", more(mot, "\n[[note]]\ntext = \"Ghi chú.\"\nexpect = \"a.max_score = 4\"\n"), nil},
	{"expectation of a unit", more(unit, "\n[[note]]\ntext = \"Ghi chú.\"\nexpect = \"years = 1; agencies = 2\"\n"), nil},
	{"expectation not borne out", expecting("score = 3.25; rank = 3"), one("lap-vo/2023/hai.toml:7:10 E201")},
	{"expectation of what is missing", expecting("change > 0"), one("lap-vo/2023/hai.toml:7:10 E201")},
	{"expectation of no figure", expecting("diem = 3"), one("lap-vo/2023/hai.toml:7:10 E101")},
	{"expectation of no component", expecting("ba.score = 3"), one("lap-vo/2023/hai.toml:7:10 E101")},
	{"expectation with a comma", expecting("score = 3,25"), one("lap-vo/2023/hai.toml:7:10 E101")},
	{"expectation with one side", expecting("score"), one("lap-vo/2023/hai.toml:7:10 E101")},
}
