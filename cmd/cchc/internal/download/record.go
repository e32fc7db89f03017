package download

import "cchc/cmd/cchc/internal/decimal"

// The records are the JSON's objects, in the order of their keys, and the JSON
// Schema is made from them: a field's tag "about" is its description there. What
// may be missing is null where a figure or a deadline would stand, and absent
// where there is simply no such text or list.

// number is a decimal literal, exact: 84.96. Nil is null: missing.
type number decimal.Hundredths

// MarshalJSON writes the shortest exact literal.
func (n number) MarshalJSON() ([]byte, error) { return []byte(decimal.Hundredths(n).Short()), nil }

func (number) schema() *schema { return &schema{Type: "number"} }

// The texts of a form.
type (
	dayText    string // 2024-03-19
	dueCode    string // 2024, 2024-Q2, 2024-06 or 2024-06-30
	webAddress string
	resultCode string
	kindCode   string
	statusCode string
)

const dayPattern = `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`
const duePattern = `^[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$`

func (dayText) schema() *schema {
	return &schema{Type: "string", Pattern: dayPattern, Format: "date"}
}
func (dueCode) schema() *schema    { return &schema{Type: "string", Pattern: duePattern} }
func (webAddress) schema() *schema { return &schema{Type: "string", Format: "uri"} }
func (resultCode) schema() *schema { return &schema{Type: "string", Enum: codes(resultWords())} }
func (kindCode) schema() *schema   { return &schema{Type: "string", Enum: codes(kindWords())} }
func (statusCode) schema() *schema { return &schema{Type: "string", Enum: codes(statusWords())} }

type unitFile struct {
	Schema      webAddress         `json:"$schema" about:"lược đồ JSON này"`
	Portal      string             `json:"portal" about:"tên cổng"`
	BaseURL     webAddress         `json:"base_url" about:"địa chỉ của cổng"`
	AsOf        dayText            `json:"as_of" about:"số liệu tính đến ngày này"`
	Publisher   string             `json:"publisher" about:"cơ quan công bố"`
	Licence     *string            `json:"licence" about:"điều kiện sử dụng lại; chuỗi rỗng: nguồn không nêu; null: chưa ghi"`
	Notice      string             `json:"notice,omitempty" about:"lưu ý đứng trên mọi trang của cổng"`
	Unit        unitRecord         `json:"unit" about:"đơn vị"`
	Years       []yearRecord       `json:"years" about:"kết quả từng năm, năm mới nhất đứng đầu"`
	Corrections []correctionRecord `json:"corrections,omitempty" about:"các số liệu đã công bố rồi được sửa, theo thứ tự ghi"`
	DerivedBy   derivation         `json:"derived_by" about:"mỗi số trong \"derived\" được tính như thế nào"`
	Documents   []docRecord        `json:"documents" about:"các văn bản được dẫn làm nguồn"`
}

// derivation says how each derived figure is computed.
type derivation struct {
	Index       string `json:"index" about:"cách tính index"`
	Lost        string `json:"lost" about:"cách tính lost"`
	Share       string `json:"share" about:"cách tính share"`
	FormerIndex string `json:"former_index" about:"cách tính former_index"`
	GapToTarget string `json:"gap_to_target" about:"cách tính gap_to_target"`
	GapToFirst  string `json:"gap_to_first" about:"cách tính gap_to_first"`
}

type unitRecord struct {
	ID       string         `json:"id" about:"mã đơn vị"`
	Name     string         `json:"name" about:"tên đơn vị, kèm loại đơn vị"`
	Level    string         `json:"level" about:"cấp"`
	Parent   string         `json:"parent" about:"đơn vị cấp trên"`
	Agencies []agencyRecord `json:"agencies,omitempty" about:"các cơ quan của đơn vị"`
	Notes    []noteRecord   `json:"notes,omitempty" about:"ghi chú về nguồn"`
}

type agencyRecord struct {
	ID   string `json:"id" about:"mã cơ quan"`
	Name string `json:"name" about:"tên cơ quan"`
}

type docRecord struct {
	ID     string  `json:"id" about:"mã văn bản"`
	Number string  `json:"number,omitempty" about:"số, ký hiệu; không có nếu chưa rõ"`
	Title  string  `json:"title,omitempty" about:"trích yếu; không có nếu chưa rõ"`
	Date   dayText `json:"date" about:"ngày văn bản"`
	Issuer string  `json:"issuer" about:"cơ quan ban hành"`
	URL    string  `json:"url,omitempty" about:"địa chỉ của văn bản"`
}

type sourceRecord struct {
	Document string `json:"document" about:"mã văn bản trong \"documents\""`
	Place    string `json:"place,omitempty" about:"vị trí trong văn bản"`
}

