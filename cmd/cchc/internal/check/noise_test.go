package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
)

// tomlFiles are the TOML files of a portal.
func tomlFiles(portal fstest.MapFS) []string {
	var names []string
	for name := range portal {
		if strings.HasSuffix(name, ".toml") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// TestBrokenFileIsOneMistake proves that a file that cannot be read at all is
// reported once, and nothing else because of it.
func TestBrokenFileIsOneMistake(t *testing.T) {
	for name := range minimal() {
		if strings.HasPrefix(name, "files/") {
			continue
		}
		for _, test := range []struct{ text, code string }{{"\xff\xfea\x00", "T101"}, {"<<<<<<< a\n", "T105"}, {"a\x00", "T102"}} {
			found := judge(folder(t, put(name, test.text)))
			if len(found) != 1 || found[0].Place.File != name || found[0].Code != test.code {
				t.Errorf("%s as %q:\n%s", name, test.text, explained(found))
			}
		}
	}
}

// TestSlipIsOneMistake proves of every line of every TOML file that a slip in it
// is reported at that line, and nothing else because of it.
func TestSlipIsOneMistake(t *testing.T) {
	for which, portal := range map[string]fstest.MapFS{"minimal": folder(t), "made up": madeup.Portal(1, 1)} {
		for _, name := range tomlFiles(portal) {
			whole := portal[name]
			lines := strings.SplitAfter(string(whole.Data), "\n")
			for i, line := range lines {
				key, value, found := strings.Cut(line, " = ")
				if !found || strings.HasPrefix(line, "#") {
					continue
				}
				slipped := slices.Clone(lines)
				slipped[i] = key + " : " + value
				portal[name] = &fstest.MapFile{Data: []byte(strings.Join(slipped, ""))}
				if got := brief(judgeWith(portal, nil)); !slices.Equal(got, []string{fmt.Sprintf("%s:%d:%d T208", name, i+1, len(key)+2)}) {
					t.Errorf("%s, %s without its =: %v", which, strings.TrimSpace(line), got)
				}
			}
			portal[name] = whole
		}
	}
}

// TestWrongTypeIsOneMistake proves the same of a value of another kind, but for
// what must stand for the whole to hold.
func TestWrongTypeIsOneMistake(t *testing.T) {
	portal := folder(t)
	for _, name := range tomlFiles(portal) {
		whole := portal[name]
		lines := strings.SplitAfter(string(whole.Data), "\n")
		for i, line := range lines {
			key, _, found := strings.Cut(line, " = ")
			if !found {
				continue
			}
			changed := slices.Clone(lines)
			changed[i] = key + " = true\n"
			portal[name] = &fstest.MapFile{Data: []byte(strings.Join(changed, ""))}
			got := brief(judgeWith(portal, nil))
			if want := fmt.Sprintf("%s:%d:%d K103", name, i+1, len(key)+4); len(got) == 0 || got[0] != want || len(got) > 1 {
				t.Errorf("%s:%d, %s: %v, want %s alone", name, i+1, strings.TrimSpace(line), got, want)
			}
		}
		portal[name] = whole
	}
}

// TestMissingLineIsOneMistake proves the same of a line that is not there.
func TestMissingLineIsOneMistake(t *testing.T) {
	portal := folder(t)
	for _, name := range tomlFiles(portal) {
		whole := portal[name]
		lines := strings.SplitAfter(string(whole.Data), "\n")
		for i, line := range lines {
			if !strings.Contains(line, " = ") {
				continue
			}
			portal[name] = &fstest.MapFile{Data: []byte(strings.Join(slices.Delete(slices.Clone(lines), i, i+1), ""))}
			found := judgeWith(portal, nil)
			if len(found) > 1 || len(found) == 1 && found[0].Place.File != name {
				t.Errorf("%s:%d, without %s:\n%s", name, i+1, strings.TrimSpace(line), explained(found))
			}
			if errors, _ := diag.Count(found); errors > 1 {
				t.Errorf("%s:%d gives %d errors", name, i+1, errors)
			}
		}
		portal[name] = whole
	}
}
