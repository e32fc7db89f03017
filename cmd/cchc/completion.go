package main

import (
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

var shells = []string{"bash", "zsh", "fish", "powershell"}

func newCompletionCommand(app *app) *cobra.Command {
	return &cobra.Command{
		Use:   diag.Say("completion <vỏ lệnh>", "completion <shell>").In(app.language),
		Short: diag.Say("in đoạn mã giúp cửa sổ lệnh tự điền lệnh, tùy chọn, mã đơn vị", "print the shell code that completes verbs, flags and ids").In(app.language),
		Long: diag.Say(`Nạp một lần mỗi khi mở cửa sổ lệnh, rồi gõ cchc và bấm Tab:
  PowerShell  cchc completion powershell | Out-String | Invoke-Expression    (thêm dòng này vào $PROFILE)
  bash        source <(cchc completion bash)                                 (vào ~/.bashrc)
  zsh         source <(cchc completion zsh)                                  (vào ~/.zshrc, sau compinit)
  fish        cchc completion fish | source                                  (vào ~/.config/fish/config.fish)`,
			`Load it once a session, then type cchc and press Tab:
  PowerShell  cchc completion powershell | Out-String | Invoke-Expression    (add the line to $PROFILE)
  bash        source <(cchc completion bash)                                 (to ~/.bashrc)
  zsh         source <(cchc completion zsh)                                  (to ~/.zshrc, after compinit)
  fish        cchc completion fish | source                                  (to ~/.config/fish/config.fish)`).In(app.language),
		Example:   "cchc completion powershell",
		ValidArgs: shells,
		Args:      oneArgument(diag.Say("tên vỏ lệnh: "+strings.Join(shells, ", "), "the shell: "+strings.Join(shells, ", "))),
		RunE: func(command *cobra.Command, arguments []string) error {
			root := command.Root()
			switch arguments[0] {
			case "bash":
				return root.GenBashCompletionV2(app.stdout, true)
			case "zsh":
				return root.GenZshCompletion(app.stdout)
			case "fish":
				return root.GenFishCompletion(app.stdout, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(app.stdout)
			}
			return usage(diag.Say("không có vỏ lệnh "+arguments[0], "there is no shell "+arguments[0]), diag.Say("chọn: "+strings.Join(shells, ", "), "choose from: "+strings.Join(shells, ", ")))
		},
	}
}

// completer gives what may stand at a place of the command line.
type completer = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective)

// completeFlags says for every verb what its words and flags are completed by.
func completeFlags(app *app, root *cobra.Command) {
	byName := map[string]completer{
		"content": folders, "out": folders, "templates": folders, "static": folders, "published": folders,
		"lang":   words(string(diag.Vietnamese), string(diag.English)),
		"format": words("text", "json", "github"),
		"host":   words(append(hosting.Hosts(), noHost)...),
		"status": words(scorecard.Statuses[:]...),
		"explain": func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return codes(app.language), only
		},
		"unit":      known(unitIDs),
		"year":      known(yearNumbers),
		"component": known(componentIDs),
		"agency":    known(agencyIDs),
		"remedy":    known(remedyIDs),
		"document":  known(documentIDs),
	}
	for _, command := range below(root) {
		verb := strings.TrimPrefix(command.CommandPath(), "cchc ")
		switch {
		case verb == "import":
			command.ValidArgsFunction = workbooks
		case verb == "new portal":
			command.ValidArgsFunction = folders
		case command.ValidArgs == nil && command.HasParent() && !command.HasSubCommands():
			command.ValidArgsFunction = cobra.NoFileCompletions
		}
		command.LocalNonPersistentFlags().VisitAll(func(flag *pflag.Flag) {
			if flag.Value.Type() != "bool" && byName[flag.Name] == nil && flag.Name != "since" && flag.Name != "changed-zip" {
				_ = command.RegisterFlagCompletionFunc(flag.Name, cobra.NoFileCompletions) // a reason, a day, a number
			}
		})
		for name, complete := range byName {
			if verb == "new portal" && name != "lang" {
				complete = cobra.NoFileCompletions // a unit's name and a year that do not stand yet
			}
			switch verb + " " + name {
			case "diff published":
				complete = files // a folder, or a unit's JSON
			case "diff format":
				complete = words("text", "json")
			}
			if flag := command.LocalNonPersistentFlags().Lookup(name); flag != nil || name == "lang" && command == root {
				_ = command.RegisterFlagCompletionFunc(name, complete) // fails only where it was done before
			}
		}
	}
}

