package content

import "cchc/cmd/cchc/internal/diag"

// The tables of what stands outside the units' folders.
var (
	portalTable = &Table{Keys: []Key{
		{Name: "title", Kind: Text, Doc: diag.Say("tên của cổng", "the portal's name")},
		{Name: "base_url", Kind: Text, Doc: diag.Say("địa chỉ đầy đủ của cổng trên mạng, kết thúc bằng /", "the portal's absolute address, ending in /")},
		{Name: "home_unit", Kind: Text, Doc: diag.Say("mã của đơn vị có kết quả đứng ở trang chủ", "the id of the unit whose result is the home page")},
		{Name: "as_of", Kind: Day, Doc: diag.Say("số liệu đầy đủ đến ngày này; việc trễ hạn tính theo ngày này", "the day up to which the content is complete; lateness is reckoned against it")},
		{Name: "publisher", Kind: Text, Doc: diag.Say("cơ quan công bố", "the body that publishes the portal")},
		{Name: "contact", Kind: Text, Presence: Optional, Doc: diag.Say("nơi tiếp nhận góp ý, báo sai sót", "where readers report mistakes")},
		{Name: "licence", Kind: Text, Presence: Optional, MayEmpty: true, Doc: diag.Say(`điều kiện sử dụng lại dữ liệu; "" là nguồn không nêu`, `the terms of reuse; "" says that the source states none`)},
		{Name: "notice", Kind: Text, Presence: Optional, Doc: diag.Say("dòng thông báo đứng ở mọi trang", "a line that stands on every page")},
		{Name: "aliases", Kind: Texts, Presence: Optional, Doc: diag.Say("các địa chỉ cũ dẫn về trang chủ", "former addresses that lead to the home page")},
		{Name: "former_home_units", Kind: IDs, Presence: Optional, Doc: diag.Say("mã các đơn vị từng đứng ở trang chủ", "ids of units whose result was the home page once")},
		{Name: "moved", Kind: Groups, Presence: Optional, Table: movedTable, Doc: diag.Say("địa chỉ đã đổi hoặc đã gỡ bỏ", "addresses that moved or were removed")},
		{Name: "hosting", Kind: Group, Presence: Optional, Table: hostingTable, Doc: diag.Say("nơi đặt cổng", "where the portal is hosted")},
	}}

	movedTable = &Table{Keys: []Key{
		{Name: "from", Kind: Text, Doc: diag.Say("địa chỉ cũ, từ gốc cổng", "the former address, from the portal's root")},
		{Name: "to", Kind: Text, Presence: Optional, Doc: diag.Say("địa chỉ mới; không ghi là đã gỡ bỏ", "the new address; absent where it was removed")},
	}}

	hostingTable = &Table{Keys: []Key{
		{Name: "host", Kind: Word, Words: []string{"nginx", "apache", "iis", "pages", "netlify", "cloudflare"}, Doc: diag.Say("loại máy chủ cần ghi cấu hình", "the host whose configuration is written")},
	}}

	documentsTable = &Table{Each: &Table{Keys: []Key{
		{Name: "number", Kind: Text, Presence: Optional, Doc: diag.Say("số, ký hiệu văn bản; phải có number hoặc title", "the document's number; number or title must stand")},
		{Name: "date", Kind: Day, Doc: diag.Say("ngày ban hành", "the day of issue")},
		{Name: "issuer", Kind: Text, Doc: diag.Say("cơ quan ban hành", "the body that issued it")},
		{Name: "title", Kind: Text, Presence: Optional, Doc: diag.Say("trích yếu nội dung", "what it is about")},
		{Name: "url", Kind: Text, Presence: Optional, Doc: diag.Say("địa chỉ của văn bản trên mạng (http hoặc https)", "where it is found (http or https)")},
		{Name: "valid_until", Kind: Day, Presence: Optional, Doc: diag.Say("ngày hết hiệu lực", "the last day on which it holds")},
		{Name: "replaced_by", Kind: Text, Presence: Optional, Doc: diag.Say("mã của văn bản thay thế", "the id of the document that replaced it")},
	}}}

	frameworkTable = &Table{Keys: []Key{
		{Name: "title", Kind: Text, Doc: diag.Say("tên bộ tiêu chí", "the framework's name")},
		{Name: "document", Kind: Text, Doc: diag.Say("mã của quyết định ban hành", "the id of the decision that issued it")},
		{Name: "max_score", Kind: Decimal, Positive: true, Doc: diag.Say("tổng điểm tối đa", "the maximum score in all")},
		{Name: "years", Kind: Years, Presence: Optional, Doc: diag.Say("năm đầu và năm cuối áp dụng", "the first and the last year that it holds for")},
		{Name: "band", Kind: Groups, Presence: Optional, Table: bandTable, Doc: diag.Say("các mức xếp loại theo chỉ số", "named intervals of the index")},
		{Name: "component", Kind: Groups, Table: frameworkComponentTable, Doc: diag.Say("các lĩnh vực", "the components")},
	}}

	bandTable = &Table{Keys: []Key{
		{Name: "name", Kind: Text, Doc: diag.Say("tên mức xếp loại", "the band's name")},
		{Name: "from", Kind: Decimal, Doc: diag.Say("từ bao nhiêu phần trăm của chỉ số", "the index, in per cent, from which it holds")},
	}}

	frameworkComponentTable = &Table{Keys: []Key{
		{Name: "id", Kind: ID, Doc: diag.Say("mã lĩnh vực, cũng là tên tệp kết quả", "the component's id, also the name of its files")},
		{Name: "title", Kind: Text, Doc: diag.Say("tên lĩnh vực", "its name")},
		{Name: "max_score", Kind: Decimal, Positive: true, Doc: diag.Say("điểm tối đa của lĩnh vực", "its maximum score")},
		{Name: "kind", Kind: Word, Presence: Optional, Words: []string{"bonus", "penalty"}, Doc: diag.Say("điểm thưởng hoặc điểm trừ, nằm ngoài tổng điểm tối đa", "bonus or penalty points, outside the sum of maxima")},
		{Name: "aliases", Kind: IDs, Presence: Optional, Doc: diag.Say("các mã cũ của lĩnh vực", "its former ids")},
		{Name: "criterion", Kind: Groups, Presence: Optional, Table: criterionTable, Doc: diag.Say("các tiêu chí", "its criteria")},
	}}

	criterionTable = &Table{Keys: append(partKeys[:len(partKeys):len(partKeys)],
		Key{Name: "part", Kind: Groups, Presence: Optional, Table: &Table{Keys: partKeys}, Doc: diag.Say("các tiêu chí thành phần", "its parts")})}

	partKeys = []Key{
		{Name: "id", Kind: ID, Doc: diag.Say("mã tiêu chí, không trùng trong bộ tiêu chí", "the criterion's id, unique in the framework")},
		{Name: "title", Kind: Text, Doc: diag.Say("tên tiêu chí", "its name")},
		{Name: "max_score", Kind: Decimal, Positive: true, Presence: Optional, Doc: diag.Say("điểm tối đa của tiêu chí", "its maximum score")},
		{Name: "survey", Kind: Truth, Presence: Optional, Doc: diag.Say("đo bằng điều tra xã hội học", "whether it is measured by a survey")},
	}

	pageTable = &Table{Keys: []Key{
		{Name: "title", Kind: Text, Doc: diag.Say("tên trang", "the page's title")},
		{Name: "order", Kind: Whole, Presence: Optional, Doc: diag.Say("thứ tự trong danh mục trang", "its place among the pages")},
		{Name: "aliases", Kind: IDs, Presence: Optional, Doc: diag.Say("các mã cũ của trang", "its former ids")},
	}}
)
