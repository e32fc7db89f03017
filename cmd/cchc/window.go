package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/diag"
)

// Whoever opens cchc.exe by a double click has typed nothing, and sees a window that
// closes with the program. So without a verb, alone in its window, cchc says what it
// is, offers what is done most, and stays until it is told to close.

// choice is a line of the window: what it does, and the call that does it.
type choice struct {
	text      diag.Text
	arguments []string
}

// choices are what can be done in the folder that the program stands in.
func choices() []choice {
	if info, err := os.Stat("content"); err == nil && info.IsDir() {
		return []choice{
			{diag.Say("Xem thử cổng trên máy này, trong trình duyệt", "Look at the portal on this machine, in the browser"), []string{"serve", "--open"}},
			{diag.Say("Kiểm tra dữ liệu trong content", "Check the data in content"), []string{"check"}},
			{diag.Say("Tạo cổng vào thư mục public", "Make the portal in the folder public"), []string{"build"}},
		}
	}
	return []choice{{diag.Say("Tạo một cổng mới: cchc hỏi từng điều", "Make a new portal: cchc asks for each thing"), []string{"new", "portal", "content"}}}
}

// window offers the choices until the person closes it, and gives the exit code of
// what was done last.
func (app *app) window(ctx context.Context) int {
	app.say(diag.Say("cchc %s: tạo cổng công khai kết quả cải cách hành chính.", "cchc %s makes a public portal of administrative-reform results."), versionName())
	lines, code := bufio.NewScanner(app.stdin), 0
	for ctx.Err() == nil {
		offered := choices()
		app.offer(offered)
		if !lines.Scan() {
			break
		}
		chosen, ok := chosenOf(lines.Text(), len(offered))
		switch {
		case !ok:
			app.say(diag.Say("Không có việc nào mang số ấy.", "Nothing has that number."))
		case chosen == 0:
			return code
		default:
			code = app.run(ctx, append(offered[chosen-1].arguments, "--lang", string(app.language)))
		}
	}
	return code
}

// offer shows the choices.
func (app *app) offer(offered []choice) {
	if folder, err := os.Getwd(); err == nil {
		app.say(diag.Say("\nThư mục: %s", "\nFolder: %s"), folder)
	}
	if len(offered) == 1 {
		app.say(diag.Say("Không thấy thư mục “content” ở đây. Nếu đã mở chương trình ngay trong tệp zip: đóng cửa sổ này, bấm chuột phải vào tệp zip,\nchọn Extract All… (giải nén tất cả), rồi mở cchc trong thư mục vừa giải nén.",
			"There is no folder “content” here. If the program was opened inside the zip: close this window, right-click the zip,\nchoose Extract All…, then open cchc in the folder that was extracted."))
	}
	for i, choice := range offered {
		app.say(diag.Say("  %d  %s", "  %d  %s"), i+1, choice.text.In(app.language))
	}
	app.say(diag.Say("  0  Đóng", "  0  Close"))
	fmt.Fprint(app.stderr, diag.Say("Gõ số rồi nhấn Enter (chỉ nhấn Enter: 1): ", "Type a number, then Enter (Enter alone: 1): ").In(app.language))
}

// chosenOf reads a choice of so many; nothing typed is the first.
func chosenOf(line string, count int) (chosen int, ok bool) {
	if line = strings.TrimSpace(line); line == "" {
		return 1, true
	}
	chosen, err := strconv.Atoi(line)
	return chosen, err == nil && chosen >= 0 && chosen <= count
}
