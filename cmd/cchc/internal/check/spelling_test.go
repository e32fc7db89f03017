package check_test

import (
	"slices"
	"strings"
	"testing"
)

const moreAgencies = `
[[agency]]
id = "ubnd"
name = "UBND huyện Lấp Vò"
short = "UBND Huyện"

[[agency]]
id = "van-phong"
name = "Văn phòng HĐND-UBND Huyện"
short = "Văn phòng"

[[agency]]
id = "tai-chinh"
name = "Phòng Tài chính - Kế hoạch"

[[agency]]
id = "van-hoa"
name = "Phòng Văn hóa"

[[agency]]
id = "van-hoa-thong-tin"
name = "Phòng Văn hóa và Thông tin"

[[agency]]
id = "tan-thanh"
name = "UBND xã Tân Thành"

[[agency]]
id = "cac-xa"
name = "UBND các xã, thị trấn"

[[agency]]
id = "thue"
name = "Thuế"
`

// spelling is what a paragraph is told: the mentions and how they are to be written.
func spelling(t *testing.T, paragraph string) []string {
	var told []string
	for _, d := range judge(folder(t, more(unit, moreAgencies), put(motText, "## Đề mục\n\n"+paragraph+"\n"))) {
		if d.Code != "N206" {
			t.Errorf("%q: %s", paragraph, d.Code)
			continue
		}
		_, written, _ := strings.Cut(d.Message.Vietnamese, "“")
		written, _, _ = strings.Cut(written, "”")
		_, right, _ := strings.Cut(d.Hint.Vietnamese, "“")
		right, _, _ = strings.Cut(right, "”")
		told = append(told, written+" → "+right)
	}
	return told
}

func TestSecondSpellings(t *testing.T) {
	for paragraph, want := range map[string]string{
		"giao Phòng nội vụ chủ trì":                                   "Phòng nội vụ → Phòng Nội vụ",
		"Phòng nội vụ chủ trì":                                        "Phòng nội vụ → Phòng Nội vụ",
		"giao phòng Nội vụ":                                           "phòng Nội vụ → Phòng Nội vụ",
		"giao Phòng Nội Vụ, Phòng Nôi vụ":                             "Phòng Nội Vụ → Phòng Nội vụ|Phòng Nôi vụ → Phòng Nội vụ",
		"Phong Tu phap báo cáo":                                       "Phong Tu phap → Phòng Tư pháp",
		"Phòng Văn hoá và Thông tin":                                  "Phòng Văn hoá và Thông tin → Phòng Văn hóa và Thông tin",
		"Phòng Văn hóa & Thông tin":                                   "Phòng Văn hóa & Thông tin → Phòng Văn hóa và Thông tin",
		"Phòng Văn hóa – Thông tin":                                   "Phòng Văn hóa – Thông tin → Phòng Văn hóa và Thông tin",
		"Phòng Văn hoá và Thể thao":                                   "Phòng Văn hoá → Phòng Văn hóa",
		"PHÒNG VĂN HOÁ VÀ THÔNG TIN":                                  "PHÒNG VĂN HOÁ VÀ THÔNG TIN → Phòng Văn hóa và Thông tin",
		"Phòng Tài chính – Kế hoạch":                                  "Phòng Tài chính – Kế hoạch → Phòng Tài chính - Kế hoạch",
		"Phòng Tài chính-Kế hoạch":                                    "Phòng Tài chính-Kế hoạch → Phòng Tài chính - Kế hoạch",
		"Phòng Tài chính và Kế hoạch":                                 "Phòng Tài chính và Kế hoạch → Phòng Tài chính - Kế hoạch",
		"Văn phòng HĐND - UBND huyện":                                 "Văn phòng HĐND - UBND huyện → Văn phòng HĐND-UBND Huyện",
		"giao Văn Phòng":                                              "Văn Phòng → Văn phòng",
		"ở huyện Lấp vò, huyện lấp vò":                                "huyện Lấp vò → huyện Lấp Vò|huyện lấp vò → huyện Lấp Vò",
		"ở huyen Lap Vo":                                              "huyen Lap Vo → huyện Lấp Vò",
		"ubnd huyện và Ubnd xã Tân Thành":                             "ubnd huyện → UBND Huyện|Ubnd xã Tân Thành → UBND xã Tân Thành",
		"**Phòng** nội\nvụ, [Phòng tư pháp](/nhiem-vu/)":              "Phòng nội vụ → Phòng Nội vụ|Phòng tư pháp → Phòng Tư pháp",
		"| Phòng nội vụ | a |\n|---|---|\n| b | giao phòng Tư pháp |": "Phòng nội vụ → Phòng Nội vụ|phòng Tư pháp → Phòng Tư pháp",
		"- việc của Phòng nội vụ\n- việc khác":                        "Phòng nội vụ → Phòng Nội vụ",
		"“Phòng nội vụ” là lời nguồn, còn Phòng nội vụ thì không":     "Phòng nội vụ → Phòng Nội vụ",
	} {
		if got := strings.Join(spelling(t, paragraph), "|"); got != want {
			t.Errorf("%q: got %s, want %s", paragraph, got, want)
		}
	}
}

