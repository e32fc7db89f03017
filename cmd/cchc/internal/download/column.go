package download

// Column is one column of a unit's rows: its name to programs, its heading to
// people, and what it means, in Vietnamese.
type Column struct {
	Name, Title, Meaning string
	Derived              bool // computed by the portal, published by no document

	form   form
	words  []word // all that may stand in it; nil where anything may
	people string // what it means to people, where programs read something else
}

// ForPeople is what the column means in the files for people, which have names
// where those for programs have ids.
func (c Column) ForPeople() string {
	if c.people != "" {
		return c.people
	}
	return c.Meaning
}

// form is what a program may take the cells of a column for.
type form uint8

const (
	textForm     form = iota
	longForm          // text of some length
	requiredForm      // text in every row
	yearForm
	numberForm
	countForm
	dayForm
	dueForm
)

// column is the place of a column in a row.
type column int

const (
	colKind column = iota
	colUnit
	colYear
	colComponent
	colID
	colName
	colComponentKind
	colResult
	colScore
	colMaximum
	colRank
	colRankedUnits
	colChange
	colTarget
	colIndex
	colLost
	colShare
	colFormerIndex
	colAgency
	colWith
	colDue
	colDueEnd
	colDueText
	colFormerDues
	colStatus
	colReason
	colHandedTo
	colCriteria
	colDay
	colDocument
	colPlace
	colFormer
	colCorrected
	columnCount
)

