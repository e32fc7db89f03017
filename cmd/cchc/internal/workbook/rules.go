package workbook

import "cchc/cmd/cchc/internal/diag"

// Rules are what can be wrong with a workbook, by code.
func Rules() []*diag.Rule {
	return []*diag.Rule{notWorkbook, unsafe, missingSheet, missingColumn, doubledColumn, foreignYear,
		missingID, unknownID, doubledID, missingRow, fixedCell, badMark, strayValue,
		badNumber, tooFine, badWhole, badDay, badDeadline, unknownChoice, noCachedValue, errorValue, missingValue, noResult, needless, hiddenRow}
}

// said makes a rule.
func said(code string, title, message, hint, explain diag.Text) *diag.Rule {
	return &diag.Rule{Code: code, Title: title, Message: message, Hint: hint, Explain: explain}
}

// The rules about the workbook as a whole.
var (
	notWorkbook = said("X101", diag.Say("không phải tệp Excel đọc được", "not a workbook that can be read"),
		diag.Say("không đọc được tệp: %s", "the file cannot be read: %s"),
		diag.Say("mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng Excel (.xlsx), không đặt mật khẩu", "open the file in a spreadsheet and save it as Excel (.xlsx) without a password"),
		diag.Say("cchc chỉ nhập tệp .xlsx do cchc export tạo rồi được sửa và lưu lại.", "cchc imports .xlsx files that cchc export made and that were edited since."))
	unsafe = said("X102", diag.Say("tệp Excel không an toàn", "unsafe workbook"),
		diag.Say("từ chối tệp: %s", "the file is refused: %s"),
		diag.Say("xuất lại tệp bằng cchc export và chép số liệu sang", "export the workbook again and copy the figures into it"),
		diag.Say("Tệp nén quá lớn, có macro hay tên lạ có thể gây hại, và không tệp nào do cchc tạo như vậy.", "Files that unpack to too much, hold macros or odd names can do harm, and none that cchc makes is such."))
	missingSheet = said("X103", diag.Say("thiếu trang tính", "missing sheet"),
		diag.Say("không có trang '%s'", "there is no sheet '%s'"),
		diag.Say("%[2]s", "%[2]s"),
		diag.Say("Trang bị xóa hay đổi tên không có nghĩa là xóa số liệu của nó, nên cchc dừng lại.", "A sheet that was removed or renamed does not mean that its data are to go, so nothing is done."))
	missingColumn = said("X104", diag.Say("thiếu cột", "missing column"),
		diag.Say("trang '%s' không có cột “%s”", "the sheet '%s' has no column “%s”"),
		diag.Say("%[3]s", "%[3]s"),
		diag.Say("Cột được nhận ra nhờ tên ở dòng đầu: thứ tự đổi được, tên thì không.", "Columns are found by the names in the first row: their order may change, their names may not."))
	doubledColumn = said("X105", diag.Say("hai cột cùng tên", "two columns of one name"),
		diag.Say("cột “%s” đã có ở ô %s", "the column “%s” stands already in %s"),
		diag.Say("giữ một cột, đổi tên cột kia", "keep one and rename the other"),
		diag.Say("Hai cột cùng tên thì không biết cột nào đúng.", "Of two columns of one name nobody knows which is right."))
	foreignYear = said("X106", diag.Say("tệp không thuộc năm nào trong nội dung", "workbook of no year of the content"),
		diag.Say("trang '%s' không có dòng của một năm trong nội dung (mã như %s)", "the sheet '%s' has no row of a year of the content (an id such as %s)"),
		diag.Say("xuất lại tệp bằng cchc export; năm chưa có thì trước đó chạy cchc new year", "export the workbook again; a year that does not stand is made by cchc new year"),
		diag.Say("Mã ở dòng của cả năm cho biết tệp thuộc đơn vị nào, năm nào.", "The id in the year's own row says whose workbook it is."))
)

