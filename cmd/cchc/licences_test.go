package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// firstModule is where the licences of modules begin in licences.txt.
const firstModule = "github.com/BurntSushi/toml"

// shipped are the works of others in the program that are no modules: what they are, and their licence.
var shipped = [][2]string{
	{"Be Vietnam Pro (font)", "../../static/vendor/be-vietnam-pro/LICENSE"},
	{"Apache ECharts, zrender, tslib (in part)", "../../static/vendor/echarts/echarts-licences.txt"},
	{"MiniSearch", "../../static/vendor/minisearch/minisearch-licence.txt"},
}

// TestLicences keeps licences.txt in step with the modules that the program is
// made of, on every system that it is released for.
func TestLicences(t *testing.T) {
	modules := map[string]string{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		command := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}|{{.Dir}}{{end}}{{end}}", ".")
		command.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		listed, err := command.Output()
		if err != nil {
			t.Fatalf("go list for %s: %v", system, err)
		}
		for line := range strings.Lines(string(listed)) {
			if name, folder, ok := strings.Cut(strings.TrimSpace(line), "|"); ok && folder != "" {
				modules[name] = folder
			}
		}
	}
	var text strings.Builder
	write := func(name, file string) {
		licence, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&text, "%s\n%s\n\n%s\n\n", name, strings.Repeat("=", len(name)), strings.TrimSpace(strings.ReplaceAll(string(licence), "\r\n", "\n")))
	}
	var names []string
	for name := range modules {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		write(name, licenceFile(t, modules[name]))
	}
	for _, library := range shipped {
		write(library[0], library[1])
	}
	// Go's own licence stands first; it is not compared, since a distribution's Go
	// may keep it elsewhere.
	own, others, found := strings.Cut(licences, firstModule)
	if *update {
		if err := os.WriteFile("licences.txt", []byte(own+text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !found || !strings.HasPrefix(own, "Go\n==") || firstModule+others != text.String() {
		t.Error("licences.txt is not what the modules say; run: go test ./cmd/cchc -run TestLicences -update")
	}
	if len(modules) < 5 {
		t.Errorf("only %d modules found", len(modules))
	}
}

// licenceFile is the one licence file of a module.
func licenceFile(t *testing.T, folder string) string {
	t.Helper()
	for _, name := range []string{"LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "COPYING"} {
		if file := filepath.Join(folder, name); exists(file) {
			return file
		}
	}
	t.Fatalf("no licence in %s", filepath.Base(folder))
	return ""
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}
