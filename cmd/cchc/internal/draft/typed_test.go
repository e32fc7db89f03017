package draft_test

import (
	"testing"

	"cchc/cmd/cchc/internal/draft"
)

func TestParseDate(t *testing.T) {
	for typed, want := range map[string]string{"19/03/2024": "2024-03-19", " 1/4/2024 ": "2024-04-01", "1.4.2024": "2024-04-01", "2024-03-19": "2024-03-19"} {
		if got, ok := draft.ParseDate(typed); !ok || got.String() != want {
			t.Errorf("%q is %s, %t", typed, got, ok)
		}
	}
	for _, typed := range []string{"", "30/02/2024", "19/03/24", "19/03/2024x", "03/2024", "2024"} {
		if got, ok := draft.ParseDate(typed); ok {
			t.Errorf("%q is %s", typed, got)
		}
	}
}

func TestParseDue(t *testing.T) {
	for typed, want := range map[string]string{"30/06/2024": "2024-06-30", "6/2024": "2024-06", "tháng 06/2024": "2024-06", "quý II/2024": "2024-Q2", "Quý IV / năm 2024": "2024-Q4",
		"quý 3/2024": "2024-Q3", "năm 2024": "2024", "2024": "2024", "2024-Q1": "2024-Q1", "2024-06": "2024-06", "": ""} {
		if got, err := draft.ParseDue(typed); err != nil || got.String() != want {
			t.Errorf("%q is %s, %v", typed, got, err)
		}
	}
	for _, typed := range []string{"quý V/2024", "13/2024", "31/04/2024", "sớm", "quý II"} {
		if got, err := draft.ParseDue(typed); err == nil {
			t.Errorf("%q is %s", typed, got)
		}
	}
}
