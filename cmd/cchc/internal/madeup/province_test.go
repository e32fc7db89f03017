package madeup

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"cchc/cmd/cchc/internal/decimal"
)

func TestProvinceIsAlwaysTheSame(t *testing.T) {
	one, other := Province(), Province()
	if !slices.Equal(slices.Sorted(maps.Keys(one)), slices.Sorted(maps.Keys(other))) {
		t.Fatal("the province has other files each time")
	}
	for name := range one {
		if string(one[name].Data) != string(other[name].Data) {
			t.Errorf("%s differs", name)
		}
		if !isTOML(name) {
			continue
		}
		if _, err := toml.Decode(string(one[name].Data), &map[string]any{}); err != nil {
			t.Errorf("%s: %v\n%s", name, err, one[name].Data)
		}
	}
}

// TestProvinceTotalsAddUp adds the files' components up: all that are scored make
// the total, and the bonus of a penalty is negative.
func TestProvinceTotalsAddUp(t *testing.T) {
	read := readResults(t, Province())
	if len(read) != 11+9+1+10 {
		t.Fatalf("%d years were read", len(read))
	}
	for key, year := range read {
		var sum decimal.Hundredths
		for id, component := range year.components {
			switch {
			case component.Result != "":
			case id == "diem-tru":
				sum -= component.Score.points(t)
			default:
				sum += component.Score.points(t)
			}
		}
		if year.Result == "" && year.Score.points(t) != sum {
			t.Errorf("%v: score %s, its components add up to %s", key, year.Score, sum)
		}
	}
}

// TestProvinceRanksFollowTheScores lets no one stand above a better score, and no
// one be ranked worse than all who could stand above.
func TestProvinceRanksFollowTheScores(t *testing.T) {
	read := readResults(t, Province())
	ties := 0
	for key, year := range read {
		for other, rival := range read {
			if other.year != key.year || other == key || year.Result != "" || rival.Result != "" {
				continue
			}
			own, theirs := year.Score.points(t), rival.Score.points(t)
			if (own > theirs) != (year.Rank < rival.Rank) || (own == theirs) != (year.Rank == rival.Rank) {
				t.Errorf("%v: %s and rank %d; %v: %s and rank %d", key, own, year.Rank, other, theirs, rival.Rank)
			}
			if own == theirs {
				ties++
			}
		}
	}
	if ties != 2+2+4 {
		t.Errorf("%d units share a rank", ties)
	}
}

func TestProvinceHasWhatItSays(t *testing.T) {
	portal := Province()
	all := map[string]string{}
	for name, file := range portal {
		all[name] = string(file.Data)
	}
	for name, texts := range map[string][]string{
		"frameworks/cap-huyen-2020.toml":                  {"max_score = 80\n", `kind = "bonus"`, `kind = "penalty"`, "[[component.criterion.part]]", "survey = true", "[[band]]"},
		"frameworks/cap-huyen-2023.toml":                  {"max_score = 100\n", `aliases = ["can-bo-cong-chuc"]`, `id = "chinh-quyen-so"`},
		"thanh-pho-sen-hong/unit.toml":                    {`name = "thành phố Sen Hồng"`},
		"huyen-sen-hong/unit.toml":                        {`name = "huyện Sen Hồng"`},
		"kenh-bac/unit.toml":                              {"[ended]", `unit = "kenh-moi"`},
		"kenh-nam/unit.toml":                              {"[ended]", "date = 2023-07-15"},
		"kenh-bac/2022/thu-tuc-hanh-chinh.toml":           {`handed_to = "kenh-moi"`},
		"thanh-pho-sen-hong/2021/year.toml":               {"[[peer]]", provinceIsland, "score = 58.10\nrank = 11", "ranked_units = 11"},
		"thanh-pho-sen-hong/2023/year.toml":               {sipas, dti},
		"thanh-pho-sen-hong/2022/year.toml":               {`field = "ranked_units"`},
		"dong-noi/2021/year.toml":                         {`result = "not-published"`},
		"dong-noi/2021/chi-dao-dieu-hanh.toml":            {"score = 10.75"},
		"go-tram/2021/year.toml":                          {`result = "not-applicable"`},
		"lang-say/2022/year.toml":                         {`result = "not-scored"`},
		"lang-say/2023/chinh-quyen-so.toml":               {`result = "not-scored"`},
		"con-vang/2023/to-chuc-bo-may.toml":               {`result = "not-applicable"`},
		"con-vang/2023/tai-chinh-cong.toml":               {"ranked_units"},
		"rach-may/2023/to-chuc-bo-may.toml":               {"ranked_units = 10"},
		"rach-may/2022/cai-cach-the-che.toml":             {"change = 3.75", `field = "change"`},
		"thanh-pho-sen-hong/2023/thu-tuc-hanh-chinh.toml": {`id = "dung-han-noi-bo"`},
	} {
		for _, text := range texts {
			stands := strings.Contains(all[name], text)
			if ownUnits := name == "con-vang/2023/tai-chinh-cong.toml"; stands == ownUnits {
				t.Errorf("%s and %q: stands is %v", name, text, stands)
			}
		}
	}
	for _, name := range []string{"bau-mua/2022/year.toml", "kenh-bac/2023/year.toml", "kenh-moi/2022/year.toml", "go-tram/2023/chi-dao-dieu-hanh.toml"} {
		if _, ok := portal[name]; ok {
			t.Errorf("%s should not be there", name)
		}
	}
}
