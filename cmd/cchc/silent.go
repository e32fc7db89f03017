package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/publish"
)

// silence is what was published of a unit before figures of it changed with no reason
// on record. A build that only warns puts the new figures in place of the former ones:
// these are kept in the cache folder until the reason is recorded or the figures are
// what they were, so that the warning stays, and what it tells to do can be done.
type silence struct {
	Built  publish.Hash // of the unit's data that stand in the portal in their place
	Former []byte       // the unit's JSON
}

// silences are those of a portal, by the path of the unit's data.
type silences map[string]silence

// silencesFile is where those of the portal in a folder are kept; "" where nothing can be.
func silencesFile(cache, out string) string {
	memory, err := build.MemoryFile(cache, out)
	if err != nil || cache == "" {
		return ""
	}
	return memory + ".silent"
}

// readSilences reads them; there are none where the file is missing or damaged.
func readSilences(file string) silences {
	var read silences
	body, err := os.ReadFile(file)
	if err != nil || json.Unmarshal(body, &read) != nil {
		return nil
	}
	return read
}

// before is what was published in the place of a file of the portal.
func (s silences) before(file publish.File) ([]byte, bool) {
	own, ok := s[file.Path]
	return own.Former, ok && own.Built == file.SHA256
}

// write keeps them. Whoever reads meanwhile finds the former ones or these.
func (s silences) write(file string) error {
	if file == "" {
		return nil
	}
	if len(s) == 0 {
		if err := os.Remove(file); !errors.Is(err, os.ErrNotExist) {
			return err
		}
		return nil
	}
	body, err := json.Marshal(s)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(file+"~", body, 0o600); err != nil {
		return err
	}
	return os.Rename(file+"~", file)
}

// keep adds what was published of a unit before what is put in its place now.
func (s silences) keep(name string, body, former []byte) {
	s[name] = silence{sha256.Sum256(body), former}
}
