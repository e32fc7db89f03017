package vi

// longestSlip is the length in letters beyond which a word is not looked up: no one means a key by that much text, and
// the work grows with the square of the length.
const longestSlip = 100

// Nearest returns the known word that someone who wrote word most likely meant, for "did you mean". Words are compared
// folded (see Fold), by Damerau–Levenshtein distance: one for each letter that is missing, extra or wrong and for each two
// neighbours swapped; a hyphen or an underscore is a letter like any other. At most a third of the letters of the longer
// word may be off. Of equally near words the first is returned; where none is near, "" and false.
func Nearest(word string, known []string) (string, bool) {
	typed := []rune(Fold(word))
	if len(typed) == 0 || len(typed) > longestSlip {
		return "", false
	}
	nearest, best := "", -1
	for _, candidate := range known {
		meant := []rune(Fold(candidate))
		longer, shorter := max(len(typed), len(meant)), min(len(typed), len(meant))
		if (longer-shorter)*3 > longer {
			continue
		}
		if d := distance(typed, meant); d*3 <= longer && (best < 0 || d < best) {
			nearest, best = candidate, d
		}
	}
	return nearest, best >= 0
}

// distance returns the Damerau–Levenshtein distance in its restricted form: letters that were swapped are not edited again.
// It keeps the last three rows of the usual table; rows stand for prefixes of a, columns for prefixes of b.
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range b {
			wrong := 0
			if a[i] != b[j] {
				wrong = 1
			}
			row[j+1] = min(last[j]+wrong, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
