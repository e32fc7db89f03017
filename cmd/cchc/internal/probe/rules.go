package probe

import (
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/hosting"
)

// Rules are what can be wrong with a portal on the web, by code.
func Rules() []*diag.Rule {
	return []*diag.Rule{noManifest, badManifest, noAnswer, missingFile, otherBytes, refusedType, oddType, otherCharset, softNotFound, otherNotFound,
		missingHeader, otherHeader, shortCaching, longCaching, notCompressed, badCompression, noVary, noSlash, otherBase, badFormerList, lostFormer, notGone}
}

// Uploading whole mends most of what is missing.
var again = diag.Say("chép lại toàn bộ thư mục public lên máy chủ, rồi hỏi lại", "upload the whole folder public again, then probe again")

// Configuration mends most of what is said.
var configure = diag.Say("dựng với --host đúng loại máy chủ (nginx, apache, iis…) rồi chép cả tệp cấu hình lên; xem “Đưa cổng lên mạng” trong README.md của nội dung",
	"build with --host and the kind of host (nginx, apache, iis …) and upload its configuration too; see the guide, “Đưa cổng lên mạng”")

// unheard says, of each host that was told something, why it may not have heard it.
var unheard = map[string]diag.Text{
	hosting.Nginx: diag.Say("nginx chưa đọc _nginx.conf của cổng: người quản trị thêm dòng include vào khối server như ghi ở đầu tệp ấy, rồi chạy nginx -t && systemctl reload nginx",
		"nginx does not read the portal's _nginx.conf: include it in the server block as its first lines say, then nginx -t && systemctl reload nginx"),
	hosting.Apache: diag.Say("xem tệp ẩn .htaccess đã được chép lên chưa; nếu rồi, người quản trị cho phép AllowOverride All và bật các mô-đun headers, rewrite, mime, dir",
		"see whether the hidden file .htaccess was uploaded; if so, allow AllowOverride All and switch on the modules headers, rewrite, mime, dir"),
	hosting.IIS: diag.Say("xem web.config bản đầy đủ đã được chép lên chưa; đang dùng bản tối thiểu thì điều này máy chủ không cho đặt",
		"see whether the full web.config was uploaded; under the small one the server does not allow this"),
	hosting.Pages: diag.Say("GitHub Pages và GitLab Pages không cho đặt điều này; nếu cần, chọn máy chủ khác trong [hosting]",
		"GitHub Pages and GitLab Pages cannot be told; where it is needed, choose another host in [hosting]"),
	hosting.Netlify: diag.Say("xem _headers và _redirects có nằm ngay trong thư mục được đăng không: đăng chính thư mục public, không phải thư mục chứa nó",
		"see whether _headers and _redirects lie on top of what is deployed: deploy the folder public itself, not the one around it"),
}

