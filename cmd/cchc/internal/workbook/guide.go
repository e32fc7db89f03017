package workbook

import (
	"github.com/xuri/excelize/v2"
)

// guideLines are what the workbook says about itself.
var guideLines = []string{
	"Tệp này do lệnh cchc export tạo từ nội dung của cổng. Sửa xong, lưu lại dạng .xlsx rồi chạy: cchc import <tệp>. Lệnh ấy cho xem mọi thay đổi và chỉ ghi khi được đồng ý.",
	"Ô nền trắng để điền. Ô nền xám, chữ nghiêng là mã hoặc số tự tính: không sửa, có sửa cũng không được đọc (trừ cột Mã dùng để nhận ra dòng).",
	"Kết quả: một dòng cho cả năm, mỗi lĩnh vực một dòng. Lĩnh vực chưa có kết quả thì điền vào dòng trống của nó. Không có điểm thì để trống điểm, hạng và chọn lý do ở cột Kết quả; đừng viết 0.",
	"Tiêu chí: chỉ điền điểm của tiêu chí nào được công bố. Xóa điểm nghĩa là bỏ điểm của tiêu chí ấy.",
	"Nhiệm vụ khắc phục, Tiến độ, Ghi chú: thêm dòng mới ở cuối, cột Mã có thể để trống. Muốn xóa một dòng thì viết x vào cột Xóa; xóa hẳn dòng khỏi trang sẽ bị coi là nhầm lẫn.",
	"Thời hạn viết như 30/06/2024, 06/2024, quý II/2024, năm 2024; kế hoạch không nêu thì viết “kế hoạch không nêu thời hạn”.",
	"Thêm báo cáo ở trang Tiến độ thì tình trạng của nhiệm vụ tự đổi theo báo cáo mới nhất, trừ khi đã sửa cột Tình trạng ở trang Nhiệm vụ khắc phục.",
	"Muốn đổi thứ tự cột, thêm cột của riêng mình hay sắp xếp dòng thì bỏ bảo vệ trang (không có mật khẩu); tên trang và tên cột phải giữ nguyên.",
	"Sau khi nhập, hãy xuất lại tệp mới để sửa tiếp.",
}

// guide writes the sheet that explains the others.
func (w *writer) guide(title string) error {
	if _, err := w.file.NewSheet(guideSheet); err != nil {
		return err
	}
	stream, err := w.file.NewStreamWriter(guideSheet)
	if err != nil {
		return err
	}
	if err := stream.SetColWidth(1, 1, 100); err != nil {
		return err
	}
	if err := stream.SetRow("A1", []any{excelize.Cell{StyleID: w.styles.openHead, Value: title}}); err != nil {
		return err
	}
	for i, line := range guideLines {
		if err := stream.SetRow(reference(1, i+2), []any{excelize.Cell{StyleID: w.styles.open[text], Value: line}}); err != nil {
			return err
		}
	}
	return stream.Flush()
}

// listSheet writes the lists that cells are chosen from, each in a column of its own.
func (w *writer) listSheet() error {
	if _, err := w.file.NewSheet(listsSheet); err != nil {
		return err
	}
	stream, err := w.file.NewStreamWriter(listsSheet)
	if err != nil {
		return err
	}
	if err := stream.SetColWidth(1, int(listCount)-1, 34); err != nil {
		return err
	}
	longest := 0
	for _, options := range w.lists {
		longest = max(longest, len(options))
	}
	for number := range longest + 1 {
		cells := make([]any, listCount-1)
		for of := none + 1; of < listCount; of++ {
			switch labels := w.lists.labels(of); {
			case number == 0:
				cells[of-1] = excelize.Cell{StyleID: w.styles.lockedHead, Value: listHeads[of]}
			case number <= len(labels):
				cells[of-1] = excelize.Cell{StyleID: w.styles.locked[text], Value: labels[number-1]}
			}
		}
		if err := stream.SetRow(reference(1, number+1), cells); err != nil {
			return err
		}
	}
	if err := w.protect(listsSheet); err != nil {
		return err
	}
	return stream.Flush()
}
