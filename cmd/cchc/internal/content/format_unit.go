package content

import (
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

// The words of the result and status keys.
const (
	scored        = "scored"
	notScored     = "not-scored"
	notApplicable = "not-applicable"
	notPublished  = "not-published"
)

// unscored are the results that have neither score nor rank.
var unscored = []string{notScored, notApplicable, notPublished}

// The tables of a unit's folder.
var (
	unitTable = &Table{Keys: []Key{
		{Name: "name", Kind: Text, Doc: diag.Say("tên đơn vị, kể cả loại đơn vị: “huyện Lấp Vò”", "the unit's name with its kind")},
		{Name: "level", Kind: Text, Doc: diag.Say("cấp hoặc loại đơn vị, viết bằng chữ", "its level, in words")},
		{Name: "parent", Kind: Text, Doc: diag.Say("đơn vị cấp trên, viết bằng chữ", "the unit above it, in words")},
		{Name: "aliases", Kind: IDs, Presence: Optional, Doc: diag.Say("các mã cũ của đơn vị", "its former ids")},
		{Name: "agency", Kind: Groups, Presence: Optional, Table: agencyTable, Doc: diag.Say("các cơ quan, phòng ban nhận nhiệm vụ", "its agencies")},
		{Name: "ended", Kind: Group, Presence: Optional, Table: endedTable, Doc: diag.Say("đơn vị đã kết thúc hoạt động", "the unit has ceased to be")},
		{Name: "note", Kind: Groups, Presence: Optional, Table: noteTable, Doc: diag.Say("ghi chú về nguồn", "notes on the source")},
	}}

	agencyTable = &Table{Keys: []Key{
		{Name: "id", Kind: ID, Doc: diag.Say("mã cơ quan, không trùng trong đơn vị", "the agency's id, unique in the unit")},
		{Name: "name", Kind: Text, Doc: diag.Say("tên cơ quan", "its name")},
		{Name: "short", Kind: Text, Presence: Optional, Doc: diag.Say("tên gọi tắt", "its short name")},
		{Name: "aliases", Kind: IDs, Presence: Optional, Doc: diag.Say("các mã cũ của cơ quan", "its former ids")},
	}}

	endedTable = &Table{Keys: []Key{
		{Name: "date", Kind: Day, Doc: diag.Say("ngày kết thúc hoạt động", "the day on which it ended")},
		{Name: "document", Kind: Text, Doc: diag.Say("mã của văn bản quyết định việc đó", "the id of the document that ended it")},
		{Name: "successor", Kind: Groups, Presence: Optional, Table: successorTable, Doc: diag.Say("các đơn vị kế thừa", "the units that took over")},
	}}

	successorTable = &Table{Keys: []Key{
		{Name: "unit", Kind: Text, Doc: diag.Say("mã của đơn vị kế thừa", "the successor's id")},
		{Name: "date", Kind: Day, Presence: Optional, Doc: diag.Say("ngày tiếp nhận, nếu khác ngày kết thúc", "the day on which it took over, where it is another")},
	}}

	noteTable = &Table{Keys: []Key{
		{Name: "text", Kind: Text, Doc: diag.Say("nội dung ghi chú", "what readers are told")},
		{Name: "field", Kind: Text, Presence: Optional, Doc: diag.Say("khóa hoặc mã tiêu chí mà ghi chú nói đến", "the key or criterion's id that it is about")},
		{Name: "expect", Kind: Text, Presence: Optional, Doc: diag.Say("số liệu phải thế nào thì ghi chú còn đúng", "what the data should be for the note to hold")},
	}}

	sourceTable = &Table{Keys: []Key{
		{Name: "document", Kind: Text, Doc: diag.Say("mã văn bản trong documents.toml", "the document's id in documents.toml")},
		{Name: "place", Kind: Text, Doc: diag.Say("chỗ trong văn bản", "the place in it")},
	}}

	yearTable = &Table{Keys: append([]Key{
		{Name: "framework", Kind: Text, Doc: diag.Say("mã bộ tiêu chí", "the framework's id")},
		{Name: "score", Kind: Decimal, Presence: Scored, Doc: diag.Say("tổng điểm", "the score in all")},
		{Name: "rank", Kind: Whole, Presence: Scored, Doc: diag.Say("thứ hạng, 1 là cao nhất", "the rank, 1 is best")},
		{Name: "ranked_units", Kind: Whole, Presence: Optional, Doc: diag.Say("số đơn vị được xếp hạng", "the number of units that were ranked")},
		{Name: "target", Kind: Decimal, Presence: Optional, Doc: diag.Say("điểm mục tiêu", "the score that was aimed at")},
		{Name: "change", Kind: Decimal, Presence: Optional, Doc: diag.Say("tăng (giảm: số âm) so với năm trước, điểm phần trăm của chỉ số", "change of the index since the year before, in percentage points")},
		{Name: "source", Kind: Group, Table: sourceTable, Doc: diag.Say("nguồn của số liệu", "where the figures come from")},
		{Name: "result", Kind: Word, Presence: Optional, Words: []string{scored, notScored, notApplicable, notPublished}, Doc: diag.Say("vì sao không có điểm; mặc định là scored", "why there is no score; scored unless it says otherwise")},
		{Name: "peer", Kind: Groups, Presence: Optional, Table: peerTable, Doc: diag.Say("kết quả của đơn vị khác, nhập tay", "another unit's result, entered by hand")},
		{Name: "index", Kind: Groups, Presence: Optional, Table: indexTable, Doc: diag.Say("chỉ số khác của đơn vị, như SIPAS", "another index of the unit, such as SIPAS")},
		{Name: "plan", Kind: Group, Presence: Optional, Table: planTable, Doc: diag.Say("kế hoạch khắc phục", "the plan that answers the result")},
	}, answerKeys...)}

	peerTable = &Table{Keys: []Key{
		{Name: "name", Kind: Text, Doc: diag.Say("tên đơn vị", "the unit's name")},
		{Name: "score", Kind: Decimal, Doc: diag.Say("tổng điểm", "its score")},
		{Name: "rank", Kind: Whole, Presence: Optional, Doc: diag.Say("thứ hạng", "its rank")},
		{Name: "source", Kind: Group, Table: sourceTable, Doc: diag.Say("nguồn của số liệu", "where the figures come from")},
	}}

	indexTable = &Table{Keys: []Key{
		{Name: "name", Kind: Text, Doc: diag.Say("tên chỉ số", "the index's name")},
		{Name: "value", Kind: Decimal, Doc: diag.Say("giá trị", "its value")},
		{Name: "measure", Kind: Text, Doc: diag.Say("đơn vị đo, như %", "its unit of measure, such as %")},
		{Name: "source", Kind: Group, Table: sourceTable, Doc: diag.Say("nguồn của số liệu", "where the figure comes from")},
	}}

	planTable = &Table{Keys: []Key{
		{Name: "document", Kind: Text, Doc: diag.Say("mã của văn bản kế hoạch", "the plan's document")},
		{Name: "place", Kind: Text, Doc: diag.Say("chỗ trong văn bản", "the place in it")},
		{Name: "report_due", Kind: Day, Presence: Optional, Doc: diag.Say("hạn báo cáo kết quả", "the day by which results are reported")},
		{Name: "report_to", Kind: Text, Presence: Optional, Doc: diag.Say("nơi nhận báo cáo", "to whom they are reported")},
		{Name: "duty", Kind: Groups, Presence: Optional, Table: dutyTable, Doc: diag.Say("nhiệm vụ chung, thường xuyên", "standing tasks")},
	}}

	dutyTable = &Table{Keys: []Key{
		{Name: "text", Kind: Text, Doc: diag.Say("nội dung nhiệm vụ", "what is to be done")},
		{Name: "place", Kind: Text, Doc: diag.Say("chỗ trong văn bản", "the place in the document")},
	}}

	componentTable = &Table{Keys: append([]Key{
		{Name: "score", Kind: Decimal, Presence: Scored, Doc: diag.Say("điểm của lĩnh vực; điểm trừ viết số dương", "the component's score; a penalty's is written positive")},
		{Name: "rank", Kind: Whole, Presence: Scored, Doc: diag.Say("thứ hạng trong lĩnh vực", "the rank in the component")},
		{Name: "ranked_units", Kind: Whole, Presence: Optional, Doc: diag.Say("số đơn vị được xếp hạng, nếu khác của năm", "the number of units that were ranked, where it is not the year's")},
		{Name: "change", Kind: Decimal, Presence: Optional, Doc: diag.Say("tăng (giảm: số âm) so với năm trước, điểm phần trăm của chỉ số", "change of the index since the year before, in percentage points")},
		{Name: "source", Kind: Group, Table: sourceTable, Doc: diag.Say("nguồn của số liệu", "where the figures come from")},
		{Name: "result", Kind: Word, Presence: Optional, Words: []string{scored, notScored, notApplicable}, Doc: diag.Say("vì sao không có điểm; mặc định là scored", "why there is no score; scored unless it says otherwise")},
		{Name: "criterion", Kind: Groups, Presence: Optional, Table: criterionResultTable, Doc: diag.Say("điểm từng tiêu chí, nếu được công bố", "the scores of criteria, where they are published")},
	}, answerKeys...)}

	criterionResultTable = &Table{Keys: []Key{
		{Name: "id", Kind: Text, Doc: diag.Say("mã tiêu chí", "the criterion's id")},
		{Name: "score", Kind: Decimal, Doc: diag.Say("điểm của tiêu chí", "its score")},
		{Name: "max_score", Kind: Decimal, Positive: true, Presence: Optional, Doc: diag.Say("điểm tối đa, nếu khác của bộ tiêu chí", "its maximum, where it is not the framework's")},
	}}

	// answerKeys stand in a year's and in a component's file alike.
	answerKeys = []Key{
		{Name: "remedy", Kind: Groups, Presence: Optional, Table: remedyTable, Doc: diag.Say("nhiệm vụ khắc phục", "the remedies")},
		{Name: "note", Kind: Groups, Presence: Optional, Table: noteTable, Doc: diag.Say("ghi chú về nguồn", "notes on the source")},
	}

	remedyTable = &Table{Keys: []Key{
		{Name: "id", Kind: ID, Doc: diag.Say("mã nhiệm vụ, không trùng trong đơn vị và năm", "the remedy's id, unique within unit and year")},
		{Name: "agency", Kind: Text, Doc: diag.Say("mã của cơ quan chủ trì", "the id of the agency in charge")},
		{Name: "task", Kind: Text, Doc: diag.Say("việc phải làm", "what is to be done")},
		{Name: "due", Kind: Deadline, MayEmpty: true, Doc: diag.Say(`thời hạn: "2024-Q2", "2024-06", "2024-06-30", "2024"; "" là kế hoạch không nêu`, `the deadline: "2024-Q2", "2024-06", "2024-06-30", "2024"; "" says that the plan states none`)},
		{Name: "due_text", Kind: Text, Presence: Optional, Doc: diag.Say("thời hạn đúng như lời kế hoạch", "the deadline in the plan's own words")},
		{Name: "with", Kind: Texts, Presence: Optional, Doc: diag.Say("mã của các cơ quan phối hợp", "the ids of the agencies that help")},
		{Name: "criteria", Kind: Texts, Presence: Optional, Doc: diag.Say("mã của các tiêu chí mà nhiệm vụ nhằm vào", "the ids of the criteria that it serves")},
		{Name: "source", Kind: Group, Presence: Optional, Table: sourceTable, Doc: diag.Say("nguồn, nếu khác kế hoạch của năm", "its source, where it is not the year's plan")},
		{Name: "status", Kind: Word, Presence: Optional, Words: statusWords, Doc: diag.Say("tình trạng; mặc định là open (chưa có báo cáo)", "how far it has come; open (nothing reported) unless it says otherwise")},
		{Name: "reason", Kind: Text, Presence: Optional, Doc: diag.Say("lý do, khi status là dropped", "why, where the status is dropped")},
		{Name: "handed_to", Kind: Text, Presence: Optional, Doc: diag.Say("mã của đơn vị kế thừa tiếp nhận nhiệm vụ", "the id of the successor that took it over")},
		{Name: "progress", Kind: Groups, Presence: Optional, Table: progressTable, Doc: diag.Say("các báo cáo tiến độ", "reports on it")},
	}}

	progressTable = &Table{Keys: []Key{
		{Name: "date", Kind: Day, Doc: diag.Say("ngày báo cáo", "the day of the report")},
		{Name: "status", Kind: Word, Words: statusWords, Doc: diag.Say("tình trạng khi đó", "how far it had come")},
		{Name: "text", Kind: Text, Doc: diag.Say("nội dung báo cáo", "what was reported")},
		{Name: "document", Kind: Text, Presence: Optional, Doc: diag.Say("minh chứng: mã văn bản hoặc tệp /tep/…", "the proof: a document's id or a file /tep/…")},
		{Name: "due", Kind: Deadline, Presence: Optional, Doc: diag.Say("thời hạn mới, nếu báo cáo dời thời hạn", "the new deadline, where the report moves it")},
	}}

	statusWords = scorecard.Statuses[:]
)
