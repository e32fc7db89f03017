package download_test

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// made makes the download at an address, which must be there.
func made(t *testing.T, portal *scorecard.Portal, address string) []byte {
	t.Helper()
	planned := site.Plan(portal, "")
	at := slices.IndexFunc(planned.Downloads, func(file *site.Download) bool { return file.Address == address })
	if at < 0 {
		t.Fatalf("there is no %s", address)
	}
	body, err := new(download.Maker).Append(nil, planned, planned.Downloads[at])
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// readICS reads a calendar as a program of others does, which checks as well
// that every event has what it must have and nothing twice.
func readICS(t *testing.T, body []byte) *ical.Calendar {
	t.Helper()
	calendar, err := ical.NewDecoder(bytes.NewReader(body)).Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, body)
	}
	if err := ical.NewEncoder(io.Discard).Encode(calendar); err != nil {
		t.Fatalf("not a sound calendar: %v", err)
	}
	return calendar
}

func property(t *testing.T, event ical.Event, name string) string {
	t.Helper()
	text, err := event.Props.Text(name)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return text
}

func TestCalendarOfAUnit(t *testing.T) {
	body := made(t, small(plain), "/nhiem-vu/lich.ics")
	golden(t, "lich.ics", body)
	calendar := readICS(t, body)
	events := calendar.Events()
	if len(events) != 2 { // the report on the plan, and the one remedy that has a deadline
		t.Fatalf("%d events", len(events))
	}
	if name, _ := calendar.Props.Text("X-WR-CALNAME"); name != "Thời hạn khắc phục của huyện Mẫu" {
		t.Errorf("the calendar is called %q", name)
	}
	for i, want := range []map[string]string{
		{"UID": "huyen/2023/bao-cao@mau.example", "SUMMARY": "Hạn báo cáo kết quả khắc phục năm 2023, huyện Mẫu", "DESCRIPTION": "Báo cáo về: Phòng Nội vụ\nCăn cứ: 1/KH-UBND ngày 19/03/2024, mục II.1\nChi tiết: https://mau.example/nhiem-vu/", "STATUS": "CONFIRMED"},
		{"UID": "huyen/2023/nhiem-vu/dung-han@mau.example", "SUMMARY": "Đã hoàn thành – Phòng Nội vụ: Gửi báo cáo đúng hạn.", "STATUS": "CONFIRMED", "DESCRIPTION": "Nhiệm vụ: Gửi báo cáo đúng hạn.\n" +
			"Cơ quan chủ trì: Phòng Nội vụ\nPhối hợp: Phòng Tư pháp\nThời hạn: 15/09/2024\nThời hạn trước đây: kế hoạch không nêu thời hạn; tháng 6/2024\n" +
			"Tiến độ: đã hoàn thành (số liệu tính đến ngày 31/12/2024)\nLĩnh vực: Cải cách thể chế\nCăn cứ: 1/KH-UBND ngày 19/03/2024, mục II.1\nChi tiết: https://mau.example/nhiem-vu/#2023-dung-han"},
	} {
		for name, text := range want {
			if got := property(t, events[i], name); got != text {
				t.Errorf("event %d: %s is\n%q, want\n%q", i, name, got, text)
			}
		}
	}
	moved := events[1]
	if start := moved.Props.Get("DTSTART"); start.Value != "20240915" || start.ValueType() != ical.ValueDate {
		t.Errorf("it begins %+v", start)
	}
	if end, stamp := moved.Props.Get("DTEND").Value, moved.Props.Get("DTSTAMP").Value; end != "20240916" || stamp != "20241231T000000Z" {
		t.Errorf("it ends %s, stamped %s", end, stamp)
	}
	if revision, url := moved.Props.Get("SEQUENCE").Value, moved.Props.Get("URL").Value; revision != "2" || url != "https://mau.example/nhiem-vu/#2023-dung-han" {
		t.Errorf("revision %s, address %s", revision, url)
	}
}

// TestCalendarOfAnAgency has what the agency leads and helps with, under the
// same ids; one that has no deadline has no calendar.
func TestCalendarOfAnAgency(t *testing.T) {
	portal := small(plain)
	for _, agency := range []string{"noi-vu", "tu-phap"} { // the second helps only: what it leads has no deadline
		events := readICS(t, made(t, portal, "/nhiem-vu/"+agency+"/lich.ics")).Events()
		if len(events) != 1 || property(t, events[0], "UID") != "huyen/2023/nhiem-vu/dung-han@mau.example" {
			t.Errorf("%s: %d events", agency, len(events))
		}
	}
	remedy := portal.HomeUnit.Years[1].Components[0].Remedies[0]
	remedy.Progress, remedy.With = nil, nil
	portal.HomeUnit.Years[1].Plan.ReportDue = scorecard.Date{}
	for _, file := range site.Plan(portal, "").Downloads {
		if file.Kind == site.Calendar {
			t.Errorf("%s would be empty", file.Address)
		}
	}
}

func TestDroppedRemediesAreCancelled(t *testing.T) {
	portal := small(plain)
	dropped := portal.HomeUnit.Years[1].Remedies[0]
	dropped.Due = scorecard.Due{Span: scorecard.SpanYear, Year: 9999} // whose day after the format cannot write
	events := readICS(t, made(t, portal, "/nhiem-vu/lich.ics")).Events()
	if property(t, events[1], "STATUS") != "CANCELLED" || !strings.HasPrefix(property(t, events[1], "SUMMARY"), "Không thực hiện – ") {
		t.Errorf("%q", events[1].Props)
	}
	if events[1].Props.Get("DTEND") != nil || events[1].Props.Get("DTSTART").Value != "99991231" {
		t.Errorf("%v", events[1].Props)
	}
}

// TestFormOfTheCalendar: lines end in CR LF, none is longer than 75 bytes, and no
// letter is cut in two.
func TestFormOfTheCalendar(t *testing.T) {
	for length := range 160 {
		portal := small(func(text string) string { return strings.Repeat("ệ", length) + text })
		body := string(made(t, portal, "/nhiem-vu/lich.ics"))
		if strings.Count(body, "\n") != strings.Count(body, "\r\n") || !strings.HasSuffix(body, "END:VCALENDAR\r\n") {
			t.Fatal("a line does not end in CR LF")
		}
		for line := range strings.SplitSeq(body, "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) {
				t.Fatalf("%d bytes: %q", len(line), line)
			}
		}
		if got := property(t, readICS(t, []byte(body)).Events()[0], "SUMMARY"); !strings.HasSuffix(got, "năm 2023, "+strings.Repeat("ệ", length)+"huyện Mẫu") {
			t.Fatalf("with %d letters it reads %q", length, got)
		}
	}
}

func TestHostileTextsStayTextsInCalendars(t *testing.T) {
	for _, bad := range append(hostile, "END:VEVENT\r\nBEGIN:VEVENT", "a\\n;b,c\\;") {
		if strings.Contains(bad, "\x01") {
			continue // check refuses control characters
		}
		events := readICS(t, made(t, small(func(text string) string { return bad + text }), "/nhiem-vu/lich.ics")).Events()
		if len(events) != 2 {
			t.Errorf("%q makes %d events", bad, len(events))
			continue
		}
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace("Đã hoàn thành – " + bad + "Phòng Nội vụ: " + bad + "Gửi báo cáo đúng hạn.")
		if got := property(t, events[1], "SUMMARY"); got != want {
			t.Errorf("%q reads as %q", want, got)
		}
	}
}
