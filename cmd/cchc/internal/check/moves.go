package check

import (
	"strings"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

var moveRules = []*diag.Rule{repeatedMove, livingMove, circularMove, lostMove}

var (
	repeatedMove = &diag.Rule{
		Code:    "I211",
		Title:   diag.Say("địa chỉ cũ dẫn đến hai nơi", "former address that leads to two places"),
		Message: diag.Say("địa chỉ cũ %s đã dẫn đến %s (%s), không dẫn đến %s được nữa", "the former address %s leads to %s already (%s), and cannot lead to %s too"),
		Hint:    diag.Say("giữ một nơi, xóa nơi kia khỏi aliases hoặc moved", "keep one of the two, and remove the other from aliases or moved"),
		Explain: diag.Say(
			"Người đọc theo địa chỉ cũ chỉ đến được một trang. Hai mã cũ giống nhau, hoặc một địa chỉ ghi hai lần với hai nơi đến, thì không biết dẫn về đâu.",
			"Whoever follows a former address arrives at one page. Where two things had the same id, or an address is stated twice, it is not known which."),
	}
	livingMove = &diag.Rule{
		Code:    "I212",
		Title:   diag.Say("địa chỉ cũ đang có trang", "former address at which something stands"),
		Message: diag.Say("địa chỉ %s đang là của một trang hoặc tệp trên cổng, không dẫn đi nơi khác được", "at the address %s stands a page or file of the portal: it cannot lead elsewhere"),
		Hint:    diag.Say("xóa dòng này, hoặc đổi mã của trang đang đứng ở đó", "remove this, or give what stands there another id"),
		Explain: diag.Say(
			"Địa chỉ cũ dẫn người đọc đến trang mới; nếu ở đó đang có trang khác thì người đọc thấy trang ấy, và trang ấy vẫn phải xem được.",
			"A former address leads readers on; where another page stands they see that one, and must be able to."),
	}
	circularMove = &diag.Rule{
		Code:    "I213",
		Title:   diag.Say("địa chỉ cũ dẫn vòng tròn", "former addresses in a circle"),
		Message: diag.Say("địa chỉ cũ %s dẫn vòng về chính nó", "the former address %s leads back to itself"),
		Hint:    diag.Say("ghi to là địa chỉ của trang đang có trên cổng", "let to be the address of a page that the portal has"),
		Explain: diag.Say(
			"Một địa chỉ cũ dẫn đến địa chỉ cũ khác thì cchc theo đến nơi cuối cùng; dẫn vòng tròn thì không có nơi cuối cùng.",
			"Where a former address leads to another cchc follows to the last one; in a circle there is none."),
	}
	lostMove = &diag.Rule{
		Code:    "I214",
		Title:   diag.Say("địa chỉ cũ dẫn đến nơi không có", "former address that leads nowhere"),
		Message: diag.Say("địa chỉ cũ %s dẫn đến %s, nơi cổng không có gì", "the former address %s leads to %s, where the portal has nothing"),
		Hint:    diag.Say("sửa to, hoặc bỏ to nếu trang đã gỡ bỏ", "mend to, or leave it out where the page was removed"),
		Explain: diag.Say(
			"Người đọc theo địa chỉ cũ mà đến trang không có thì còn tệ hơn không được dẫn. Không có to nghĩa là trang đã gỡ bỏ: cổng nói rõ điều đó.",
			"To be led to a page that is not there is worse than not to be led. No to says that the page was removed, and the portal tells readers so."),
	}
)

// Moves judges former addresses, as the page map knows them: stands tells whether
// something stands at an address, leads whether one may be led to.
func Moves(moves []scorecard.Move, locate *content.Locator, stands, leads func(address string) bool) []diag.Diagnostic {
	j := &moveJudge{findings: findings{known: &known{locate: locate}}, next: map[string]scorecard.Move{}, said: map[string]bool{}}
	for _, move := range moves {
		j.take(move, stands)
	}
	for _, move := range moves {
		j.follow(move, leads)
	}
	return diag.Sort(j.diagnostics)
}

type moveJudge struct {
	findings
	next map[string]scorecard.Move // by former address
	said map[string]bool           // rules and keys: an alias of a unit is of all its pages
}

func (j *moveJudge) report(rule *diag.Rule, move scorecard.Move, key string, arguments ...any) {
	once := rule.Code + " " + move.File + " " + move.Table + " " + key
	if move.File != "" && !j.said[once] {
		j.said[once] = true
		j.add(rule, move.Origin, key, arguments...)
	}
}

func (j *moveJudge) take(move scorecard.Move, stands func(string) bool) {
	first, known := j.next[move.From]
	switch {
	case stands(move.From):
		j.report(livingMove, move, move.Key, move.From)
	case !known:
		j.next[move.From] = move
	case first.To != move.To:
		j.report(repeatedMove, move, move.Key, move.From, placeMeant(first.To), j.where(first.Origin, first.Key), placeMeant(move.To))
	}
}

// follow judges where a move leads in the end. Only those of portal.toml may lead to
// what is not there.
func (j *moveJudge) follow(move scorecard.Move, leads func(string) bool) {
	to := move.To
	for range len(j.next) + 1 {
		address, _, _ := strings.Cut(to, "#")
		further, moved := j.next[address]
		if !moved {
			if to != "" && !leads(to) {
				j.report(lostMove, move, "to", move.From, to)
			}
			return
		}
		to = further.To
	}
	j.report(circularMove, move, move.Key, move.From)
}

// placeMeant words where a former address leads.
func placeMeant(to string) diag.Text {
	if to == "" {
		return diag.Say("“đã gỡ bỏ”", "“removed”")
	}
	return diag.Say(to, to)
}

// movedAddresses checks that both addresses are such.
func (f *findings) movedAddresses(moved scorecard.Moved) {
	if moved.From != "" && (!isAddress(moved.From) || moved.From == "/") {
		f.add(badAlias, moved.Origin, "from", moved.From)
	}
	if to, _, _ := strings.Cut(moved.To, "#"); moved.To != "" && !isAddress(to) {
		f.add(badAlias, moved.Origin, "to", moved.To)
	}
}
