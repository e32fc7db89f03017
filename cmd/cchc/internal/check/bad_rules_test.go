package check_test

import "strings"

var badKeys = []bad{
	{"unknown key", swap(year, "target =", "tagret ="), one("lap-vo/2023/year.toml:5:1 K101")},
	{"unknown key in the second remedy", more(mot, remedy("viec-2")+"agnecy = \"x\"\n"), one("lap-vo/2023/mot.toml:36:1 K101")},
	{"unknown key in an inline table", swap(hai, `place = "mục II.2"`, `plcae = "mục II.2"`), []string{"lap-vo/2023/hai.toml:3:10 K102", "lap-vo/2023/hai.toml:3:31 K101"}},
	{"dotted key", swap(hai, `source = { document = "kh-1", place = "mục II.2" }`, "source.document = \"kh-1\"\nsource.place = 2"), one("lap-vo/2023/hai.toml:4:16 K104")},
	{"missing key", swap(portalFile, "publisher = \"UBND huyện\"\n", ""), one("portal.toml:1:1 K102")},
	{"missing key in a table", swap(mot, "task = \"Làm việc một.\"\n", ""), one("lap-vo/2023/mot.toml:14:1 K102")},
	{"missing source", swap(hai, `source = { document = "kh-1", place = "mục II.2" }`, ""), one("lap-vo/2023/hai.toml:1:1 D101")},
	{"missing source of a peer", swap(year, "rank = 1\nsource = { document = \"kh-1\", place = \"mục II\" }", "rank = 1"), one("lap-vo/2023/year.toml:13:1 D101")},
	{"wrong type", swap(unit, `name = "Phòng Tư pháp"`, "name = true"), one("lap-vo/unit.toml:11:8 K103")},
	{"list for a text", swap(mot, `agency = "noi-vu"`, `agency = ["noi-vu"]`), one("lap-vo/2023/mot.toml:16:10 K103")},
	{"text for a list", swap(mot, `with = ["tu-phap"]`, `with = "tu-phap"`), one("lap-vo/2023/mot.toml:17:8 K103")},
	{"number in a list", swap(mot, `criteria = ["a"]`, `criteria = ["a", 2]`), one("lap-vo/2023/mot.toml:20:18 K104")},
	{"bare deadline", swap(mot, `due = "2024-Q2"`, "due = 2024"), one("lap-vo/2023/mot.toml:19:7 K104")},
	{"bare day for a deadline", swap(mot, `due = "2024-Q2"`, "due = 2024-06-30"), one("lap-vo/2023/mot.toml:19:7 K104")},
	{"quoted number", swap(hai, "score = 3.25", `score = "3,25"`), one("lap-vo/2023/hai.toml:1:9 K105")},
	{"quoted rank", swap(hai, "rank = 2", `rank = "2"`), one("lap-vo/2023/hai.toml:2:8 K105")},
	{"quoted date", swap(portalFile, "2024-06-30", `"30/6/2024"`), one("portal.toml:4:9 K106")},
	{"date with a time", swap(portalFile, "2024-06-30", "2024-06-30T10:00:00"), one("portal.toml:4:9 K107")},
	{"date with a zone", swap(portalFile, "2024-06-30", "2024-06-30T10:00:00Z"), one("portal.toml:4:9 K107")},
	{"[remedy]", swap(mot, "[[remedy]]", "[remedy]"), one("lap-vo/2023/mot.toml:14:1 K108")},
	{"[[plan]]", swap(year, "[plan]", "[[plan]]"), one("lap-vo/2023/year.toml:8:1 K109")},
	{"empty text", swap(unit, `"Phòng Tư pháp"`, `" "`), one("lap-vo/unit.toml:11:8 K110")},
	{"control character", swap(unit, "Phòng Tư pháp", `Phòng\u0007`), one("lap-vo/unit.toml:11:8 K111")},
	{"turned direction", swap(unit, "Phòng Tư pháp", `Phòng\u202e`), one("lap-vo/unit.toml:11:8 K111")},
	{"zero width in a list of texts", swap(mot, `with = ["tu-phap"]`, `with = ["tu-phap", "a\u200b"]`), one("lap-vo/2023/mot.toml:17:20 K111")},
	{"combining mark first", swap(unit, "Phòng Tư pháp", `\u0336Phòng`), one("lap-vo/unit.toml:11:8 K115")},
	{"unknown word", swap(mot, `status = "open"`, `status = "xong"`), one("lap-vo/2023/mot.toml:24:10 K112")},
	{"unknown host", more(portalFile, "[hosting]\nhost = \"ngnix\"\n"), one("portal.toml:9:8 K112")},
	{"key outside a document", put(documents, "date = 2024-03-19\n"+minimal()[documents]), one("documents.toml:1:1 K113")},
	{"score of what was not scored", swap(hai, "rank = 2\n", "result = \"not-scored\"\n"), one("lap-vo/2023/hai.toml:1:9 K114")},
	{"not published is for years", swap(hai, "score = 3.25\nrank = 2\n", "result = \"not-published\"\n"), one("lap-vo/2023/hai.toml:1:10 K112")},
	{"not scored", swap(hai, "score = 3.25\nrank = 2\n", "result = \"not-scored\"\n"), nil},
	{"misspelt result", swap(hai, "rank = 2\n", "rank = 2\nresult = \"scorde\"\n"), one("lap-vo/2023/hai.toml:3:10 K112")},
	{"number before an unknown id", swap(mot, `with = ["tu-phap"]`, `with = [1, "tu-phat"]`), []string{"lap-vo/2023/mot.toml:17:9 K104", "lap-vo/2023/mot.toml:17:12 I202"}},
	{"bad id", swap(mot, `id = "viec-1"`, `id = "Việc 1"`), one("lap-vo/2023/mot.toml:15:6 I101")},
	{"bad id of a document", swap(documents, "[qd-2]", `["QĐ 2"]`), []string{"documents.toml:6:1 I101", "frameworks/bo.toml:2:12 I201"}},
	{"bad deadline", swap(mot, `"2024-Q2"`, `"quý II/2024"`), one("lap-vo/2023/mot.toml:19:7 R101")},
	{"deadline of no calendar", swap(mot, `"2024-Q2"`, `"2024-06-31"`), one("lap-vo/2023/mot.toml:19:7 R102")},
	{"years the wrong way", swap(framework, "max_score = 10", "max_score = 10\nyears = [2025, 2022]"), one("frameworks/bo.toml:4:9 S101")},
	{"finer than hundredths", swap(hai, "3.25", "3.251"), one("lap-vo/2023/hai.toml:1:9 S102")},
	{"nan", swap(hai, "3.25", "nan"), one("lap-vo/2023/hai.toml:1:9 S103")},
	{"inf for a rank", swap(hai, "rank = 2", "rank = -inf"), one("lap-vo/2023/hai.toml:2:8 S103")},
	{"out of range", swap(hai, "3.25", "1e15"), one("lap-vo/2023/hai.toml:1:9 S104")},
	{"rank that is not whole", swap(hai, "rank = 2", "rank = 2.0"), one("lap-vo/2023/hai.toml:2:8 S105")},
}

