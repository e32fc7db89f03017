package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
)

// TestNewAsks: at a terminal a verb asks for what no flag answers, again where an
// answer is wrong, and takes what stands in brackets for none.
func TestNewAsks(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "content")
	answers := strings.Join([]string{"", "cchc.example", "https://cchc.example/", "huyện Thử", "huyện", "tỉnh Mẫu", "Phòng Nội vụ", "2023", "30/02/2024", "19/03/2024", ""}, "\n")
	code, said := atTerminal(t, answers, "new", "portal", folder)
	if code != 0 {
		t.Fatalf("ends with %d:\n%s", code, said)
	}
	for _, want := range []string{"Tên cổng [Cổng công khai cải cách hành chính]: ", "viết địa chỉ đầy đủ", `"30/02/2024" không phải là một ngày`, "Đã tạo"} {
		if !strings.Contains(said, want) {
			t.Errorf("never says %q:\n%s", want, said)
		}
	}
	portal, err := os.ReadFile(filepath.Join(folder, "portal.toml"))
	if err != nil || !strings.Contains(string(portal), `base_url = "https://cchc.example/"`) {
		t.Errorf("%v\n%s", err, portal)
	}
}

// TestNewStopsWhereAnswersEnd: nothing is written by half.
func TestNewStopsWhereAnswersEnd(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "content")
	code, said := atTerminal(t, "\n", "new", "portal", folder)
	if _, err := os.Stat(folder); code != exitUsage || err == nil || !strings.Contains(said, "chưa ghi gì") {
		t.Errorf("ends with %d, %v:\n%s", code, err, said)
	}
}

// atTerminal runs a call as if a person answered.
func atTerminal(t *testing.T, answers string, arguments ...string) (int, string) {
	t.Helper()
	var said bytes.Buffer
	app := &app{language: diag.Vietnamese, stdin: strings.NewReader(answers), asks: true, stdout: &said, stderr: &said}
	return app.run(t.Context(), arguments), said.String()
}
