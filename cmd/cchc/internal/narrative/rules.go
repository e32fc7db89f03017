package narrative

import (
	"slices"

	"cchc/cmd/cchc/internal/diag"
)

// Rules are all rules of this package, by code.
var Rules = slices.Concat(limitRules, blockRules, headingRules, linkRules, figureRules)

var limitRules = []*diag.Rule{tooLong, tooLongBlock, tooDeep, tooWide}

var (
	tooLong = &diag.Rule{
		Code:    "M101",
		Title:   diag.Say("văn bản quá dài", "text too long"),
		Message: diag.Say("văn bản dài hơn %d KiB", "the text is longer than %d KiB"),
		Hint:    diag.Say("chia thành nhiều trang, hoặc đính kèm thành tệp trong files/", "split it into pages, or attach it as a file in files/"),
		Explain: diag.Say(
			"Không ai đọc hết một trang dài như vậy, và thời gian xử lý tăng theo bình phương độ dài.",
			"No one reads a page of that length, and the time it takes to read grows with the square of it.",
		),
	}
	tooLongBlock = &diag.Rule{
		Code:    "M102",
		Title:   diag.Say("đoạn quá dài", "block too long"),
		Message: diag.Say("hơn %d KiB không có dòng trống nào", "more than %d KiB without an empty line"),
		Hint:    diag.Say("chèn dòng trống giữa các đoạn, hoặc chia bảng thành nhiều bảng", "put empty lines between paragraphs, or split the table"),
		Explain: diag.Say(
			"Các dòng liền nhau là một đoạn, một danh sách hay một bảng; dài như vậy thì không đọc được, và thời gian xử lý tăng theo bình phương độ dài.",
			"Lines without an empty one between them are one paragraph, list or table; one that long cannot be read, and the time it takes grows with the square of its length.",
		),
	}
	tooDeep = &diag.Rule{
		Code:    "M103",
		Title:   diag.Say("lồng quá sâu", "nested too deep"),
		Message: diag.Say("lồng hoặc thụt vào hơn %d tầng", "nested or indented more than %d deep"),
		Hint:    diag.Say("bỏ bớt dấu >, dấu đầu dòng hoặc dấu cách ở đầu dòng", "take away marks or spaces at the start of the line"),
		Explain: diag.Say(
			"Trích dẫn, danh sách và chữ nhấn mạnh lồng vào nhau quá sâu thì không hiển thị được và làm chương trình đứng máy.",
			"Quotes, lists and emphasis that stand too deep in one another cannot be shown and would bring the program to a halt.",
		),
	}
	tooWide = &diag.Rule{
		Code:    "M104",
		Title:   diag.Say("bảng quá nhiều cột", "too many columns"),
		Message: diag.Say("dòng có %d cột, nhiều nhất là %d", "the line has %d columns, the most is %d"),
		Hint:    diag.Say("chia thành nhiều bảng hẹp hơn", "split it into narrower tables"),
		Explain: diag.Say(
			"Bảng rộng như vậy không đọc được trên điện thoại. Dấu | trong câu văn cũng được tính là vạch chia cột.",
			"A table that wide cannot be read on a phone. A | in a sentence counts as the border of a column too.",
		),
	}
)

var blockRules = []*diag.Rule{rawHTML, indentedCode, unclosedFence, excessCell, tableSlip, emphasisSlip, hiddenReference}

