package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/vi"
)

// question is one thing that a verb needs to know: a flag in scripts, a question
// on a terminal.
type question struct {
	flag     string
	text     diag.Text
	optional bool                   // no answer is an answer
	fallback string                 // what is taken where nothing is answered
	choices  []string               // what may be answered, where that is known beforehand
	wrong    func(string) diag.Text // what is wrong with an answer; nothing where it is right
	answer   string
}

// form is what a verb needs to know, in the order in which it is asked.
type form []*question

// addFlags adds a flag for each question.
func (f form) addFlags(command *cobra.Command, language diag.Language) {
	for _, q := range f {
		command.Flags().StringVar(&q.answer, q.flag, "", vi.LowerFirst(q.hint().In(language)))
	}
}

// fill takes the flags' answers, asks for the others where a person sits at a
// terminal, and refuses what is wrong or missing.
func (f form) fill(app *app, command *cobra.Command) error {
	lines := bufio.NewScanner(app.stdin)
	for _, q := range f {
		given := command.Flags().Changed(q.flag)
		switch {
		case given:
		case app.asks:
			if err := q.ask(app, lines); err != nil {
				return err
			}
			continue
		default:
			q.answer = q.fallback
		}
		if fault := q.fault(); !fault.IsZero() {
			return usage(diag.Say("--"+q.flag+": "+fault.Vietnamese, "--"+q.flag+": "+fault.English), q.hint())
		}
	}
	return nil
}

// ask asks until the answer is right.
func (q *question) ask(app *app, lines *bufio.Scanner) error {
	for {
		fmt.Fprint(app.stderr, q.prompt(app.language))
		if !lines.Scan() {
			return errors.Join(lines.Err(), usage(diag.Say("chưa trả lời hết các câu hỏi", "not every question was answered"), diag.Say("chưa ghi gì", "nothing was written")))
		}
		q.answer = vi.NFC(strings.TrimSpace(lines.Text()))
		if q.answer == "" {
			q.answer = q.fallback
		}
		fault := q.fault()
		if fault.IsZero() {
			return nil
		}
		fmt.Fprintf(app.stderr, "  %s\n", fault.In(app.language))
	}
}

func (q *question) prompt(language diag.Language) string {
	prompt := q.text.In(language)
	switch {
	case len(q.choices) > 0:
		prompt += "\n  " + strings.Join(q.choices, "\n  ") + "\n"
	case q.optional:
		prompt += diag.Say(" (Enter để bỏ qua)", " (Enter for none)").In(language)
	}
	if q.fallback != "" {
		prompt += " [" + q.fallback + "]"
	}
	return prompt + ": "
}

// fault is what is wrong with the answer.
func (q *question) fault() diag.Text {
	switch {
	case q.answer == "" && !q.optional:
		return diag.Say("cần một câu trả lời", "an answer is needed")
	case q.answer == "" || q.wrong == nil:
		return diag.Text{}
	}
	return q.wrong(q.answer)
}

func (q *question) hint() diag.Text {
	if len(q.choices) == 0 {
		return q.text
	}
	list := strings.Join(q.choices, "; ")
	return diag.Say(q.text.Vietnamese+": "+list, q.text.English+": "+list)
}

// isTerminal tells whether a person sits at the other end of standard input.
func isTerminal(input io.Reader) bool {
	file, ok := input.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// The faults of answers.

func wrongID(answer string) diag.Text {
	if vi.IsSlug(answer) {
		return diag.Text{}
	}
	return diag.Say(fmt.Sprintf("mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ %q", vi.Slug(answer)), fmt.Sprintf("an id has lower-case letters without marks, digits and hyphens, such as %q", vi.Slug(answer)))
}

func wrongDay(answer string) diag.Text {
	if _, ok := draft.ParseDate(answer); ok {
		return diag.Text{}
	}
	return diag.Say(fmt.Sprintf("%q không phải là một ngày; viết như 19/03/2024", answer), fmt.Sprintf("%q is no day; write it as 19/03/2024", answer))
}

func wrongDue(answer string) diag.Text {
	if _, err := draft.ParseDue(answer); err == nil {
		return diag.Text{}
	}
	return diag.Say(fmt.Sprintf("%q không phải là thời hạn; viết như 30/06/2024, 06/2024, quý II/2024 (2024-Q2) hoặc 2024", answer),
		fmt.Sprintf("%q is no deadline; write it as 30/06/2024, 2024-06, 2024-Q2 or 2024", answer))
}