func remedy(id string) string {
	return "\n[[remedy]]\nid = \"" + id + "\"\nagency = \"noi-vu\"\ntask = \"Làm việc.\"\ndue = \"\"\n"
}

var badIDs = []bad{
	{"repeated component", swap(framework, `id = "hai"`, `id = "mot"`), []string{"frameworks/bo.toml:21:6 I102", "lap-vo/2023/hai.toml:1:1 I204", "lap-vo/2023/year.toml:1:13 I207"}},
	{"repeated criterion", swap(framework, `id = "b"`, `id = "a"`), []string{"frameworks/bo.toml:16:6 I102", "lap-vo/2023/mot.toml:11:6 I203"}},
	{"repeated agency", swap(unit, `id = "tu-phap"`, `id = "noi-vu"`), []string{"lap-vo/unit.toml:10:6 I102", "lap-vo/2023/mot.toml:17:9 I202"}},
	{"repeated remedy in another file", more(hai, remedy("viec-1")), one("lap-vo/2023/hai.toml:6:6 I102")},
	{"repeated score of a criterion", swap(mot, `id = "b"`, `id = "a"`), one("lap-vo/2023/mot.toml:11:6 I102")},
	{"unknown document", swap(hai, "kh-1", "kh-2"), one("lap-vo/2023/hai.toml:3:23 I201")},
	{"unknown document of the plan", swap(year, "[plan]\ndocument = \"kh-1\"", "[plan]\ndocument = \"kh-2\""), one("lap-vo/2023/year.toml:9:12 I201")},
	{"unknown document of a remedy", swap(mot, `criteria = ["a"]`, `source = { document = "kh-9", place = "x" }`), one("lap-vo/2023/mot.toml:20:23 I201")},
	{"unknown proof", swap(mot, `text = "Đang làm."`, "text = \"Đang làm.\"\ndocument = \"kh-9\""), one("lap-vo/2023/mot.toml:26:12 I201")},
	{"unknown agency", swap(mot, `agency = "noi-vu"`, `agency = "noi-vu-huyen"`), one("lap-vo/2023/mot.toml:16:10 I202")},
	{"unknown agency that helps", swap(mot, `["tu-phap"]`, `["tu-phap", "tu-phat"]`), one("lap-vo/2023/mot.toml:17:20 I202")},
	{"unknown criterion", swap(mot, `criteria = ["a"]`, `criteria = ["a", "c"]`), one("lap-vo/2023/mot.toml:20:18 I203")},
	{"unknown criterion scored", more(hai, "[[criterion]]\nid = \"a\"\nscore = 1\n"), one("lap-vo/2023/hai.toml:5:6 I203")},
	{"file without a component", put("lap-vo/2023/ba.toml", minimal()[hai]), one("lap-vo/2023/ba.toml:1:1 I204")},
	{"unknown framework", swap(year, `framework = "bo"`, `framework = "bo-2"`), one("lap-vo/2023/year.toml:1:13 I205")},
	{"unknown home unit", swap(portalFile, `"lap-vo"`, `"lap-vo-2"`), one("portal.toml:3:13 I206")},
	{"component without a file", gone(hai), one("lap-vo/2023/year.toml:1:13 I207")},
	{"note on an unknown field", swap(mot, `field = "rank"`, `field = "rnak"`), one("lap-vo/2023/mot.toml:28:9 I208")},
	{"alias that is no address", more(portalFile, "aliases = [\"/cu/\", \"cu\"]\n"), one("portal.toml:8:20 I209")},
	{"alias that is taken", put("chau-thanh/unit.toml", "name = \"huyện B\"\nlevel = \"huyện\"\nparent = \"x\"\naliases = [\"lap-vo\"]\n"), one("chau-thanh/unit.toml:4:12 I210")},
	{"agency's alias that is taken", put("chau-thanh/unit.toml", "name = \"huyện B\"\nlevel = \"huyện\"\nparent = \"x\"\n[[agency]]\nid = \"a\"\nname = \"Phòng A\"\naliases = [\"b\"]\n[[agency]]\nid = \"b\"\nname = \"Phòng B\"\n"), one("chau-thanh/unit.toml:7:12 I210")},
	{"moved from no address", more(portalFile, moved("cu", "/")), one("portal.toml:9:8 I209")},
	{"moved from the home page", more(portalFile, moved("/", "/phuong-phap/")), one("portal.toml:9:8 I209")},
	{"moved to no address", more(portalFile, moved("/cu/", "https://example.org/")), one("portal.toml:10:6 I209")},
	{"unknown former home unit", more(portalFile, "former_home_units = [\"lap-vo\", \"lap-vo-2\"]\n"), one("portal.toml:8:32 I206")},
	{"moved to two places", more(portalFile, moved("/cu/", "/")+moved("/cu/", "/phuong-phap/")+moved("/cu/", "/")), one("portal.toml:12:8 I211")},
	{"moved and removed", more(portalFile, "aliases = [\"/cu/\"]\n"+moved("/cu/", "")), one("portal.toml:10:8 I211")},
	{"two pages with one former id", all(swap(page, "+++\ntitle", "+++\naliases = [\"cu\"]\ntitle"), put("pages/ke-hoach.md", "+++\ntitle = \"a\"\naliases = [\"cu\"]\n+++\n")), one("pages/phuong-phap.md:2:12 I211")},
	{"moved from a page", more(portalFile, moved("/phuong-phap/", "/")), one("portal.toml:9:8 I212")},
	{"moved from a page without its slash", more(portalFile, moved("/2023", "/")), one("portal.toml:9:8 I212")},
	{"moved from a page's file", more(portalFile, moved("/2023/index.html", "/")), one("portal.toml:9:8 I212")},
	{"moved from a download", more(portalFile, moved("/du-lieu/lap-vo.csv", "/")), one("portal.toml:9:8 I212")},
	{"moved from below an attachment", more(portalFile, moved("/tep/bien-ban.pdf/a/", "/")), one("portal.toml:9:8 I212")},
	{"alias of the portal that is a page", more(portalFile, "aliases = [\"/cu/\", \"/nhiem-vu/\"]\n"), one("portal.toml:8:20 I212")},
	{"alias of a page that is a year", swap(page, "+++\ntitle", "+++\naliases = [\"2023\"]\ntitle"), one("pages/phuong-phap.md:2:12 I212")},
	{"moved to itself", more(portalFile, moved("/a/", "/a/")), one("portal.toml:9:8 I213")},
	{"moved in a circle", more(portalFile, moved("/a/", "/b/")+moved("/b/", "/c/#x")+moved("/c/", "/a/")), []string{"portal.toml:9:8 I213", "portal.toml:12:8 I213", "portal.toml:15:8 I213"}},
	{"moved to nowhere", more(portalFile, moved("/a/", "/b/")+moved("/b/", "/c/")), []string{"portal.toml:10:6 I214", "portal.toml:13:6 I214"}},
	{"moved to an anchor that is not there", more(portalFile, moved("/a/", "/phuong-phap/#khong-co")), one("portal.toml:10:6 I214")},
	{"moved step by step", more(portalFile, moved("/a/", "/b/")+moved("/b/", "/2023/")+moved("/c/", "")+moved("/d.csv", "/du-lieu/lap-vo.csv")+moved("/e/", "/c/")), nil},
	{"page at a taken address", put("pages/nhiem-vu.md", "+++\ntitle = \"a\"\n+++\n"), one("pages/nhiem-vu.md P104")},
	{"base_url without a scheme", swap(portalFile, "https://cchc.example/", "cchc.example"), one("portal.toml:2:12 P101")},
	{"base_url without its slash", swap(portalFile, "https://cchc.example/", "https://cchc.example"), one("portal.toml:2:12 P101")},
	{"no contact", swap(portalFile, "contact = \"Phòng Nội vụ\"\n", ""), one("portal.toml:1:1 P102")},
	{"no licence", swap(portalFile, "licence = \"\"\n", ""), one("portal.toml:1:1 P103")},
	{"nameless document", swap(documents, "title = \"Bộ tiêu chí\"\n", ""), one("documents.toml:6:1 D103")},
	{"url of a script", swap(documents, "https://example.org/qd-2", "javascript:alert(1)"), one("documents.toml:10:7 D104")},
	{"valid until before its date", more(documents, "valid_until = 2021-01-01\n"), one("documents.toml:11:15 D105")},
	{"documents in a circle", all(more(documents, "replaced_by = \"kh-1\"\n"), swap(documents, "number = \"1/KH-UBND\"", "number = \"1/KH-UBND\"\nreplaced_by = \"qd-2\"")), []string{"documents.toml:3:15 D106", "documents.toml:12:15 D106"}},
	{"remedy without a source", all(swap(year, "[plan]\ndocument = \"kh-1\"\nplace = \"mục II\"\nreport_due = 2024-04-15\n", "")), one("lap-vo/2023/mot.toml:14:1 D102")},
}

