package build

import (
	"context"
	"maps"
	"slices"
	"sync"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/static"
	"cchc/templates"
)

// TestAskedForIsWhatRenderMakes: every file of a portal, asked for by its path, has
// the bytes that a whole rendering gives it.
func TestAskedForIsWhatRenderMakes(t *testing.T) {
	folder := madeup.Portal(4, 2)
	checked := Check(folder, "")
	looks, err := NewLooks(templates.FS, static.FS)
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(err)
	var mutex sync.Mutex
	made := map[string]string{}
	_, err = Render(context.Background(), checked.Site, folder, looks, func(path string, body []byte) error {
		mutex.Lock()
		defer mutex.Unlock()
		made[path] = string(body)
		return nil
	})
	must(err)
	asked := NewAsked(checked.Site, folder, looks)
	for _, path := range slices.Sorted(maps.Keys(made)) {
		body, ok, failure, err := asked.File(path)
		if must(err); !ok || failure != nil || string(body) != made[path] {
			t.Errorf("%s: asked for it is another: there %v, %d bytes for %d, %v", path, ok, len(body), len(made[path]), failure)
		}
	}
	for _, path := range []string{"", "/", "2023", "index", "tep", "tep/", "../index.html", "portal.toml", "ban-ke.json", "tai-nguyen/", "tim-kiem"} {
		if _, ok, _, _ := asked.File(path); ok {
			t.Errorf("%q: there is no such file in a portal", path)
		}
	}
}