var (
	noManifest = &diag.Rule{
		Code:    "W101",
		Title:   diag.Say("trang không có bản kê", "site without a manifest"),
		Message: diag.Say("máy chủ không đưa ra bản kê ban-ke.json (%s)", "the server gives no manifest ban-ke.json (%s)"),
		Hint:    diag.Say("xem lại địa chỉ (phải là trang chủ của cổng, kết thúc bằng /); nếu đúng, chép lại toàn bộ thư mục public", "look the address up (the portal's home page, ending in /); if it is right, upload the whole folder public again"),
		Explain: diag.Say("Bản kê nói cổng gồm những tệp nào. Không có nó thì không biết cổng đã lên mạng đủ hay chưa.", "The manifest says which files a portal has. Without it no one can tell whether it arrived whole."),
	}
	badManifest = &diag.Rule{
		Code:    "W102",
		Title:   diag.Say("bản kê trên mạng đọc không được", "manifest that cannot be read"),
		Message: diag.Say("bản kê trên mạng đọc không được: %s", "the manifest on the web cannot be read: %s"),
		Hint:    again,
		Explain: diag.Say("Bản kê bị cắt cụt khi chép lên, hoặc máy chủ trả lời mọi địa chỉ bằng một trang của nó.", "The manifest was cut off while uploading, or the server answers every address with a page of its own."),
	}
	noAnswer = &diag.Rule{
		Code:    "W103",
		Title:   diag.Say("máy chủ không trả lời", "no answer"),
		Message: diag.Say("máy chủ không trả lời: %s", "the server does not answer: %s"),
		Hint:    diag.Say("hỏi lại sau ít phút; nếu vẫn vậy, báo người quản trị máy chủ", "probe again in some minutes; if it stays so, tell who runs the server"),
		Explain: diag.Say("Tệp này không tải được: mạng đứt quãng, máy chủ quá tải, hoặc nó chặn người hỏi nhiều.", "The file could not be fetched: the line broke, the server is overloaded, or it blocks whoever asks much."),
	}
	missingFile = &diag.Rule{
		Code:    "W104",
		Title:   diag.Say("tệp không có trên mạng", "file that is not on the web"),
		Message: diag.Say("tệp của cổng không lấy được (%s)", "a file of the portal cannot be had (%s)"),
		Hint:    again,
		Explain: diag.Say("Bản kê có tệp này mà máy chủ không đưa ra: chép thiếu, đặt sai thư mục, hoặc máy chủ chặn loại tệp này (IIS chặn tệp không khai kiểu: dùng --host iis).",
			"The manifest names the file and the server does not give it: it was not uploaded, lies in another folder, or the server blocks its kind (IIS blocks what has no type: use --host iis)."),
	}
	otherBytes = &diag.Rule{
		Code:    "W105",
		Title:   diag.Say("tệp trên mạng khác bản kê", "file with other bytes"),
		Message: diag.Say("nội dung trên mạng khác với bản kê", "its bytes on the web are not those of the manifest"),
		Hint: diag.Say("chép lại toàn bộ thư mục public, chọn kiểu chép nhị phân (binary) khi dùng FTP; nếu vẫn khác, tắt chức năng tự sửa trang của máy chủ hay của dịch vụ đứng trước nó",
			"upload the whole folder public again, in binary mode by FTP; if it stays so, switch off what rewrites pages on the server or before it"),
		Explain: diag.Say("Tệp cũ chưa được thay, chép hỏng, hoặc có thứ gì đó chèn thêm vào trang. Người đọc có thể thấy số liệu cũ.", "A former file was not replaced, it was damaged, or something adds to the page. Readers may see old figures."),
	}
	refusedType = &diag.Rule{
		Code:    "W106",
		Title:   diag.Say("kiểu tệp mà trình duyệt không nhận", "type that browsers refuse"),
		Message: diag.Say("máy chủ nói kiểu tệp là %q, đúng ra là %q", "the server says that the type is %q, where it should be %q"),
		Hint:    configure,
		Explain: diag.Say("Kiểu tệp sai thì trình duyệt không hiện trang, hoặc bỏ qua kiểu dáng và chức năng của trang.", "Under a wrong type browsers do not show a page, and pass over styles and scripts."),
	}
	oddType = &diag.Rule{
		Code: "W107", Severity: diag.Warning,
		Title:   diag.Say("kiểu tệp sai", "wrong type"),
		Message: diag.Say("máy chủ nói kiểu tệp là %q, đúng ra là %q", "the server says that the type is %q, where it should be %q"),
		Hint:    configure,
		Explain: diag.Say("Kiểu tệp sai thì máy người đọc không biết mở tệp bằng gì: lịch không vào được lịch, nguồn tin không theo dõi được.", "Under a wrong type a reader's machine does not know what opens the file: calendars, feeds, tables."),
	}
	otherCharset = &diag.Rule{
		Code: "W108", Severity: diag.Warning,
		Title:   diag.Say("bảng mã không phải UTF-8", "charset that is not UTF-8"),
		Message: diag.Say("máy chủ nói kiểu tệp là %q, đúng ra là %q", "the server says that the type is %q, where it should be %q"),
		Hint:    configure,
		Explain: diag.Say("Máy chủ nói bảng mã khác UTF-8, hoặc không nói, thì chữ Việt có dấu có thể hiện sai.", "Where the server names another charset than UTF-8, or none, Vietnamese letters may be garbled."),
	}
	softNotFound = &diag.Rule{
		Code:    "W109",
		Title:   diag.Say("trang không có mà máy chủ không nói 404", "missing page without status 404"),
		Message: diag.Say("hỏi một trang không có, máy chủ trả lời %s; đúng ra là mã 404", "asked for a page that is not there the server answers %s, where it should be status 404"),
		Hint:    configure,
		Explain: diag.Say("Máy tìm kiếm sẽ ghi nhận những trang không có thật, và người đọc không biết là mình đi lạc.", "Search engines would keep pages that do not exist, and readers not know that they are lost."),
	}
	otherNotFound = &diag.Rule{
		Code: "W110", Severity: diag.Warning,
		Title:   diag.Say("trang báo “không tìm thấy” không phải của cổng", "404 page that is not the portal's"),
		Message: diag.Say("trang báo “không tìm thấy” là của máy chủ, không phải 404.html của cổng", "the page for what is not found is the server's, not the portal's 404.html"),
		Hint:    configure,
		Explain: diag.Say("404.html của cổng nói tiếng Việt và dẫn về các trang có thật; trang của máy chủ thì không.", "The portal's 404.html speaks Vietnamese and leads to pages that are there; the server's does not."),
	}
	missingHeader = &diag.Rule{
		Code: "W111", Severity: diag.Warning,
		Title:   diag.Say("thiếu dòng bảo vệ trang", "missing security header"),
		Message: diag.Say("máy chủ không gửi %s", "the server does not send %s"),
		Hint:    configure,
		Explain: diag.Say("Mỗi trang tự có quy định bảo vệ, nhưng vài điều chỉ máy chủ nói được: ai được lồng trang vào trang của họ, trình duyệt không được đoán kiểu tệp. GitHub Pages và GitLab Pages không cho đặt các dòng này.",
			"Every page states its policy, but some things only a server can say: who may frame it, that types are not to be guessed. GitHub Pages and GitLab Pages cannot be told."),
	}
	otherHeader = &diag.Rule{
		Code: "W112", Severity: diag.Warning,
		Title:   diag.Say("dòng bảo vệ trang khác của cổng", "security header of another kind"),
		Message: diag.Say("máy chủ gửi %s khác của cổng: %s", "the server sends another %s than the portal's: %s"),
		Hint:    diag.Say("tìm nơi khác cũng đặt dòng này (cấu hình chung của máy chủ, dịch vụ đứng trước) và bỏ đi", "find what else sets it (the server's own configuration, a service before it) and remove that"),
		Explain: diag.Say("Hai nơi cùng đặt một dòng thì trình duyệt theo cái chặt hơn hoặc bỏ cả hai: trang có thể hỏng, hoặc không được bảo vệ.", "Where two set it browsers follow the stricter or neither: pages may break, or are not protected."),
	}
	shortCaching = &diag.Rule{
		Code: "W113", Severity: diag.Warning,
		Title:   diag.Say("tệp không đổi mà phải tải lại", "unchanging file that is not kept"),
		Message: diag.Say("tệp mang mã băm trong tên không được giữ lâu (Cache-Control: %q)", "a file with its hash in its name may not be kept for long (Cache-Control: %q)"),
		Hint:    configure,
		Explain: diag.Say("Tệp trong tai-nguyen/ đổi nội dung thì đổi tên, nên trình duyệt giữ mãi được; không cho giữ thì người đọc mạng chậm phải tải lại mỗi lần.", "Files in tai-nguyen/ change their name with their bytes, so that browsers may keep them for ever; where they may not readers on slow lines load them each time."),
	}
	longCaching = &diag.Rule{
		Code: "W114", Severity: diag.Warning,
		Title:   diag.Say("trang được giữ quá lâu", "page that is kept too long"),
		Message: diag.Say("trang hoặc dữ liệu được giữ quá lâu (Cache-Control: %q)", "a page or data may be kept too long (Cache-Control: %q)"),
		Hint:    configure,
		Explain: diag.Say("Số liệu sửa rồi mà người đọc vẫn thấy số cũ cho đến khi hết hạn giữ.", "A figure was put right and readers see the old one until the time is over."),
	}
	notCompressed = &diag.Rule{
		Code: "W115", Severity: diag.Warning,
		Title:   diag.Say("không nén khi gửi", "not compressed"),
		Message: diag.Say("máy chủ gửi tệp không nén", "the server sends the file uncompressed"),
		Hint:    configure,
		Explain: diag.Say("Nén thì trang còn khoảng một phần năm: người đọc bằng điện thoại mạng chậm thấy trang sớm hơn nhiều.", "Compressed a page is a fifth of its size: phones on slow lines see it much sooner."),
	}
	badCompression = &diag.Rule{
		Code:    "W116",
		Title:   diag.Say("bản nén hỏng", "compressed file that is not the file"),
		Message: diag.Say("bản nén (%s) giải ra không phải tệp của cổng", "what was compressed (%s) is not the portal's file"),
		Hint:    diag.Say("chép lại cả các tệp .gz và .br, chọn kiểu chép nhị phân (binary) khi dùng FTP", "upload the .gz and .br files too, in binary mode by FTP"),
		Explain: diag.Say("Bản nén sẵn trên máy chủ là bản cũ hoặc bị hỏng: gần như mọi trình duyệt nhận bản này chứ không nhận tệp gốc.", "What stands compressed on the server is old or damaged: nearly all browsers get that, not the file."),
	}
	noVary = &diag.Rule{
		Code: "W117", Severity: diag.Warning,
		Title:   diag.Say("không nói câu trả lời tùy cách nén", "no Vary"),
		Message: diag.Say("máy chủ nén mà không gửi Vary: Accept-Encoding", "the server compresses and does not send Vary: Accept-Encoding"),
		Hint:    configure,
		Explain: diag.Say("Máy trung gian có thể đưa bản nén cho trình duyệt không đọc được nó.", "A cache on the way may give what is compressed to a browser that cannot read it."),
	}
	noSlash = &diag.Rule{
		Code: "W118", Severity: diag.Warning,
		Title:   diag.Say("địa chỉ thiếu dấu / ở cuối không dẫn đến trang", "address without its slash that leads nowhere"),
		Message: diag.Say("địa chỉ viết thiếu dấu / ở cuối không dẫn đến trang (%s)", "the address without the slash at its end does not lead to the page (%s)"),
		Hint:    configure,
		Explain: diag.Say("Người gõ tay địa chỉ hay bỏ dấu / ở cuối.", "People who type an address leave the slash at its end out."),
	}
	otherBase = &diag.Rule{
		Code: "W119", Severity: diag.Warning,
		Title:   diag.Say("cổng đứng ở địa chỉ khác base_url", "portal at another address than base_url"),
		Message: diag.Say("cổng ghi địa chỉ của mình là %s, nhưng đang đứng ở %s", "the portal says that its address is %s, but it stands at %s"),
		Hint:    diag.Say("sửa base_url trong portal.toml rồi dựng lại", "mend base_url in portal.toml and build again"),
		Explain: diag.Say("Máy tìm kiếm, thẻ chia sẻ và nguồn tin dẫn người đọc đến base_url.", "Search engines, sharing and feeds lead readers to base_url."),
	}
	badFormerList = &diag.Rule{
		Code:    "W120",
		Title:   diag.Say("danh sách địa chỉ cũ đọc không được", "list of former addresses that cannot be read"),
		Message: diag.Say("danh sách địa chỉ cũ trên mạng đọc không được: %s", "the list of former addresses on the web cannot be read: %s"),
		Hint:    again,
		Explain: diag.Say("Tệp dia-chi-cu.json nói những địa chỉ cũ nào máy chủ phải dẫn đi. Tệp hỏng thì không kiểm tra được việc đó.", "dia-chi-cu.json says which former addresses the server has to lead on from. Where it is damaged nobody can ask."),
	}
	lostFormer = &diag.Rule{
		Code:    "W121",
		Title:   diag.Say("địa chỉ cũ không dẫn đến nơi mới", "former address that does not lead on"),
		Message: diag.Say("địa chỉ cũ phải dẫn thẳng đến nơi mới (mã 301), nhưng máy chủ trả lời %s", "a former address should lead on in one step (status 301), but the server answers %s"),
		Hint: diag.Say("chép cả tệp cấu hình lên (.htaccess, _redirects…); nginx: chạy nginx -t && systemctl reload nginx sau mỗi lần có thêm địa chỉ cũ; Apache cần mô-đun rewrite và AllowOverride All; Apache dẫn về http:// thì ghi ServerName https://tên-miền trong VirtualHost",
			"upload the configuration too (.htaccess, _redirects …); nginx: nginx -t && systemctl reload nginx after each new former address; Apache needs mod_rewrite and AllowOverride All; where it leads to http:// write ServerName https://domain in its VirtualHost"),
		Explain: diag.Say("Người dân đã lưu, đã chia sẻ địa chỉ cũ: họ phải đến được nơi mới, và máy tìm kiếm phải biết là trang đã chuyển hẳn.", "People have kept and shared the former address: it must lead them on, and tell search engines that the page moved for good."),
	}
	notGone = &diag.Rule{
		Code: "W122", Severity: diag.Warning,
		Title:   diag.Say("trang đã gỡ mà máy chủ không nói 410", "removed page without status 410"),
		Message: diag.Say("trang ở địa chỉ này đã được gỡ bỏ (mã 410), nhưng máy chủ trả lời %s", "what stood at this address was removed (status 410), but the server answers %s"),
		Hint:    configure,
		Explain: diag.Say("Mã 410 nói với người đọc và máy tìm kiếm rằng trang được gỡ bỏ có chủ ý, không phải do lỗi.", "Status 410 tells readers and search engines that the page was removed on purpose, not by a mistake."),
	}
)
