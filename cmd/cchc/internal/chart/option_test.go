package chart

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestOptionLiterals looks at the bytes: the figures are decimals as they were published, not floats near them.
func TestOptionLiterals(t *testing.T) {
	specs := lapVoSpecs()
	for form, want := range [][][]string{
		Scores: {
			{"96.91", "88.29", "92.03", "94.13", "84.00", "83.86", "59.52", "57.75"},
			{"3.09", "11.71", "7.97", "5.87", "16.00", "16.14", "40.48", "42.25"}},
		Ranks:  {{"[8,0]", "[9,1]", "[6,2]", "[10,3]", "[10,4]", "[7,5]", "[8,6]", "[8,7]"}},
		Losses: {{"0.51", "0.82", "2.31", "0.47", "2.24", "1.13", "5.87", "1.69"}},
		Changes: {
			{"null", "17.29", "5.79", "null", "3.29", "null", "9.82", "null"},
			{"-0.85", "null", "null", "-1.25", "null", "-3.20", "null", "-24.25"}},
	} {
		option := decode(t, specs[form])
		for i, series := range option.Series {
			var got []string
			for _, datum := range series.Data {
				got = append(got, string(datum.Value))
			}
			if !slices.Equal(got, want[i]) {
				t.Errorf("%s: %q, want %q", series.ID, got, want[i])
			}
		}
		if len(option.Series) != len(want) {
			t.Errorf("%s: %d series, want %d", specs[form].ID, len(option.Series), len(want))
		}
	}
}

// TestOptionIsPureAndQuiet: data only, nothing of go-echarts' page, nothing that moves, no colour, no HTML.
func TestOptionIsPureAndQuiet(t *testing.T) {
	for _, spec := range slices.Concat(allSpecs(), allTrends()) {
		raw, err := spec.Option()
		if err != nil {
			t.Fatal(err)
		}
		for _, never := range []string{"function", "__f__", "http", "color", "#", "toolbox", "tooltip", "aria", "\n"} {
			if bytes.Contains(raw, []byte(never)) {
				t.Errorf("%s: %q in %s", spec.ID, never, raw)
			}
		}
		if again, err := spec.Option(); err != nil || !bytes.Equal(raw, again) {
			t.Errorf("%s: not the same twice", spec.ID)
		}
		option := decode(t, spec)
		if option.Animation == nil || *option.Animation {
			t.Errorf("%s: it moves: %+v", spec.ID, option)
		}
		for _, series := range option.Series {
			part, ours := strings.CutPrefix(series.ID, spec.ID+"-")
			if !ours || (part == "lost") != (series.ItemStyle != nil && len(series.ItemStyle.Decal) > 0) {
				t.Errorf("%s: series %q, hatched: %v", spec.ID, series.ID, series.ItemStyle)
			}
			if len(series.Data) != len(spec.Rows) {
				t.Errorf("%s: %d data for %d rows", series.ID, len(series.Data), len(spec.Rows))
			}
		}
	}
}

func TestOptionScales(t *testing.T) {
	for _, test := range []struct {
		spec     Spec
		min, max json.Number
	}{
		{lapVoSpecs()[Scores], "0", "100"},
		{lapVoSpecs()[Ranks], "1", "12"},
		{lapVoSpecs()[Losses], "0", ""},
		{lapVoSpecs()[Changes], "", ""},
		{Spec{Form: Ranks, Rows: []Row{{Figure: Rank(5, 0)}}}, "1", "6"},
	} {
		if axis := decode(t, test.spec).XAxis; axis.Min != test.min || axis.Max != test.max {
			t.Errorf("%s: %q to %q, want %q to %q", test.spec.ID, axis.Min, axis.Max, test.min, test.max)
		}
	}
}

func TestRoundSteps(t *testing.T) {
	for _, spec := range allSpecs() {
		ticks := parse(t, spec.SVG()).find("chart-tick")
		if len(ticks) > 7 {
			t.Errorf("%s: %d numbers on the scale", spec.ID, len(ticks))
		}
		for _, tick := range ticks {
			if !regexp.MustCompile(`^([+−]?(0,0?)?[1-9][05]*|0)$`).MatchString(tick.text) {
				t.Errorf("%s: %q is no round number", spec.ID, tick.text)
			}
		}
	}
}

func BenchmarkOption(b *testing.B) {
	for _, spec := range slices.Concat(lapVoSpecs(), trendSpecs()) {
		b.Run(spec.ID, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := spec.Option(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
