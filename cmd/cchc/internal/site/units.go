package site

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// SortedUnits are the portal's units in the order of the Vietnamese alphabet.
func (s *Site) SortedUnits() []*scorecard.Unit {
	units := append([]*scorecard.Unit(nil), s.Portal.Units...)
	vi.Sort(vi.NewCollator(), units, func(unit *scorecard.Unit) string { return unit.Name })
	return units
}

// UnitGroup are the units of one parent and level.
type UnitGroup struct {
	Parent, Level string
	Units         []*scorecard.Unit // alphabetical, by their names without the level
}

// UnitGroups are the portal's units by parent and level, all in the order of the
// Vietnamese alphabet.
func (s *Site) UnitGroups() []*UnitGroup {
	type key struct{ parent, level string }
	found := map[key]*UnitGroup{}
	var groups []*UnitGroup
	for _, unit := range s.Portal.Units {
		key := key{unit.Parent, unit.Level}
		if found[key] == nil {
			found[key] = &UnitGroup{Parent: unit.Parent, Level: unit.Level}
			groups = append(groups, found[key])
		}
		found[key].Units = append(found[key].Units, unit)
	}
	collator := vi.NewCollator()
	vi.Sort(collator, groups, func(group *UnitGroup) string { return group.Level })
	vi.Sort(collator, groups, func(group *UnitGroup) string { return group.Parent })
	for _, group := range groups {
		vi.Sort(collator, group.Units, ProperName)
	}
	return groups
}

// ProperName is a unit's name without its level: "Lấp Vò" of huyện Lấp Vò. It
// orders units; whoever shows a unit shows its whole name, since a huyện and a
// thành phố may share the rest.
func ProperName(unit *scorecard.Unit) string {
	level, name := len(unit.Level), unit.Name
	if level > 0 && len(name) > level+1 && name[level] == ' ' && strings.EqualFold(name[:level], unit.Level) {
		return name[level+1:]
	}
	return name
}

// Initial is the capital that a unit is found under, without its tone, which is
// no part of a letter: Ẩ is under Â, and Đ is not under D. A name that begins
// with no letter is under its first character.
func Initial(unit *scorecard.Unit) string {
	first, _, _ := strings.Cut(norm.NFD.String(ProperName(unit)), " ")
	var letter []rune
	for _, r := range first {
		if len(letter) > 0 && !unicode.IsMark(r) {
			break
		}
		if !strings.ContainsRune(tones, r) {
			letter = append(letter, unicode.ToUpper(r))
		}
	}
	return vi.NFC(string(letter))
}

// tones are the marks of huyền, sắc, ngã, hỏi and nặng.
const tones = "\u0300\u0301\u0303\u0309\u0323"
