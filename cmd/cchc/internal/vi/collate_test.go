package vi_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"cchc/cmd/cchc/internal/vi"
)

// ordered holds lists in Vietnamese alphabetical order.
var ordered = [][]string{
	strings.Fields("a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ g h i ì ỉ ĩ í ị k l m n" +
		" o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ p q r s t u ù ủ ũ ú ụ ư ừ ử ữ ứ ự v x y ỳ ỷ ỹ ý ỵ"),
	{"Cà Mau", "Cao Lãnh", "Cần Thơ", "Châu Thành", "Da", "Đa", "Đồng Tháp", "Em"}, // d before đ, no ch as a letter
	{"ma", "mà", "mả", "mã", "má", "mạ", "mai", "mẫu", "mơ"},
	{"Bà A", "Bá A", "Bà Z"}, // letters first, then tones
	{"Đơn vị 1", "Đơn vị 2", "Đơn vị 10", "Đơn vị 100"},
	{"hồng", "Hồng", "HỒNG", "Hồng Ngự"},
	{"huyện Cao Lãnh", "huyện Hồng Ngự", "huyện Lai Vung", "huyện Lấp Vò", "thành phố Cao Lãnh", "thành phố Sa Đéc"},
	{"Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Phòng Tư pháp", "Phòng Văn hóa và Thông tin", "Văn phòng HĐND-UBND Huyện"},
	{"", "2023", "a"},
}

func itself(s string) string { return s }

func TestAlphabeticalOrder(t *testing.T) {
	c := vi.NewCollator()
	for _, names := range ordered {
		for i, a := range names {
			for j, b := range names {
				if got := c.Compare(a, b); (got < 0) != (i < j) || (got > 0) != (i > j) {
					t.Errorf("Compare(%q, %q) = %d", a, b, got)
				}
				if got := c.Compare(norm.NFD.String(a), b); i != j && (got < 0) != (i < j) {
					t.Errorf("Compare(%q in NFD, %q) = %d", a, b, got)
				}
			}
		}
	}
}

func TestEqualLettersAreOrderedByBytes(t *testing.T) {
	c, composed, decomposed := vi.NewCollator(), "Lấp Vò", norm.NFD.String("Lấp Vò")
	if got, want := c.Compare(composed, decomposed), strings.Compare(composed, decomposed); got != want {
		t.Errorf("got %d, want %d", got, want)
	}
	if c.Compare(composed, composed) != 0 {
		t.Error("a name differs from itself")
	}
}

func TestSort(t *testing.T) {
	for _, want := range ordered {
		got := slices.Clone(want)
		slices.Reverse(got)
		vi.Sort(vi.NewCollator(), got, itself)
		if !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestSortKeepsTheOrderOfEqualNames(t *testing.T) {
	type unit struct{ name, parent string }
	units := []unit{{"Tân Hòa", "1"}, {"An Hòa", "2"}, {"Tân Hòa", "3"}, {"Tân Hòa", "4"}, {"An Hòa", "5"}}
	vi.Sort(vi.NewCollator(), units, func(u unit) string { return u.name })
	want := []unit{{"An Hòa", "2"}, {"An Hòa", "5"}, {"Tân Hòa", "1"}, {"Tân Hòa", "3"}, {"Tân Hòa", "4"}}
	if !slices.Equal(units, want) {
		t.Errorf("got %v, want %v", units, want)
	}
}

// randomNames returns names of letters, tones, digits and oddities; the same for the same seed.
func randomNames(seed uint64, count int) []string {
	parts := strings.Split("a|á|ả|ă|ắ|â|đ|d|Đ|e|ê|o|ơ|ô|u|ư|N|n|h|-| |  |1|02|2|10|\u0301|\u0323|\x00|\xff|한|😀|.", "|")
	random := rand.New(rand.NewPCG(seed, 1))
	names := make([]string, count)
	for i := range names {
		for range random.IntN(6) {
			names[i] += parts[random.IntN(len(parts))]
		}
	}
	return names
}

// Whatever the names, Sort and Compare must give one and the same order, from whatever order they start.
func TestSortAgreesWithCompareOnAnyText(t *testing.T) {
	c := vi.NewCollator()
	names := randomNames(1, 400)
	vi.Sort(c, names, itself)
	for i, a := range names {
		for j, b := range names {
			if got := c.Compare(a, b); (i < j && got > 0) || (i > j && got < 0) || ((a == b) != (got == 0)) {
				t.Fatalf("Compare(%q, %q) = %d, but Sort puts them at %d and %d", a, b, got, i, j)
			}
		}
	}
	again := slices.Clone(names)
	slices.Reverse(again)
	vi.Sort(c, again, itself)
	if !slices.Equal(names, again) {
		t.Error("the order depends on where it started")
	}
}

func BenchmarkNewCollator(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		vi.NewCollator()
	}
}

func BenchmarkCompare(b *testing.B) {
	c := vi.NewCollator()
	b.ReportAllocs()
	for b.Loop() {
		c.Compare("huyện Hồng Ngự", "huyện Hồng Dân")
	}
}

// By keys, as Sort does it, against comparing names directly.
func BenchmarkSort(b *testing.B) {
	c := vi.NewCollator()
	for _, count := range []int{8, 12, 100, 1000} {
		names := make([]string, count)
		for i := range names {
			names[i] = fmt.Sprintf("%s Đơn vị số %d", ordered[6][i%6], i*7919%count)
		}
		items := make([]string, count)
		b.Run(fmt.Sprintf("keys %d", count), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				copy(items, names)
				vi.Sort(c, items, itself)
			}
		})
		b.Run(fmt.Sprintf("compare %d", count), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				copy(items, names)
				slices.SortStableFunc(items, c.Compare)
			}
		})
	}
}
