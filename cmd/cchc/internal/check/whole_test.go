package check_test

import (
	"os"
	"slices"
	"sync"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
)

// TestTwentyMistakes proves that all mistakes of a folder are reported in one run,
// sorted by path and line, whatever kind they are of.
func TestTwentyMistakes(t *testing.T) {
	found := judge(folder(t,
		put("ghi-chu.txt", "x"),
		swap(portalFile, "https://cchc.example/", "cchc.example"),
		swap(portalFile, "title =", "titel ="),
		swap(documents, "date = 2024-03-19", "date = 19/3/2024"),
		swap(framework, `id = "b"`, `id = "a"`),
		swap(framework, "max_score = 10", "max_score = 10.5"),
		swap(unit, `name = "Phòng Tư pháp"`, "name = Phòng Tư pháp"),
		swap(year, "rank = 2\n", "rank = 13\n"),
		swap(year, "target = 8", "target = 80"),
		swap(year, "report_due = 2024-04-15", "report_due = \"15/4/2024\""),
		swap(mot, "change = 1.50", "change = 150"),
		swap(mot, "rank = 3", "rank = \"3\""),
		swap(mot, `agency = "noi-vu"`, `agency = "noi-vo"`),
		swap(mot, `due = "2024-Q2"`, `due = "2024-Q5"`),
		swap(mot, "2024-05-10", "2024-07-10"),
		swap(hai, "score = 3.25", "score = 3,25"),
		swap(hai, "rank = 2", "rank = -2"),
		swap(motText, "/phuong-phap/", "/phuong-phat/"),
		swap(yearText, "{mot.index}", "{bo.index}"),
		put("lap-vo/nam-2024/year.toml", ""),
		put("lap-vo/2023/ba.toml", minimal()[hai]),
		put("pages/tro-giup.md", "Chữ.\n"),
	))
	want := []string{
		"documents.toml:3:8 T205",
		"frameworks/bo.toml:3:13 S302",
		"frameworks/bo.toml:16:6 I102",
		"ghi-chu.txt F101",
		"lap-vo/2023/ba.toml:1:1 I204",
		"lap-vo/2023/hai.toml:1:10 T202",
		"lap-vo/2023/hai.toml:2:8 S203",
		"lap-vo/2023/mot.md:3:35 L101",
		"lap-vo/2023/mot.toml:2:8 K105",
		"lap-vo/2023/mot.toml:3:10 S207",
		"lap-vo/2023/mot.toml:11:6 I203",
		"lap-vo/2023/mot.toml:16:10 I202",
		"lap-vo/2023/mot.toml:19:7 R102",
		"lap-vo/2023/mot.toml:23:8 R203",
		"lap-vo/2023/year.md:1:32 N102",
		"lap-vo/2023/year.toml:3:8 S204",
		"lap-vo/2023/year.toml:5:10 S206",
		"lap-vo/2023/year.toml:11:14 K106",
		"lap-vo/nam-2024 F112",
		"lap-vo/unit.toml:11:8 T209",
		"pages/tro-giup.md:1:1 T111",
		"portal.toml:1:1 K101",
		"portal.toml:1:1 K102",
		"portal.toml:2:12 P101",
	}
	if got := brief(found); !slices.Equal(got, want) {
		t.Errorf("got\n%s", explained(found))
	}
}

// TestLinksOfContentWithMistakes proves that links are judged, as far as content
// alone allows, where a portal cannot be planned yet.
func TestLinksOfContentWithMistakes(t *testing.T) {
	portal := folder(t, put("pages/nguon.md", "+++\ntitle = \"Nguồn\"\n+++\n"))
	for address, leads := range map[string]bool{
		"/": true, "/2023/": true, "/2023/mot/": true, "/2023/ba/": false, "/2023/mot/a/": false, "/2022/": false, "/2023": false,
		"/phuong-phap/": true, "/phuong-phap/#cach-tinh": true, "/phuong-phap/#khac": false, "/phuong-phat/": false,
		"/nhiem-vu/": true, "/nhiem-vu/#2023-viec-1": true, "/du-lieu/lap-vo.csv": true, "/don-vi/khac/": true, "/nguon/#van-ban-kh-1": true, "/2023/#ket-qua": true,
		"/tep/bien-ban.pdf": true, // judged by Check
	} {
		portal[yearText] = &fstest.MapFile{Data: []byte("[a](" + address + ")\n")}
		read, _ := content.Load(portal, nil)
		if found := check.Links(read, content.NewLocator(portal), nil); (len(found) == 0) != leads {
			t.Errorf("%s: %v", address, brief(found))
		}
	}
}

// TestOrderDoesNotMatter proves that a folder is judged alike whatever runs first.
func TestOrderDoesNotMatter(t *testing.T) {
	portal := madeup.Portal(6, 3)
	damage := all(swap("portal.toml", "https://", "ftp://"))
	damage(t, portal)
	for name, file := range portal {
		if len(name)%3 == 0 {
			portal[name] = &fstest.MapFile{Data: []byte(string(file.Data) + "\nlạ = 1\nscroe = 2\n")}
		}
	}
	concurrently := func(n int, do func(i int)) {
		var group sync.WaitGroup
		for i := range n {
			group.Go(func() { do(n - 1 - i) })
		}
		group.Wait()
	}
	one := judgeWith(portal, nil)
	if len(one) < 20 {
		t.Fatalf("only %d mistakes", len(one))
	}
	for range 3 {
		if other := judgeWith(portal, concurrently); !slices.Equal(one, other) {
			t.Fatal("run at once, other mistakes are found")
		}
	}
}

func judgeWith(portal fstest.MapFS, parallel func(int, func(int))) []diag.Diagnostic {
	read, found := content.Load(portal, parallel)
	return diag.Sort(append(found, check.Check(read, content.NewLocator(portal), parallel)...))
}

func TestMadeUpPortalsAreClean(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {3, 2}, {12, 3}} {
		portal := madeup.Portal(size[0], size[1])
		if found := judgeWith(portal, nil); len(found) > 0 {
			t.Errorf("%d units, %d years:\n%s", size[0], size[1], explained(found))
		}
	}
}

// TestRealContentIsClean proves that the content of huyện Lấp Vò has no mistake,
// its links apart, which need the plan of the portal.
func TestRealContentIsClean(t *testing.T) {
	root := os.DirFS("../../../../content")
	read, found := content.Load(root, nil)
	if found = append(found, check.Check(read, content.NewLocator(root), nil)...); len(found) > 0 {
		t.Error(explained(found))
	}
}

// large is a portal of 25 units × 10 years × 8 components on a disk.
func large(b *testing.B) *os.Root {
	b.Helper()
	dir := b.TempDir()
	if err := os.CopyFS(dir, madeup.Portal(25, 10)); err != nil {
		b.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { root.Close() })
	return root
}

func BenchmarkLoad(b *testing.B) {
	folder := large(b).FS()
	for b.Loop() {
		if _, found := content.Load(folder, nil); len(found) > 0 {
			b.Fatal(explained(found))
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	folder := large(b).FS()
	var read *scorecard.Portal
	read, _ = content.Load(folder, nil)
	for b.Loop() {
		if found := check.Check(read, content.NewLocator(folder), nil); len(found) > 0 {
			b.Fatal(explained(found))
		}
	}
}
