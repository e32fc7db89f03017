package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/term"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// progress is how a long verb tells a person what it is at: on one line of the
// terminal, after a moment, gone before anything else is printed. It colours
// nothing and needs no escape sequences, so that every console takes it. Everything
// that the verb prints goes through it.
type progress struct {
	language diag.Language
	out      io.Writer
	shows    bool // a person sees the output
	lock     sync.Mutex
	stages   []stage
	files    atomic.Int64
	standing int // columns of the line that stands
	timer    *time.Timer
}

// stage is one step of a verb, and when it began.
type stage struct {
	name  diag.Text
	since time.Time
}

// How long a verb is silent, and how often it then speaks.
const (
	moment = 700 * time.Millisecond
	beat   = 100 * time.Millisecond
)

// The stages of a build.
var (
	stageRecall  = diag.Say("Xem có gì thay đổi", "Looking for what changed")
	stageReading = diag.Say("Đọc và kiểm tra nội dung", "Reading and checking the content")
	stageLooks   = diag.Say("Đọc mẫu trang và tệp tĩnh", "Reading templates and static files")
	stagePages   = diag.Say("Tạo các trang", "Making the pages")
	stagePublish = diag.Say("Đưa cổng vào chỗ", "Putting the portal in place")
)

// follow starts the progress of a verb, and gives the app that prints through it.
func (a *app) follow() *app {
	p := &progress{language: a.language, out: a.stderr, shows: a.seen && !a.quiet}
	following := *a
	following.stderr, following.progress = p, p
	if p.shows {
		p.timer = time.AfterFunc(moment, p.beat)
	}
	return &following
}

// enter begins a stage.
func (p *progress) enter(name diag.Text) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.stages = append(p.stages, stage{name, time.Now()})
}

// counting counts what a stage writes.
func (p *progress) counting(write func(string, []byte) error) func(string, []byte) error {
	return func(path string, body []byte) error {
		p.files.Add(1)
		return write(path, body)
	}
}

// end clears the line for good.
func (p *progress) end() {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.timer != nil {
		p.timer.Stop()
		p.timer = nil
	}
	p.clear()
}

// Write clears the line before something else is printed.
func (p *progress) Write(text []byte) (int, error) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.clear()
	return p.out.Write(text)
}

// beat shows the line anew.
func (p *progress) beat() {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.timer == nil {
		return // it has ended meanwhile
	}
	p.show()
	p.timer.Reset(beat)
}

func (p *progress) show() {
	if len(p.stages) == 0 {
		return
	}
	line := p.stages[len(p.stages)-1].name.In(p.language) + "…"
	if files := p.files.Load(); files > 0 {
		line += fmt.Sprintf(diag.Say(" %s tệp", " %s files").In(p.language), vi.Number(fmt.Sprint(files)))
	}
	columns := len([]rune(line)) // composed letters, a column each
	fmt.Fprint(p.out, "\r"+line+strings.Repeat(" ", max(p.standing-columns, 0)))
	p.standing = max(p.standing, columns)
}

func (p *progress) clear() {
	if p.standing > 0 {
		fmt.Fprint(p.out, "\r"+strings.Repeat(" ", p.standing)+"\r")
		p.standing = 0
	}
}

// took is how long the stages took in all.
func (p *progress) took() time.Duration {
	if len(p.stages) == 0 {
		return 0
	}
	return time.Since(p.stages[0].since)
}

// tell prints how long each stage took.
func (p *progress) tell(app *app) {
	for i, stage := range p.stages {
		end := time.Now()
		if i+1 < len(p.stages) {
			end = p.stages[i+1].since
		}
		app.say(diag.Say("  %s: %s", "  %s: %s"), stage.name.In(app.language), seconds(end.Sub(stage.since), app.language))
	}
}

// seconds is a span as a person reads it.
func seconds(span time.Duration, language diag.Language) string {
	number := fmt.Sprintf("%.2f", span.Seconds())
	if language == diag.Vietnamese {
		number = strings.Replace(number, ".", ",", 1)
	}
	return number + diag.Say(" giây", " s").In(language)
}

// isSeen tells whether a person sees what is written, on a terminal that can go back
// to the beginning of a line.
func isSeen(output io.Writer) bool {
	file, ok := output.(*os.File)
	return ok && term.IsTerminal(int(file.Fd())) && os.Getenv("TERM") != "dumb"
}