// moved is a table of three lines.
func moved(from, to string) string {
	if to == "" {
		return "[[moved]]\nfrom = \"" + from + "\"\n"
	}
	return "[[moved]]\nfrom = \"" + from + "\"\nto = \"" + to + "\"\n"
}

const bonus = "\n[[component]]\nid = \"ba\"\ntitle = \"Điểm trừ\"\nmax_score = 2\nkind = \"penalty\"\n"

const unscored = "result = \"not-scored\"\nsource = { document = \"kh-1\", place = \"x\" }\n"

func penalty(score string) string {
	return "score = " + score + "\nrank = 1\nsource = { document = \"kh-1\", place = \"x\" }\n"
}

var badFigures = []bad{
	{"negative score", swap(hai, "3.25", "-3.25"), []string{"lap-vo/2023/hai.toml:1:9 S201", "lap-vo/2023/year.toml:2:9 S301"}},
	{"negative penalty", all(more(framework, bonus), put("lap-vo/2023/ba.toml", penalty("-1")), swap(year, "8.50", "9.50"), swap(year, "9.25", "9.75")), one("lap-vo/2023/ba.toml:1:9 S201")},
	{"penalty subtracted", all(more(framework, bonus), put("lap-vo/2023/ba.toml", penalty("1")), swap(year, "8.50", "7.50")), nil},
	{"score over its maximum", all(swap(hai, "3.25", "4.01"), swap(year, "8.50", "9.26"), swap(year, "9.25", "9.75")), one("lap-vo/2023/hai.toml:1:9 S202")},
	{"year's score over its maximum", all(swap(year, "8.50", "10.01"), swap(year, "rank = 2", "rank = 1"), swap(year, "9.25\nrank = 1", "9.25\nrank = 2")), []string{"lap-vo/2023/year.toml:2:9 S202", "lap-vo/2023/year.toml:2:9 S301"}},
	{"criterion over its maximum", all(swap(mot, "score = 3.50", "score = 4.50"), swap(mot, "score = 1.75", "score = 0.75")), one("lap-vo/2023/mot.toml:8:9 S202")},
	{"peer over the maximum", swap(year, "9.25", "90.25"), one("lap-vo/2023/year.toml:15:9 S202")},
	{"rank 0", swap(hai, "rank = 2", "rank = 0"), one("lap-vo/2023/hai.toml:2:8 S203")},
	{"rank beyond the units", swap(hai, "rank = 2", "rank = 13"), one("lap-vo/2023/hai.toml:2:8 S204")},
	{"rank beyond the component's own units", swap(hai, "rank = 2", "rank = 12\nranked_units = 9"), one("lap-vo/2023/hai.toml:2:8 S204")},
	{"no ranked units", swap(year, "ranked_units = 12", "ranked_units = 0"), one("lap-vo/2023/year.toml:4:16 S205")},
	{"target over the maximum", swap(year, "target = 8", "target = 80"), one("lap-vo/2023/year.toml:5:10 S206")},
	{"change beyond 100", swap(mot, "change = 1.50", "change = -100.01"), one("lap-vo/2023/mot.toml:3:10 S207")},
	{"maximum 0", swap(framework, "title = \"Lĩnh vực hai\"\nmax_score = 4", "title = \"Lĩnh vực hai\"\nmax_score = 0"), one("frameworks/bo.toml:23:13 S208")},
	{"bands that begin alike", swap(framework, "max_score = 10", "max_score = 10\n[[band]]\nname = \"Tốt\"\nfrom = 80\n[[band]]\nname = \"Khá\"\nfrom = 80"), one("frameworks/bo.toml:9:8 S209")},
	{"scores that do not close", swap(hai, "3.25", "3.24"), one("lap-vo/2023/year.toml:2:9 S301")},
	{"maxima that do not close", swap(framework, "max_score = 10", "max_score = 10.5"), one("frameworks/bo.toml:3:13 S302")},
	{"criteria that do not close", swap(mot, "score = 1.75", "score = 1.5"), one("lap-vo/2023/mot.toml:1:9 S303")},
	{"parts that do not close", all(
		swap(framework, "title = \"Tiêu chí b\"\nmax_score = 2\n", "title = \"Tiêu chí b\"\nmax_score = 2\n[[component.criterion.part]]\nid = \"b1\"\ntitle = \"b1\"\n"),
		more(mot, "[[criterion]]\nid = \"b1\"\nscore = 1\n")), one("lap-vo/2023/mot.toml:12:9 S303")},
	{"score out of reach", all(put(hai, unscored), swap(year, "8.50", "5.24")), one("lap-vo/2023/year.toml:2:9 S305")},
	{"score within reach", all(put(hai, unscored), swap(year, "8.50", "5.25")), nil},
	{"score out of reach below a penalty", all(more(framework, bonus), put("lap-vo/2023/ba.toml", unscored), swap(year, "8.50", "6.49")), one("lap-vo/2023/year.toml:2:9 S305")},
	{"score within reach of a penalty", all(more(framework, bonus), put("lap-vo/2023/ba.toml", unscored), swap(year, "8.50", "6.50")), nil},
	{"some criteria above the score", all(swap(mot, "[[criterion]]\nid = \"b\"\nscore = 1.75\n", ""), swap(mot, "score = 5.25", "score = 3.49"), swap(year, "8.50", "6.74")), one("lap-vo/2023/mot.toml:1:9 S306")},
	{"some criteria only", swap(mot, "[[criterion]]\nid = \"b\"\nscore = 1.75\n", ""), nil},
	{"maxima of criteria that do not close", swap(framework, "max_score = 2", "max_score = 1"), []string{"frameworks/bo.toml:8:13 S304", "lap-vo/2023/mot.toml:12:9 S202"}},
	{"change at odds", all(formerYear, swap(mot, "change = 1.50", "change = 4.19")), one("lap-vo/2023/mot.toml:3:10 S401")},
	{"change within 0,01", all(formerYear, swap(mot, "change = 1.50", "change = 4.18")), nil},
	{"rank at odds with a peer", swap(year, "9.25", "8.25"), one("lap-vo/2023/year.toml:16:8 S402")},
	{"rank at odds with another unit", all(second, swap("chau-thanh/2023/hai.toml", "rank = 3", "rank = 1")), one("chau-thanh/2023/hai.toml:2:8 S402")},
	{"equal ranks of unequal scores", all(second, swap("chau-thanh/2023/hai.toml", "rank = 3", "rank = 2")), one("chau-thanh/2023/hai.toml:2:8 S403")},
	{"unequal ranks of equal scores", all(second, swap("chau-thanh/2023/hai.toml", "3.00", "3.25"), swap("chau-thanh/2023/year.toml", "8.00", "8.25")), one("chau-thanh/2023/hai.toml:2:8 S404")},
}

