package content

import (
	"slices"

	"cchc/cmd/cchc/internal/diag"
)

// Rules are the rules of reading, by code within each subject.
var Rules = slices.Concat(fileRules, textRules, syntaxRules, keyRules)

var fileRules = []*diag.Rule{unknownFile, missingFile, unreadable, tooLarge, notRegular, linkOut, linkBroken, linkCircle, linkToFolder, sameName, badFileName, badYear, textAlone, runnable}

var (
	unknownFile = &diag.Rule{
		Code:    "F101",
		Title:   diag.Say("tệp hoặc thư mục lạ", "unknown file or folder"),
		Message: diag.Say("%s không có chỗ trong nội dung của cổng", "%s has no place in the content"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Tệp đặt sai tên thì nội dung của nó sẽ lặng lẽ vắng mặt, nên cchc không bỏ qua tệp lạ. Được bỏ qua: tệp bắt đầu bằng dấu chấm, tệp kết thúc bằng ~, tệp tạm ~$… của Office, README.md. Tệp đính kèm đặt trong files/.",
			"A file under a wrong name would be absent without a word, so none is passed over but dot files, *~, the ~$… of Office and README.md. Attachments go into files/."),
	}
	missingFile = &diag.Rule{
		Code:    "F102",
		Title:   diag.Say("thiếu tệp", "missing file"),
		Message: diag.Say("thiếu tệp này (%s)", "this file is missing (%s)"),
		Hint:    diag.Say("tạo tệp, hoặc xem lại tên tệp, tên thư mục", "make the file, or look at the names of file and folder"),
		Explain: diag.Say(
			"Cổng cần portal.toml và documents.toml; mỗi thư mục đơn vị cần unit.toml; mỗi thư mục năm cần year.toml.",
			"A portal needs portal.toml and documents.toml, each unit's folder unit.toml, each year's folder year.toml."),
	}
	unreadable = &diag.Rule{
		Code:    "F103",
		Title:   diag.Say("không đọc được tệp", "file that cannot be read"),
		Message: diag.Say("không đọc được: %s", "cannot be read: %s"),
		Hint:    diag.Say("xem quyền truy cập của tệp, và tệp có đang mở ở chương trình khác không", "look at its permissions, and whether another program holds it open"),
		Explain: diag.Say(
			"Tệp có tên trong thư mục nhưng hệ điều hành không cho đọc.",
			"The folder names the file, but the system does not let it be read."),
	}
	tooLarge = &diag.Rule{
		Code:    "F104",
		Title:   diag.Say("tệp chữ quá lớn", "text file too large"),
		Message: diag.Say("tệp chữ lớn hơn %d MiB", "the text file is over %d MiB"),
		Hint:    diag.Say("xem lại đây có đúng là tệp của cổng không; tệp đính kèm đặt trong files/", "see whether it is the portal's; attachments go into files/"),
		Explain: diag.Say(
			"Kết quả một năm của một đơn vị chỉ vài chục KiB; tệp lớn hơn 16 MiB là tệp đặt nhầm chỗ.",
			"A unit's year is a few dozen KiB; over 16 MiB is a file in the wrong place."),
	}
	notRegular = &diag.Rule{
		Code:    "F105",
		Title:   diag.Say("không phải là tệp thường", "no regular file"),
		Message: diag.Say("đây không phải là tệp thường (%s)", "this is no regular file (%s)"),
		Hint:    diag.Say("xóa đi, hoặc thay bằng tệp thường", "remove it, or put a regular file in its place"),
		Explain: diag.Say(
			"Ống dẫn, thiết bị và ổ cắm không có nội dung cố định; đọc chúng có thể chờ mãi không xong.",
			"Pipes, devices and sockets hold no lasting content; reading one may wait for ever."),
	}
	linkOut = &diag.Rule{
		Code:    "F106",
		Title:   diag.Say("liên kết tệp dẫn ra ngoài thư mục", "symbolic link that leads out"),
		Message: diag.Say("liên kết tệp dẫn ra ngoài thư mục nội dung: %s", "the symbolic link leads out of the content folder: %s"),
		Hint:    diag.Say("chép tệp thật vào đây thay cho liên kết", "put a copy of the file in its place"),
		Explain: diag.Say(
			"Cổng chỉ công bố những gì nằm trong thư mục nội dung; liên kết ra ngoài có thể làm lộ tệp khác của máy.",
			"A portal publishes what is in its content folder; a link that leads out could publish other files of the machine."),
	}
	linkBroken = &diag.Rule{
		Code:    "F107",
		Title:   diag.Say("liên kết tệp hỏng", "broken symbolic link"),
		Message: diag.Say("liên kết tệp dẫn đến %s, nhưng không có tệp đó", "the symbolic link leads to %s, which does not exist"),
		Hint:    diag.Say("xóa liên kết, hoặc chép tệp thật vào đây", "remove the link, or put the file in its place"),
		Explain: diag.Say(
			"Tệp mà liên kết trỏ đến đã bị đổi tên, dời chỗ hoặc xóa.",
			"What the link leads to was renamed, moved or deleted."),
	}
	linkCircle = &diag.Rule{
		Code:    "F108",
		Title:   diag.Say("liên kết tệp vòng tròn", "circular symbolic link"),
		Message: diag.Say("liên kết tệp dẫn về chính nó, qua %s", "the symbolic link leads to itself, by way of %s"),
		Hint:    diag.Say("xóa liên kết, hoặc chép tệp thật vào đây", "remove the link, or put the file in its place"),
		Explain: diag.Say(
			"Đi theo liên kết này thì không bao giờ đến được một tệp.",
			"Following it never ends at a file."),
	}
	linkToFolder = &diag.Rule{
		Code:    "F109",
		Title:   diag.Say("liên kết đến thư mục", "symbolic link to a folder"),
		Message: diag.Say("liên kết này dẫn đến thư mục %s; chỉ liên kết đến tệp mới dùng được", "the link leads to the folder %s; only links to files are followed"),
		Hint:    diag.Say("chép cả thư mục vào đây", "put a copy of the folder in its place"),
		Explain: diag.Say(
			"Thư mục xuất hiện ở hai chỗ làm cùng một kết quả có hai địa chỉ, và liên kết thư mục dễ tạo thành vòng tròn.",
			"A folder in two places gives one result two addresses, and links to folders easily run in circles."),
	}
	sameName = &diag.Rule{
		Code:    "F110",
		Title:   diag.Say("hai tên chỉ khác chữ hoa, chữ thường", "names that differ only in case"),
		Message: diag.Say("tên này chỉ khác %s ở chữ hoa, chữ thường hoặc cách lưu dấu", "the name differs from %s only in case or in how its marks are stored"),
		Hint:    diag.Say("đổi tên hoặc xóa một trong hai", "rename or remove one of the two"),
		Explain: diag.Say(
			"Trên Windows và máy Mac hai tên như vậy là một tệp: chép sang đó thì tệp này đè tệp kia.",
			"On Windows and on a Mac two such names are one file: copied there, one takes the other's place."),
	}
	badFileName = &diag.Rule{
		Code:    "F111",
		Title:   diag.Say("tên tệp đính kèm không làm được địa chỉ", "attachment whose name is no address"),
		Message: diag.Say("tên “%s” không làm được địa chỉ trang", "the name “%s” cannot be an address"),
		Hint:    diag.Say("đổi tên: chỉ dùng chữ không dấu, chữ số và dấu . - _, như %[2]s", "rename it with letters a–z, digits and . - _ only, such as %[2]s"),
		Explain: diag.Say(
			"Tên tệp là một phần của địa chỉ /tep/…, phải gõ lại được, giống nhau trên mọi máy, và không phải tên thiết bị của Windows. Sai: Biên bản họp.pdf. Đúng: bien-ban-hop.pdf.",
			"The name is part of the address /tep/…: it can be typed, is the same on every machine, and is no device on Windows. Wrong: Biên bản họp.pdf. Right: bien-ban-hop.pdf."),
	}
	badYear = &diag.Rule{
		Code:    "F112",
		Title:   diag.Say("thư mục năm không phải là năm", "year folder that is no year"),
		Message: diag.Say("“%s” không phải là một năm", "“%s” is no year"),
		Hint:    diag.Say("đặt tên thư mục bằng bốn chữ số của năm, như 2023", "name the folder by the four digits of the year, such as 2023"),
		Explain: diag.Say(
			"Trong thư mục của đơn vị chỉ có unit.toml và các thư mục năm. Sai: nam-2023, 23. Đúng: 2023.",
			"A unit's folder holds unit.toml and folders of years. Wrong: nam-2023, 23. Right: 2023."),
	}
	textAlone = &diag.Rule{
		Code:    "F113",
		Title:   diag.Say("lời thuyết minh không có tệp số liệu", "narrative without its figures"),
		Message: diag.Say("lời thuyết minh này không có tệp %s bên cạnh", "there is no %s beside this narrative"),
		Hint:    diag.Say("đổi tên cho trùng với tệp .toml của lĩnh vực, hoặc thêm tệp .toml", "give it the name of the component's .toml file, or add that file"),
		Explain: diag.Say(
			"Lời thuyết minh đứng trên trang của một kết quả; không có kết quả thì không có trang.",
			"A narrative stands on the page of a result; without a result there is no page."),
	}
	runnable = &diag.Rule{
		Code:    "F114",
		Title:   diag.Say("tệp đính kèm chạy được", "attachment that would run"),
		Message: diag.Say("trình duyệt, máy chủ hoặc máy của người đọc có thể chạy tệp loại .%s", "browsers, web servers or the reader's machine may run a file of the kind .%s"),
		Hint:    diag.Say("xuất thành PDF, ảnh thì lưu thành PNG hoặc JPEG; loại tệp khác thì nén thành .zip", "export it as PDF, pictures as PNG or JPEG; put other kinds into a .zip"),
		Explain: diag.Say(
			"Tệp đính kèm đứng cùng địa chỉ với cổng: trang HTML, ảnh SVG, tập lệnh hay chương trình trong đó chạy với uy tín của cơ quan. Phần nào của tên tệp cũng tính, vì có máy chủ chạy cả a.php.pdf.",
			"Attachments stand at the portal's own address: an HTML page, an SVG picture, a script or a program among them runs in the office's name. Every part of the name counts, since some servers run a.php.pdf too."),
	}
)
