package madeup

import "cchc/cmd/cchc/internal/decimal"

// provinceFramework is one of the province's criteria sets.
type provinceFramework struct {
	id, title, document string
	max                 decimal.Hundredths
	from, to            int
	bands               []provinceBand
	components          []provinceComponent
}

type provinceBand struct {
	name string
	from int
}

type provinceComponent struct {
	id, title, alias, kind string
	max                    decimal.Hundredths
	criteria               []provinceCriterion
}

// provinceCriterion is a criterion or a part of one; a maximum of 0 is not
// published.
type provinceCriterion struct {
	id, title string
	max       decimal.Hundredths
	survey    bool
	parts     []provinceCriterion
}

// Criteria that both frameworks have.
var (
	guidance = []provinceCriterion{
		{"ke-hoach", "Ban hành và hoàn thành kế hoạch năm", 400, false, nil},
		{"kiem-tra", "Kiểm tra việc thực hiện", 500, false, nil},
		{"tuyen-truyen", "Thông tin, tuyên truyền", 300, false, nil},
	}
	institutions = []provinceCriterion{
		{"van-ban", "Ban hành văn bản đúng quy trình", 0, false, nil},
		{"theo-doi", "Theo dõi thi hành pháp luật", 0, false, nil},
	}
	organisation = []provinceCriterion{
		{"sap-xep", "Sắp xếp tổ chức bộ máy", 500, false, nil},
		{"phan-cap", "Thực hiện phân cấp", 300, false, nil},
	}
	service = []provinceCriterion{
		{"vi-tri-viec-lam", "Bố trí theo vị trí việc làm", 700, false, nil},
		{"thai-do", "Thái độ phục vụ của công chức", 500, true, nil},
	}
)

var provinceFrameworks = []*provinceFramework{
	{id: "cap-huyen-2020", title: "Bộ tiêu chí cấp huyện năm 2020", document: "qd-khung-2020", max: 8000, from: 2021, to: 2022,
		bands: []provinceBand{{"Tốt", 90}, {"Khá", 80}, {"Trung bình", 65}, {"Yếu", 0}},
		components: []provinceComponent{
			{id: "chi-dao-dieu-hanh", title: "Chỉ đạo, điều hành", max: 1200, criteria: guidance},
			{id: "cai-cach-the-che", title: "Cải cách thể chế", max: 800, criteria: institutions},
			{id: "thu-tuc-hanh-chinh", title: "Cải cách thủ tục hành chính", max: 2000, criteria: procedures(600, 400, 600)},
			{id: "to-chuc-bo-may", title: "Cải cách tổ chức bộ máy", max: 800, criteria: organisation},
			{id: "can-bo-cong-chuc", title: "Đội ngũ cán bộ, công chức", max: 1200, criteria: service},
			{id: "hien-dai-hoa", title: "Hiện đại hóa hành chính", max: 1200, criteria: []provinceCriterion{
				{"mang-noi-bo", "Mạng nội bộ, thư điện tử", 500, false, nil},
				{"dich-vu-truc-tuyen", "Dịch vụ trực tuyến", 700, false, nil},
			}},
			{id: "tai-chinh-cong", title: "Cải cách tài chính công", max: 800},
			{id: "diem-thuong", title: "Điểm thưởng", kind: "bonus", max: 200},
			{id: "diem-tru", title: "Điểm trừ", kind: "penalty", max: 300},
		}},
	{id: "cap-huyen-2023", title: "Bộ tiêu chí cấp huyện năm 2023", document: "qd-khung-2023", max: 10000, from: 2023, to: 2025,
		bands: []provinceBand{{"Xuất sắc", 90}, {"Tốt", 80}, {"Khá", 70}, {"Trung bình", 60}},
		components: []provinceComponent{
			{id: "chi-dao-dieu-hanh", title: "Chỉ đạo, điều hành", max: 1200, criteria: guidance},
			{id: "cai-cach-the-che", title: "Cải cách thể chế", max: 1000, criteria: institutions},
			{id: "thu-tuc-hanh-chinh", title: "Cải cách thủ tục hành chính", max: 2000, criteria: procedures(500, 300, 800)},
			{id: "to-chuc-bo-may", title: "Cải cách tổ chức bộ máy", max: 800, criteria: organisation},
			{id: "che-do-cong-vu", title: "Cải cách chế độ công vụ", alias: "can-bo-cong-chuc", max: 1200, criteria: service},
			{id: "tai-chinh-cong", title: "Cải cách tài chính công", max: 800},
			{id: "chinh-quyen-so", title: "Chính quyền số", max: 3000, criteria: []provinceCriterion{
				{"dich-vu-cong", "Dịch vụ công toàn trình", 1200, false, nil},
				{"du-lieu", "Dữ liệu dùng chung", 1000, false, nil},
				{"su-dung", "Người dân sử dụng dịch vụ số", 800, true, nil},
			}},
			{id: "diem-thuong", title: "Điểm thưởng", kind: "bonus", max: 200},
			{id: "diem-tru", title: "Điểm trừ", kind: "penalty", max: 300},
		}},
}

// procedures are the criteria of administrative procedures: the two parts of
// being on time, and satisfaction, weigh otherwise in the two frameworks.
func procedures(oneStop, internal, satisfaction decimal.Hundredths) []provinceCriterion {
	return []provinceCriterion{
		{"dung-han", "Giải quyết đúng hạn", oneStop + internal, false, []provinceCriterion{
			{"dung-han-mot-cua", "Hồ sơ qua bộ phận một cửa", oneStop, false, nil},
			{"dung-han-noi-bo", "Thủ tục nội bộ", internal, false, nil},
		}},
		{"cong-khai", "Công khai thủ tục", 400, false, nil},
		{"hai-long", "Người dân hài lòng", satisfaction, true, nil},
	}
}

func (f *provinceFramework) toml() string {
	var text lines
	text.key("title", f.title)
	text.key("document", f.document)
	text.raw("max_score = %s\nyears = [%d, %d]", f.max.Short(), f.from, f.to)
	for _, band := range f.bands {
		text.table("band")
		text.key("name", band.name)
		text.raw("from = %d", band.from)
	}
	for _, component := range f.components {
		text.table("component")
		text.key("id", component.id)
		text.key("title", component.title)
		text.raw("max_score = %s", component.max.Short())
		if component.kind != "" {
			text.key("kind", component.kind)
		}
		if component.alias != "" {
			text.raw("aliases = [%q]", component.alias)
		}
		criteriaOf(&text, "component.criterion", component.criteria)
	}
	return text.String()
}

func criteriaOf(text *lines, table string, criteria []provinceCriterion) {
	for _, criterion := range criteria {
		text.table(table)
		text.key("id", criterion.id)
		text.key("title", criterion.title)
		if criterion.max > 0 {
			text.raw("max_score = %s", criterion.max.Short())
		}
		if criterion.survey {
			text.raw("survey = true")
		}
		criteriaOf(text, table+".part", criterion.parts)
	}
}
