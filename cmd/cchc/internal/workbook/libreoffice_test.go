package workbook

import (
	"os"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
)

// testdata/libreoffice.xlsx is the desk's workbook as LibreOffice 7.4 saved it, with
// a score typed as =3+3,28, a report's day as text, and a hidden row.
func TestFilesOfLibreOffice(t *testing.T) {
	body, err := os.ReadFile("testdata/libreoffice.xlsx")
	must(t, err)
	plan, found := imported(t, madeup.Desk(), body)
	if len(found) > 0 || len(plan.Files) != 1 {
		t.Fatalf("%v %+v", found, plan.Changes)
	}
	before := string(madeup.Desk()["xa-mot/2023/the-che.toml"].Data)
	want := strings.NewReplacer("score = 6.18", "score = 6.28", "date = 2024-03-01", "date = 2024-03-05").Replace(before)
	if got := string(plan.Files[0].Text); got != want {
		t.Errorf("got\n%s", got)
	}
}