// formerYear is 2022, in which the first component had 5,00 of 6.
var formerYear = all(
	put("lap-vo/2022/year.toml", "framework = \"bo\"\nscore = 8.25\nrank = 2\nsource = { document = \"kh-1\", place = \"x\" }\n[plan]\ndocument = \"kh-1\"\nplace = \"x\"\n"),
	put("lap-vo/2022/mot.toml", "score = 5\nrank = 3\nsource = { document = \"kh-1\", place = \"x\" }\n"),
	put("lap-vo/2022/hai.toml", minimal()[hai]))

// second is another unit with results of the same year.
var second = all(
	put("chau-thanh/unit.toml", strings.ReplaceAll(minimal()[unit], "huyện Lấp Vò", "huyện Tân Hồng")),
	put("chau-thanh/2023/year.toml", "framework = \"bo\"\nscore = 8.00\nrank = 3\nranked_units = 12\nsource = { document = \"kh-1\", place = \"x\" }\n"),
	put("chau-thanh/2023/mot.toml", "score = 5.00\nrank = 4\nsource = { document = \"kh-1\", place = \"x\" }\n"),
	put("chau-thanh/2023/hai.toml", "score = 3.00\nrank = 3\nsource = { document = \"kh-1\", place = \"x\" }\n"))

var badRemedies = []bad{
	{"done without proof", all(swap(mot, `status = "open"`, `status = "done"`), swap(mot, `criteria = ["a"]`, `status = "done"`)), one("lap-vo/2023/mot.toml:20:10 R201")},
	{"done with a document", swap(mot, "text = \"Đang làm.\"\n", "text = \"Xong.\"\ndocument = \"kh-1\"\n"), nil},
	{"done with a file", all(swap(mot, `status = "open"`, `status = "done"`), swap(mot, `criteria = ["a"]`, `status = "done"`), swap(mot, "text = \"Đang làm.\"\n", "text = \"Xong.\"\ndocument = \"/tep/bien-ban.pdf\"\n")), nil},
	{"done with a missing file", swap(mot, "text = \"Đang làm.\"\n", "text = \"Xong.\"\ndocument = \"/tep/bien-bn.pdf\"\n"), one("lap-vo/2023/mot.toml:26:12 L103")},
	{"dropped without reason", all(swap(mot, `status = "open"`, `status = "dropped"`), swap(mot, `criteria = ["a"]`, `status = "dropped"`)), one("lap-vo/2023/mot.toml:20:10 R202")},
	{"progress out of order", swap(mot, "text = \"Đang làm.\"\n", "text = \"Đang làm.\"\n\n[[remedy.progress]]\ndate = 2024-05-09\nstatus = \"open\"\ntext = \"Trước đó.\"\n"), one("lap-vo/2023/mot.toml:28:8 R206")},
	{"status that a report has outdated", swap(mot, "status = \"open\"", "status = \"in-progress\""), one("lap-vo/2023/mot.toml:14:1 R207")},
	{"progress after as_of", swap(mot, "2024-05-10", "2024-07-01"), one("lap-vo/2023/mot.toml:23:8 R203")},
	{"deadline before its document", swap(mot, `"2024-Q2"`, `"2023-Q2"`), one("lap-vo/2023/mot.toml:19:7 R204")},
	{"report due before the plan", swap(year, "2024-04-15", "2024-03-18"), one("lap-vo/2023/year.toml:11:14 R204")},
	{"handed to a stranger", all(second, swap(mot, `criteria = ["a"]`, `handed_to = "chau-thanh"`)), one("lap-vo/2023/mot.toml:20:13 R205")},
	{"handed to no one", swap(mot, `criteria = ["a"]`, `handed_to = "chau-thanh"`), one("lap-vo/2023/mot.toml:20:13 I206")},
	{"handed to a successor", all(second, swap(mot, `criteria = ["a"]`, `handed_to = "chau-thanh"`), more(unit, end("chau-thanh"))), nil},
}

