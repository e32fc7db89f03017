package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"cchc/cmd/cchc/internal/diag"
)

func TestRefusedFolders(t *testing.T) {
	base := t.TempDir()
	lay(t, base, portal{"dự án/content/portal.toml": "", "tệp": "", "nhà/ai/x": "", "khác/y": ""})
	project := filepath.Join(base, "dự án")
	if err := os.Symlink(filepath.Join(base, "khác"), filepath.Join(base, "liên kết")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("đâu đó", filepath.Join(base, "liên kết hỏng")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(base, filepath.Join(base, "khác", "vòng")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(project, filepath.Join(base, "khác", "đường")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", filepath.Join(base, "nhà", "ai"))
	t.Setenv("USERPROFILE", filepath.Join(base, "nhà", "ai"))
	t.Chdir(filepath.Join(base, "khác"))

	for _, test := range []struct {
		out string
		why diag.Text
	}{
		{"", emptyOut},
		{string(filepath.Separator), rootFolder},
		{project, forbiddenFolder},
		{project + "/content", forbiddenFolder},
		{project + "/../dự án/", forbiddenFolder},
		{base + "/khác/vòng/dự án", forbiddenFolder}, // by another way
		{base, homeFolder},
		{base + "/nhà", homeFolder},
		{base + "/nhà/ai", homeFolder},
		{".", workingFolder},
		{base + "/khác", workingFolder},
		{base + "/tệp", notAFolder},
		{base + "/tệp/public", notAFolder},
		{base + "/liên kết", symbolicLink},
		{base + "/liên kết hỏng", symbolicLink},
	} {
		p, err := Begin(context.Background(), test.out, project, filepath.Join(project, "content"))
		if p != nil {
			p.Abort()
		}
		var refused *RefusedError
		if !errors.As(err, &refused) || refused.Why != test.why || refused.Out != test.out {
			t.Errorf("%q: %v, want %q", test.out, err, test.why.English)
		}
	}
	if _, err := Begin(context.Background(), project, filepath.Join(base, "khác", "đường", "content")); err == nil {
		t.Error("the project is not refused when its content is named by another way")
	}
	for _, out := range []string{project + "/public", base + "/nhà/ai/public", "public", base + "/nhà/một/hai"} {
		p, err := Begin(context.Background(), out, project, filepath.Join(project, "content"))
		if err != nil {
			t.Fatalf("%q: %v", out, err)
		}
		if err := p.Abort(); err != nil {
			t.Fatalf("%q: %v", out, err)
		}
	}
}

func TestReadOnlyPortal(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		mustPut(t, how, out, first)
		for _, folder := range []string{out, filepath.Join(out, "2023")} {
			if err := os.Chmod(folder, 0o555); err != nil {
				t.Fatal(err)
			}
			_, err := put(machine{}, how, out, second)
			var failed *FailedError
			if !errors.As(err, &failed) || !errors.Is(err, fs.ErrPermission) {
				t.Errorf("%s read-only: %v, want a FailedError for want of permission", folder, err)
			}
			if err := os.Chmod(folder, 0o755); err != nil {
				t.Fatal(err)
			}
			wantFound(t, out, first)
		}
	})
}

func TestModesOfPortal(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		lay(t, out, foreign)
		if err := os.Chmod(out, 0o770|fs.ModeSetgid); err != nil {
			t.Fatal(err)
		}
		before, err := os.Stat(out)
		if err != nil {
			t.Fatal(err)
		}
		mustPut(t, how, out, first)
		for name, want := range map[string]fs.FileMode{"": before.Mode(), "index.html": 0o644, ManifestName: 0o644} {
			if info, err := os.Stat(filepath.Join(out, name)); err != nil || info.Mode().String() != (want|info.Mode().Type()).String() {
				t.Errorf("%q has mode %v, want %v, %v", name, info.Mode(), want, err)
			}
		}
	})
}
