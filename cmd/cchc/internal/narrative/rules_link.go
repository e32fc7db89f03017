package narrative

import "cchc/cmd/cchc/internal/diag"

var linkRules = []*diag.Rule{
	foreignScheme, relativeAddress, malformedAddress, emptyLink, linkSlip, foreignImage, imageWithoutText,
}

var (
	foreignScheme = &diag.Rule{
		Code:    "M131",
		Title:   diag.Say("loại liên kết không được dùng", "kind of link not allowed"),
		Message: diag.Say("liên kết “%s” không phải https, http hay mailto", "the link “%s” is neither https, http nor mailto"),
		Hint:    diag.Say("viết /địa-chỉ/ trong cổng, https://… hoặc mailto:…", "write an /address/ of the portal, https://… or mailto:…"),
		Explain: diag.Say(
			"javascript:, data:, vbscript: có thể chạy mã trên máy người đọc; các loại khác không mở được ở mọi máy.",
			"javascript:, data: and vbscript: may run code on the reader's device; other kinds do not open everywhere.",
		),
	}
	relativeAddress = &diag.Rule{
		Code:    "M132",
		Title:   diag.Say("địa chỉ không bắt đầu từ gốc cổng", "address not from the portal's root"),
		Message: diag.Say("địa chỉ “%s” không bắt đầu từ gốc của cổng", "the address “%s” does not start at the portal's root"),
		Hint: diag.Say(
			"trong cổng viết /2023/cai-cach-the-che/ hoặc /tep/bien-ban.pdf, trang khác viết đủ https://…",
			"write /2023/cai-cach-the-che/ or /tep/bien-ban.pdf within the portal, https://… in full elsewhere",
		),
		Explain: diag.Say(
			"Cùng một bài có thể hiện ở nhiều trang, nên địa chỉ tính từ trang đang đứng (../x, x.md) là vô nghĩa; //may-chu/ dẫn ra ngoài mà không ai nhận thấy. cchc tự đổi địa chỉ từ gốc thành địa chỉ tương đối.",
			"A text may be shown on several pages, so an address relative to the page (../x, x.md) means nothing; //host/ leads elsewhere unnoticed. cchc makes addresses from the root relative.",
		),
	}
	malformedAddress = &diag.Rule{
		Code:    "M133",
		Title:   diag.Say("địa chỉ sai", "malformed address"),
		Message: diag.Say("“%s” không phải là một địa chỉ", "“%s” is no address"),
		Hint:    diag.Say("viết [chữ](/địa-chỉ/); không dùng dấu \\", "write [words](/address/); no \\"),
		Explain: diag.Say(
			"Địa chỉ trống, thiếu tên máy chủ, có dấu \\ hoặc ký tự điều khiển thì mỗi trình duyệt hiểu một cách.",
			"An address that is empty, lacks its host or holds a \\ or a control character is read differently by each browser.",
		),
	}
	emptyLink = &diag.Rule{
		Code:    "M134",
		Title:   diag.Say("liên kết không có chữ", "link without words"),
		Message: diag.Say("liên kết không có chữ nào để đọc và bấm", "the link has no words to read and press"),
		Hint:    diag.Say("viết [chữ nói rõ liên kết dẫn đến đâu](/địa-chỉ/)", "write [words that say where it leads](/address/)"),
		Explain: diag.Say(
			"Trình đọc màn hình đọc chữ của liên kết; không có chữ thì không ai biết nó dẫn đến đâu.",
			"A screen reader reads the words of a link; without any, no one knows where it leads.",
		),
	}
	linkSlip = &diag.Rule{
		Code:    "M135",
		Title:   diag.Say("liên kết sai cách viết", "link that is none"),
		Message: diag.Say("chỗ này giống liên kết nhưng sẽ hiện nguyên dấu [ ]( )", "this looks like a link but will be shown with its [ ]( )"),
		Hint: diag.Say(
			"viết [chữ](/địa-chỉ/), không cách giữa ] và (; địa chỉ có dấu cách đặt trong < >",
			"write [words](/address/), no space between ] and (; an address with spaces stands in < >",
		),
		Explain: diag.Say(
			"Địa chỉ có dấu cách, thiếu dấu ) hoặc có dấu cách giữa ] và ( thì Markdown không coi là liên kết. Ví dụ đúng: [Biên bản](</tep/biên bản.pdf>).",
			"Where an address has spaces, lacks its ) or stands apart from the ], Markdown sees no link. Right: [Minutes](</tep/biên bản.pdf>).",
		),
	}
	foreignImage = &diag.Rule{
		Code:    "M141",
		Title:   diag.Say("ảnh không nằm trong /tep/", "image not under /tep/"),
		Message: diag.Say("ảnh “%s” không nằm trong /tep/", "the image “%s” is not under /tep/"),
		Hint:    diag.Say("chép ảnh vào thư mục files/ và viết ![mô tả ảnh](/tep/ten-anh.png)", "copy it into the folder files/ and write ![what it shows](/tep/name.png)"),
		Explain: diag.Say(
			"Trang không tải gì từ máy chủ khác: ảnh ở nơi khác có thể mất, bị đổi, và cho biết ai đang đọc trang.",
			"A page loads nothing from other hosts: an image there may vanish or change, and tells who reads the page.",
		),
	}
	imageWithoutText = &diag.Rule{
		Code:    "M142",
		Title:   diag.Say("ảnh không có mô tả", "image without a text"),
		Message: diag.Say("ảnh không có mô tả", "the image has no text that says what it shows"),
		Hint:    diag.Say("viết ![ảnh chụp điều gì](/tep/ten-anh.png)", "write ![what it shows](/tep/name.png)"),
		Explain: diag.Say(
			"Người không nhìn thấy ảnh, hoặc mạng chậm chưa tải được ảnh, đọc mô tả thay cho ảnh.",
			"Those who do not see the image, or wait for it on a slow line, read the text instead.",
		),
	}
)

var figureRules = []*diag.Rule{unknownFigure}

var unknownFigure = &diag.Rule{
	Code:    "M151",
	Title:   diag.Say("tên số liệu không có", "unknown figure"),
	Message: diag.Say("không có số liệu nào tên %[1]s", "there is no figure %[1]s"),
	Hint:    diag.Say("viết %[2]s; nếu đúng là dấu ngoặc nhọn thì viết \\{", "write %[2]s; for a brace itself write \\{"),
	Explain: diag.Say(
		"{score} điểm, {max_score} điểm tối đa, {index} chỉ số, {rank} hạng, {change} tăng giảm, {lost} điểm chưa đạt của chính trang; {year.score} của cả năm, {ma-linh-vuc.score} của một lĩnh vực.",
		"{score}, {max_score}, {index}, {rank}, {change} and {lost} are the page's own; {year.score} is the year's and {component-id.score} a component's.",
	),
}
