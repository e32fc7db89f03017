package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/diag"
)

// version is set by the release script; a build from a checkout has none.
var version = ""

func newVersionCommand(app *app) *cobra.Command {
	var all bool
	command := &cobra.Command{
		Use:   "version",
		Short: diag.Say("in phiên bản của cchc", "print the version of cchc").In(app.language),
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			if all {
				_, err := io.WriteString(app.stdout, licences)
				return err
			}
			_, err := fmt.Fprintf(app.stdout, "cchc %s (%s, %s/%s)\n", versionName(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
	command.Flags().BoolVar(&all, "licences", false, diag.Say("in giấy phép của mọi thành phần", "print the licences of all parts").In(app.language))
	return command
}

// versionName is the release, else what the module was built as.
func versionName() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
