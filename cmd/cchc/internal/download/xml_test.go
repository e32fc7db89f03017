package download

import (
	"bytes"
	"encoding/xml"
	"testing"
)

// FuzzXML holds the fast way to the library's.
func FuzzXML(f *testing.F) {
	for _, text := range []string{"", "Đã hoàn thành: a & b < c > \"d\" 'e'", "tab\tline\r\n", "\x00\x1f&", "&\ufffe\uffff\ufeff", "&\xc3", "\xff\xfe", "ﬀ<"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var want bytes.Buffer
		want.WriteString("before")
		if err := xml.EscapeText(&want, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := appendXML([]byte("before"), text); !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%q is written %q, want %q", text, got, want.Bytes())
		}
	})
}
