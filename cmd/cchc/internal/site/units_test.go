package site_test

import (
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// Units stand by parent and level, each group in Vietnamese order of the names
// without the level: Đ after D, tones last.
func TestUnitGroups(t *testing.T) {
	portal := fixture()
	portal.Units = nil
	portal.Units = append(portal.Units, []*scorecard.Unit{
		{Name: "thành phố Cao Lãnh", Level: "thành phố", Parent: "tỉnh B"}, {Name: "huyện Đức Hòa", Level: "huyện", Parent: "tỉnh B"},
		{Name: "Huyện Duy Xuyên", Level: "huyện", Parent: "tỉnh B"}, {Name: "huyện Cao Lãnh", Level: "huyện", Parent: "tỉnh B"}, {Name: "huyện Ea Súp", Level: "huyện", Parent: "tỉnh A"},
	}...)
	portal.HomeUnit = portal.Units[0]
	var got []string
	for _, group := range site.Plan(portal, "").UnitGroups() {
		for _, unit := range group.Units {
			got = append(got, group.Parent+"/"+group.Level+"/"+unit.Name)
		}
	}
	expect(t, "units", strings.Join(got, ", "),
		"tỉnh A/huyện/huyện Ea Súp, tỉnh B/huyện/huyện Cao Lãnh, tỉnh B/huyện/Huyện Duy Xuyên, tỉnh B/huyện/huyện Đức Hòa, tỉnh B/thành phố/thành phố Cao Lãnh")
}

func TestUnitsAreFoundUnderTheirLetter(t *testing.T) {
	for name, want := range map[string]string{
		"huyện Ẩm Thủy": "Â", "huyện Đức Hòa": "Đ", "huyện Duy Xuyên": "D", "huyện Ứng Hòa": "Ư", "Huyện ấp": "Â", "thị xã Ba": "T", "huyện 2": "2", "huyện": "H", "": "",
		"huyện A\u0306n": "Ă", // not composed
	} {
		expect(t, name, site.Initial(&scorecard.Unit{Name: name, Level: "huyện"}), want)
	}
	expect(t, "no level", site.ProperName(&scorecard.Unit{Name: "huyện Ba"}), "huyện Ba")
	expect(t, "a longer word", site.ProperName(&scorecard.Unit{Name: "xãm Ba", Level: "xã"}), "xãm Ba")
}
