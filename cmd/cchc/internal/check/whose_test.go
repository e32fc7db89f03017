package check_test

import (
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/diag"
)

// TestWhoseFigure proves that a component's own text is held against the component's
// own figures where it speaks of nothing else, and only there. The score of the year
// is 8,50, its rank 2; those of the component are 5,25 and 3.
func TestWhoseFigure(t *testing.T) {
	for sentence, told := range map[string]bool{
		"Huyện đạt 8,50 điểm.":                                       true,
		"Số điểm là 8,50 điểm, chỉ số tăng.":                         true,
		"Đứng hạng 2.":                                               true,
		"Năm 2023 huyện đứng hạng **2**/12.":                         true,
		"Lĩnh vực này đứng hạng 2.":                                  true,
		"Lĩnh vực một đạt 8,50/6 điểm, tăng 1,50 điểm phần trăm.":    true,
		"Bộ phận một cửa phục vụ tốt. Kết quả là hạng 2!":            true,
		"- Đạt 8,50 điểm":                                            true,
		"| Hạng |\n|---|\n| hạng 2 |":                                true,
		"Đạt 5,25 điểm, đứng hạng 3, chỉ số 87,50 %, còn 0,75 điểm.": false,
		"Tính chung, huyện đạt 8,50 điểm.":                           false,
		"Tổng điểm là 8,50 điểm, hạng 2.":                            false,
		"Lĩnh vực hai đứng hạng 2.":                                  false,
		"Năm 2022 đứng hạng 2.":                                      false,
		"Năm trước đứng hạng 2.":                                     false,
		"Huyện Châu Thành đạt 9,25 điểm.":                            false,
		"Phấn đấu đạt hạng 2.":                                       false,
		"Kém hạng 2 một bậc.":                                        false,
		"Từ hạng 2 đến hạng 3.":                                      false,
		"“Đứng hạng 2”, theo lời kế hoạch.":                          false,
		"Đạt 8\\,50 điểm.":                                           false,
		"Mục tiêu là 8,00 điểm.":                                     false,
	} {
		found := judge(folder(t, more(motText, "\n"+sentence+"\n")))
		if got := slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Code == "N207" }); got != told || !told && len(found) > 0 {
			t.Errorf("%s: found %v", sentence, brief(found))
		}
	}
}
