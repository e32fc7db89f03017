package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"path"
	"path/filepath"
	"strings"
	"time"

	"cchc/cmd/cchc/internal/diag"
)

// news is what open pages are told.
type news struct {
	Run      string        `json:"run"`
	Version  int           `json:"version"`
	Language diag.Language `json:"language"`
	Broken   bool          `json:"broken"`
	Title    string        `json:"title"` // how many mistakes there are
	Note     string        `json:"note"`
	Updated  string        `json:"updated"` // to be said when a page has changed
	Lost     string        `json:"lost"`    // to be shown when nothing is heard any more
	Mistakes []mistake     `json:"mistakes"`
}

// mistake is a diagnostic, worded.
type mistake struct {
	Place    string `json:"place"`
	Code     string `json:"code"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Source   string `json:"source,omitempty"` // the line that it stands in
	Hint     string `json:"hint,omitempty"`
}

// heartbeat is how often a silent stream shows that it is alive.
const heartbeat = 15 * time.Second

// events tells one listener of every state until it goes or the server stops.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead {
		return
	}
	fmt.Fprint(w, "retry: 500\n\n")
	stream := http.NewResponseController(w)
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		now, changed := s.states.now()
		body, err := json.Marshal(s.newsOf(now))
		if err != nil {
			return
		}
		fmt.Fprintf(w, "data: %s\n\n", body)
		for waiting := true; waiting; {
			if stream.Flush() != nil {
				return
			}
			select {
			case <-r.Context().Done():
				return
			case <-beat.C:
				fmt.Fprint(w, ":\n\n")
			case <-changed:
				waiting = false
			}
		}
	}
}

func (s *Server) newsOf(now state) news {
	in := func(vietnamese, english string) string { return diag.Say(vietnamese, english).In(s.config.Language) }
	told := news{Run: s.run, Version: now.version, Language: s.config.Language, Broken: now.broken, Title: counted(now.diagnostics, s.config.Language),
		Updated: in("Trang đã cập nhật theo nội dung vừa lưu.", "The page was updated to what was just saved."),
		Lost:    in("Đã mất liên lạc với cchc serve: trang này không còn cập nhật.", "cchc serve does not answer: this page is no longer updated."), Mistakes: []mistake{}}
	if now.broken && now.portal != nil {
		told.Note = in("Trang bên dưới là bản cuối cùng còn đúng; sửa xong, trang tự cập nhật.", "The page below is the last good one; it is updated when the mistakes are mended.")
	}
	for _, found := range now.diagnostics {
		severity := "error"
		if found.Severity == diag.Warning {
			severity = "warning"
		}
		where := found.Place
		if where.File != "" && !strings.HasPrefix(found.Code, "B") { // those are pages'
			where.File = path.Join(filepath.ToSlash(s.config.Content), where.File)
		}
		told.Mistakes = append(told.Mistakes, mistake{Place: where.Location(), Code: found.Code, Severity: severity,
			Message: found.Message.In(s.config.Language), Source: found.Place.Source, Hint: found.Hint.In(s.config.Language)})
	}
	return told
}

// counted says how many mistakes there are.
func counted(diagnostics []diag.Diagnostic, language diag.Language) string {
	errors, warnings := diag.Count(diagnostics)
	switch {
	case warnings == 0:
		return fmt.Sprintf(diag.Say("%d lỗi", "%d error(s)").In(language), errors)
	case errors == 0:
		return fmt.Sprintf(diag.Say("%d cảnh báo", "%d warning(s)").In(language), warnings)
	}
	return fmt.Sprintf(diag.Say("%d lỗi, %d cảnh báo", "%d error(s), %d warning(s)").In(language), errors, warnings)
}

// placeholder is the page that stands for any other until there is a good portal.
func placeholder(language diag.Language) []byte {
	words := diag.Say("Chưa có trang để xem: nội dung còn lỗi. Sửa các lỗi dưới đây, trang sẽ tự hiện ra.",
		"There is no page to see yet: the content has mistakes. Mend those below, and the page appears by itself.").In(language)
	return []byte(`<!DOCTYPE html>
<html lang="` + string(language) + `"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>cchc serve</title><link rel="icon" href="data:,"></head>
<body><main><h1>cchc serve</h1><p>` + words + `</p></main></body></html>
`)
}
