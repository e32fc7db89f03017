package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// newRootCommand is the program with its verbs, in the order of its help.
func newRootCommand(app *app, arguments []string) *cobra.Command {
	in := func(vietnamese, english string) string {
		return diag.Say(vietnamese, english).In(app.language)
	}
	root := &cobra.Command{
		Use: "cchc",
		Short: in("cchc tạo cổng công khai kết quả cải cách hành chính",
			"cchc makes a public portal of administrative-reform results"),
		Long: in("cchc đọc dữ liệu TOML và bài viết Markdown trong thư mục content\nvà tạo một cổng thông tin tĩnh hoàn chỉnh trong thư mục public.",
			"cchc reads TOML data and Markdown narrative from the folder content\nand writes a complete static portal into the folder public."),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          func(command *cobra.Command, arguments []string) error { return unknownVerb(command, arguments) },
		RunE:          func(command *cobra.Command, _ []string) error { return command.Help() },
	}
	root.AddCommand(newBuildCommand(app), newServeCommand(app), newCheckCommand(app), newProbeCommand(app), newNewCommand(app), newExportCommand(app), newImportCommand(app), newDiffCommand(app), newSchemaCommand(app), newCompletionCommand(app), newVersionCommand(app))
	root.PersistentFlags().String("lang", string(diag.Vietnamese), in("ngôn ngữ của thông báo: vi hoặc en", "language of the messages: vi or en"))
	root.PersistentFlags().BoolP("help", "h", false, in("hướng dẫn", "help"))
	root.PersistentFlags().BoolVarP(&app.quiet, "quiet", "q", false, in("chỉ nói khi có lỗi hoặc cảnh báo", "print errors and warnings only"))
	root.PersistentFlags().BoolVarP(&app.verbose, "verbose", "v", false, in("nói thêm từng bước mất bao lâu", "also print how long each step takes"))
	root.PersistentPreRunE = func(command *cobra.Command, _ []string) error { return checkLanguage(command) }
	completeFlags(app, root)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{
		Use:   in("help [lệnh]", "help [verb]"),
		Short: in("hướng dẫn về một lệnh", "help on a verb"),
		RunE: func(_ *cobra.Command, arguments []string) error {
			command, rest, err := root.Find(arguments)
			if err != nil || len(rest) > 0 {
				return unknownVerb(root, arguments)
			}
			return command.Help()
		},
	})
	root.SetFlagErrorFunc(flagError)
	if app.language == diag.Vietnamese {
		sayDefaults(root)
	}
	root.SetUsageTemplate(usageTemplate(in))
	root.SetHelpTemplate("{{with or .Long .Short}}{{.}}\n\n{{end}}{{.UsageString}}")
	root.SetOut(app.stdout)
	root.SetErr(app.stderr)
	root.SetArgs(arguments)
	return root
}

// sayDefaults says in Vietnamese what cobra and pflag say in English of every verb.
func sayDefaults(root *cobra.Command) {
	for _, command := range below(root) {
		if !command.HasSubCommands() {
			command.DisableFlagsInUseLine = true
			command.Use += " [tùy chọn]"
		}
		say := func(flag *pflag.Flag) {
			if value := flag.DefValue; flag.Value.Type() != "bool" && value != "" && value != "0" {
				flag.Usage += " (mặc định: " + value + ")"
				flag.DefValue = ""
				if flag.Value.Type() == "int" {
					flag.DefValue = "0"
				}
			}
		}
		command.LocalNonPersistentFlags().VisitAll(say)
		command.PersistentFlags().VisitAll(say)
	}
}

func usageTemplate(in func(vietnamese, english string) string) string {
	return in("Cách dùng", "Usage") + `:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} ` + in("<lệnh> [tùy chọn]", "<verb> [flags]") + `{{else}}{{.UseLine}}{{end}}
{{if .HasAvailableSubCommands}}
` + in("Các lệnh", "Verbs") + `:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name 10}} {{.Short}}{{end}}{{end}}
{{end}}{{if .HasAvailableLocalFlags}}
` + in("Tùy chọn", "Flags") + `:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableInheritedFlags}}
` + in("Tùy chọn chung", "Flags of every verb") + `:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}`
}

// languageOf finds --lang before the flags are parsed: mistakes in them are told
// in that language too.
func languageOf(arguments []string) diag.Language {
	for i, argument := range arguments {
		value, joined := strings.CutPrefix(argument, "--lang=")
		if argument == "--lang" && i+1 < len(arguments) {
			value, joined = arguments[i+1], true
		}
		if joined && value == string(diag.English) {
			return diag.English
		}
	}
	return diag.Vietnamese
}

func checkLanguage(command *cobra.Command) error {
	language, err := command.Flags().GetString("lang")
	if err != nil {
		return err
	}
	if language != string(diag.Vietnamese) && language != string(diag.English) {
		return usage(diag.Say(fmt.Sprintf("không có ngôn ngữ %q", language), fmt.Sprintf("there is no language %q", language)),
			diag.Say("dùng --lang vi hoặc --lang en", "use --lang vi or --lang en"))
	}
	return nil
}

// unknownVerb refuses words that are no verb, with the nearest one.
func unknownVerb(command *cobra.Command, arguments []string) error {
	if len(arguments) == 0 {
		return nil
	}
	var known []string
	for _, verb := range command.Commands() {
		known = append(known, verb.Name())
	}
	hint := diag.Say("các lệnh: "+strings.Join(known, ", "), "verbs: "+strings.Join(known, ", "))
	if nearest, ok := vi.Nearest(arguments[0], known); ok {
		hint = diag.Say("có phải ý bạn là “"+nearest+"”?", "did you mean “"+nearest+"”?")
	}
	return usage(diag.Say(fmt.Sprintf("không có lệnh %q", arguments[0]), fmt.Sprintf("there is no verb %q", arguments[0])), hint)
}

// noArguments refuses words after a verb that takes none.
func noArguments(_ *cobra.Command, arguments []string) error {
	if len(arguments) == 0 {
		return nil
	}
	return usage(diag.Say(fmt.Sprintf("thừa %q", arguments[0]), fmt.Sprintf("%q is not expected here", arguments[0])),
		diag.Say("tùy chọn viết với --, ví dụ --content content", "flags begin with --, such as --content content"))
}

// flagError words a wrong flag, with the nearest known one.
func flagError(command *cobra.Command, err error) error {
	help := diag.Say("xem: cchc "+command.Name()+" --help", "see: cchc "+command.Name()+" --help")
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		var known []string
		command.Flags().VisitAll(func(flag *pflag.Flag) { known = append(known, flag.Name) })
		name := unknown.GetSpecifiedName()
		if nearest, ok := vi.Nearest(name, known); ok {
			help = diag.Say("có phải ý bạn là --"+nearest+"?", "did you mean --"+nearest+"?")
		}
		return usage(diag.Say("không có tùy chọn --"+name, "there is no flag --"+name), help)
	}
	var missing *pflag.ValueRequiredError
	if errors.As(err, &missing) {
		name := missing.GetSpecifiedName()
		return usage(diag.Say("tùy chọn --"+name+" cần một giá trị", "the flag --"+name+" needs a value"), help)
	}
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		name, value := invalid.GetFlag().Name, invalid.GetValue()
		return usage(diag.Say(fmt.Sprintf("giá trị %q không hợp với --%s", value, name), fmt.Sprintf("the value %q does not suit --%s", value, name)), help)
	}
	return usage(diag.Say("tùy chọn viết sai: "+err.Error(), err.Error()), help)
}
