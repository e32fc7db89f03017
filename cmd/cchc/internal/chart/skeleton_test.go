package chart

import (
	"bytes"
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
)

// TestSkeletons: a filled skeleton is the option that go-echarts makes whole, to the byte.
func TestSkeletons(t *testing.T) {
	specs := slices.Concat(allSpecs(), allTrends())
	for form := range forms {
		hostile := "</script>\"\\\x00\u2028 – − & ế\xff @title@ \"@series@\""
		specs = append(specs, Spec{Form: Form(form)}, Spec{ID: hostile, Form: Form(form), Title: hostile, Rows: []Row{
			{Label: hostile, Figure: Figure{known: true, value: 123, whole: 456}, Mark: hostile}, {Label: hostile, Figure: Missing(hostile), Break: hostile}, {}}})
	}
	for _, spec := range specs {
		sameAsTheLibrary(t, spec)
	}
}

func sameAsTheLibrary(t *testing.T, spec Spec) {
	t.Helper()
	got, err := spec.Option()
	want, libraryErr := Draw(spec).option().library()
	if err != nil || libraryErr != nil || !bytes.Equal(got, want) {
		t.Errorf("form %d, %q: got %s (%v), go-echarts makes %s (%v)", spec.Form, spec.ID, got, err, want, libraryErr)
	}
}

func FuzzOptions(f *testing.F) {
	f.Add("Một cửa", "<[2]>", int64(1234), int64(2000), true)
	f.Add("\u2028\u2029\"\\\x7f\x1f", "@labels@", int64(-1), int64(0), false)
	f.Fuzz(func(t *testing.T, text, other string, value, whole int64, known bool) {
		for form := range forms {
			sameAsTheLibrary(t, Spec{ID: "a", Form: Form(form), Title: text, Rows: []Row{
				{Label: text, Figure: Figure{known: known, value: decimal.Hundredths(value % 1_000_000), whole: decimal.Hundredths(whole % 1_000_000), missing: other}, Mark: other, Break: text},
				{Label: other, Figure: Missing(text), Mark: text, Break: other}}})
		}
	})
}