// The rules about rows.
var (
	missingID = said("X201", diag.Say("dòng không có mã", "row without an id"),
		diag.Say("dòng có số liệu mà không có mã", "the row has values and no id"),
		diag.Say("trang này không thêm được dòng: xóa dòng, hoặc điền lại mã đã có", "rows cannot be added here: clear the row, or write its id again"),
		diag.Say("Mỗi dòng được nhận ra nhờ mã của nó.", "A row is found by its id."))
	unknownID = said("X202", diag.Say("mã không có", "unknown id"),
		diag.Say("không có mã %s ở đây", "there is no id %s here"),
		diag.Say("%[2]s", "%[2]s"),
		diag.Say("Mã lạ thì không biết dòng ghi vào đâu.", "Of an unknown id nobody knows where the row belongs."))
	doubledID = said("X203", diag.Say("hai dòng cùng mã", "two rows of one id"),
		diag.Say("mã %s đã có ở ô %s", "the id %s stands already in %s"),
		diag.Say("giữ một dòng; dòng mới thì để trống mã hoặc đặt mã khác", "keep one row; a new row has no id or another one"),
		diag.Say("Hai dòng cùng mã thì không biết dòng nào đúng.", "Of two rows of one id nobody knows which is right."))
	missingRow = said("X204", diag.Say("dòng biến mất", "vanished row"),
		diag.Say("trang '%s' không còn dòng có mã %s (%s)", "the sheet '%s' has no row of the id %s any more (%s)"),
		diag.Say("%[4]s", "%[4]s"),
		diag.Say("Dòng biến mất có thể do nhầm lẫn, hoặc do nội dung đã thêm dòng sau khi xuất tệp; vì vậy cchc không tự xóa.", "A row may vanish by mistake, or have been added to the content since the export; so nothing is removed by itself."))
	fixedCell = said("X205", diag.Say("ô không được sửa", "cell that is not to be changed"),
		diag.Say("không sửa được “%s” của dòng này từ %s thành %s", "“%s” of this row cannot be changed from %s to %s"),
		diag.Say("khôi phục giá trị cũ; muốn chuyển chỗ thì xóa dòng này (x ở cột Xóa) và thêm dòng mới", "restore it; to move the row, mark it (x in the column Xóa) and add a new one"),
		diag.Say("Ô này nói dòng thuộc về đâu.", "The cell says where the row belongs."))
	badMark = said("X206", diag.Say("dấu xóa viết sai", "wrong mark of removal"),
		diag.Say("cột Xóa chỉ nhận x, ở đây là %s", "the column Xóa takes x, here is %s"),
		diag.Say("viết x để xóa dòng, hoặc để trống", "write x to remove the row, or leave the cell empty"),
		diag.Say("Xóa là việc không lấy lại được, nên chỉ làm khi viết đúng x.", "What is removed is gone, so only a plain x does it."))
	strayValue = said("X207", diag.Say("giá trị đặt sai dòng", "value in a row that has none"),
		diag.Say("dòng này không có “%s”", "this row has no “%s”"),
		diag.Say("để trống ô này", "leave the cell empty"),
		diag.Say("Điểm mục tiêu chỉ có ở dòng của cả năm.", "Only the year's own row has a target."))
)

