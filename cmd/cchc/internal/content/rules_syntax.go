package content

import "cchc/cmd/cchc/internal/diag"

var syntaxRules = []*diag.Rule{badSyntax, decimalComma, missingQuote, curlyQuote, dateOrder, noSuchDay, missingEquals, colonForEquals, bareText, wordForTruth,
	repeatedKey, repeatedTable, badHead, invisibleCharacter, numberWithUnit, leadingZero, barePoint, missingValue, quoteWithin, badEscape, openText}

var (
	badSyntax = &diag.Rule{
		Code:    "T201",
		Title:   diag.Say("dòng không đúng cú pháp", "line that cannot be read"),
		Message: diag.Say("không đọc được từ chỗ này", "this cannot be read"),
		Hint:    diag.Say("mỗi dòng là khóa = giá trị, [nhóm], [[nhóm lặp lại]] hoặc # ghi chú; chữ đặt trong dấu ngoặc kép thẳng; xem các dòng trên có thiếu dấu ] } \" không", "a line is key = value, [table], [[repeated table]] or # comment; texts stand in straight quotes; look for a missing ] } or \" above"),
		Explain: diag.Say(
			"Tệp .toml gồm các dòng khóa = giá trị. Đúng: title = \"Cải cách thể chế\". Số viết trần: score = 6.18. Ngày viết 2024-03-19.",
			"A .toml file is made of lines key = value. Right: title = \"Cải cách thể chế\". Numbers stand bare: score = 6.18. Days are written 2024-03-19."),
	}
	decimalComma = &diag.Rule{
		Code:    "T202",
		Title:   diag.Say("dấu phẩy thập phân", "decimal comma"),
		Message: diag.Say("số %s viết với dấu phẩy thập phân", "the number %s is written with a decimal comma"),
		Hint:    diag.Say("viết dấu chấm: %[2]s (trên trang, số vẫn hiện với dấu phẩy)", "write a point: %[2]s (pages still show a comma)"),
		Explain: diag.Say(
			"Trong tệp .toml, dấu phẩy ngăn cách các giá trị, nên số lẻ viết bằng dấu chấm. Sai: score = 84,96. Đúng: score = 84.96.",
			"In a .toml file a comma parts values, so a fraction is written with a point. Wrong: score = 84,96. Right: score = 84.96."),
	}
	missingQuote = &diag.Rule{
		Code:    "T203",
		Title:   diag.Say("thiếu dấu ngoặc kép đóng", "closing quote missing"),
		Message: diag.Say("thiếu dấu ngoặc kép đóng ở cuối dòng", "the closing quote is missing at the end of the line"),
		Hint:    diag.Say("thêm dấu \" ở cuối đoạn chữ; chữ nhiều dòng đặt giữa hai lần \"\"\"", "put \" at the end of the text; a text of many lines stands between two \"\"\""),
		Explain: diag.Say(
			"Đoạn chữ mở bằng \" phải đóng bằng \" trên cùng dòng. Sai: name = \"Phòng Nội vụ. Đúng: name = \"Phòng Nội vụ\".",
			"A text opened by \" is closed by \" on the same line. Wrong: name = \"Phòng Nội vụ. Right: name = \"Phòng Nội vụ\"."),
	}
	curlyQuote = &diag.Rule{
		Code:    "T204",
		Title:   diag.Say("dấu ngoặc kép cong", "curly quotes"),
		Message: diag.Say("dấu ngoặc kép cong %s dùng thay dấu ngoặc kép thẳng", "the curly quote %s stands for a straight one"),
		Hint:    diag.Say("gõ lại thành dấu ngoặc kép thẳng: \"", "type a straight quote: \""),
		Explain: diag.Say(
			"Word tự đổi dấu ngoặc kép thẳng thành cong. Ở ngoài, để mở và đóng đoạn chữ, chỉ dùng dấu thẳng; bên trong đoạn chữ thì dấu cong dùng thoải mái: title = \"Kết quả “CCHC năm 2022”\".",
			"Word turns straight quotes into curly ones. Around a text only straight ones count; within it, curly ones are welcome: title = \"Kết quả “CCHC năm 2022”\"."),
	}
	dateOrder = &diag.Rule{
		Code:    "T205",
		Title:   diag.Say("ngày viết kiểu 15/4/2024", "date written as 15/4/2024"),
		Message: diag.Say("ngày %s không viết theo thứ tự năm-tháng-ngày", "the date %s is not written year-month-day"),
		Hint:    diag.Say("viết %[2]s, không có dấu ngoặc kép", "write %[2]s, without quotes"),
		Explain: diag.Say(
			"Ngày viết đủ bốn chữ số năm, hai chữ số tháng, hai chữ số ngày để không ai đọc nhầm ngày với tháng. Sai: date = 15/4/2024. Đúng: date = 2024-04-15. Trên trang, ngày vẫn hiện là 15/04/2024.",
			"A date has four digits of the year, two of the month and two of the day, so that no one mistakes one for the other. Wrong: date = 15/4/2024. Right: date = 2024-04-15. Pages show 15/04/2024."),
	}
	noSuchDay = &diag.Rule{
		Code:    "T206",
		Title:   diag.Say("ngày không có trong lịch", "date that does not exist"),
		Message: diag.Say("lịch không có ngày %s", "the calendar has no day %s"),
		Hint:    diag.Say("xem lại ngày trong văn bản; viết năm-tháng-ngày, như 2024-02-29", "look the day up in the document; write year-month-day, such as 2024-02-29"),
		Explain: diag.Say(
			"Tháng chỉ từ 01 đến 12, ngày không quá số ngày của tháng. Sai: 2024-02-30, 2024-15-04.",
			"Months are 01 to 12, and no month is longer than it is. Wrong: 2024-02-30, 2024-15-04."),
	}
	missingEquals = &diag.Rule{
		Code:    "T207",
		Title:   diag.Say("thiếu dấu =", "equals sign missing"),
		Message: diag.Say("dòng này không có dấu =", "this line has no ="),
		Hint:    diag.Say("viết khóa = giá trị; nếu là ghi chú của riêng mình, đặt dấu # ở đầu dòng", "write key = value; put # before a comment of your own"),
		Explain: diag.Say(
			"Sai: score 84.96. Đúng: score = 84.96. Dòng bắt đầu bằng # là ghi chú, không ai đọc ngoài người soạn.",
			"Wrong: score 84.96. Right: score = 84.96. A line that begins with # is a comment for those who edit the file."),
	}
	colonForEquals = &diag.Rule{
		Code:    "T208",
		Title:   diag.Say("dấu : thay cho dấu =", "colon for an equals sign"),
		Message: diag.Say("dấu : đứng ở chỗ của dấu =", "a colon stands where = should"),
		Hint:    diag.Say("thay dấu : bằng dấu =", "write = instead"),
		Explain: diag.Say(
			"Sai: score: 84.96. Đúng: score = 84.96.",
			"Wrong: score: 84.96. Right: score = 84.96."),
	}
	bareText = &diag.Rule{
		Code:    "T209",
		Title:   diag.Say("chữ không có dấu ngoặc kép", "text without quotes"),
		Message: diag.Say("chữ “%s” không nằm trong dấu ngoặc kép", "the text “%s” has no quotes around it"),
		Hint:    diag.Say("viết \"%[1]s\"", "write \"%[1]s\""),
		Explain: diag.Say(
			"Mọi giá trị bằng chữ đặt giữa hai dấu ngoặc kép thẳng. Sai: name = Phòng Nội vụ. Đúng: name = \"Phòng Nội vụ\".",
			"Every value in words stands between two straight quotes. Wrong: name = Phòng Nội vụ. Right: name = \"Phòng Nội vụ\"."),
	}
	wordForTruth = &diag.Rule{
		Code:    "T210",
		Title:   diag.Say("đúng/sai viết bằng chữ khác", "true or false in another word"),
		Message: diag.Say("%s không phải là true hoặc false", "%s is neither true nor false"),
		Hint:    diag.Say("viết %[2]s, chữ thường, không có dấu ngoặc kép", "write %[2]s, in small letters, without quotes"),
		Explain: diag.Say(
			"Giá trị có/không chỉ viết là true hoặc false. Sai: survey = có, survey = True. Đúng: survey = true.",
			"Yes and no are written true and false. Wrong: survey = có, survey = True. Right: survey = true."),
	}
	repeatedKey = &diag.Rule{
		Code:    "T211",
		Title:   diag.Say("khóa đứng hai lần", "key that stands twice"),
		Message: diag.Say("khóa %s đã có ở dòng %d", "the key %s stands in line %d already"),
		Hint:    diag.Say("giữ một trong hai dòng", "keep one of the two lines"),
		Explain: diag.Say(
			"Hai giá trị cho cùng một khóa thì không biết giá trị nào đúng. Nếu dòng thứ hai thuộc về một nhóm khác, hãy đặt nó dưới dòng mở nhóm, như [[remedy]].",
			"Of two values for one key no one can tell which is right. Where the second belongs to another table, put it below that table's head, such as [[remedy]]."),
	}
	repeatedTable = &diag.Rule{
		Code:    "T212",
		Title:   diag.Say("nhóm mở hai lần", "table opened twice"),
		Message: diag.Say("nhóm %s đã mở ở dòng %d", "the table %s is opened in line %d already"),
		Hint:    diag.Say("nếu mỗi lần là một mục riêng (nhiệm vụ, ghi chú…), viết hai dấu ngoặc ở mọi lần: [[remedy]]; nếu không, gộp hai nhóm làm một", "where each is an item of its own (remedy, note …), write double brackets every time: [[remedy]]; else make one table of them"),
		Explain: diag.Say(
			"[plan] mở một nhóm chỉ có một; [[remedy]] mở thêm một mục trong danh sách. Sai: [remedy] hai lần. Đúng: [[remedy]] hai lần.",
			"[plan] opens a table of which there is one; [[remedy]] opens one more item of a list. Wrong: [remedy] twice. Right: [[remedy]] twice."),
	}
	badHead = &diag.Rule{
		Code:    "T213",
		Title:   diag.Say("dòng mở nhóm viết sai", "head of a table miswritten"),
		Message: diag.Say("dấu ngoặc vuông mở và đóng không bằng nhau, hoặc dòng còn chữ khác", "the brackets that open and close do not match, or more stands on the line"),
		Hint:    diag.Say("viết [plan] cho nhóm chỉ có một, [[remedy]] cho mục lặp lại, không có gì thêm trên dòng", "write [plan] for the only one, [[remedy]] for one of many, with nothing else on the line"),
		Explain: diag.Say(
			"Sai: [[remedy], [remedy]]. Đúng: [[remedy]].",
			"Wrong: [[remedy], [remedy]]. Right: [[remedy]]."),
	}
	invisibleCharacter = &diag.Rule{
		Code:    "T214",
		Title:   diag.Say("ký tự không nhìn thấy", "invisible character"),
		Message: diag.Say("ở đây có ký tự không nhìn thấy %s, như dấu cách cứng chép từ Word hoặc trang web", "an invisible character %s stands here, such as a hard space copied from Word or a web page"),
		Hint:    diag.Say("xóa khoảng trống ở chỗ này rồi gõ lại bằng phím cách", "delete the space and type it with the space bar"),
		Explain: diag.Say(
			"Ngoài đoạn chữ trong dấu ngoặc kép, chỉ dùng dấu cách thường và phím Tab. Trong đoạn chữ thì dấu cách cứng không sao.",
			"Outside quoted texts only the common space and the tab count. Within a text hard spaces are fine."),
	}
	numberWithUnit = &diag.Rule{
		Code:    "T215",
		Title:   diag.Say("số kèm đơn vị", "number with a unit"),
		Message: diag.Say("giá trị %s không chỉ là số", "the value %s is more than a number"),
		Hint:    diag.Say("chỉ viết số: %[2]s", "write the number alone: %[2]s"),
		Explain: diag.Say(
			"Khóa nào đo bằng gì đã định sẵn: score là điểm, change là điểm phần trăm, rank là hạng. Sai: score = 84.96 điểm, rank = 8/12. Đúng: score = 84.96, rank = 8 và ranked_units = 12.",
			"What a key is measured in is set: score in points, change in percentage points, rank in places. Wrong: score = 84.96 điểm, rank = 8/12. Right: score = 84.96, rank = 8 and ranked_units = 12."),
	}
	leadingZero = &diag.Rule{
		Code:    "T216",
		Title:   diag.Say("số bắt đầu bằng 0", "number that begins with 0"),
		Message: diag.Say("số %s bắt đầu bằng chữ số 0", "the number %s begins with a 0"),
		Hint:    diag.Say("viết %[2]s", "write %[2]s"),
		Explain: diag.Say(
			"Văn bản hay viết “hạng 08”, nhưng trong tệp .toml số nguyên không có 0 đứng trước. Sai: rank = 08. Đúng: rank = 8.",
			"Documents write “rank 08”, but a number in a .toml file has no 0 before it. Wrong: rank = 08. Right: rank = 8."),
	}
	barePoint = &diag.Rule{
		Code:    "T217",
		Title:   diag.Say("dấu chấm thập phân đứng ở đầu hoặc cuối số", "number that begins or ends with its point"),
		Message: diag.Say("số %s thiếu chữ số ở một bên dấu chấm", "the number %s has no digit on one side of its point"),
		Hint:    diag.Say("viết %[2]s", "write %[2]s"),
		Explain: diag.Say("Sai: score = .5, score = 5. – đúng: score = 0.5, score = 5.", "Wrong: score = .5 and score = 5. – right: score = 0.5 and score = 5"),
	}
	missingValue = &diag.Rule{
		Code:    "T218",
		Title:   diag.Say("khóa không có giá trị", "key without a value"),
		Message: diag.Say("sau dấu = không có gì", "nothing stands behind the ="),
		Hint:    diag.Say("viết giá trị, hoặc xóa cả dòng nếu chưa biết", "write the value, or delete the line where it is not known"),
		Explain: diag.Say(
			"Số liệu chưa biết thì không ghi khóa: cổng hiện là chưa có, không bao giờ hiện là 0.",
			"A figure that is not known has no line: the portal says that it is missing, and never shows it as 0."),
	}
	quoteWithin = &diag.Rule{
		Code:    "T219",
		Title:   diag.Say("dấu ngoặc kép thẳng bên trong đoạn chữ", "straight quote within a text"),
		Message: diag.Say("dấu ngoặc kép ở đây đóng đoạn chữ quá sớm", "the quote here ends the text too early"),
		Hint:    diag.Say("bên trong đoạn chữ, dùng dấu ngoặc kép cong “ ”", "use curly quotes “ ” within a text"),
		Explain: diag.Say(
			"Sai: title = \"Kết quả \"CCHC\" năm 2023\". Đúng: title = \"Kết quả “CCHC” năm 2023\".",
			"Wrong: title = \"Kết quả \"CCHC\" năm 2023\". Right: title = \"Kết quả “CCHC” năm 2023\"."),
	}
	badEscape = &diag.Rule{
		Code:    "T220",
		Title:   diag.Say("dấu \\ trong đoạn chữ", "backslash in a text"),
		Message: diag.Say("dấu \\ ở đây không có nghĩa", "the backslash means nothing here"),
		Hint:    diag.Say("viết \\\\ nếu đúng là dấu \\; đường dẫn viết bằng dấu /", "write \\\\ for a backslash; paths are written with /"),
		Explain: diag.Say(
			"Trong dấu ngoặc kép, \\ mở đầu một ký hiệu, như \\\" là dấu ngoặc kép. Sai: \"C:\\Users\". Đúng: \"C:/Users\".",
			"Within quotes \\ begins a sign, such as \\\" for a quote. Wrong: \"C:\\Users\". Right: \"C:/Users\"."),
	}
	openText = &diag.Rule{
		Code:    "T221",
		Title:   diag.Say("đoạn chữ nhiều dòng không đóng", "text of many lines not closed"),
		Message: diag.Say("đoạn chữ mở bằng \"\"\" ở đây không đóng", "the text opened by \"\"\" here is never closed"),
		Hint:    diag.Say("thêm \"\"\" ở cuối đoạn chữ", "put \"\"\" at its end"),
		Explain: diag.Say(
			"Đoạn chữ nhiều dòng mở và đóng bằng ba dấu ngoặc kép; thiếu dấu đóng thì cả phần còn lại của tệp bị coi là chữ.",
			"A text of many lines is opened and closed by three quotes; without the last, all the rest of the file is taken for text."),
	}
)
