package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
)

// onScreen is what a person sees of lines that are written over: the last of each.
func onScreen(output string) string {
	var lines []string
	for line := range strings.SplitSeq(output, "\n") {
		var cells []rune
		for part := range strings.SplitSeq(line, "\r") {
			letters := []rune(part)
			cells = append(letters, cells[min(len(letters), len(cells)):]...)
		}
		lines = append(lines, strings.TrimRight(string(cells), " "))
	}
	return strings.Join(lines, "\n")
}

// TestProgressIsGoneBeforeAnythingElse: the line is written over in place, and no
// part of it stands beside what is printed.
func TestProgressIsGoneBeforeAnythingElse(t *testing.T) {
	var screen bytes.Buffer
	person := (&app{language: diag.Vietnamese, seen: true, stderr: &screen}).follow()
	p := person.progress
	p.enter(stageReading)
	p.beat()
	if got := onScreen(screen.String()); got != "Đọc và kiểm tra nội dung…" {
		t.Errorf("shows %q", got)
	}
	p.enter(stagePages)
	write := p.counting(func(string, []byte) error { return nil })
	for range 1234 {
		if err := write("", nil); err != nil {
			t.Fatal(err)
		}
	}
	p.beat()
	if got := onScreen(screen.String()); got != "Tạo các trang… 1.234 tệp" {
		t.Errorf("shows %q", got)
	}
	person.say(diag.Say("Xong.", "Done."))
	if got := onScreen(screen.String()); got != "Xong.\n" {
		t.Errorf("shows %q", got)
	}
	p.beat()
	p.end()
	p.beat()
	if got := onScreen(screen.String()); got != "Xong.\n" {
		t.Errorf("the line stays: %q", got)
	}
	if strings.Contains(screen.String(), "\x1b") {
		t.Error("an escape sequence, which not every console takes")
	}
}

// TestNobodyIsShownNothing: in a pipe there is no line to write over, nor where
// quiet is asked for.
func TestNobodyIsShownNothing(t *testing.T) {
	for _, app := range []*app{{}, {seen: true, quiet: true}} {
		if p := app.follow().progress; p.shows || p.timer != nil {
			t.Errorf("%+v is shown progress", app)
		}
	}
}

// TestTimeIsForAPersonAlone: what a script reads is the same every time.
func TestTimeIsForAPersonAlone(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range smallPortal {
		if err := os.MkdirAll(filepath.Dir("content/"+name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("content/"+name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, way := range []struct {
		seen      bool
		arguments []string
		want      string
	}{
		{false, nil, ""},
		{true, nil, ", 0,00 giây."},
		{false, []string{"--verbose"}, "  Tạo các trang: 0,00 giây\n  Đưa cổng vào chỗ: 0,00 giây\n"},
		{false, []string{"--verbose", "--lang", "en"}, "  Making the pages: 0.00 s\n"},
	} {
		var said bytes.Buffer
		app := &app{language: languageOf(way.arguments), seen: way.seen, stdout: &said, stderr: &said}
		if code := app.run(t.Context(), append([]string{"build", "--out", t.TempDir()}, way.arguments...)); code != 0 {
			t.Fatalf("ends with %d:\n%s", code, &said)
		}
		got := withoutDigits(onScreen(said.String()))
		if want := withoutDigits(way.want); !strings.Contains(got, want) || way.want == "" && strings.Contains(got, "giây") {
			t.Errorf("%+v says:\n%s", way, got)
		}
	}
}

func withoutDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, text)
}