// The rules about single cells.
var (
	badNumber = said("X301", diag.Say("ô không phải là số", "cell without a number"),
		diag.Say("“%s” cần một số, ở đây là %s", "“%s” takes a number, here is %s"),
		diag.Say("viết như 84,96; không có số thì để trống, không kèm đơn vị hay dấu %", "write it as 84,96; where there is none leave the cell empty; no unit, no per cent sign"),
		diag.Say("Số đọc được viết với dấu phẩy hoặc dấu chấm thập phân, không có dấu ngăn nghìn. Ô định dạng phần trăm giữ số khác với số hiện ra.", "Numbers have a decimal comma or point and nothing between thousands. A cell formatted as per cent holds another number than it shows."))
	tooFine = said("X302", diag.Say("số có hơn hai chữ số lẻ", "more than two decimals"),
		diag.Say("“%s” có hơn hai chữ số lẻ: %s", "“%s” has more than two decimals: %s"),
		diag.Say("viết đúng số mà nguồn công bố, hai chữ số lẻ là nhiều nhất", "write the figure as it is published, with two decimals at most"),
		diag.Say("Điểm được công bố đến phần trăm; cchc không làm tròn thay nguồn.", "Scores are published in hundredths, and nothing is rounded in silence."))
	badWhole = said("X303", diag.Say("ô không phải là số nguyên", "cell without a whole number"),
		diag.Say("“%s” cần một số nguyên, ở đây là %s", "“%s” takes a whole number, here is %s"),
		diag.Say("viết như 8; hạng và số đơn vị ở hai cột riêng", "write it as 8; the rank and the number of units have a column each"),
		diag.Say("Hạng và số đơn vị là số nguyên.", "Ranks and numbers of units are whole."))
	badDay = said("X304", diag.Say("ô không phải là ngày", "cell without a day"),
		diag.Say("“%s” cần một ngày, ở đây là %s", "“%s” takes a day, here is %s"),
		diag.Say("viết như 19/03/2024, không kèm giờ", "write it as 19/03/2024, without a time"),
		diag.Say("Ngày là ngày của Excel hoặc chữ viết theo thứ tự ngày/tháng/năm.", "A day is Excel's own or a text in the order day/month/year."))
	badDeadline = said("X305", diag.Say("ô không phải là thời hạn", "cell without a deadline"),
		diag.Say("“%s” cần một thời hạn, ở đây là %s", "“%s” takes a deadline, here is %s"),
		diag.Say("viết như 30/06/2024, 06/2024, quý II/2024, năm 2024 hoặc “kế hoạch không nêu thời hạn”", "write it as 30/06/2024, 06/2024, quý II/2024, năm 2024 or “kế hoạch không nêu thời hạn”"),
		diag.Say("Thời hạn là một ngày, tháng, quý hoặc năm.", "A deadline is a day, a month, a quarter or a year."))
	unknownChoice = said("X306", diag.Say("giá trị không có trong danh sách", "value of no list"),
		diag.Say("“%s” không nhận %s", "“%s” does not take %s"),
		diag.Say("%[3]s", "%[3]s"),
		diag.Say("Các ô này chọn trong danh sách ở trang Danh mục.", "These cells are chosen from the lists in the sheet Danh mục."))
	noCachedValue = said("X307", diag.Say("công thức chưa có kết quả", "formula without a result"),
		diag.Say("công thức ở “%s” chưa có kết quả lưu trong tệp", "the formula in “%s” has no result in the file"),
		diag.Say("mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc viết thẳng giá trị", "open the file in a spreadsheet and save it, or write the value itself"),
		diag.Say("cchc không tính công thức: chỉ đọc kết quả mà bảng tính đã lưu.", "No formula is computed: what the spreadsheet saved is read."))
	errorValue = said("X308", diag.Say("ô báo lỗi", "cell with an error"),
		diag.Say("“%s” là giá trị lỗi %s", "“%s” is the error %s"),
		diag.Say("sửa công thức, hoặc viết thẳng giá trị", "mend the formula, or write the value itself"),
		diag.Say("Giá trị lỗi của bảng tính không phải là số liệu.", "A spreadsheet's error is no value."))
	missingValue = said("X309", diag.Say("ô bỏ trống", "empty cell"),
		diag.Say("“%s” để trống", "“%s” is empty"),
		diag.Say("%[2]s", "%[2]s"),
		diag.Say("Thiếu giá trị này thì dòng không dùng được.", "Without this value the row is of no use."))
	noResult = said("X310", diag.Say("lĩnh vực chưa có kết quả", "component without a result"),
		diag.Say("lĩnh vực “%s” chưa có kết quả trong năm này", "the component “%s” has no result in this year"),
		diag.Say("điền dòng của lĩnh vực ở trang '"+resultsSheet+"' trước", "fill in the component's row in the sheet '"+resultsSheet+"' first"),
		diag.Say("Điểm tiêu chí, nhiệm vụ và ghi chú đứng trong tệp kết quả của lĩnh vực.", "Scores of criteria, remedies and notes stand in the component's own file."))
	needless = said("X311", diag.Say("có điểm hoặc hạng dù không có kết quả", "score or rank without a result"),
		diag.Say("“%s” phải trống khi kết quả là “%s”", "“%s” is to be empty where the result is “%s”"),
		diag.Say("để trống ô này, hoặc chọn “được chấm điểm” ở cột Kết quả", "clear the cell, or choose “được chấm điểm” in the column Kết quả"),
		diag.Say("Không được chấm điểm và được 0 điểm là hai điều khác nhau.", "Not being scored and being given 0 are two things."))
	hiddenRow = &diag.Rule{Code: "X401", Severity: diag.Warning, Title: diag.Say("dòng bị ẩn", "hidden row"),
		Message: diag.Say("dòng này bị ẩn mà có thay đổi", "this row is hidden and has changed"),
		Hint:    diag.Say("bỏ ẩn dòng để xem lại; dòng ẩn vẫn được đọc", "show the row and look at it; hidden rows are read all the same"),
		Explain: diag.Say("Dòng ẩn vẫn là số liệu; điều bị sửa ở đó dễ không được nhìn thấy.", "A hidden row is data too; what is changed there is easily overlooked.")}
)
