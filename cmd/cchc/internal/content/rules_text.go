package content

import "cchc/cmd/cchc/internal/diag"

var textRules = []*diag.Rule{utf16Text, controlInText, invalidUTF8, codePage, conflictMarker, notComposed, nestedTooDeep, tooManyMistakes, unfitInText, noFrontMatter, openFrontMatter, strayFrontMatter}

// saveAsUTF8 is the way out of every wrong encoding.
var saveAsUTF8 = diag.Say(
	"mở tệp bằng Notepad, chọn Tệp (File) → Lưu dưới dạng (Save As), ở ô Mã hóa (Encoding) chọn UTF-8 rồi lưu đè",
	"open the file in Notepad, choose File → Save As, set Encoding to UTF-8 and save over it")

var (
	utf16Text = &diag.Rule{
		Code:    "T101",
		Title:   diag.Say("tệp lưu theo mã UTF-16", "file saved as UTF-16"),
		Message: diag.Say("tệp được lưu theo mã UTF-16 (Notepad cũ gọi là “Unicode”)", "the file is saved as UTF-16 (“Unicode” in old Notepads)"),
		Hint:    saveAsUTF8,
		Explain: diag.Say(
			"Mọi tệp chữ của cổng dùng mã UTF-8, là mã mà trang web, Git và mọi trình soạn thảo đều đọc được. Dấu BOM mà Notepad thêm ở đầu tệp UTF-8 thì không sao.",
			"Every text of the portal is UTF-8, which web pages, Git and every editor read. The byte order mark that Notepad puts before UTF-8 is fine."),
	}
	controlInText = &diag.Rule{
		Code:    "T102",
		Title:   diag.Say("ký tự điều khiển trong tệp", "control character in a file"),
		Message: diag.Say("tệp có ký tự điều khiển 0x%02x; đây không phải là tệp chữ, hoặc tệp đã hỏng", "the file holds the control character 0x%02x; it is no text, or it is damaged"),
		Hint:    diag.Say("xóa ký tự này; nếu tệp hỏng, lấy lại bản cũ", "delete it; take an earlier copy where the file is damaged"),
		Explain: diag.Say(
			"Byte 0 và các ký tự điều khiển không có hình, không có chỗ trong trang web; chúng thường xuất hiện khi tệp bị hỏng hoặc khi chép từ chương trình khác.",
			"Zero bytes and control characters have no shape and no place on a web page; they come from damage or from copying out of another program."),
	}
	invalidUTF8 = &diag.Rule{
		Code:    "T103",
		Title:   diag.Say("tệp không đúng mã UTF-8", "file not in UTF-8"),
		Message: diag.Say("byte 0x%02x ở đây không đúng mã UTF-8", "the byte 0x%02x is no UTF-8 here"),
		Hint:    diag.Say("gõ lại chữ ở chỗ này, rồi lưu: ở ô Mã hóa (Encoding) chọn UTF-8", "type the letter again, and save with Encoding set to UTF-8"),
		Explain: diag.Say(
			"Phần lớn tệp đọc được, nhưng chỗ này thì không: thường do dán chữ từ tệp khác mã hoặc do tệp bị cắt ngang.",
			"Most of the file can be read, but not this: pasted from a file in another encoding, or cut short."),
	}
	codePage = &diag.Rule{
		Code:    "T104",
		Title:   diag.Say("tệp lưu theo bảng mã cũ", "file saved in an old code page"),
		Message: diag.Say("tệp được lưu theo bảng mã cũ của Windows (như CP1258), không phải UTF-8: byte 0x%02x", "the file is saved in an old Windows code page (such as CP1258), not in UTF-8: byte 0x%02x"),
		Hint:    saveAsUTF8,
		Explain: diag.Say(
			"Cùng một byte là chữ khác nhau ở mỗi bảng mã (CP1258, CP1252, TCVN3, VNI), nên cchc không đoán: đoán sai là in sai chữ. Sau khi lưu thành UTF-8, hãy đọc lại xem dấu có đúng không.",
			"The same byte is another letter in each code page, so cchc does not guess: a wrong guess prints wrong words. Read the text over once it is saved as UTF-8."),
	}
	conflictMarker = &diag.Rule{
		Code:    "T105",
		Title:   diag.Say("dấu xung đột của Git", "conflict marker of Git"),
		Message: diag.Say("hai người sửa cùng một chỗ, và Git để lại cả hai bản ở đây", "two people changed the same place, and Git left both versions here"),
		Hint:    diag.Say("giữ bản đúng, xóa bản kia và ba dòng <<<<<<<, =======, >>>>>>>", "keep the right version; delete the other and the three lines <<<<<<<, ======= and >>>>>>>"),
		Explain: diag.Say(
			"Chỉ người biết số liệu mới quyết định được bản nào đúng; cổng không được dựng từ một tệp còn cả hai.",
			"Only someone who knows the figures can tell which is right; no portal is built from a file that holds both."),
	}
	notComposed = &diag.Rule{
		Code:     "T106",
		Severity: diag.Warning,
		Title:    diag.Say("chữ có dấu lưu rời (không phải NFC)", "letters stored in parts (not NFC)"),
		Message:  diag.Say("từ đây, chữ có dấu được lưu thành nhiều phần rời (không phải dạng NFC); cổng đã ghép lại", "from here on, letters are stored in parts (not in NFC); the portal puts them together"),
		Hint:     diag.Say("trong bộ gõ (UniKey, bộ gõ của máy Mac), chọn bảng mã “Unicode” dựng sẵn, không chọn “Unicode tổ hợp”", "choose precomposed Unicode in the input method"),
		Explain: diag.Say(
			"“ế” có thể lưu là một ký tự hay là e, mũ và sắc rời nhau: nhìn giống nhau, nhưng tìm kiếm và so sánh coi là khác. Cổng ghép lại khi đọc, nhưng tệp vẫn như cũ, nên các chương trình khác còn gặp.",
			"“ế” can be one character or an e and two marks: they look alike, but search tells them apart. The portal composes them as it reads; the file stays as it is, and other programs will stumble."),
	}
	nestedTooDeep = &diag.Rule{
		Code:    "T107",
		Title:   diag.Say("dấu ngoặc lồng quá sâu", "brackets nested too deep"),
		Message: diag.Say("dấu ngoặc hoặc dấu chấm trong tên khóa lồng nhau hơn %d tầng", "brackets, or the dots of a key, are nested over %d deep"),
		Hint:    diag.Say("kiểm tra xem có thiếu dấu ] hoặc } ở trên không", "look for a missing ] or } above"),
		Explain: diag.Say(
			"Nội dung của cổng không bao giờ lồng quá bốn tầng; tệp lồng sâu hơn trăm tầng là tệp hỏng hoặc tệp phá hoại.",
			"No content is nested more than four deep; over a hundred is damage or an attack."),
	}
	tooManyMistakes = &diag.Rule{
		Code:    "T108",
		Title:   diag.Say("quá nhiều lỗi trong một tệp", "too many mistakes in a file"),
		Message: diag.Say("tệp có hơn %d lỗi; phần còn lại không liệt kê", "the file has over %d mistakes; the rest is not listed"),
		Hint:    diag.Say("sửa các lỗi đầu tiên rồi kiểm tra lại; có thể đây là tệp khác được đặt nhầm tên", "mend the first ones and check again; it may be another file under this name"),
		Explain: diag.Say(
			"Danh sách dài hơn nữa không giúp ai sửa nhanh hơn.",
			"A longer list would help no one to mend it faster."),
	}
	unfitInText = &diag.Rule{
		Code:    "T109",
		Title:   diag.Say("ký tự ẩn trong tệp", "hidden character in a file"),
		Message: diag.Say("ở đây có ký tự ẩn %s, không hiện được hoặc làm đảo chiều chữ", "the hidden character %s stands here, which cannot be seen or turns the direction of the text"),
		Hint:    diag.Say("xóa chữ ở hai bên chỗ này rồi gõ lại; ký tự ẩn thường theo vào khi chép từ trang web hoặc tệp PDF", "delete the letters around this place and type them again; hidden characters come along with what is copied from web pages and PDF files"),
		Explain: diag.Say(
			"Ký tự đảo chiều làm người đọc thấy số khác với số đã ghi (69,48 thành 84,96); ký tự không bề rộng làm từ không tìm thấy được, số không đọc được. Ký tự ghép của biểu tượng cảm xúc thì không sao.",
			"Characters that turn the direction show readers another figure than was written (84,96 for 69,48); those without width keep words from being found and figures from being read. The joiners within emoji are fine."),
	}
	noFrontMatter = &diag.Rule{
		Code:    "T111",
		Title:   diag.Say("trang thiếu phần đầu", "page without front matter"),
		Message: diag.Say("trang không bắt đầu bằng dòng +++", "the page does not begin with a line +++"),
		Hint:    diag.Say("thêm ở đầu tệp ba dòng: +++ rồi title = \"Tên trang\" rồi +++", "put three lines on top: +++, then title = \"The title\", then +++"),
		Explain: diag.Say(
			"Tên trang (title) đứng giữa hai dòng +++ ở đầu tệp; bài viết bắt đầu sau dòng +++ thứ hai.",
			"A page's title stands between two lines +++ on top; its text begins behind the second."),
	}
	openFrontMatter = &diag.Rule{
		Code:    "T112",
		Title:   diag.Say("phần đầu trang không đóng", "front matter not closed"),
		Message: diag.Say("phần đầu trang mở bằng +++ nhưng không có dòng +++ thứ hai", "the front matter is opened by +++ but there is no second line +++"),
		Hint:    diag.Say("thêm một dòng +++ sau các khóa, trước bài viết", "put a line +++ behind the keys, before the text"),
		Explain: diag.Say(
			"Không có dòng +++ thứ hai thì không biết bài viết bắt đầu từ đâu.",
			"Without the second line +++ no one can tell where the text begins."),
	}
	strayFrontMatter = &diag.Rule{
		Code:    "T113",
		Title:   diag.Say("phần đầu +++ ở lời thuyết minh", "front matter on a narrative"),
		Message: diag.Say("lời thuyết minh không có phần đầu +++", "a narrative has no front matter +++"),
		Hint:    diag.Say("xóa từ dòng +++ đầu đến dòng +++ thứ hai; số liệu ghi ở tệp .toml cùng tên", "delete from the first line +++ to the second; figures stand in the .toml file of the same name"),
		Explain: diag.Say(
			"Chỉ trang trong thư mục pages/ có phần đầu; tên của lời thuyết minh lấy từ bộ tiêu chí.",
			"Only pages in pages/ have one; a narrative takes its title from the framework."),
	}
)
