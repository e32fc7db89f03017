package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/probe"
)

// probeFlags are the flags of probe.
type probeFlags struct {
	sample int
	strict bool
	format string
}

func newProbeCommand(app *app) *cobra.Command {
	in := func(vietnamese, english string) string {
		return diag.Say(vietnamese, english).In(app.language)
	}
	var flags probeFlags
	command := &cobra.Command{
		Use:   in("probe <địa chỉ>", "probe URL"),
		Short: in("kiểm tra cổng trên mạng: đủ tệp, đúng kiểu, được nén, được bảo vệ?", "check a portal on the web: whole, typed, compressed, protected?"),
		Args:  oneAddress,
		RunE: func(command *cobra.Command, arguments []string) error {
			return probePortal(command.Context(), app, arguments[0], flags)
		},
	}
	command.Flags().IntVar(&flags.sample, "sample", 0, in("chỉ hỏi chừng này tệp, rải đều; 0: mọi tệp", "ask for this many files only, spread evenly; 0: for all"))
	command.Flags().BoolVar(&flags.strict, "strict", false, in("coi cảnh báo là lỗi", "fail on warnings too"))
	command.Flags().StringVar(&flags.format, "format", "text", in("cách in: text, json hoặc github", "how to print: text, json or github"))
	return command
}

func oneAddress(_ *cobra.Command, arguments []string) error {
	if len(arguments) == 1 {
		return nil
	}
	return usage(diag.Say("cần đúng một địa chỉ của cổng", "one address of a portal is needed"), addressHint)
}

var addressHint = diag.Say("ví dụ: cchc probe https://cchc.example.gov.vn/ (http chỉ dùng được cho máy này: http://localhost:8080/)",
	"such as: cchc probe https://cchc.example.gov.vn/ (http is for this machine alone: http://localhost:8080/)")

func probePortal(ctx context.Context, app *app, text string, flags probeFlags) error {
	print, ok := printers[flags.format]
	if !ok {
		return unknownFormat(flags.format)
	}
	address, err := probe.ParseAddress(text)
	if err != nil {
		return usage(diag.Say(fmt.Sprintf("không hỏi được địa chỉ %q", text), fmt.Sprintf("the address %q cannot be asked", text)), addressHint)
	}
	report, err := probe.Run(ctx, probe.Config{Base: address, Client: probe.NewClient(), Sample: flags.sample, Parallel: build.AtMost(probe.Connections)})
	if ctx.Err() != nil {
		return &failure{code: exitStopped, text: diag.Say("đã dừng theo yêu cầu", "stopped")}
	}
	if err != nil {
		return &failure{code: exitMachine, text: diag.Say("không hỏi được máy chủ: "+err.Error(), "the server cannot be asked: "+err.Error()),
			hint: diag.Say("xem lại địa chỉ và đường mạng, rồi hỏi lại", "look the address and the network up, then probe again")}
	}
	found := report.Diagnostics
	if flags.format == "text" {
		found = probe.Grouped(found)
	}
	if err := print(app.stdout, found, app.language, ""); err != nil {
		return err
	}
	app.say(diag.Say("Đã hỏi %d trong %d tệp%s của %s: %s", "Asked for %d of %d files%s of %s: %s"), report.Asked, report.Files, formerAsked(report).In(app.language), address, probeVerdict(report).In(app.language))
	return verdict(report.Diagnostics, flags.strict)
}

// formerAsked says how many former addresses were asked for, where there are any.
func formerAsked(report probe.Report) diag.Text {
	if report.Former == 0 {
		return diag.Text{}
	}
	return diag.Say(fmt.Sprintf(" và %d địa chỉ cũ", report.Former), fmt.Sprintf(" and %d former addresses", report.Former))
}

func probeVerdict(report probe.Report) diag.Text {
	errors, warnings := diag.Count(probe.Grouped(report.Diagnostics))
	if errors+warnings == 0 {
		return diag.Say("mọi thứ đúng như cổng đã dựng.", "all is as the portal was built.")
	}
	vietnamese, english := fmt.Sprintf("%d loại lỗi, %d loại cảnh báo.", errors, warnings), fmt.Sprintf("%d kinds of errors, %d kinds of warnings.", errors, warnings)
	return diag.Say(strings.Replace(vietnamese, "0 loại lỗi, ", "không có lỗi, ", 1), english)
}
