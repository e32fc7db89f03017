package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/correction"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/probe"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/vi"
	"cchc/cmd/cchc/internal/workbook"
)

// checkFlags are the flags of check.
type checkFlags struct {
	content   string
	strict    bool
	format    string
	explain   string
	published string
}

func newCheckCommand(app *app) *cobra.Command {
	in := func(vietnamese, english string) string {
		return diag.Say(vietnamese, english).In(app.language)
	}
	var flags checkFlags
	command := &cobra.Command{
		Use:   "check",
		Short: in("kiểm tra nội dung, không ghi gì", "check the content, write nothing"),
		Args:  noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			switch {
			case command.Flags().Changed("explain"):
				return explain(app, flags.explain)
			case flags.published != "":
				return checkPublished(app, flags.published)
			}
			return checkContent(app, flags)
		},
	}
	command.Flags().StringVar(&flags.content, "content", "content", in("thư mục nội dung", "the content folder"))
	command.Flags().BoolVar(&flags.strict, "strict", false, in("coi cảnh báo là lỗi", "fail on warnings too"))
	command.Flags().StringVar(&flags.format, "format", "text", in("cách in: text, json hoặc github", "how to print: text, json or github"))
	command.Flags().StringVar(&flags.explain, "explain", "", in("giải thích một mã thông báo; --explain all: mọi mã", "explain one code; --explain all: every code"))
	command.Flags().StringVar(&flags.published, "published", "", in("kiểm tra một cổng đã tạo theo bản kê của nó", "verify a finished portal against its manifest"))
	return command
}

// printers print diagnostics; text is for people.
var printers = map[string]func(io.Writer, []diag.Diagnostic, diag.Language, string) error{
	"text":   diag.WriteText,
	"json":   diag.WriteJSON,
	"github": diag.WriteGitHub,
}

func unknownFormat(format string) error {
	return usage(diag.Say(fmt.Sprintf("không có cách in %q", format), fmt.Sprintf("there is no format %q", format)),
		diag.Say("dùng --format text, json hoặc github", "use --format text, json or github"))
}

func checkContent(app *app, flags checkFlags) error {
	print, ok := printers[flags.format]
	if !ok {
		return unknownFormat(flags.format)
	}
	root, err := openContent(flags.content)
	if err != nil {
		return err
	}
	defer root.Close()
	folder := build.NewFolder(root)
	defer folder.Close()
	checked := build.Check(folder, "")
	if err := print(app.stdout, checked.Diagnostics, app.language, shownPath(flags.content)); err != nil {
		return err
	}
	if flags.format == "text" {
		app.summarise(checked.Diagnostics)
	}
	return verdict(checked.Diagnostics, flags.strict)
}

// verdict is nil for content that may be published; what is wrong with it has
// been printed.
func verdict(diagnostics []diag.Diagnostic, strict bool) error {
	errors, warnings := diag.Count(diagnostics)
	if errors > 0 || strict && warnings > 0 {
		return &failure{code: exitContent}
	}
	return nil
}

// summarise counts errors and warnings in one line.
func (a *app) summarise(diagnostics []diag.Diagnostic) {
	errors, warnings := diag.Count(diagnostics)
	if errors+warnings == 0 {
		a.say(diag.Say("Nội dung không có lỗi, không có cảnh báo.", "The content has no errors and no warnings."))
		return
	}
	a.say(diag.Say("%d lỗi, %d cảnh báo.", "%d errors, %d warnings."), errors, warnings)
}

// rules are all rules in the order of their codes.
func rules() []*diag.Rule {
	all := slices.Concat(check.Rules(), build.Rules(), workbook.Rules(), correction.Rules(), hosting.Rules(), probe.Rules())
	slices.SortFunc(all, func(a, b *diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return all
}

func explain(app *app, code string) error {
	var codes []string
	for _, rule := range rules() {
		if code == "all" || strings.EqualFold(rule.Code, code) {
			if err := explainRule(app, rule); err != nil || code != "all" {
				return err
			}
		}
		codes = append(codes, rule.Code)
	}
	if code == "all" {
		return nil
	}
	hint := diag.Say("xem mọi mã: cchc check --explain all", "every code: cchc check --explain all")
	if nearest, ok := vi.Nearest(code, codes); ok {
		hint = diag.Say("có phải ý bạn là "+nearest+"?", "did you mean "+nearest+"?")
	}
	return usage(diag.Say(fmt.Sprintf("không có mã %q", code), fmt.Sprintf("there is no code %q", code)), hint)
}

func explainRule(app *app, rule *diag.Rule) error {
	_, err := fmt.Fprintf(app.stdout, "%s[%s]: %s\n\n%s\n\n", rule.Severity.Word().In(app.language), rule.Code,
		rule.Title.In(app.language), strings.TrimSpace(rule.Explain.In(app.language)))
	return err
}

func checkPublished(app *app, folder string) error {
	root, err := openFolder(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	differences, err := publish.Verify(root.FS())
	if err != nil {
		return unverified(folder, err)
	}
	foreign, err := publish.Foreign(root.FS())
	if err != nil {
		return unverified(folder, err)
	}
	for _, name := range unexpected(foreign) {
		app.say(diag.Say("tệp không do cchc tạo: %s", "a file that cchc did not write: %s"), name)
	}
	if len(differences) == 0 {
		app.say(diag.Say("%s: mọi tệp đúng như bản kê.", "%s: every file is as the manifest says."), folder)
		return nil
	}
	for _, difference := range differences {
		if _, err := fmt.Fprintln(app.stdout, difference.Text().In(app.language)); err != nil {
			return err
		}
	}
	return &failure{code: exitContent}
}

// unverified is why a portal cannot be compared with its manifest.
func unverified(folder string, err error) error {
	var manifest *publish.ManifestError
	if errors.As(err, &manifest) {
		text := manifest.Text()
		return &failure{code: exitContent, text: diag.Say(folder+": "+text.Vietnamese, folder+": "+text.English)}
	}
	return &failure{code: exitMachine, text: diag.Say(folder+": "+err.Error(), folder+": "+err.Error())}
}
