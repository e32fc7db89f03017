package vi

import "strings"

// Slug returns the plain form of a name that addresses and ids are made of: "Cải cách thể chế" becomes
// "cai-cach-the-che". It is folded text (see Fold) in which each run of anything but a–z and 0–9 is one hyphen, and
// none stands at an end. A name without Latin letters and digits has no slug: "".
func Slug(s string) string {
	folded := Fold(s)
	if IsSlug(folded) {
		return folded
	}
	var slug strings.Builder
	slug.Grow(len(folded))
	gap := false
	for i := range len(folded) {
		if !isSlugLetter(folded[i]) {
			gap = true
			continue
		}
		if gap && slug.Len() > 0 {
			slug.WriteByte('-')
		}
		gap = false
		slug.WriteByte(folded[i])
	}
	return slug.String()
}

// IsSlug reports whether s is a slug as Slug makes them: groups of a–z and 0–9 with one hyphen between two groups.
func IsSlug(s string) bool {
	inGroup := false
	for i := range len(s) {
		if !isSlugLetter(s[i]) && (s[i] != '-' || !inGroup) {
			return false
		}
		inGroup = s[i] != '-'
	}
	return inGroup
}

func isSlugLetter(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' }
