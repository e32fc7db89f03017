package correction

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// thingNames are what things are called before their title.
var thingNames = map[string]diag.Text{
	"unit":      diag.Say("đơn vị", "unit"),
	"year":      diag.Say("kết quả của năm", "the year's result"),
	"component": diag.Say("lĩnh vực", "component"),
	"criterion": diag.Say("tiêu chí", "criterion"),
	"remedy":    diag.Say("nhiệm vụ", "remedy"),
	"note":      diag.Say("ghi chú về nguồn", "note on the source"),
	"document":  diag.Say("văn bản", "document"),
	"peer":      diag.Say("đơn vị để so sánh", "peer"),
	"index":     diag.Say("chỉ số khác", "other index"),
	"plan":      diag.Say("kế hoạch", "plan"),
	"duty":      diag.Say("nhiệm vụ chung của kế hoạch", "duty of the plan"),
	"agency":    diag.Say("cơ quan", "agency"),
	"portal":    diag.Say("cổng", "portal"),
}

// WriteJSON writes the changes for programs: a list, empty where nothing differs.
func WriteJSON(w io.Writer, changes []Change) error {
	if changes == nil {
		changes = []Change{}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(changes)
}

// WriteText writes the changes for people, by unit and year: each thing in a line,
// and below it what follows from it.
func WriteText(w io.Writer, changes []Change, language diag.Language) error {
	var out strings.Builder
	head := "\x00"
	var following []string
	for i := 0; i < len(changes); {
		if next := changes[i].head().In(language); next != head {
			writeFollowing(&out, following, language)
			head, following = next, nil
			fmt.Fprintf(&out, "%s:\n", head)
		}
		end := i + 1
		for end < len(changes) && changes[end].sameThing(&changes[i]) {
			end++
		}
		if onlyFollows(changes[i:end]) {
			following = append(following, changes[i].subject(language))
		} else {
			writeThing(&out, changes[i:end], language)
		}
		i = end
	}
	writeFollowing(&out, following, language)
	_, err := io.WriteString(w, out.String())
	return err
}

// onlyFollows tells whether nothing of a thing changed but what the portal computes.
func onlyFollows(changes []Change) bool {
	return !slices.ContainsFunc(changes, func(c Change) bool { return c.Class != Derived })
}

func writeFollowing(out *strings.Builder, subjects []string, language diag.Language) {
	if len(subjects) > 0 {
		fmt.Fprintf(out, "  %s%s\n", diag.Say("Kéo theo, do cổng tính, còn có số ở: ", "Figures that the portal computes follow in: ").In(language), strings.Join(subjects, "; "))
	}
}

// head is what the change is listed under.
func (c *Change) head() diag.Text {
	unit := vi.Capitalize(c.unitName)
	switch {
	case c.Unit == "":
		return diag.Say("Chung của cổng", "The portal")
	case c.Year == 0:
		return diag.Say(unit, unit)
	}
	return diag.Say(fmt.Sprintf("%s, năm %d", unit, c.Year), fmt.Sprintf("%s, %d", unit, c.Year))
}

func (c *Change) sameThing(other *Change) bool {
	return c.Unit == other.Unit && c.Place == other.Place && c.Thing == other.Thing && c.ID == other.ID && c.What == Changed && other.What == Changed
}

func writeThing(out *strings.Builder, changes []Change, language diag.Language) {
	var own, follows []string
	for i := range changes {
		c := &changes[i]
		switch {
		case c.Covered:
		case c.What == Changed && c.Class == Derived:
			follows = append(follows, c.step(language))
		case c.What == Changed:
			own = append(own, c.step(language))
		default:
			fmt.Fprintf(out, "  %s\n", c.comeOrGone(language))
		}
	}
	if len(own) > 0 {
		fmt.Fprintf(out, "  %s: %s\n", changes[0].subject(language), strings.Join(own, "; "))
	}
	if len(follows) > 0 {
		fmt.Fprintf(out, "    %s%s\n", diag.Say("kéo theo, do cổng tính: ", "follows, computed by the portal: ").In(language), strings.Join(follows, "; "))
	}
}

// step is such as "điểm 6,18 → 6,28".
func (c *Change) step(language diag.Language) string {
	return fmt.Sprintf("%s %s → %s", c.Name.In(language), c.Old.In(language), c.New.In(language))
}

// subject is such as "Cải cách thể chế, tiêu chí “Đúng hạn”".
func (c *Change) subject(language diag.Language) string {
	own := thingNames[c.Thing].In(language)
	switch {
	case c.Thing == "component":
		return c.componentTitle
	case c.Thing == "year":
		return diag.Say("Chung của năm", "The year as a whole").In(language)
	case c.Title != "":
		own += " “" + c.Title + "”"
	}
	if c.Component != "" {
		return c.componentTitle + ", " + own
	}
	return vi.Capitalize(own)
}

func (c *Change) comeOrGone(language diag.Language) string {
	text := diag.Say("Mới: ", "New: ")
	if c.What == Removed {
		text = diag.Say("Không còn: ", "Gone: ")
	}
	subject := c.subject(language)
	if c.Thing == "component" || c.Thing == "year" {
		subject = strings.TrimSpace(thingNames[c.Thing].In(language) + " " + c.Title)
	}
	return text.In(language) + subject
}
