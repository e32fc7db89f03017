package parcel

import (
	"fmt"
	"path"
	"strings"

	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// InArchive tells whether a file of the portal belongs into its archive: not what
// only web servers and search engines ask for.
func InArchive(file string) bool {
	switch {
	case file == "404.html", file == "robots.txt":
		return false
	}
	return !strings.HasPrefix(file, "sitemap") || path.Ext(file) != ".xml"
}

// ArchiveNote tells whoever finds the archive what it is and how it is read; digest
// names the content that it was made from.
func ArchiveNote(planned *site.Site, digest string) []byte {
	portal := planned.Portal
	lines := []string{
		"BẢN LƯU TRỮ CỦA MỘT CỔNG THÔNG TIN",
		"",
		portal.Title,
		"Cơ quan công bố: " + portal.Publisher,
		"Địa chỉ trên mạng: " + planned.BaseURL,
		"Số liệu tính đến ngày " + site.Date(portal.AsOf),
		units(portal),
	}
	if portal.Notice != "" {
		lines = append(lines, "Lưu ý của cổng: "+portal.Notice)
	}
	lines = append(lines, ended(portal)...)
	return asNote(append(lines,
		"",
		"Cách xem: mở tệp index.html bằng trình duyệt bất kỳ. Không cần mạng, không cần cài gì; xem được từ thư mục, ổ USB hay đĩa.",
		"Biểu đồ tương tác và ô tìm kiếm chạy ngay trên máy người xem. Liên kết ra ngoài cổng cần mạng.",
		"Hãy chép cả thư mục: từng trang cần các tệp ở tai-nguyen.",
		"",
		"Trong thư mục có gì:",
		"  index.html    trang đầu; mỗi trang là tệp index.html của một thư mục",
		"  du-lieu       số liệu: CSV, Excel (XLSX), JSON kèm lược đồ",
		"  tep           văn bản đính kèm, nếu có",
		"  tai-nguyen    kiểu chữ, hình, tập lệnh của các trang",
		"  "+publish.ManifestName+"   bản kê: mã băm SHA-256 và độ lớn của từng tệp",
		"",
		"Kiểm tra còn nguyên vẹn: cchc check --published <thư mục này>, hoặc so mã băm SHA-256 của từng tệp với bản kê.",
		"Không sửa tệp nào trong bản lưu trữ.",
		"Mã băm SHA-256 của nội dung gốc: "+digest))
}

// units says how much the archive holds.
func units(portal *scorecard.Portal) string {
	if len(portal.Units) == 1 {
		return "Về: " + portal.HomeUnit.Name
	}
	return fmt.Sprintf("Về: %s và %d đơn vị khác", portal.HomeUnit.Name, len(portal.Units)-1)
}

// ended says which units are no more: for them archives are made.
func ended(portal *scorecard.Portal) []string {
	var lines []string
	for _, unit := range portal.Units {
		if unit.HasEnded(portal.AsOf) {
			lines = append(lines, vi.Capitalize(unit.Name)+" "+site.EndWords(unit.Ended, true)+".")
		}
	}
	return lines
}
