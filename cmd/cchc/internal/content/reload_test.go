package content

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
)

// TestReaderReadsWhatWasTouched changes files at random, whole folders gone and come
// back among it: each time the portal is that of a first reading, the former portal
// is as it was, and what was not touched is the same thing still.
func TestReaderReadsWhatWasTouched(t *testing.T) {
	whole := madeup.Portal(4, 1)
	whole[CorrectionsFile] = &fstest.MapFile{Data: []byte(correctionsOfTwo(whole))}
	names := slices.Sorted(maps.Keys(whole))
	fsys := maps.Clone(whole)
	random := rand.New(rand.NewPCG(1, 2))
	var reader Reader
	former, _ := reader.Load(fsys, concurrently, nil)
	kept := 0
	for range 60 {
		before := maps.Clone(fsys)
		name := names[random.IntN(len(names))]
		touched := map[string]bool{topOf(name): true}
		switch random.IntN(5) {
		case 0:
			delete(fsys, name)
		case 1:
			fsys[name] = &fstest.MapFile{Data: whole[name].Data[:random.IntN(len(whole[name].Data)+1)]}
		case 2:
			maps.DeleteFunc(fsys, func(other string, _ *fstest.MapFile) bool { return topOf(other) == topOf(name) })
		case 3:
			fsys[name] = &fstest.MapFile{Data: append(slices.Clone(whole[name].Data), "\n# thêm\n"...)}
		default:
			maps.Copy(fsys, whole)
			for _, name := range names {
				touched[topOf(name)] = true
			}
		}
		portal, found := reader.Load(fsys, concurrently, func(top string) bool { return touched[top] })
		want, wanted := Load(fsys, nil)
		if !reflect.DeepEqual(portal, want) || !slices.Equal(found, wanted) {
			t.Fatalf("after %v changed the portal is not that of a first reading", touched)
		}
		if unchanged, _ := Load(before, nil); !reflect.DeepEqual(former, unchanged) {
			t.Fatalf("when %v changed the former portal changed with it", touched)
		}
		kept += common(portal.Units, former.Units)
		former = portal
	}
	if kept < 60 {
		t.Errorf("only %d units were kept", kept)
	}
}

// correctionsOfTwo corrects figures of two units, one of them in a component that does
// not exist.
func correctionsOfTwo(content fstest.MapFS) string {
	var text strings.Builder
	units := slices.Sorted(maps.Keys(content))
	units = slices.DeleteFunc(units, func(name string) bool { return !strings.HasSuffix(name, "/unit.toml") })
	for i, component := range []string{"", "component = \"khong-co\"\n"} {
		fmt.Fprintf(&text, "[[correction]]\nunit = %q\nyear = %d\n%sfigure = \"score\"\nformer = 1.5\ndate = 2024-06-01\nreason = \"nhập nhầm\"\n", topOf(units[i]), madeup.LastYear, component)
	}
	return text.String()
}

func topOf(name string) string {
	top, _, _ := strings.Cut(name, "/")
	return top
}

func common(some, others []*scorecard.Unit) int {
	count := 0
	for _, unit := range some {
		if slices.Contains(others, unit) {
			count++
		}
	}
	return count
}

// TestReaderFollowsLinks: what a link leads to may lie in a folder that was touched,
// and the link in one that was not.
func TestReaderFollowsLinks(t *testing.T) {
	fsys := fstest.MapFS{}
	maps.Copy(fsys, everyKey(""))
	fsys["z/unit.toml"] = &fstest.MapFile{Data: []byte("../u/unit.toml"), Mode: 0o777 | fs.ModeSymlink}
	var reader Reader
	if portal, _ := reader.Load(fsys, nil, nil); portal.Units[1].Name != portal.Units[0].Name {
		t.Fatalf("the link is not read: %+v", portal.Units[1])
	}
	fsys["u/unit.toml"] = &fstest.MapFile{Data: []byte("name = \"xã Mới\"\nlevel = \"xã\"\nparent = \"tỉnh\"\n")}
	portal, _ := reader.Load(fsys, nil, func(top string) bool { return top == "u" })
	if got := portal.Units[1].Name; got != "xã Mới" {
		t.Errorf("through the link the unit is still called %q", got)
	}
}
