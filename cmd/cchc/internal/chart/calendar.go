package chart

import (
	"strconv"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// calendar is the scale of a time line: whole months, quarters or years. Months count from the year 0.
type calendar struct {
	first, last int // the month that the scale begins with, and the one that it ends before
	step        int // months in a period
}

// mostPeriods of a kind: more are too many to be told apart on a phone.
const (
	mostMonths   = 5
	mostQuarters = 8
	mostYears    = 6
)

// newCalendar has room for both days, in periods as short as there is room for.
func newCalendar(from, to Day) calendar {
	for _, kind := range [...]struct{ step, most int }{{1, mostMonths}, {3, mostQuarters}} {
		if c := periods(from, to, kind.step); c.count() <= kind.most {
			return c
		}
	}
	for years := 1; ; years *= 10 {
		for _, digit := range [...]int{1, 2, 5} {
			if c := periods(from, to, 12*years*digit); c.count() <= mostYears {
				return c
			}
		}
	}
}

func periods(from, to Day, step int) calendar {
	first := 12*from.Year + from.Month - 1
	last := 12*to.Year + to.Month
	return calendar{first: first - first%step, last: last + (step-last%step)%step, step: step}
}

func (c calendar) count() int { return (c.last - c.first) / c.step }

// start is the first day of a month.
func start(month int) decimal.Hundredths { return Day{month / 12, month%12 + 1, 1}.number() }

// name is what the period from a month on is called.
func (c calendar) name(month int) string {
	year := month / 12
	switch {
	case c.step == 1:
		return strconv.Itoa(month%12+1) + "/" + strconv.Itoa(year)
	case c.step == 3:
		return "quý " + vi.Roman(month%12/3+1)
	case c.step == 12:
		return strconv.Itoa(year)
	}
	return strconv.Itoa(year) + "–" + strconv.Itoa(year+c.step/12-1)
}

// calendar draws the scale: the day of the data, the names of the periods and, above quarters, of their years.
func (c *canvas) calendar(scale calendar, asOf Day) {
	c.least, c.most = start(scale.first), start(scale.last)
	if asOf != (Day{}) {
		c.dayOfData(c.place(asOf.number()), "số liệu đến "+asOf.words())
		c.y += lineHeight
	}
	if scale.step == 3 {
		for month := scale.first; month < scale.last; {
			next := min(month-month%12+12, scale.last)
			c.named("note chart-year", c.middle(month, next), strconv.Itoa(month/12))
			month = next
		}
		c.y += lineHeight
	}
	c.periods(scale)
	c.y += lineHeight
	for month := scale.first; month <= scale.last; month += scale.step {
		c.rule("grid", c.place(start(month)), c.y)
		c.down("edge", c.place(start(month)), c.y, c.y+30)
	}
	c.across("edge", c.y+30)
	if asOf != (Day{}) {
		c.down("asof", c.place(asOf.number()), c.y-20, c.y+60)
	}
	c.y += 30 + headGap
	c.put("\n")
}

// periods names the periods: all of them, or, where they have no room side by side, every second one, and so on.
func (c *canvas) periods(scale calendar) {
	widest := 0
	for month := scale.first; month < scale.last; month += scale.step {
		widest = max(widest, textWidth(scale.name(month))+labelGap)
	}
	shown := make([]bool, scale.count())
	for _, tier := range c.tiers() {
		each := (widest*scale.count() + tier.width - 1) / tier.width
		for i := 0; i < len(shown); i += each {
			month := scale.first + i*scale.step
			l := newLabel(c.middle(month, month+scale.step), c.y+baseline, 0, scale.name(month))
			if !shown[i] && c.fit(&l, tier.width) {
				shown[i] = true
				c.set("note chart-year"+tier.class, l)
			}
		}
	}
}

// dayOfData names the upright line at x: around it, or else behind or before it, where a phone has room.
func (c *canvas) dayOfData(x decimal.Hundredths, name string) {
	wide := textWidth(name) + labelGap
	for _, shift := range [...]int{0, wide / 2, -wide / 2} {
		l := newLabel(x, c.y+baseline, shift, name)
		if left, right := l.ends(c.narrow); left >= 0 && right <= c.narrow+c.right {
			c.set("note chart-day", l)
			return
		}
	}
	c.named("note chart-day", x, name)
}

// middle is the place half way between two months.
func (c *canvas) middle(from, to int) decimal.Hundredths {
	return (c.place(start(from)) + c.place(start(to))) / 2
}

// named sets a name on the current line where it has room: on a narrow plot, or on a wide one alone.
func (c *canvas) named(class string, x decimal.Hundredths, name string) {
	for _, tier := range c.tiers() {
		if l := newLabel(x, c.y+baseline, 0, name); c.fit(&l, tier.width) {
			c.set(class+tier.class, l)
			return
		}
	}
}
