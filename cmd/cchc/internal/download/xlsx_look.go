package download

// look is how a cell looks: its place among the formats of xlsx/styles.xml. What
// is derived is said by its heading's words and by slanted letters: no colour says
// anything.
type look int

const (
	plainLook look = iota
	titleLook
	headLook
	derivedHeadLook
	textLook
	missingLook
	derivedMissingLook
	scoreLook
	derivedScoreLook
	maximumLook // as many decimals as there are: "#,##0.##" would leave a comma behind 7
	countLook
	yearLook
	dayLook
	derivedDayLook
)

func (c *Column) headLook() look {
	if c.Derived {
		return derivedHeadLook
	}
	return headLook
}

// look is how a value of the kind looks in the column.
func (c *Column) look(kind valueKind) look {
	switch {
	case kind == scoreValue && c.Derived:
		return derivedScoreLook
	case kind == scoreValue:
		return scoreLook
	case kind == maximumValue:
		return maximumLook
	case kind == countValue && c.form == yearForm:
		return yearLook
	case kind == countValue:
		return countLook
	case kind == dayValue && c.Derived:
		return derivedDayLook
	case kind == dayValue:
		return dayLook
	case kind == missingValue && c.Derived:
		return derivedMissingLook
	case kind == missingValue:
		return missingLook
	}
	return textLook
}

// width is how wide the column stands in a sheet, in letters.
func (c *Column) width() int {
	switch {
	case c.form == yearForm:
		return 8
	case c.form == longForm:
		return 60
	case c.form == numberForm || c.form == countForm || c.form == dayForm:
		return 15
	}
	return 24
}
