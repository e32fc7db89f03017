package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/workbook"
)

// exportFlags are the flags of export.
type exportFlags struct {
	xlsx       bool
	out        string
	unit, year string
	content    *string
	force      bool
}

func newExportCommand(app *app) *cobra.Command {
	in := func(vietnamese, english string) string { return diag.Say(vietnamese, english).In(app.language) }
	flags := exportFlags{}
	command := &cobra.Command{
		Use:   "export",
		Short: in("xuất nội dung ra tệp Excel để sửa", "write the content as Excel workbooks to be edited"),
		Long: in("Mỗi đơn vị, mỗi năm một tệp <đơn vị>-<năm>.xlsx; sửa xong thì nhập lại bằng cchc import.",
			"Writes one workbook <unit>-<year>.xlsx for each unit and year; cchc import reads it back."),
		Example: "cchc export --xlsx --out excel",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return export(app, flags) },
	}
	command.Flags().BoolVar(&flags.xlsx, "xlsx", false, in("dạng Excel", "as Excel workbooks"))
	command.Flags().StringVar(&flags.out, "out", "", in("thư mục để ghi", "the folder to write into"))
	command.Flags().StringVar(&flags.unit, "unit", "", in("chỉ đơn vị này; mặc định là mọi đơn vị", "this unit only; every unit if not given"))
	command.Flags().StringVar(&flags.year, "year", "", in("chỉ năm này; mặc định là mọi năm", "this year only; every year if not given"))
	command.Flags().BoolVar(&flags.force, "force", false, in("ghi đè tệp đã có", "overwrite files that are there already"))
	flags.content = addContentFlag(command, app)
	return command
}

func export(app *app, flags exportFlags) error {
	switch {
	case !flags.xlsx:
		return usage(diag.Say("chưa chọn dạng tệp", "no form is chosen"), diag.Say("thêm --xlsx", "add --xlsx"))
	case flags.out == "":
		return usage(diag.Say("chưa nói ghi vào đâu", "nowhere to write to"), diag.Say("thêm --out <thư mục>", "add --out <folder>"))
	}
	opened, err := openPortal(app, *flags.content)
	if err != nil {
		return err
	}
	defer opened.root.Close()
	years, err := chosenYears(opened, flags)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(flags.out, 0o755); err != nil {
		return unexported(err)
	}
	out, err := os.OpenRoot(flags.out)
	if err != nil {
		return unexported(err)
	}
	defer out.Close()
	if err := refuseStanding(out, years, flags); err != nil {
		return err
	}
	return exportYears(app, opened, out, years, flags.out)
}

// chosenYears are the results that the flags ask for.
func chosenYears(opened opened, flags exportFlags) ([]*scorecard.Year, error) {
	units := opened.portal.Units
	if flags.unit != "" {
		unit, err := opened.unit(flags.unit)
		if err != nil {
			return nil, err
		}
		units = []*scorecard.Unit{unit}
	}
	var chosen []*scorecard.Year
	var known []string
	for _, unit := range units {
		for _, year := range unit.Years {
			if number := strconv.Itoa(year.Year); flags.year == "" || flags.year == number {
				chosen = append(chosen, year)
			} else {
				known = append(known, number)
			}
		}
	}
	switch {
	case len(chosen) > 0:
		return chosen, nil
	case flags.year != "":
		return nil, unknownAnswer("year", flags.year, known)
	}
	return nil, usage(diag.Say("chưa có năm nào để xuất", "there is no year to write"), diag.Say("tạo năm bằng cchc new year", "make one with cchc new year"))
}

// refuseStanding keeps what a clerk may have filled in and not imported yet.
func refuseStanding(out *os.Root, years []*scorecard.Year, flags exportFlags) error {
	for _, year := range years {
		name := workbook.FileName(year)
		_, err := out.Lstat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist) || err == nil && flags.force:
		case err != nil:
			return unexported(err)
		default:
			return usage(diag.Say(fmt.Sprintf("%s/%s đã có, chưa ghi gì", shownPath(flags.out), name), fmt.Sprintf("%s/%s stands already; nothing was written", shownPath(flags.out), name)),
				diag.Say("nhập nó bằng cchc import, chọn thư mục khác, hoặc thêm --force để ghi đè", "import it, choose another folder, or add --force to overwrite it"))
		}
	}
	return nil
}

// exportYears makes each workbook and moves it into its place whole.
func exportYears(app *app, opened opened, out *os.Root, years []*scorecard.Year, folder string) error {
	stands := content.NewLocator(opened.root.FS()).Stands
	for _, year := range years {
		body, err := workbook.Write(opened.portal, year, stands)
		if err != nil {
			return unexported(err)
		}
		name := workbook.FileName(year)
		if err := out.WriteFile(name+besides, body, 0o644); err != nil {
			return unexported(errors.Join(err, out.Remove(name+besides)))
		}
		if err := out.Rename(name+besides, name); err != nil {
			return unexported(errors.Join(err, out.Remove(name+besides)))
		}
		app.say(diag.Say("Đã ghi %s/%s", "Wrote %s/%s"), shownPath(folder), name)
	}
	return nil
}

func unexported(err error) error {
	return &failure{code: exitMachine, text: diag.Say("không xuất được: "+err.Error(), "not exported: "+err.Error())}
}