// end says that a unit ended, and who took over.
func end(successor string) string {
	return "\n[ended]\ndate = 2025-07-01\ndocument = \"kh-1\"\n\n[[ended.successor]]\nunit = \"" + successor + "\"\n"
}

var badUnits = []bad{
	{"framework outside its years", swap(framework, "max_score = 10", "max_score = 10\nyears = [2024, 2025]"), one("lap-vo/2023/year.toml:1:13 U101")},
	{"component of another framework", all(put("frameworks/bo-2.toml", strings.ReplaceAll(minimal()[framework], `id = "hai"`, `id = "ba"`)), put("lap-vo/2023/ba.toml", minimal()[hai])), one("lap-vo/2023/ba.toml:1:1 U102")},
	{"unknown successor", more(unit, end("chau-thanh")), one("lap-vo/unit.toml:18:8 I206")},
	{"circle of successors", all(second, more(unit, end("chau-thanh")), more("chau-thanh/unit.toml", end("lap-vo"))), []string{"chau-thanh/unit.toml:17:1 U103", "lap-vo/unit.toml:17:1 U103"}},
	{"its own successor", more(unit, end("lap-vo")), one("lap-vo/unit.toml:17:1 U103")},
	{"result after the end", more(unit, "\n[ended]\ndate = 2022-07-01\ndocument = \"kh-1\"\n"), one("lap-vo/2023/year.toml:1:1 U104")},
	{"two units of one name and kind", all(second, swap("chau-thanh/unit.toml", "huyện Tân Hồng", "Huyện  Lấp Vò")), one("lap-vo/unit.toml:1:8 U105")},
	{"two units of one name", all(second, swap("chau-thanh/unit.toml", "huyện Tân Hồng", "huyện Lấp Vò"), swap("chau-thanh/unit.toml", "level = \"huyện\"", "level = \"thành phố\"")), nil},
	{"peer that is a unit", all(second, swap(year, "huyện Châu Thành", "huyện Tân Hồng")), one("lap-vo/2023/year.toml:14:8 U106")},
}

