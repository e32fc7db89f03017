package download

import "strings"

// licence is what a format that wants a licence by name or address gets.
type licence struct {
	Name string `json:"name,omitempty"` // of the Open Definition's list
	Path string `json:"path,omitempty"`
	Text string `json:"title,omitempty"`
}

// newLicence knows a stated licence; nil where none is stated. What the portal
// says in words of its own has neither a name nor an address to give.
func newLicence(stated *string) *licence {
	if stated == nil || *stated == "" {
		return nil
	}
	own := &licence{Text: *stated}
	switch strings.ToUpper(strings.Join(strings.Fields(strings.ReplaceAll(*stated, "-", " ")), " ")) {
	case "CC BY 4.0":
		own.Name, own.Path = "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"
	case "CC BY SA 4.0":
		own.Name, own.Path = "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"
	case "CC0", "CC0 1.0":
		own.Name, own.Path = "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"
	default:
		if strings.HasPrefix(*stated, "https://") || strings.HasPrefix(*stated, "http://") {
			own.Path = *stated
		}
	}
	return own
}
