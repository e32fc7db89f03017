package site

// Term is a word that a reader of figures may stumble over. A page explains it
// once, where it first stands in a label.
type Term uint8

// The terms.
const (
	TermRank Term = iota
	TermLost
	TermRemedy
	TermIndex
	TermPercentagePoint
	TermSurvey
	TermMedian
	TermBonus
	TermPenalty
)

// glossary is the id of the page that tells more of them.
const glossary = "thuat-ngu"

// terms are the terms' names and meanings, one or two plain sentences each, and
// the heading of the glossary that tells more.
var terms = [...]struct{ name, meaning, heading string }{
	TermRank:            {"Hạng", "Vị trí trong số các đơn vị được xếp hạng; hạng 1 là tốt nhất.", "hang"},
	TermLost:            {"Điểm chưa đạt", "Điểm tối đa trừ đi điểm đạt được.", "diem-chua-dat"},
	TermRemedy:          {"Nhiệm vụ khắc phục", "Việc mà kế hoạch giao cho một cơ quan để khắc phục hạn chế.", "nhiem-vu-khac-phuc"},
	TermIndex:           {"Chỉ số thành phần", "Điểm của một lĩnh vực chia cho điểm tối đa, tính bằng phần trăm.", "chi-so-thanh-phan"},
	TermPercentagePoint: {"Điểm phần trăm", "Hiệu của hai tỷ lệ phần trăm: từ 70\u00a0% lên 75\u00a0% là tăng 5\u00a0điểm phần trăm.", "diem-phan-tram"},
	TermSurvey:          {"Điều tra xã hội học", "Hỏi ý kiến một số người rồi tổng hợp câu trả lời.", "dieu-tra-xa-hoi-hoc"},
	TermMedian:          {"Trung vị", "Số đứng giữa khi xếp theo thứ tự: một nửa số đơn vị không cao hơn, một nửa không thấp hơn.", "trung-vi"},
	TermBonus:           {"Điểm thưởng", "Điểm được cộng thêm, đứng ngoài tổng điểm tối đa.", "diem-thuong"},
	TermPenalty:         {"Điểm trừ", "Điểm bị trừ đi, đứng ngoài tổng điểm tối đa.", "diem-tru"},
}

// Terms are all terms.
func Terms() []Term {
	all := make([]Term, len(terms))
	for i := range all {
		all[i] = Term(i)
	}
	return all
}

// Name is the term as it begins a sentence: "Điểm chưa đạt".
func (t Term) Name() string { return terms[t].name }

// Meaning is what it means, in plain sentences.
func (t Term) Meaning() string { return terms[t].meaning }

// TermAddress is the term's place in the glossary; false where the portal has no
// such page, or the page no such heading.
func (s *Site) TermAddress(t Term) (string, bool) {
	address := "/" + glossary + "/#" + terms[t].heading
	return address, s.Resolves(address)
}
