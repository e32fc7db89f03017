package content

import "cchc/cmd/cchc/internal/diag"

var keyRules = []*diag.Rule{unknownKey, missingKey, missingSource, wrongType, needsQuotes, quotedNumber, quotedDate, dateWithTime, singleHead, doubledHead,
	emptyText, unfitCharacter, leadingMark, unknownWord, strayKey, figureOfUnscored, badID, badDeadline, noSuchDeadline, badYears, tooFine, notFinite, outOfRange, notWhole, noMaximum}

var (
	unknownKey = &diag.Rule{
		Code:    "K101",
		Title:   diag.Say("khóa không có trong quy ước", "unknown key"),
		Message: diag.Say("không có khóa nào tên %s ở đây", "there is no key %s here"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Khóa gõ sai tên thì số liệu của nó sẽ lặng lẽ biến mất khỏi trang, nên cchc không bỏ qua khóa lạ. Sai: scroe = 84.96. Đúng: score = 84.96.",
			"A misspelt key would lose its figure without a word, so no unknown key is passed over. Wrong: scroe = 84.96. Right: score = 84.96."),
	}
	missingKey = &diag.Rule{
		Code:    "K102",
		Title:   diag.Say("thiếu khóa", "missing key"),
		Message: diag.Say("thiếu khóa %s (%s)", "the key %s is missing (%s)"),
		Hint:    diag.Say("thêm một dòng, như: %[3]s", "add a line such as: %[3]s"),
		Explain: diag.Say(
			"Không có giá trị này thì trang không nói được điều mà người đọc cần. Khóa nào không bắt buộc thì có dấu ? trong quy ước.",
			"Without this value a page could not say what its reader needs. Keys that may be absent bear a ? in the format."),
	}
	missingSource = &diag.Rule{
		Code:    "D101",
		Title:   diag.Say("số liệu không có nguồn", "figure without a source"),
		Message: diag.Say("thiếu khóa %s (%s)", "the key %s is missing (%s)"),
		Hint:    diag.Say("thêm: source = { document = \"mã văn bản\", place = \"mục II.2.7\" }", "add: source = { document = \"the document's id\", place = \"mục II.2.7\" }"),
		Explain: diag.Say(
			"Mọi con số trên cổng phải lần được về đúng dòng của văn bản sinh ra nó. Văn bản khai trong documents.toml; place là chỗ trong văn bản.",
			"Every figure of the portal can be followed to the line of the document that it comes from. Documents are listed in documents.toml; place is the place in one."),
	}
	wrongType = &diag.Rule{
		Code:    "K103",
		Title:   diag.Say("giá trị sai loại", "value of the wrong kind"),
		Message: diag.Say("khóa %s cần %s, nhưng ở đây là %s", "the key %s takes %s, but here is %s"),
		Hint:    diag.Say("viết như: %[4]s", "write it as in: %[4]s"),
		Explain: diag.Say(
			"Chữ đặt trong dấu ngoặc kép, số và ngày viết trần, danh sách trong [ ], nhóm khóa trong { }.",
			"Texts stand in quotes, numbers and dates bare, lists in [ ], tables of keys in { }."),
	}
	needsQuotes = &diag.Rule{
		Code:    "K104",
		Title:   diag.Say("thiếu dấu ngoặc kép quanh giá trị", "value without its quotes"),
		Message: diag.Say("khóa %s là chữ, nhưng giá trị %s viết trần", "the key %s is a text, but %s stands bare"),
		Hint:    diag.Say("viết %[1]s = \"%[2]s\"", "write %[1]s = \"%[2]s\""),
		Explain: diag.Say(
			"Thời hạn có thể là năm, quý, tháng hay ngày nên viết bằng chữ. Sai: due = 2024. Đúng: due = \"2024\".",
			"A deadline may be a year, a quarter, a month or a day, so it is a text. Wrong: due = 2024. Right: due = \"2024\"."),
	}
	quotedNumber = &diag.Rule{
		Code:    "K105",
		Title:   diag.Say("số nằm trong dấu ngoặc kép", "number in quotes"),
		Message: diag.Say("khóa %s là số, nhưng \"%s\" nằm trong dấu ngoặc kép", "the key %s is a number, but \"%s\" stands in quotes"),
		Hint:    diag.Say("viết %[1]s = %[3]s", "write %[1]s = %[3]s"),
		Explain: diag.Say(
			"Số trong dấu ngoặc kép là chữ, không cộng được. Sai: score = \"84,96\". Đúng: score = 84.96.",
			"A number in quotes is a text and adds up to nothing. Wrong: score = \"84,96\". Right: score = 84.96."),
	}
	quotedDate = &diag.Rule{
		Code:    "K106",
		Title:   diag.Say("ngày nằm trong dấu ngoặc kép", "date in quotes"),
		Message: diag.Say("khóa %s là ngày, nhưng \"%s\" nằm trong dấu ngoặc kép", "the key %s is a date, but \"%s\" stands in quotes"),
		Hint:    diag.Say("viết %[1]s = %[3]s", "write %[1]s = %[3]s"),
		Explain: diag.Say(
			"Ngày viết trần, theo thứ tự năm-tháng-ngày. Sai: date = \"15/4/2024\". Đúng: date = 2024-04-15.",
			"A date stands bare: year-month-day. Wrong: date = \"15/4/2024\". Right: date = 2024-04-15."),
	}
	dateWithTime = &diag.Rule{
		Code:    "K107",
		Title:   diag.Say("ngày kèm giờ", "date with a time"),
		Message: diag.Say("khóa %s là một ngày, nhưng %s có giờ", "the key %s is a date, but %s has a time"),
		Hint:    diag.Say("chỉ viết ngày: %[3]s", "write the day alone: %[3]s"),
		Explain: diag.Say(
			"Văn bản có ngày, không có giờ; giờ còn kéo theo múi giờ, làm ngày có thể lệch đi một.",
			"Documents have days and no hours; an hour brings a time zone with it, and the day may shift."),
	}
	singleHead = &diag.Rule{
		Code:    "K108",
		Title:   diag.Say("[nhóm] thay cho [[nhóm]]", "[table] for [[table]]"),
		Message: diag.Say("%s là danh sách nhiều mục, nhưng ở đây mở như nhóm chỉ có một", "%s is a list of many, but is opened as the only one"),
		Hint:    diag.Say("viết hai dấu ngoặc: [[%[1]s]]", "write double brackets: [[%[1]s]]"),
		Explain: diag.Say(
			"Nhiệm vụ, ghi chú, lĩnh vực, cơ quan… có thể có nhiều, nên mỗi mục mở bằng hai dấu ngoặc vuông. Sai: [remedy]. Đúng: [[remedy]].",
			"Of remedies, notes, components and agencies there may be many, so each is opened by double brackets. Wrong: [remedy]. Right: [[remedy]]."),
	}
	doubledHead = &diag.Rule{
		Code:    "K109",
		Title:   diag.Say("[[nhóm]] thay cho [nhóm]", "[[table]] for [table]"),
		Message: diag.Say("%s chỉ có một, nhưng ở đây mở như danh sách nhiều mục", "there is one %s, but it is opened as a list of many"),
		Hint:    diag.Say("viết một dấu ngoặc: [%[1]s]", "write single brackets: [%[1]s]"),
		Explain: diag.Say(
			"Mỗi năm có một kế hoạch, mỗi đơn vị kết thúc một lần. Sai: [[plan]]. Đúng: [plan].",
			"A year has one plan, a unit ends once. Wrong: [[plan]]. Right: [plan]."),
	}
	emptyText = &diag.Rule{
		Code:    "K110",
		Title:   diag.Say("giá trị để trống", "empty value"),
		Message: diag.Say("khóa %s để trống (%s)", "the key %s is empty (%s)"),
		Hint:    diag.Say("viết giá trị giữa hai dấu ngoặc kép", "write the value between the quotes"),
		Explain: diag.Say(
			"Giá trị trống chỉ có nghĩa ở due (kế hoạch không nêu thời hạn) và licence (nguồn không nêu điều kiện sử dụng).",
			"Only due (the plan states no deadline) and licence (the source states no terms) mean something when empty."),
	}
	unfitCharacter = &diag.Rule{
		Code:    "K111",
		Title:   diag.Say("ký tự không được phép trong đoạn chữ", "character that no text may hold"),
		Message: diag.Say("khóa %s có ký tự %s, không hiện được hoặc làm đảo chiều chữ", "the key %s holds the character %s, which cannot be seen or turns the direction of the text"),
		Hint:    diag.Say("xóa ký hiệu \\u… của ký tự đó", "delete the escape \\u… that stands for it"),
		Explain: diag.Say(
			"Ký tự điều khiển không có chỗ trong trang, bảng tính và nguồn tin; ký tự đảo chiều làm người đọc thấy số khác với số đã ghi; ký tự không bề rộng làm từ không tìm thấy được. Ký tự gõ thẳng trong tệp là lỗi T109; lỗi này là ký tự viết bằng ký hiệu, như \\u202e.",
			"Control characters have no place in pages, workbooks and feeds; those that turn the direction show readers another figure than was written; those without width keep words from being found. Typed as they are they are T109; this one is written as an escape, such as \\u202e."),
	}
	leadingMark = &diag.Rule{
		Code:    "K115",
		Title:   diag.Say("đoạn chữ bắt đầu bằng dấu rời", "text that begins with a combining mark"),
		Message: diag.Say("khóa %s bắt đầu bằng dấu rời %s, không có chữ nào đứng trước để mang dấu", "the key %s begins with the combining mark %s, with no letter before it to bear it"),
		Hint:    diag.Say("xóa dấu đó, hoặc gõ lại chữ đầu cùng với dấu", "delete the mark, or type the first letter again together with it"),
		Explain: diag.Say(
			"Dấu rời ghép vào chữ đứng trước nó. Ở đầu đoạn chữ, nó ghép vào chữ hay số của chính trang, làm sai chữ hoặc gạch ngang số đó.",
			"A combining mark joins what stands before it. At the start of a text that is a letter or a figure of the page itself, which it would change or strike through."),
	}
	unknownWord = &diag.Rule{
		Code:    "K112",
		Title:   diag.Say("từ không có trong quy ước", "unknown word"),
		Message: diag.Say("khóa %s không nhận giá trị \"%s\"", "the key %s does not take \"%s\""),
		Hint:    diag.Say("viết một trong: %[3]s", "write one of: %[3]s"),
		Explain: diag.Say(
			"Khóa này chỉ nhận vài từ cho sẵn; cchc đổi chúng ra lời tiếng Việt trên trang. Sai: status = \"xong\". Đúng: status = \"done\".",
			"This key takes a few given words, which pages show in Vietnamese. Wrong: status = \"xong\". Right: status = \"done\"."),
	}
	strayKey = &diag.Rule{
		Code:    "K113",
		Title:   diag.Say("khóa nằm ngoài văn bản", "key outside a document"),
		Message: diag.Say("khóa %s không nằm trong văn bản nào", "the key %s stands in no document"),
		Hint:    diag.Say("mở mỗi văn bản bằng một dòng [mã], như [kh-91], rồi ghi các khóa bên dưới", "open each document by a line [id], such as [kh-91], and write its keys below"),
		Explain: diag.Say(
			"documents.toml gồm các nhóm, mỗi nhóm là một văn bản mang mã của nó.",
			"documents.toml is made of tables, one for each document, named by its id."),
	}
	figureOfUnscored = &diag.Rule{
		Code:    "K114",
		Title:   diag.Say("có điểm hoặc hạng dù không được chấm", "score or rank of what was not scored"),
		Message: diag.Say("khóa %s không đứng cùng result = \"%s\"", "the key %s does not go with result = \"%s\""),
		Hint:    diag.Say("xóa dòng này, hoặc xóa dòng result nếu đã có điểm", "delete this line, or the line result where there is a score"),
		Explain: diag.Say(
			"Không chấm, không áp dụng, không công bố và 0 điểm là bốn điều khác nhau; đã nói là không có điểm thì không ghi điểm.",
			"Not scored, not applicable, not published and zero are four different things; what has no score has none to write."),
	}
	badID = &diag.Rule{
		Code:    "I101",
		Title:   diag.Say("mã viết sai", "id that is no plain slug"),
		Message: diag.Say("mã “%s” không đúng dạng", "the id “%s” is no plain slug"),
		Hint:    diag.Say("chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, tối đa 80 ký tự, như %[2]s", "use small letters a–z, digits and hyphens only, 80 at most, such as %[2]s"),
		Explain: diag.Say(
			"Mã là một phần của địa chỉ trang và tên tệp, phải gõ được, đọc được và không đổi trên mọi máy. Sai: Phòng Nội vụ, phong_noi_vu. Đúng: phong-noi-vu. Vài tên như con, aux, nul là tên thiết bị của Windows, không dùng được.",
			"An id is part of addresses and file names: it can be typed, read out and is the same on every machine. Wrong: Phòng Nội vụ, phong_noi_vu. Right: phong-noi-vu. A few names such as con, aux and nul are devices on Windows."),
	}
	badDeadline = &diag.Rule{
		Code:    "R101",
		Title:   diag.Say("thời hạn viết sai", "deadline that cannot be read"),
		Message: diag.Say("%s = \"%s\" không phải là một thời hạn", "%s = \"%s\" is no deadline"),
		Hint:    diag.Say("viết \"2024-Q2\" (quý), \"2024-06\" (tháng), \"2024-06-30\" (ngày), \"2024\" (năm) hoặc \"\" (không nêu)", "write \"2024-Q2\" (quarter), \"2024-06\" (month), \"2024-06-30\" (day), \"2024\" (year) or \"\" (none stated)"),
		Explain: diag.Say(
			"Thời hạn viết theo một trong năm dạng để so sánh được; lời của kế hoạch, như “quý II – đầu quý III/2024”, ghi ở due_text.",
			"A deadline has one of five forms, so that it can be compared; the plan's own words stand in due_text."),
	}
	noSuchDeadline = &diag.Rule{
		Code:    "R102",
		Title:   diag.Say("thời hạn không có trong lịch", "deadline that does not exist"),
		Message: diag.Say("%s = \"%s\" không có trong lịch", "%s = \"%s\" is not in the calendar"),
		Hint:    diag.Say("xem lại kế hoạch: quý từ Q1 đến Q4, tháng từ 01 đến 12, ngày phải có trong tháng", "look it up in the plan: quarters are Q1 to Q4, months 01 to 12, and the month must have the day"),
		Explain: diag.Say(
			"Sai: \"2024-Q5\", \"2024-13\", \"2024-02-30\".",
			"Wrong: \"2024-Q5\", \"2024-13\", \"2024-02-30\"."),
	}
	badYears = &diag.Rule{
		Code:    "S101",
		Title:   diag.Say("khoảng năm viết sai", "span of years that is none"),
		Message: diag.Say("từ %d đến %d không phải là khoảng năm", "%d to %d is no span of years"),
		Hint:    diag.Say("viết năm đầu rồi đến năm cuối, như years = [2022, 2025]", "write the first year, then the last: years = [2022, 2025]"),
		Explain: diag.Say(
			"Bộ tiêu chí áp dụng từ năm đầu đến hết năm cuối, kể cả hai năm đó.",
			"A framework holds from the first year to the last, both included."),
	}
	tooFine = &diag.Rule{
		Code:    "S102",
		Title:   diag.Say("số có hơn hai chữ số lẻ", "number finer than hundredths"),
		Message: diag.Say("%s = %s có hơn hai chữ số sau dấu chấm", "%s = %s has more than two decimals"),
		Hint:    diag.Say("viết đúng như nguồn, tối đa hai chữ số lẻ", "write it as the source does, with two decimals at most"),
		Explain: diag.Say(
			"Điểm được công bố với hai chữ số lẻ; nhiều hơn là số tính ra hoặc gõ nhầm, và làm tổng không khớp.",
			"Scores are published with two decimals; more come from a calculation or a slip, and no sum would close."),
	}
	notFinite = &diag.Rule{
		Code:    "S103",
		Title:   diag.Say("nan hoặc inf thay cho số", "nan or inf for a number"),
		Message: diag.Say("%s = %s không phải là một con số", "%s = %s is no number"),
		Hint:    diag.Say("viết con số, hoặc xóa dòng nếu chưa biết", "write the number, or delete the line where it is not known"),
		Explain: diag.Say(
			"nan và inf là cú pháp TOML hợp lệ nhưng không phải điểm, hạng hay phần trăm nào.",
			"nan and inf are TOML, but no score, rank or percentage."),
	}
	outOfRange = &diag.Rule{
		Code:    "S104",
		Title:   diag.Say("số quá lớn", "number too large"),
		Message: diag.Say("%s = %s lớn quá mức cchc tính được", "%s = %s is larger than cchc counts"),
		Hint:    diag.Say("xem lại con số: có thể thiếu dấu chấm thập phân", "look the number up: its point may be missing"),
		Explain: diag.Say(
			"Không bộ tiêu chí nào có hàng tỷ điểm; con số như vậy là gõ nhầm.",
			"No framework has billions of points; such a number is a slip."),
	}
	notWhole = &diag.Rule{
		Code:    "S105",
		Title:   diag.Say("số không nguyên", "number that is not whole"),
		Message: diag.Say("%s = %s không phải là số nguyên", "%s = %s is not whole"),
		Hint:    diag.Say("viết một số nguyên không có dấu chấm, như 8", "write a whole number without a point, such as 8"),
		Explain: diag.Say(
			"Hạng và số đơn vị đếm được từng cái một. Sai: rank = 8.5, rank = 8.0. Đúng: rank = 8.",
			"Ranks and units are counted. Wrong: rank = 8.5, rank = 8.0. Right: rank = 8."),
	}
	noMaximum = &diag.Rule{
		Code:    "S208",
		Title:   diag.Say("điểm tối đa không lớn hơn 0", "maximum that is not above 0"),
		Message: diag.Say("điểm tối đa %s không lớn hơn 0", "the maximum %s is not above 0"),
		Hint:    diag.Say("xem lại điểm tối đa trong bộ tiêu chí", "look it up in the framework's decision"),
		Explain: diag.Say("Chỉ số là điểm chia cho điểm tối đa; không chia được cho 0.", "An index is score ÷ maximum, and nothing is divided by 0."),
	}
)
