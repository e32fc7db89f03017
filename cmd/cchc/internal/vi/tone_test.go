package vi

import "testing"

func TestToneLast(t *testing.T) {
	for _, pair := range [][2]string{{"hòa", "hoà"}, {"thủy", "thuỷ"}, {"Hóa", "Hoá"}, {"khỏe", "khoẻ"}, {"hoa", "hoa"}} {
		if a, b := ToneLast(pair[0]), ToneLast(pair[1]); a != b {
			t.Errorf("%s and %s: %q, %q", pair[0], pair[1], a, b)
		}
	}
	for _, pair := range [][2]string{{"thành", "thạnh"}, {"hoa", "hòa"}, {"vo", "vô"}, {"võ", "vỗ"}, {"da", "đa"}} {
		if a, b := ToneLast(pair[0]), ToneLast(pair[1]); a == b {
			t.Errorf("%s and %s are both %q", pair[0], pair[1], a)
		}
	}
}
