package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/site"
)

// keptAddresses lists every address that the real portal ever had, files with their
// hash in their name apart.
const keptAddresses = "testdata/addresses.txt"

// TestAddressesAreForEver: what was at an address is there, or the address leads to it.
// With -update new addresses are added; none is ever taken away.
func TestAddressesAreForEver(t *testing.T) {
	body, err := os.ReadFile(keptAddresses)
	if err != nil && !*update {
		t.Fatal(err)
	}
	kept := strings.Fields(string(body))
	checked := build.Check(ownSample().content, "")
	if checked.Errors() {
		failWith(t, checked.Diagnostics)
	}
	addresses := addressesOf(checked.Site)
	if *update {
		kept = slices.Concat(kept, addresses)
		slices.Sort(kept)
		writeFile(t, filepath.FromSlash(keptAddresses), strings.Join(slices.Compact(kept), "\n")+"\n")
		return
	}
	for _, lost := range lostAddresses(checked.Site, kept) {
		t.Errorf("%s is no more, and leads nowhere: name what took its place (aliases, moved)", lost)
	}
	for _, address := range addresses {
		if !slices.Contains(kept, address) {
			t.Errorf("%s is new: run go test ./cmd/cchc -run TestAddresses -update to keep it", address)
		}
	}
}

// addressesOf are the addresses of a portal's pages, downloads and pictures.
func addressesOf(s *site.Site) []string {
	var addresses []string
	for _, page := range s.Pages {
		addresses = append(addresses, page.Address)
	}
	for _, download := range s.Downloads {
		addresses = append(addresses, download.Address)
	}
	for _, unit := range s.Portal.Units {
		addresses = append(addresses, s.PictureAddress(unit))
	}
	for _, file := range s.Portal.Files {
		addresses = append(addresses, site.FileAddress(file))
	}
	return addresses
}

// lostAddresses are those of the kept that neither stand nor lead on.
func lostAddresses(s *site.Site, kept []string) []string {
	led := map[string]bool{}
	for _, redirect := range s.Redirects() {
		led[redirect.From] = true
	}
	return slices.DeleteFunc(slices.Clone(kept), func(address string) bool { return led[address] || s.Leads(address) })
}

// TestRenamingLosesAddresses proves that the test above can fail: a renamed page loses
// its address, and an alias or a moved keeps it.
func TestRenamingLosesAddresses(t *testing.T) {
	kept := []string{"/2023/", "/huong-dan/", "/404.html", "/chia-se.png", "/du-lieu/xa-mot.csv"}
	for _, test := range []struct {
		name, front, portal string
		want                []string
	}{
		{"renamed", "+++\ntitle = \"Hướng dẫn\"\n+++\n", "", []string{"/huong-dan/"}},
		{"alias", "+++\ntitle = \"Hướng dẫn\"\naliases = [\"huong-dan\"]\n+++\n", "", nil},
		{"moved", "+++\ntitle = \"Hướng dẫn\"\n+++\n", "[[moved]]\nfrom = \"/huong-dan/\"\n", nil},
	} {
		content := fstest.MapFS{"pages/cach-dung.md": {Data: []byte(test.front + "\nChữ.\n")}}
		for name, text := range smallPortal {
			content[name] = &fstest.MapFile{Data: []byte(text)}
		}
		content["portal.toml"] = &fstest.MapFile{Data: []byte(smallPortal["portal.toml"] + test.portal)}
		checked := build.Check(content, "")
		if checked.Errors() {
			failWith(t, checked.Diagnostics)
		}
		if lost := lostAddresses(checked.Site, kept); !slices.Equal(lost, test.want) {
			t.Errorf("%s: lost %v, want %v", test.name, lost, test.want)
		}
	}
}
