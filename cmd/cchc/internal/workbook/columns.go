package workbook

// sheets are the sheets that are written and read, in their order.
func sheets() []*sheet {
	return []*sheet{
		{name: resultsSheet, columns: []column{
			{key: "id", head: "Mã", kind: identity, width: 24},
			{key: "title", head: "Lĩnh vực", kind: derived, width: 40},
			{key: "score", head: "Điểm", kind: number, width: 10},
			{key: "max", head: "Điểm tối đa", kind: derived, width: 10},
			{key: "index", head: "Chỉ số (%), tự tính", kind: derived, width: 12},
			{key: "lost", head: "Điểm chưa đạt, tự tính", kind: derived, width: 12},
			{key: "rank", head: "Hạng", kind: whole, width: 8},
			{key: "ranked_units", head: "Số đơn vị xếp hạng", kind: whole, width: 12},
			{key: "change", head: "Tăng, giảm (điểm phần trăm)", kind: number, width: 14},
			{key: "target", head: "Điểm mục tiêu", kind: number, width: 10},
			{key: "result", head: "Kết quả", kind: choice, list: results, width: 18, fallback: "scored"},
			{key: "source.document", head: "Văn bản nguồn", kind: choice, list: documents, width: 34, must: true},
			{key: "source.place", head: "Chỗ trong văn bản", kind: text, width: 22, must: true},
		}},
		{name: criteriaSheet, array: "criterion", columns: []column{
			{key: "id", head: "Mã", kind: identity, width: 26},
			{key: "component", head: "Lĩnh vực", kind: derived, width: 34},
			{key: "title", head: "Tiêu chí", kind: derived, width: 60},
			{key: "survey", head: "Điều tra xã hội học", kind: derived, width: 12},
			{key: "score", head: "Điểm", kind: number, width: 10, must: true},
			{key: "max_score", head: "Điểm tối đa, nếu khác bộ tiêu chí", kind: number, width: 16},
			{key: "max", head: "Điểm tối đa theo bộ tiêu chí", kind: derived, width: 16},
			{key: "lost", head: "Điểm chưa đạt, tự tính", kind: derived, width: 12},
		}},
		{name: remediesSheet, array: "remedy", grows: true, columns: []column{
			{key: "id", head: "Mã", kind: identity, width: 26},
			{key: "component", head: "Lĩnh vực", kind: choice, list: components, width: 34, must: true},
			{key: "agency", head: "Cơ quan chủ trì", kind: choice, list: agencies, width: 28, must: true},
			{key: "task", head: "Nhiệm vụ", kind: text, width: 60, must: true},
			{key: "due", head: "Thời hạn", kind: deadline, width: 18, must: true},
			{key: "due_text", head: "Thời hạn theo lời kế hoạch", kind: text, width: 24},
			{key: "with", head: "Cơ quan phối hợp", kind: several, list: agencies, width: 30},
			{key: "criteria", head: "Mã tiêu chí", kind: several, list: criteria, width: 26},
			{key: "status", head: "Tình trạng", kind: choice, list: statuses, width: 26, fallback: "open"},
			{key: "reason", head: "Lý do không thực hiện", kind: text, width: 30},
			{key: "handed_to", head: "Chuyển giao cho", kind: choice, list: units, width: 24},
			{key: "source.document", head: "Văn bản nguồn, nếu khác kế hoạch", kind: choice, list: documents, width: 34},
			{key: "source.place", head: "Chỗ trong văn bản", kind: text, width: 22},
			{key: "remove", head: "Xóa", kind: removal, width: 6},
		}},
		{name: progressSheet, array: "progress", grows: true, columns: []column{
			{key: "id", head: "Mã", kind: identity, width: 30},
			{key: "remedy", head: "Mã nhiệm vụ", kind: text, width: 28, must: true},
			{key: "date", head: "Ngày báo cáo", kind: day, width: 14, must: true},
			{key: "status", head: "Tình trạng", kind: choice, list: statuses, width: 26, must: true},
			{key: "text", head: "Nội dung", kind: text, width: 60, must: true},
			{key: "document", head: "Minh chứng", kind: choice, list: proofs, width: 34},
			{key: "due", head: "Thời hạn mới", kind: deadline, width: 18},
			{key: "remove", head: "Xóa", kind: removal, width: 6},
		}},
		{name: notesSheet, array: "note", grows: true, columns: []column{
			{key: "id", head: "Mã", kind: identity, width: 26},
			{key: "component", head: "Lĩnh vực", kind: choice, list: components, width: 34, must: true},
			{key: "field", head: "Về số liệu", kind: text, width: 22},
			{key: "text", head: "Nội dung", kind: text, width: 80, must: true},
			{key: "expect", head: "Số liệu phải thế nào thì ghi chú còn đúng", kind: text, width: 30},
			{key: "remove", head: "Xóa", kind: removal, width: 6},
		}},
	}
}

// sheetOf is the sheet of the name.
func sheetOf(all []*sheet, name string) *sheet {
	for _, sheet := range all {
		if sheet.name == name {
			return sheet
		}
	}
	return nil
}