var (
	rawHTML = &diag.Rule{
		Code:    "M111",
		Title:   diag.Say("mã HTML", "raw HTML"),
		Message: diag.Say("văn bản có mã HTML", "the text contains raw HTML"),
		Hint:    diag.Say("viết bằng Markdown; nếu muốn hiện dấu < thì viết \\<", "write it in Markdown; for the sign < itself write \\<"),
		Explain: diag.Say(
			"Nội dung được viết bằng Markdown và không được mang mã HTML, kể cả chú thích <!-- -->: mã chèn vào trang là cách phá trang dễ nhất.",
			"Content is Markdown and carries no HTML, comments (<!-- -->) included: markup of one's own is the easiest way to break a page.",
		),
	}
	indentedCode = &diag.Rule{
		Code:    "M112",
		Title:   diag.Say("đoạn văn thụt đầu dòng", "indented paragraph"),
		Message: diag.Say("đoạn thụt vào từ bốn dấu cách trở lên bị hiểu là mã chương trình", "a paragraph indented by four spaces or more is taken for code"),
		Hint:    diag.Say("bỏ dấu cách hoặc dấu Tab ở đầu dòng; nếu đúng là mã thì đặt giữa hai dòng ```", "take the spaces or the tab away; put code between two lines of ```"),
		Explain: diag.Say(
			"Văn bản hành chính thụt đầu dòng, nhưng trong Markdown bốn dấu cách đầu dòng nghĩa là mã chương trình: chữ hiện bằng phông máy đánh chữ, số liệu {…} không được điền.",
			"Official letters indent their paragraphs, but in Markdown four spaces mean code: it is set in typewriter letters, and figures {…} are not filled in.",
		),
	}
	unclosedFence = &diag.Rule{
		Code:    "M113",
		Title:   diag.Say("khối mã không đóng", "code block not closed"),
		Message: diag.Say("khối mã mở ở đây không có dòng đóng", "the code block opened here is never closed"),
		Hint:    diag.Say("thêm một dòng ``` ở cuối khối mã", "add a line of ``` at its end"),
		Explain: diag.Say("Thiếu dòng đóng thì toàn bộ phần còn lại của văn bản bị hiện thành mã.", "Without the line that closes it, all the rest of the text is shown as code."),
	}
	excessCell = &diag.Rule{
		Code:    "M114",
		Title:   diag.Say("dòng của bảng thừa ô", "table row with too many cells"),
		Message: diag.Say("dòng này có nhiều ô hơn %d cột của bảng", "this row has more cells than the table has columns (%d)"),
		Hint:    diag.Say("bỏ ô thừa hoặc thêm cột ở dòng đầu bảng; dấu | trong ô viết là \\|", "remove the cell or add a column to the head; a | within a cell is written \\|"),
		Explain: diag.Say("Markdown lặng lẽ bỏ các ô thừa, tức là bỏ mất nội dung.", "Markdown leaves out cells that are too many without a word: content would be lost."),
	}
	tableSlip = &diag.Rule{
		Code:    "M115",
		Title:   diag.Say("bảng sai cách viết", "malformed table"),
		Message: diag.Say("dòng tên cột và dòng kẻ của bảng không khớp nhau", "the head of the table and the rule below it do not match"),
		Hint:    diag.Say("dòng tên cột và dòng kẻ |---|---| phải có cùng số cột", "the line of column names and the rule |---|---| must have the same number of columns"),
		Explain: diag.Say(
			"Nếu hai dòng đầu không khớp nhau thì bảng thiếu tên cột, hoặc hiện thành một đoạn chữ có các dấu |.",
			"Where the first two lines do not match, the table lacks the names of columns, or is shown as a paragraph full of |.",
		),
	}
	emphasisSlip = &diag.Rule{
		Code:     "M116",
		Severity: diag.Warning,
		Title:    diag.Say("dấu ** hiện ra trên trang", "** shown on the page"),
		Message:  diag.Say("dấu ** này không làm đậm chữ nào và sẽ hiện ra trên trang", "this ** makes nothing strong and will be shown"),
		Hint:     diag.Say("viết **chữ đậm** không có dấu cách sát bên trong; nếu đúng là dấu sao thì viết \\*\\*", "write **strong** without spaces inside; for asterisks write \\*\\*"),
		Explain: diag.Say(
			"Chữ đậm phải có cả dấu ** mở và dấu ** đóng, và sát bên trong hai dấu không có dấu cách.",
			"Strong text needs a ** that opens and one that closes, with no space on their inner sides.",
		),
	}
	hiddenReference = &diag.Rule{
		Code:    "M117",
		Title:   diag.Say("ký hiệu của ký tự ẩn", "reference to a hidden character"),
		Message: diag.Say("%s thay cho ký tự ẩn %s, không hiện được hoặc làm đảo chiều chữ", "%s stands for the hidden character %s, which cannot be seen or turns the direction of the text"),
		Hint:    diag.Say("xóa ký hiệu này", "delete it"),
		Explain: diag.Say(
			"Ký tự đảo chiều làm người đọc thấy số khác với số đã ghi; ký tự không bề rộng làm từ không tìm thấy được. Ký hiệu &…; thay cho chúng cũng vậy.",
			"Characters that turn the direction show readers another figure than was written; those without width keep words from being found. So do the references &…; that stand for them.",
		),
	}
)