// below are a command and all commands below it.
func below(command *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{command}
	for _, child := range command.Commands() {
		all = append(all, below(child)...)
	}
	return all
}

const only = cobra.ShellCompDirectiveNoFileComp

func words(words ...string) completer {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) { return words, only }
}

func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

func files(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

func workbooks(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"xlsx"}, cobra.ShellCompDirectiveFilterFileExt
}

func codes(language diag.Language) []string {
	codes := []string{described("all", diag.Say("mọi mã", "every code").In(language))}
	for _, rule := range rules() {
		codes = append(codes, described(rule.Code, rule.Title.In(language)))
	}
	return codes
}

// described is a word with what it means, as shells show it.
func described(word, meaning string) string {
	return cobra.CompletionWithDesc(word, strings.Join(strings.Fields(meaning), " "))
}

// known completes by what the content has, as far as it can be read.
func known(list func(*scorecard.Portal, *cobra.Command) []string) completer {
	return func(command *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
		folder, err := command.Flags().GetString("content")
		if err != nil {
			return nil, only
		}
		root, err := os.OpenRoot(folder)
		if err != nil {
			return nil, only
		}
		defer root.Close()
		portal, _ := content.Load(root.FS(), nil)
		if portal == nil {
			return nil, only
		}
		return list(portal, command), only
	}
}

func unitIDs(portal *scorecard.Portal, _ *cobra.Command) (ids []string) {
	for _, unit := range portal.Units {
		ids = append(ids, described(unit.ID, unit.Name))
	}
	return ids
}

// chosenUnits are the unit of the flag --unit, or all.
func chosenUnits(portal *scorecard.Portal, command *cobra.Command) []*scorecard.Unit {
	id, _ := command.Flags().GetString("unit")
	at := slices.IndexFunc(portal.Units, func(unit *scorecard.Unit) bool { return unit.ID == id })
	if at < 0 {
		return portal.Units
	}
	return portal.Units[at : at+1]
}

func yearNumbers(portal *scorecard.Portal, command *cobra.Command) (years []string) {
	for _, unit := range chosenUnits(portal, command) {
		for _, year := range unit.Years {
			years = append(years, strconv.Itoa(year.Year))
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

func componentIDs(portal *scorecard.Portal, command *cobra.Command) (ids []string) {
	for _, unit := range chosenUnits(portal, command) {
		for _, year := range unit.Years {
			for _, result := range year.Components {
				title := ""
				if result.Component != nil {
					title = result.Component.Title
				}
				ids = append(ids, described(result.ComponentID, title))
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func agencyIDs(portal *scorecard.Portal, command *cobra.Command) (ids []string) {
	for _, unit := range chosenUnits(portal, command) {
		for _, agency := range unit.Agencies {
			ids = append(ids, described(agency.ID, agency.Name))
		}
	}
	return ids
}

func remedyIDs(portal *scorecard.Portal, command *cobra.Command) (ids []string) {
	for _, unit := range chosenUnits(portal, command) {
		for _, remedy := range unit.AllRemedies() {
			ids = append(ids, described(site.RemedyAnchor(remedy), remedy.Task))
		}
	}
	return ids
}

func documentIDs(portal *scorecard.Portal, _ *cobra.Command) (ids []string) {
	for _, document := range portal.Documents {
		ids = append(ids, described(document.ID, document.Title))
	}
	return ids
}