// Columns are the columns of a unit's rows, in their order. A name with
// "tinh_tu", and a heading that says so, is a derived figure.
func Columns() []Column {
	columns := [columnCount]Column{
		colKind:          {Name: "loai", Title: "Loại dòng", Meaning: listed(rowKinds()), form: requiredForm, words: rowKinds(), people: spoken(rowKinds())},
		colUnit:          {Name: "don_vi", Title: "Đơn vị", Meaning: "mã đơn vị", form: requiredForm, people: "tên đơn vị"},
		colYear:          {Name: "nam", Title: "Năm", Meaning: "năm đánh giá; để trống ở ghi chú về đơn vị", form: yearForm},
		colComponent:     {Name: "linh_vuc", Title: "Lĩnh vực", Meaning: "mã lĩnh vực; để trống ở dòng chung của năm", people: "tên lĩnh vực; để trống ở dòng chung của năm"},
		colID:            {Name: "ma", Title: "Mã", Meaning: "mã riêng của dòng: lĩnh vực, tiêu chí hoặc nhiệm vụ; ở ghi chú, đính chính là số liệu được nói đến"},
		colName:          {Name: "ten", Title: "Tên hoặc nội dung", Meaning: "dòng nói về gì: tên lĩnh vực, tiêu chí; nội dung nhiệm vụ, báo cáo, ghi chú; lý do đính chính", form: longForm},
		colComponentKind: {Name: "kieu", Title: "Kiểu lĩnh vực", Meaning: listed(kindWords()) + "; điểm cộng và điểm trừ nằm ngoài tổng điểm tối đa, điểm trừ ghi số dương và trừ vào tổng điểm", words: kindWords(), people: spoken(kindWords()) + "; điểm cộng và điểm trừ nằm ngoài tổng điểm tối đa, điểm trừ ghi số dương và trừ vào tổng điểm"},
		colResult:        {Name: "ket_qua", Title: "Tình trạng điểm", Meaning: listed(resultWords()), words: resultWords(), people: spoken(resultWords())},
		colScore:         {Name: "diem", Title: "Điểm", Meaning: "điểm đạt được; ở dòng chi-so-khac là giá trị của chỉ số", form: numberForm, people: "điểm đạt được; ở dòng chỉ số khác là giá trị của chỉ số"},
		colMaximum:       {Name: "diem_toi_da", Title: "Điểm tối đa", Meaning: "điểm cao nhất có thể đạt", form: numberForm},
		colRank:          {Name: "hang", Title: "Hạng", Meaning: "thứ hạng, 1 là cao nhất", form: countForm},
		colRankedUnits:   {Name: "so_don_vi", Title: "Số đơn vị được xếp hạng", Meaning: "hạng là trong số bao nhiêu đơn vị", form: countForm},
		colChange:        {Name: "thay_doi", Title: "Tăng, giảm (điểm phần trăm)", Meaning: "tăng hoặc giảm của chỉ số so với năm trước, tính bằng điểm phần trăm", form: numberForm},
		colTarget:        {Name: "muc_tieu", Title: "Điểm mục tiêu", Meaning: "số điểm đặt ra cho năm", form: numberForm},
		colIndex:         {Name: "chi_so_tinh_tu_diem", Title: "Chỉ số (%), tính từ điểm", Meaning: "chỉ số (%), tính từ điểm ÷ điểm tối đa × 100", Derived: true, form: numberForm},
		colLost:          {Name: "chua_dat_tinh_tu_diem", Title: "Điểm chưa đạt, tính từ điểm", Meaning: "điểm chưa đạt, tính từ điểm tối đa − điểm; với điểm cộng (bonus) là −điểm, với điểm trừ (penalty) là điểm", Derived: true, form: numberForm, people: "điểm chưa đạt, tính từ điểm tối đa − điểm; với điểm cộng là −điểm, với điểm trừ là điểm"},
		colShare:         {Name: "ty_trong_tinh_tu_chua_dat", Title: "Tỷ trọng (%), tính từ điểm chưa đạt", Meaning: "phần trong tổng điểm chưa đạt của năm, tính từ điểm chưa đạt ÷ tổng điểm chưa đạt × 100", Derived: true, form: numberForm},
		colFormerIndex:   {Name: "chi_so_nam_truoc_tinh_tu_thay_doi", Title: "Chỉ số năm trước (%), tính từ tăng, giảm", Meaning: "chỉ số của năm trước (%), tính từ chỉ số − thay đổi; không phải số công bố", Derived: true, form: numberForm},
		colAgency:        {Name: "co_quan", Title: "Cơ quan chủ trì", Meaning: "cơ quan chủ trì; ở dòng ke-hoach là nơi nhận báo cáo", people: "cơ quan chủ trì; ở dòng kế hoạch khắc phục là nơi nhận báo cáo"},
		colWith:          {Name: "phoi_hop", Title: "Cơ quan phối hợp", Meaning: "các cơ quan cùng thực hiện"},
		colDue:           {Name: "thoi_han", Title: "Thời hạn", Meaning: "thời hạn: năm, năm-quý (2024-Q2), năm-tháng hoặc ngày; để trống nếu kế hoạch không nêu; ở dòng ke-hoach là hạn báo cáo", form: dueForm, people: "thời hạn đang áp dụng; ở dòng kế hoạch khắc phục là hạn báo cáo"},
		colDueEnd:        {Name: "ngay_cuoi_tinh_tu_thoi_han", Title: "Ngày cuối, tính từ thời hạn", Meaning: "ngày cuối cùng của thời hạn, tính từ thời hạn", Derived: true, form: dayForm},
		colDueText:       {Name: "thoi_han_nguyen_van", Title: "Thời hạn (nguyên văn)", Meaning: "thời hạn theo lời văn của kế hoạch, nếu khác"},
		colFormerDues:    {Name: "thoi_han_cu", Title: "Thời hạn trước khi dời", Meaning: "các thời hạn trước khi được dời, cũ nhất đứng đầu; thời hạn không nêu thì để trống", people: "các thời hạn trước khi được dời, cũ nhất đứng đầu"},
		colStatus:        {Name: "tien_do", Title: "Tiến độ", Meaning: listed(statusWords()), words: statusWords(), people: spoken(statusWords()) + "; chưa có báo cáo trong dữ liệu không có nghĩa là chưa làm"},
		colReason:        {Name: "ly_do", Title: "Lý do không thực hiện", Meaning: "lý do không thực hiện, nếu nhiệm vụ bị bỏ"},
		colHandedTo:      {Name: "ban_giao", Title: "Bàn giao cho", Meaning: "mã đơn vị kế thừa đã nhận nhiệm vụ", people: "đơn vị kế thừa đã nhận nhiệm vụ"},
		colCriteria:      {Name: "tieu_chi", Title: "Tiêu chí liên quan", Meaning: "mã các tiêu chí mà nhiệm vụ phục vụ; ở dòng dinh-chinh là tiêu chí có số được sửa", people: "các tiêu chí mà nhiệm vụ phục vụ; ở đính chính là tiêu chí có số được sửa"},
		colDay:           {Name: "ngay", Title: "Ngày", Meaning: "ngày báo cáo tiến độ; ở dòng dinh-chinh là ngày sửa", form: dayForm, people: "ngày báo cáo tiến độ; ở đính chính là ngày sửa"},
		colDocument:      {Name: "van_ban", Title: "Văn bản nguồn", Meaning: "văn bản nguồn; ở dòng ghi-chu là văn bản mà ghi chú nói về, ở dòng dinh-chinh là căn cứ; để trống nếu không kèm văn bản", people: "văn bản nguồn; ở ghi chú là văn bản mà ghi chú nói về, ở đính chính là căn cứ; để trống nếu không kèm văn bản"},
		colPlace:         {Name: "vi_tri", Title: "Vị trí trong văn bản", Meaning: "mục, phụ lục hoặc trang của văn bản nguồn"},
		colFormer:        {Name: "so_cu", Title: "Số cũ", Meaning: "ở dòng dinh-chinh: số đã công bố trước đây", form: numberForm, people: "ở đính chính: số đã công bố trước đây"},
		colCorrected:     {Name: "so_moi", Title: "Số mới", Meaning: "ở dòng dinh-chinh: số thay cho số cũ vào ngày sửa; để trống nếu số cũ bị rút", form: numberForm, people: "ở đính chính: số thay cho số cũ vào ngày sửa; “không có” nếu số cũ bị rút"},
	}
	return columns[:]
}