type derivedYear struct {
	Index       *number `json:"index" about:"chỉ số (%)"`
	Lost        *number `json:"lost" about:"điểm chưa đạt"`
	FormerIndex *number `json:"former_index" about:"chỉ số của năm trước (%)"`
	GapToTarget *number `json:"gap_to_target" about:"chênh lệch với điểm mục tiêu"`
	GapToFirst  *number `json:"gap_to_first" about:"khoảng cách đến đơn vị đứng đầu"`
}

type derivedComponent struct {
	Index       *number `json:"index" about:"chỉ số thành phần (%)"`
	Lost        *number `json:"lost" about:"điểm chưa đạt"`
	Share       *number `json:"share" about:"tỷ trọng (%) trong tổng điểm chưa đạt"`
	FormerIndex *number `json:"former_index" about:"chỉ số thành phần của năm trước (%)"`
}

type yearRecord struct {
	Year        int               `json:"year" about:"năm đánh giá"`
	Framework   frameworkRecord   `json:"framework" about:"bộ tiêu chí"`
	Result      resultCode        `json:"result" about:"tình trạng của điểm"`
	Score       *number           `json:"score" about:"điểm; null nếu không có, \"result\" nói vì sao"`
	MaxScore    number            `json:"max_score" about:"điểm tối đa"`
	Rank        *int              `json:"rank" about:"hạng, 1 là cao nhất"`
	RankedUnits *int              `json:"ranked_units" about:"số đơn vị được xếp hạng"`
	Target      *number           `json:"target" about:"điểm mục tiêu"`
	Change      *number           `json:"change" about:"tăng (dương) hoặc giảm (âm) của chỉ số so với năm trước, điểm phần trăm"`
	Source      sourceRecord      `json:"source" about:"nguồn của kết quả"`
	Derived     derivedYear       `json:"derived" about:"số do cổng tính, không có trong văn bản nào"`
	Peers       []peerRecord      `json:"peers,omitempty" about:"các đơn vị khác, để so sánh"`
	Indices     []indexRecord     `json:"indices,omitempty" about:"các chỉ số khác của đơn vị"`
	Plan        *planRecord       `json:"plan" about:"kế hoạch khắc phục; null nếu chưa có"`
	Remedies    []remedyRecord    `json:"remedies,omitempty" about:"nhiệm vụ khắc phục không thuộc riêng lĩnh vực nào"`
	Notes       []noteRecord      `json:"notes,omitempty" about:"ghi chú về nguồn"`
	Components  []componentRecord `json:"components" about:"kết quả từng lĩnh vực, theo thứ tự của bộ tiêu chí"`
}

type frameworkRecord struct {
	ID    string `json:"id" about:"mã bộ tiêu chí"`
	Title string `json:"title" about:"tên bộ tiêu chí"`
}

type componentRecord struct {
	ID          string            `json:"id" about:"mã lĩnh vực"`
	Title       string            `json:"title" about:"tên lĩnh vực"`
	Kind        kindCode          `json:"kind" about:"kiểu: tính vào tổng điểm tối đa, điểm cộng hoặc điểm trừ (ghi số dương)"`
	Result      resultCode        `json:"result" about:"tình trạng của điểm"`
	Score       *number           `json:"score" about:"điểm; null nếu không có, \"result\" nói vì sao"`
	MaxScore    number            `json:"max_score" about:"điểm tối đa"`
	Rank        *int              `json:"rank" about:"hạng, 1 là cao nhất"`
	RankedUnits *int              `json:"ranked_units" about:"số đơn vị được xếp hạng"`
	Change      *number           `json:"change" about:"tăng (dương) hoặc giảm (âm) của chỉ số thành phần so với năm trước, điểm phần trăm"`
	Source      sourceRecord      `json:"source" about:"nguồn của kết quả"`
	Derived     derivedComponent  `json:"derived" about:"số do cổng tính, không có trong văn bản nào"`
	Criteria    []criterionRecord `json:"criteria,omitempty" about:"các tiêu chí của lĩnh vực"`
	Remedies    []remedyRecord    `json:"remedies,omitempty" about:"nhiệm vụ khắc phục"`
	Notes       []noteRecord      `json:"notes,omitempty" about:"ghi chú về nguồn"`
}

type criterionRecord struct {
	ID       string            `json:"id" about:"mã tiêu chí"`
	Title    string            `json:"title" about:"tên tiêu chí"`
	Survey   bool              `json:"survey" about:"đo bằng điều tra xã hội học"`
	Result   resultCode        `json:"result" about:"tình trạng của điểm"`
	Score    *number           `json:"score" about:"điểm; null nếu không có, \"result\" nói vì sao"`
	MaxScore *number           `json:"max_score" about:"điểm tối đa; null nếu bộ tiêu chí không công bố"`
	Parts    []criterionRecord `json:"parts,omitempty" about:"các tiêu chí thành phần"`
}

