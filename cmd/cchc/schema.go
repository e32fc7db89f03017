package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/schema"
	"cchc/cmd/cchc/internal/vi"
)

func newSchemaCommand(app *app) *cobra.Command {
	in := func(vietnamese, english string) string { return diag.Say(vietnamese, english).In(app.language) }
	var out string
	command := &cobra.Command{
		Use:   in("schema [loại tệp]", "schema [kind]"),
		Short: in("ghi JSON Schema để trình soạn thảo gợi ý và báo lỗi khi gõ", "write JSON Schemas, by which an editor completes and checks"),
		Long: in("Ghi schema của mọi loại tệp TOML vào <thư mục nội dung>/"+schema.Folder+", hoặc in schema của một loại: "+strings.Join(schema.Kinds(), ", ")+".\nTệp có dòng đầu #:schema được gợi ý trong Visual Studio Code (Even Better TOML, Tombi) và các trình soạn thảo dùng Taplo.",
			"Writes the schemas of every kind of TOML file into <content>/"+schema.Folder+", or prints that of one: "+strings.Join(schema.Kinds(), ", ")+".\nA file whose first line is #:schema is completed in Visual Studio Code (Even Better TOML, Tombi) and editors built on Taplo."),
		Example:   "cchc schema component",
		Args:      atMostOneKind,
		ValidArgs: schema.Kinds(),
	}
	content := addContentFlag(command, app)
	command.Flags().StringVar(&out, "out", "", in("thư mục khác để ghi", "another folder to write into"))
	command.RunE = func(_ *cobra.Command, kinds []string) error {
		switch {
		case len(kinds) == 1 && out == "":
			_, err := app.stdout.Write(schema.Of(kinds[0], app.language))
			return err
		case len(kinds) == 0:
			kinds = schema.Kinds()
		}
		if out == "" {
			root, err := openContent(*content)
			if err != nil {
				return err
			}
			root.Close()
			out = filepath.Join(*content, schema.Folder)
		}
		return writeSchemas(app, out, kinds)
	}
	return command
}

func atMostOneKind(_ *cobra.Command, arguments []string) error {
	if len(arguments) > 1 {
		return noArguments(nil, arguments[1:])
	}
	for _, kind := range arguments {
		if schema.Of(kind, diag.English) == nil {
			return unknownKind(kind)
		}
	}
	return nil
}

func unknownKind(kind string) error {
	known := schema.Kinds()
	hint := diag.Say("các loại: "+strings.Join(known, ", "), "kinds: "+strings.Join(known, ", "))
	if nearest, ok := vi.Nearest(kind, known); ok {
		hint = diag.Say("có phải ý bạn là “"+nearest+"”?", "did you mean “"+nearest+"”?")
	}
	return usage(diag.Say(fmt.Sprintf("không có loại tệp %q", kind), fmt.Sprintf("there is no kind %q", kind)), hint)
}

// writeSchemas writes what a folder lacks or holds in another form; schemas are the
// program's own, so that it may write over them.
func writeSchemas(app *app, folder string, kinds []string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return unwrittenSchema(err)
	}
	written := 0
	for _, kind := range kinds {
		path, body := filepath.Join(folder, schema.FileName(kind)), schema.Of(kind, app.language)
		if former, err := os.ReadFile(path); err == nil && bytes.Equal(former, body) {
			continue
		}
		if err := os.WriteFile(path, body, 0o644); err != nil {
			return unwrittenSchema(err)
		}
		written++
	}
	app.say(diag.Say("%d schema trong %s: %d mới hoặc đổi.", "%d schemas in %s: %d new or changed."), len(kinds), shownPath(folder), written)
	return nil
}

func unwrittenSchema(err error) error {
	return &failure{code: exitMachine, text: diag.Say("không ghi được schema: "+err.Error(), "schemas not written: "+err.Error())}
}

// withSchemas gives new TOML files the line that names their schema, and adds the
// schemas that the content folder lacks.
func withSchemas(app *app, folder *os.Root, files []draft.File) []draft.File {
	var kinds []string
	drafted := make([]draft.File, len(files))
	for i, file := range files {
		drafted[i] = file
		if line := schema.Line(file.Path); line != "" && !file.Changes {
			drafted[i].Text = append([]byte(line+"\n"), file.Text...)
			kinds = append(kinds, schema.KindOf(file.Path))
		}
	}
	if len(kinds) == 0 {
		return files
	}
	for _, kind := range schema.Kinds() {
		path := schema.Folder + "/" + schema.FileName(kind)
		if _, err := folder.Lstat(path); err != nil {
			drafted = append(drafted, draft.File{Path: path, Text: schema.Of(kind, app.language)})
		}
	}
	return drafted
}
