package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"cchc/cmd/cchc/internal/diag"
)

// RefusedError says that a folder is no place for a portal; nothing was changed.
// Another folder must be given, or the named files be moved away.
type RefusedError struct {
	Out   string    // as it was given
	Why   diag.Text // one sentence
	Paths []string  // the files in the way, from Out or absolute; may be empty
}

// namedPaths is how many files a message names.
const namedPaths = 5

// Text is the message in both languages; of many files it names the first.
func (e *RefusedError) Text() diag.Text {
	paths, rest := e.Paths, diag.Text{}
	if more := len(paths) - namedPaths; more > 0 {
		paths = paths[:namedPaths]
		rest = diag.Text{Vietnamese: fmt.Sprintf(" và %d tệp khác", more), English: fmt.Sprintf(" and %d more", more)}
	}
	list := strings.Join(paths, ", ")
	if list != "" {
		list = ": " + list
	}
	return diag.Text{
		Vietnamese: fmt.Sprintf("không xuất bản vào “%s”: %s%s%s", e.Out, e.Why.Vietnamese, list, rest.Vietnamese),
		English:    fmt.Sprintf("cannot publish into %q: %s%s%s", e.Out, e.Why.English, list, rest.English),
	}
}

func (e *RefusedError) Error() string { return e.Text().English }

// FailedError says that the machine failed: a folder that may not be written, a
// full disk, another build that would not end.
type FailedError struct {
	Out    string // as it was given
	Placed bool   // the new portal stands; only clearing up after it failed
	Err    error
}

// Text is the message in both languages.
func (e *FailedError) Text() diag.Text {
	reason := reason(e.Err)
	if e.Placed {
		return diag.Text{
			Vietnamese: fmt.Sprintf("cổng mới đã đứng ở “%s”, nhưng chưa dọn xong phần cũ; lần dựng sau sẽ dọn tiếp: %s", e.Out, reason.Vietnamese),
			English:    fmt.Sprintf("the new portal stands in %q, but the former is not cleared away; the next build goes on with it: %s", e.Out, reason.English),
		}
	}
	return diag.Text{
		Vietnamese: fmt.Sprintf("không ghi được vào “%s”: %s", e.Out, reason.Vietnamese),
		English:    fmt.Sprintf("cannot write into %q: %s", e.Out, reason.English),
	}
}

func (e *FailedError) Error() string { return e.Text().English }

// Unwrap gives the machine's own error.
func (e *FailedError) Unwrap() error { return e.Err }

// PathError says that a path given to Write is no path for a portal's file.
type PathError struct {
	Path string
	Why  diag.Text
}

// Text is the message in both languages.
func (e *PathError) Text() diag.Text {
	return diag.Text{
		Vietnamese: fmt.Sprintf("“%s”: %s", e.Path, e.Why.Vietnamese),
		English:    fmt.Sprintf("%q: %s", e.Path, e.Why.English),
	}
}

func (e *PathError) Error() string { return e.Text().English }

// ErrBusy is the cause of the FailedError of a Begin that waited for another
// build until its context ended.
var ErrBusy = errors.New("another build is writing there")

var (
	errEnded   = errors.New("the publication has ended")
	errMeddled = errors.New("changed while the portal was being built; build again")
	errBlocked = errors.New("a link or a file stands where a folder must be")
)

// Why a folder or a path is refused.
var (
	emptyOut        = diag.Text{Vietnamese: "chưa nêu tên thư mục", English: "no folder is named"}
	notAFolder      = diag.Text{Vietnamese: "đó không phải là thư mục", English: "it is not a folder"}
	symbolicLink    = diag.Text{Vietnamese: "đó là liên kết tượng trưng (symbolic link); hãy nêu chính thư mục", English: "it is a symbolic link; name the folder itself"}
	rootFolder      = diag.Text{Vietnamese: "đó là thư mục gốc của ổ đĩa", English: "it is the root of a file system"}
	homeFolder      = diag.Text{Vietnamese: "đó là thư mục nhà của người dùng, hoặc thư mục chứa nó", English: "it is the home folder, or a folder that holds it"}
	workingFolder   = diag.Text{Vietnamese: "đó là thư mục đang làm việc, hoặc thư mục chứa nó", English: "it is the working folder, or a folder that holds it"}
	forbiddenFolder = diag.Text{Vietnamese: "đó là thư mục dự án hoặc nội dung, hoặc thư mục chứa nó", English: "it is the project's or the content's folder, or a folder that holds it"}
	foreignInTheWay = diag.Text{Vietnamese: "có tệp không do cchc ghi nằm ở chỗ của cổng mới; hãy chuyển đi nơi khác", English: "files that cchc did not write are in the new portal's way; move them elsewhere"}
	foreignManifest = diag.Text{Vietnamese: "bản kê không đọc được hoặc không do cchc ghi; hãy chuyển đi nơi khác", English: "its manifest cannot be read or is not cchc's; move it elsewhere"}
	pathInvalid     = diag.Text{Vietnamese: "không dùng được làm tên tệp của cổng", English: "cannot be the path of a portal's file"}
	pathTaken       = diag.Text{Vietnamese: "hai tệp của cổng cùng một đường dẫn", English: "two of the portal's files have one path"}
)

// reason says in both languages why the machine failed: the everyday causes in
// plain words, then the machine's own message.
func reason(err error) diag.Text {
	known := diag.Text{}
	switch {
	case errors.Is(err, ErrBusy):
		known = diag.Text{Vietnamese: "một lượt dựng khác đang ghi vào đó; hãy chờ lượt ấy xong", English: "wait until the other build is done"}
	case diskFull(err):
		known = diag.Text{Vietnamese: "ổ đĩa đầy", English: "the disk is full"}
	case errors.Is(err, errMeddled):
		known = diag.Text{Vietnamese: "có tệp bị sửa trong lúc dựng; hãy dựng lại", English: "files were changed meanwhile"}
	case errors.Is(err, errBlocked):
		known = diag.Text{Vietnamese: "có liên kết hoặc tệp nằm ở chỗ của một thư mục; hãy chuyển đi nơi khác", English: "move it elsewhere"}
	case readOnlyDisk(err):
		known = diag.Text{Vietnamese: "ổ đĩa chỉ cho đọc", English: "the disk is read-only"}
	case errors.Is(err, fs.ErrPermission):
		known = diag.Text{Vietnamese: "không có quyền ghi", English: "no permission to write"}
	default:
		return diag.Text{Vietnamese: err.Error(), English: err.Error()}
	}
	return diag.Text{
		Vietnamese: fmt.Sprintf("%s (%v)", known.Vietnamese, err),
		English:    fmt.Sprintf("%s (%v)", known.English, err),
	}
}

// explain makes an error of the machine a *FailedError and completes the others
// with the folder's name.
func explain(out string, err error) error {
	var refused *RefusedError
	var failed *FailedError
	var path *PathError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &failed):
		failed.Out = out
		return failed
	case errors.As(err, &refused):
		refused.Out = out
		return refused
	case errors.As(err, &path):
		return path
	}
	return &FailedError{Out: out, Err: err}
}

// busy is the error of a Begin whose context ended while it waited.
func busy(ctx context.Context) error { return fmt.Errorf("%w: %w", ErrBusy, context.Cause(ctx)) }