var badProse = []bad{
	{"figure of a page", more(page, "Đạt {score}.\n"), one("pages/phuong-phap.md:8:5 N101")},
	{"figure of no component", more(yearText, "\nĐạt {ba.score}.\n"), one("lap-vo/2023/year.md:3:5 N102")},
	{"figure that is not the data's", more(motText, "\nĐạt 5,52 điểm.\n"), one("lap-vo/2023/mot.md:5:5 N201")},
	{"figures that are no slips", more(motText, "\nĐạt 5,25 điểm, 87,50 %, hạng 3, giảm 14 %, 100 %, ngày 15/4/2024, 1/KH-UBND, dài 5,52 km, năm trước 86,00 %.\n"), nil},
	{"rank that is not the data's", more(motText, "\nĐứng hạng 7.\n"), one("lap-vo/2023/mot.md:5:11 N202")},
	{"rank of the whole in a component's text", more(motText, "\nHuyện đạt 8,50 điểm, đứng hạng 2/12.\n"), []string{"lap-vo/2023/mot.md:5:11 N207", "lap-vo/2023/mot.md:5:32 N207"}},
	{"day in a duty", swap(year, "report_due = 2024-04-15\n", "report_due = 2024-04-15\n\n[[plan.duty]]\ntext = \"Báo cáo ngày 31/4/2024.\"\nplace = \"mục III\"\n"), one("lap-vo/2023/year.toml:14:22 N204")},
	{"day in the words of a deadline", swap(mot, "due = \"2024-Q2\"\n", "due = \"2024-Q2\"\ndue_text = \"trước 31/6/2024\"\n"), one("lap-vo/2023/mot.toml:20:19 N204")},
	{"name in the reason of a remedy that was dropped", swap(mot, "due = \"2024-Q2\"\n", "due = \"2024-Q2\"\nreason = \"Phòng Nội Vụ đề nghị bỏ.\"\n"), one("lap-vo/2023/mot.toml:20:11 N206")},
	{"per cent for percentage points", more(motText, "\nChỉ số tăng 1,50 %.\n"), one("lap-vo/2023/mot.md:5:13 N203")},
	{"day that no calendar has", more(motText, "\nNgày 31/02/2024 và 29/02/2023.\n"), []string{"lap-vo/2023/mot.md:5:6 N204", "lap-vo/2023/mot.md:5:20 N204"}},
	{"day of a page", more(page, "\nTừ 01/01/2024-31/4/2024.\n"), one("pages/phuong-phap.md:9:4 N204")},
	{"day in a task", swap(mot, "Làm việc một.", "Xong trước 30/02/2024."), one("lap-vo/2023/mot.toml:18:20 N204")},
	{"unlisted document", more(motText, "\nTheo **97**/QĐ-UBND-HC.\n"), one("lap-vo/2023/mot.md:5:8 N205")},
	{"unlisted document in a note", more(mot, "\n[[note]]\ntext = \"Trích 42/2022/NĐ-CP.\"\n"), one("lap-vo/2023/mot.toml:32:15 N205")},
	{"days and documents that are no slips", more(motText, "\n29/02/2024, 31/12/2023, 32/13, 1/2/3, 13/13/13, 01/KH-UBND, 1/KH.UBND, 5/USD, 60/km-h, 3/4-5, “31/02/2024 của 9/QĐ-X”, 31\\/02/2024, `9/QĐ-X`, 203/2025/QH15.\n"), nil},
	{"second spelling of an agency", more(motText, "\n> Việc của *Phòng* nội vụ.\n"), one("lap-vo/2023/mot.md:5:13 N206")},
	{"second spelling of a unit, on a page", more(page, "\nHuyện lấp vò.\n"), one("pages/phuong-phap.md:9:1 N206")},
	{"second spelling in a task", swap(mot, "Làm việc một.", "Giao Phòng tư pháp."), one("lap-vo/2023/mot.toml:18:14 N206")},
	{"second spelling in a report", swap(mot, "Đang làm.", "Phòng Nội Vụ đang làm."), one("lap-vo/2023/mot.toml:25:9 N206")},
	{"second spelling in a note", more(unit, "\n[[note]]\ntext = \"Huyện Lấp vò.\"\n"), one("lap-vo/unit.toml:14:9 N206")},
	{"source's own spelling in a note", more(unit, "\n[[note]]\ntext = \"Nguồn ghi “Phòng Nội Vụ”.\"\n"), nil},
	{"broken link", more(motText, "\nXem [lĩnh vực ba](/2023/ba/).\n"), one("lap-vo/2023/mot.md:5:19 L101")},
	{"link without its slash", more(motText, "\nXem [lĩnh vực hai](/2023/hai).\n"), one("lap-vo/2023/mot.md:5:20 L101")},
	{"broken anchor", swap(motText, "#cach-tinh", "#cach-tnh"), one("lap-vo/2023/mot.md:3:35 L102")},
	{"broken anchor of its own", more(page, "\n[Lên](#muc-khac)\n"), one("pages/phuong-phap.md:9:7 L102")},
	{"missing attachment", more(page, "\n[Biên bản](/tep/bien-ban.doc)\n"), one("pages/phuong-phap.md:9:12 L103")},
	{"missing image", more(page, "\n![Ảnh](/tep/anh.png)\n"), one("pages/phuong-phap.md:9:8 L103")},
}