func TestSpellingsThatAreNoSlips(t *testing.T) {
	for _, paragraph := range []string{
		"Phòng Nội vụ, Phòng\u00a0Tư\npháp, **Phòng** Tài chính - Kế hoạch, Phòng Văn hóa, Phòng Văn hóa và Thể thao",
		"UBND huyện, UBND Huyện, UBND huyện Lấp Vò, UBND Huyện Lai Vung, UBND các xã, thị trấn, UBND các Xã, Thị trấn, UBND Tỉnh",
		"Huyện Lấp Vò và huyện Lấp Vò; văn phòng HĐND; Văn phòng HĐND-UBND huyện; HĐND - UBND",
		"Trưởng phòng Nội vụ, Phó Trưởng phòng Tư pháp, các phòng Nội vụ, Tư pháp, Chánh văn phòng",
		"phòng nội vụ các huyện, phòng văn hoá, văn phòng điện tử, phong tu phap",
		"Phòng nội vụ các huyện báo cáo. Phòng tư pháp cấp huyện thẩm định.",
		"PHÒNG NỘI VỤ, UBND CÁC XÃ, THỊ TRẤN, HUYỆN LẤP VÒ",
		"UBND xã Tân Thạnh, huyện Lập Võ, huyện Lấp Vô",
		"Thuê máy, thuế đất, Thuề, ủy ban, Ủy ban, uỷ ban nhân dân, Phòng Nội khoa, Phòng họp, Phòng Nội",
		"“Phòng nội vụ”, “theo Phòng Tư Pháp”, `Phòng nội vụ`, Phòng Tài chính \\– Kế hoạch, Phòng Tài chính \\- kế hoạch",
		"https://b.vn/Phong-Noi-vu [tên](https://b.vn/Phong_Noi_vu) <https://b.vn/Phòng%20nội%20vụ>",
		"Phòng. Nội vụ, Phòng (nội vụ), Phòng, nội vụ",
		"phòng\n\n- Nội vụ",
		"```\nPhòng nội vụ\n```",
	} {
		if got := spelling(t, paragraph); got != nil {
			t.Errorf("%q: %v", paragraph, got)
		}
	}
}

// TestSmallNameBeginsSentence proves that a name that begins with a small letter may
// begin a sentence, and that a capital elsewhere is another spelling.
func TestSmallNameBeginsSentence(t *testing.T) {
	small := more(unit, "\n[[agency]]\nid = \"cong-an\"\nname = \"công an huyện Lấp Vò\"\n")
	text := "Công an huyện Lấp Vò. Công an Huyện Lấp Vò, giao Công an huyện Lấp Vò.\n"
	if got := brief(judge(folder(t, small, put(motText, text)))); !slices.Equal(got, one("lap-vo/2023/mot.md:1:50 N206")) {
		t.Errorf("got %v", got)
	}
}

// TestUnitsHaveNamesOfTheirOwn proves that a unit's texts are held against its own
// agencies, and pages against those of all.
func TestUnitsHaveNamesOfTheirOwn(t *testing.T) {
	other := put("lai-vung/unit.toml", "name = \"huyện Lai Vung\"\nlevel = \"huyện\"\nparent = \"tỉnh Đồng Tháp\"\n[[agency]]\nid = \"noi-vu\"\nname = \"Phòng Nội Vụ\"\n")
	text := "\nPhòng Nội vụ, Phòng Nội Vụ, Phòng nội vụ.\n"
	got := brief(judge(folder(t, other, more(page, text), more(motText, text))))
	if want := []string{"lap-vo/2023/mot.md:5:15 N206", "lap-vo/2023/mot.md:5:29 N206", "pages/phuong-phap.md:9:29 N206"}; !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

// TestLongestOfManyNames proves that of many names that begin alike the longest is
// meant.
func TestLongestOfManyNames(t *testing.T) {
	var agencies strings.Builder
	long := "Phòng"
	for i := range 40 {
		long += " Một"
		agencies.WriteString("\n[[agency]]\nid = \"a" + string(rune('a'+i%26)) + string(rune('a'+i/26)) + "\"\nname = \"" + long + "\"\n")
	}
	wrong := strings.ReplaceAll(long, "Một", "một")
	found := judge(folder(t, more(unit, agencies.String()), put(motText, "Giao "+wrong+" làm.\n")))
	if len(found) != 1 || !strings.Contains(found[0].Hint.English, "write “"+long+"”") {
		t.Errorf("got %s", explained(found))
	}
}
