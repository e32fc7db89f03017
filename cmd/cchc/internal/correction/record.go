package correction

import (
	"strconv"

	"cchc/cmd/cchc/internal/edit"
	"cchc/cmd/cchc/internal/scorecard"
)

// Reason is why published figures were put right, and when.
type Reason struct {
	Text     string
	Date     scorecard.Date
	Document string // "" for none
}

// Head is what a new file of corrections begins with.
const Head = "# Các số liệu đã công bố rồi được sửa: số cũ, số mới, ngày sửa, lý do. Lệnh ghi: cchc diff --record \"lý do\"\n"

// Record adds an entry to the text of corrections.toml for each published figure
// that changed and is not recorded. An entry that already leads from the same former
// figure, and never was published, is brought up to date instead.
func Record(text []byte, changes []Change, corrections []*scorecard.Correction, reason Reason) ([]byte, error) {
	file, err := edit.Open(text)
	if err != nil {
		return nil, err
	}
	for i := range changes {
		c := &changes[i]
		if !c.Published || c.Recorded {
			continue
		}
		if at := pending(c, corrections); at >= 0 {
			err = renew(file, "correction["+strconv.Itoa(at)+"]", c, reason)
		} else {
			err = file.Append("correction", pairs(c, reason)...)
		}
		if err != nil {
			return nil, err
		}
	}
	return file.Bytes(), nil
}

// pending is the place of the figure's latest correction where it begins at the
// figure that stands published; -1 for none.
func pending(c *Change, corrections []*scorecard.Correction) int {
	at := -1
	for i, correction := range corrections {
		if c.about(correction) {
			at = i
		}
	}
	if at >= 0 && corrections[at].Former != c.former() {
		return -1
	}
	return at
}

func renew(file *edit.File, table string, c *Change, reason Reason) error {
	for _, pair := range pairs(c, reason) {
		switch pair.Key {
		case "value", "date", "reason", "document":
			if err := file.Set(table, pair.Key, pair.Value); err != nil {
				return err
			}
		}
	}
	if c.Value == "" {
		return file.Remove(table, "value")
	}
	return nil
}

func pairs(c *Change, reason Reason) []edit.Pair {
	pairs := []edit.Pair{{Key: "unit", Value: edit.Text(c.Unit)}, {Key: "year", Value: strconv.Itoa(c.Year)}}
	add := func(key, value string) {
		if value != "" {
			pairs = append(pairs, edit.Pair{Key: key, Value: value})
		}
	}
	quoted := func(text string) string {
		if text == "" {
			return ""
		}
		return edit.Text(text)
	}
	add("component", quoted(c.Component))
	add("criterion", quoted(c.Criterion))
	add("figure", edit.Text(c.Key))
	add("former", c.Former)
	add("value", c.Value)
	add("date", reason.Date.String())
	add("reason", edit.Text(reason.Text))
	add("document", quoted(reason.Document))
	return pairs
}