var headingRules = []*diag.Rule{headingLevel1, skippedLevel, emptyHeading, figureInHeading, headingSlip}

var (
	headingLevel1 = &diag.Rule{
		Code:    "M121",
		Title:   diag.Say("đề mục cấp 1 trong bài", "level 1 heading in the text"),
		Message: diag.Say("đề mục trong bài không được là cấp 1", "a heading of the text is of level 1"),
		Hint:    diag.Say("bắt đầu từ cấp 2: ##", "begin at level 2: ##"),
		Explain: diag.Say(
			"Cấp 1 là tiêu đề của trang, do cchc viết; mỗi trang chỉ có một. Một dòng chữ có dòng === ngay dưới cũng là đề mục cấp 1.",
			"Level 1 is the page's title, which cchc writes; there is one a page. A line of text above a line of === is a level 1 heading too.",
		),
	}
	skippedLevel = &diag.Rule{
		Code:    "M122",
		Title:   diag.Say("nhảy cấp đề mục", "skipped heading level"),
		Message: diag.Say("đề mục cấp %[1]d, nhưng ở đây sâu nhất là cấp %[2]d", "a heading of level %[1]d where the deepest is %[2]d"),
		Hint:    diag.Say("viết %[3]s", "write %[3]s"),
		Explain: diag.Say(
			"Người dùng trình đọc màn hình đi theo cấp đề mục; nhảy cấp làm họ tưởng thiếu một phần. Đề mục đầu tiên là cấp 2 (##).",
			"Those who use a screen reader go by the levels of headings; a level skipped looks like a part missing. The first is level 2 (##).",
		),
	}
	emptyHeading = &diag.Rule{
		Code:    "M123",
		Title:   diag.Say("đề mục không có chữ", "empty heading"),
		Message: diag.Say("đề mục không có chữ", "the heading has no words"),
		Hint:    diag.Say("viết tên đề mục sau dấu #, hoặc bỏ dòng này", "write its words behind the #, or remove the line"),
		Explain: diag.Say("Đề mục trống vẫn được trình đọc màn hình đọc ra.", "An empty heading is still announced by a screen reader."),
	}
	figureInHeading = &diag.Rule{
		Code:    "M124",
		Title:   diag.Say("số liệu trong đề mục", "figure in a heading"),
		Message: diag.Say("đề mục hoặc thuật ngữ có số liệu %s", "a heading or term holds the figure %s"),
		Hint:    diag.Say("đưa số liệu xuống câu văn bên dưới", "put the figure into the sentence below"),
		Explain: diag.Say(
			"Tên đề mục là địa chỉ của phần đó và đứng trong mục lục, kết quả tìm kiếm: nó phải giữ nguyên khi số liệu đổi.",
			"A heading is the address of its section and stands in lists and search results: it must stay the same when a figure changes.",
		),
	}
	headingSlip = &diag.Rule{
		Code:     "M125",
		Severity: diag.Warning,
		Title:    diag.Say("đề mục viết liền dấu #", "heading without a space"),
		Message:  diag.Say("thiếu dấu cách sau dấu #: dòng này không phải là đề mục", "no space behind the #: this line is no heading"),
		Hint:     diag.Say("thêm một dấu cách sau dấu #", "put a space behind the #"),
		Explain:  diag.Say("Đề mục viết là “## Tên đề mục”. Viết liền thì cả dấu # hiện ra trên trang.", "A heading is written “## Words”. Without the space the # is shown on the page."),
	}
)
