// Package madeup makes portals for tests and benchmarks: content in the format
// of package content, of any size, the same bytes for the same size. Every
// optional thing of the format and every way in which a figure can be missing
// stands somewhere in a portal of three units and two years.
//
// The figures agree with one another: a year's score is the sum of its
// components, a change is the difference of two indices, ranks follow from the
// scores, equal scores sharing a rank. Nothing else about them is meant.
package madeup

import (
	"fmt"
	"testing/fstest"

	"cchc/cmd/cchc/internal/decimal"
)

// LastYear is the year of the latest results.
const LastYear = 2023

// asOf lies before some deadlines of the latest plans and after others.
const asOf = "2024-06-15"

// Portal makes the content of a portal with so many units and years up to
// LastYear, one of each at least. The first unit is the home unit; the third has
// ceased to be, and the second took over from it.
//
// A MapFS finds a file at once but walks all of its files to list one folder:
// who measures a large portal writes it to a disk first (os.CopyFS).
func Portal(units, years int) fstest.MapFS {
	m := &maker{units: max(units, 1), years: max(years, 1), files: fstest.MapFS{}}
	m.drawScores()
	m.writePortal()
	m.writePages()
	m.writeCorrections()
	for u := range m.units {
		m.writeUnit(u)
		for y := range m.years {
			if m.hasYear(u, y) {
				m.writeYear(u, y)
			}
		}
	}
	return m.files
}

// maker is a portal in the making. Units and years are counted from 0.
type maker struct {
	units, years int
	scores       [][][]decimal.Hundredths // by unit, year and component of the year's framework
	files        fstest.MapFS
}

func (m *maker) write(path, text string) {
	m.files[path] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
}

// year is the calendar year of the y-th year.
func (m *maker) year(y int) int { return LastYear - m.years + 1 + y }

func (m *maker) isLast(y int) bool { return y == m.years-1 }

// hasYear tells whether a unit has a result at all: every fourth unit began late.
func (m *maker) hasYear(u, y int) bool { return y > 0 || m.isLast(y) || u%4 != 3 }

// ends tells whether the unit has ceased to be.
func (m *maker) ends(u int) bool { return u == 2 }

func unitID(u int) string { return fmt.Sprintf("don-vi-%04d", u+1) }

// unitAddress is the unit's address on the portal.
func unitAddress(u int) string {
	if u == 0 {
		return "/"
	}
	return "/don-vi/" + unitID(u) + "/"
}

// unitName is the name of a unit: no two share one.
func unitName(u int) string {
	if u == 1 {
		return "thị trấn Phú Thuận Hưng Lợi và các xã ven sông Mỹ Hội Đông, Vĩnh Thạnh Trung, Bình Hàng Tây"
	}
	first := []string{"Tân", "Phú", "Long", "Mỹ", "Bình", "An", "Hòa", "Vĩnh", "Thạnh", "Đông"}
	second := []string{"Thuận", "Hưng", "Lợi", "Phước", "Khánh", "Điền", "Quới", "Ân", "Nghĩa", "Xuân", "Tường", "Đức", "Mỹ"}
	name := "xã " + first[u%len(first)] + " " + second[u/len(first)%len(second)]
	if round := u / (len(first) * len(second)); round > 0 {
		name += fmt.Sprintf(" %d", round+1)
	}
	return name
}

// agencies are the same in every unit; the last is in charge of nothing.
var agencies = []struct{ id, name, short string }{
	{"van-phong", "Văn phòng HĐND-UBND", "Văn phòng"},
	{"phong-noi-vu", "Phòng Nội vụ", ""},
	{"phong-tu-phap", "Phòng Tư pháp", ""},
	{"phong-tai-chinh", "Phòng Tài chính - Kế hoạch", ""},
	{"trung-tam-mot-cua", "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính liên thông các xã, thị trấn", "Trung tâm"},
	{"doan-thanh-nien", "Đoàn Thanh niên", ""},
}

func (m *maker) writeUnit(u int) {
	var text lines
	text.key("name", unitName(u))
	text.key("level", "xã")
	text.key("parent", "tỉnh Thử Nghiệm")
	if u == 1 {
		text.raw(`aliases = ["thi-tran-cu"]`)
	}
	for _, agency := range agencies {
		text.table("agency")
		text.key("id", agency.id)
		text.key("name", agency.name)
		if agency.short != "" {
			text.key("short", agency.short)
		}
		if u == 1 && agency.id == "phong-tu-phap" {
			text.raw(`aliases = ["phap-che"]`)
		}
	}
	if m.ends(u) {
		text.raw("\n[ended]")
		text.raw("date = 2024-05-01")
		text.key("document", "nq-giai-the")
		text.table("ended.successor")
		text.key("unit", unitID(1))
		text.raw("date = 2024-05-15")
	}
	if u%3 == 0 {
		text.table("note")
		text.key("text", "Tên đơn vị trong văn bản viết không thống nhất; cổng dùng tên theo nghị quyết thành lập.")
	}
	m.write(unitID(u)+"/unit.toml", text.String())
}