// badMarkdown meets every rule of package narrative, whose own tests have more.
var badMarkdown = []bad{
	{"text too long", put(motText, strings.Repeat("Chữ.\n\n", 30000)), one("lap-vo/2023/mot.md:32769:1 M101")},
	{"block too long", put(motText, strings.Repeat("Chữ dài.\n", 4000)), one("lap-vo/2023/mot.md:2731:1 M102")},
	{"nested quotes", put(motText, strings.Repeat(">", 101)+" a\n"), one("lap-vo/2023/mot.md:1:1 M103")},
	{"too many columns", put(motText, strings.Repeat("|a", 21)+"|\n"), one("lap-vo/2023/mot.md:1:1 M104")},
	{"raw HTML", put(motText, "Chữ <b>đậm</b>.\n"), one("lap-vo/2023/mot.md:1:5 M111")},
	{"indented paragraph", put(motText, "    Chữ.\n"), one("lap-vo/2023/mot.md:1:5 M112")},
	{"open code", put(motText, "```\na\n"), one("lap-vo/2023/mot.md:1:1 M113")},
	{"excess cell", put(motText, "|a|b|\n|--|--|\n|1|2|3|\n"), one("lap-vo/2023/mot.md:3:5 M114")},
	{"table that is none", put(motText, "|a|b|c|\n|--|--|\n"), one("lap-vo/2023/mot.md:2:1 M115")},
	{"stray asterisks", put(motText, "Đạt **cao **nhất\n"), one("lap-vo/2023/mot.md:1:5 M116")},
	{"level 1", put(motText, "# Tên\n"), one("lap-vo/2023/mot.md:1:1 M121")},
	{"skipped level", put(motText, "### Tên\n"), one("lap-vo/2023/mot.md:1:1 M122")},
	{"empty heading", put(motText, "##\n"), one("lap-vo/2023/mot.md:1:1 M123")},
	{"figure in a heading", put(motText, "## Điểm {score}\n"), one("lap-vo/2023/mot.md:1:9 M124")},
	{"heading without its space", put(motText, "##Tên\n"), one("lap-vo/2023/mot.md:1:1 M125")},
	{"javascript link", put(motText, "[a](javascript:b)\n"), one("lap-vo/2023/mot.md:1:5 M131")},
	{"data link in front matter's file", more(page, "\n[a](data:b)\n"), one("pages/phuong-phap.md:9:5 M131")},
	{"relative link", put(motText, "[a](b.md)\n"), one("lap-vo/2023/mot.md:1:5 M132")},
	{"malformed address", put(motText, "[a](#)\n"), one("lap-vo/2023/mot.md:1:5 M133")},
	{"link without words", put(motText, "Ở [](/2023/)\n"), one("lap-vo/2023/mot.md:1:3 M134")},
	{"link that is none", put(motText, "[a] (/2023/)\n"), one("lap-vo/2023/mot.md:1:3 M135")},
	{"foreign image", put(motText, "![a](https://b.example/c.png)\n"), one("lap-vo/2023/mot.md:1:6 M141")},
	{"image without text", put(motText, "![](/tep/bien-ban.pdf)\n"), one("lap-vo/2023/mot.md:1:1 M142")},
	{"unknown figure", put(motText, "Đạt {scroe} điểm\n"), one("lap-vo/2023/mot.md:1:5 M151")},
}