type peerRecord struct {
	Name   string       `json:"name" about:"tên đơn vị"`
	Result resultCode   `json:"result" about:"tình trạng của điểm"`
	Score  *number      `json:"score" about:"điểm; null nếu không có"`
	Rank   *int         `json:"rank" about:"hạng, 1 là cao nhất"`
	Source sourceRecord `json:"source" about:"nguồn"`
}

type indexRecord struct {
	Name    string       `json:"name" about:"tên chỉ số"`
	Value   number       `json:"value" about:"giá trị"`
	Measure string       `json:"measure" about:"đơn vị đo"`
	Source  sourceRecord `json:"source" about:"nguồn"`
}

type planRecord struct {
	Source    sourceRecord `json:"source" about:"văn bản kế hoạch"`
	ReportDue dayText      `json:"report_due,omitempty" about:"hạn báo cáo kết quả khắc phục"`
	ReportTo  string       `json:"report_to,omitempty" about:"nơi nhận báo cáo"`
	Duties    []dutyRecord `json:"duties,omitempty" about:"nhiệm vụ chung của kế hoạch"`
}

type dutyRecord struct {
	Text  string `json:"text" about:"nội dung nhiệm vụ"`
	Place string `json:"place" about:"vị trí trong kế hoạch"`
}

type remedyRecord struct {
	ID         string           `json:"id" about:"mã nhiệm vụ, duy nhất trong năm của đơn vị"`
	Address    webAddress       `json:"address" about:"địa chỉ của nhiệm vụ trên cổng"`
	Agency     string           `json:"agency" about:"mã cơ quan chủ trì"`
	With       []string         `json:"with,omitempty" about:"mã các cơ quan phối hợp"`
	Task       string           `json:"task" about:"nội dung nhiệm vụ"`
	Due        *dueCode         `json:"due" about:"thời hạn đang áp dụng; null nếu kế hoạch không nêu"`
	DueText    string           `json:"due_text,omitempty" about:"thời hạn theo lời văn của kế hoạch"`
	FormerDues []*dueCode       `json:"former_dues,omitempty" about:"các thời hạn trước khi được dời, cũ nhất đứng đầu"`
	Criteria   []string         `json:"criteria,omitempty" about:"mã các tiêu chí mà nhiệm vụ phục vụ"`
	Status     statusCode       `json:"status" about:"tiến độ; open: chưa có báo cáo trong dữ liệu, không có nghĩa là chưa làm"`
	Reason     string           `json:"reason,omitempty" about:"lý do không thực hiện"`
	HandedTo   string           `json:"handed_to,omitempty" about:"mã đơn vị kế thừa đã nhận nhiệm vụ"`
	Source     sourceRecord     `json:"source" about:"nguồn của nhiệm vụ"`
	Progress   []progressRecord `json:"progress,omitempty" about:"các báo cáo tiến độ, theo thứ tự thời gian ghi"`
}

type progressRecord struct {
	Date     dayText    `json:"date" about:"ngày báo cáo"`
	Status   statusCode `json:"status" about:"tiến độ"`
	Text     string     `json:"text" about:"nội dung báo cáo"`
	Document string     `json:"document,omitempty" about:"mã văn bản hoặc địa chỉ tệp làm bằng chứng"`
	Due      *dueCode   `json:"due,omitempty" about:"thời hạn mới, nếu báo cáo này dời thời hạn"`
}

// correctionRecord is a published figure that was put right.
type correctionRecord struct {
	Year      int     `json:"year" about:"năm đánh giá"`
	Component string  `json:"component,omitempty" about:"mã lĩnh vực; không có nếu là số chung của năm"`
	Criterion string  `json:"criterion,omitempty" about:"mã tiêu chí; không có nếu là số của lĩnh vực hoặc của năm"`
	Figure    string  `json:"figure" about:"khóa của số liệu được sửa"`
	Former    number  `json:"former" about:"số đã công bố trước đây"`
	Value     *number `json:"value" about:"số mới; null nếu số cũ bị rút"`
	Date      dayText `json:"date" about:"ngày sửa"`
	Reason    string  `json:"reason" about:"lý do"`
	Document  string  `json:"document,omitempty" about:"mã văn bản làm căn cứ"`
}

type noteRecord struct {
	Field string `json:"field,omitempty" about:"số liệu mà ghi chú nói về; không có nếu nói về cả phần"`
	Text  string `json:"text" about:"nội dung ghi chú"`
}
