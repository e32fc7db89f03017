package jsontext_test

import (
	"encoding/json"
	"testing"

	"cchc/cmd/cchc/internal/jsontext"
)

// FuzzAppend holds the fast way to the library's.
func FuzzAppend(f *testing.F) {
	for _, text := range []string{"", "Lĩnh vực 1: 5,20/7 điểm", "</script>", "a & b", `"\\`, "\x00\x1f\x7f", "\u2027\u2028\u2029\u202a", "\xe2\x80", "\xff", "\ufffd"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := jsontext.Append([]byte("before"), text); string(got) != "before"+string(want) {
			t.Errorf("%q is written %s, want %s", text, got, want)
		}
	})
}
