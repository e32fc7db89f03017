package hosting

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// limits are what a host takes at most; zero stands for as much as there is.
type limits struct {
	name      string // as messages call the host; of those that limit files
	files     int
	fileSize  int64 // bytes of each file
	allSize   int64 // bytes of all files together
	redirects int   // lines
}

// takes are the limits of those hosts that have some, as their own documentation gave
// them in 2026. Of Netlify's redirects it says only that from 10,000 on a deploy may
// fail. GitLab Pages lets each installation set its own size.
var takes = map[string]limits{
	Cloudflare: {name: "Cloudflare Pages", files: 20_000, fileSize: 25 << 20, redirects: 2000},
	Pages:      {name: "GitHub Pages", allSize: 1 << 30},
	Netlify:    {redirects: 9999},
}

// Rules are what of a portal its host may not carry, by code.
func Rules() []*diag.Rule { return []*diag.Rule{manyFiles, largeFile, largePortal} }

var (
	elsewhere = diag.Say("ghi máy chủ khác vào [hosting] (nginx, apache, iis không có giới hạn này), hoặc chia nội dung thành nhiều cổng",
		"name another host in [hosting] (nginx, apache and iis have no such limit), or part the content into several portals")

	manyFiles = &diag.Rule{
		Code: "H101", Severity: diag.Warning,
		Title:   diag.Say("nhiều tệp hơn máy chủ nhận", "more files than the host takes"),
		Message: diag.Say("cổng có %s tệp, %s bản miễn phí nhận nhiều nhất %s: lần đăng này sẽ bị từ chối", "the portal has %s files, and the free plan of %s takes %s at most: it will refuse them"),
		Hint: diag.Say("dùng gói trả phí (nhận 100.000 tệp khi đặt biến PAGES_WRANGLER_MAJOR_VERSION=4); nếu không, "+elsewhere.Vietnamese,
			"take a paid plan (100,000 files, with the variable PAGES_WRANGLER_MAJOR_VERSION=4); else "+elsewhere.English),
		Explain: diag.Say("Mỗi trang, mỗi tệp tải về là một tệp. Cổng nhiều đơn vị, nhiều năm có thể vượt số tệp mà máy chủ đã chọn cho phép.",
			"Each page and each download is a file. A portal of many units and years may have more than the chosen host allows."),
	}
	largeFile = &diag.Rule{
		Code: "H102", Severity: diag.Warning,
		Title:   diag.Say("tệp lớn hơn máy chủ nhận", "file larger than the host takes"),
		Message: diag.Say("tệp %s có %s, %s nhận mỗi tệp nhiều nhất %s: lần đăng này sẽ bị từ chối", "the file %s has %s, and %s takes %s a file at most: it will refuse the portal"),
		Hint: diag.Say("làm tệp trong content/files nhỏ lại (nén ảnh chụp, quét ở 150 dpi), hoặc đăng tệp ấy ở trang khác rồi dẫn liên kết đến",
			"make the file in content/files smaller (compress pictures, scan at 150 dpi), or publish it elsewhere and link to it"),
		Explain: diag.Say("Tệp đính kèm, thường là văn bản quét thành ảnh, có thể vượt cỡ tệp mà máy chủ đã chọn cho phép.",
			"An attachment, often a scanned document, may be larger than the chosen host allows."),
	}
	largePortal = &diag.Rule{
		Code: "H103", Severity: diag.Warning,
		Title:   diag.Say("cổng lớn hơn máy chủ nhận", "portal larger than the host takes"),
		Message: diag.Say("cả cổng có %s, %s nhận nhiều nhất %s: lần đăng này có thể bị từ chối", "the portal has %s, and %s takes %s at most: it may refuse it"),
		Hint:    diag.Say("làm các tệp trong content/files nhỏ lại; nếu không, "+elsewhere.Vietnamese, "make the files in content/files smaller; else "+elsewhere.English),
		Explain: diag.Say("GitHub Pages nhận nhiều nhất 1 GiB. GitLab Pages nhận bao nhiêu là do nơi chạy GitLab đặt, thường từ 100 MiB đến 1 GiB: hãy hỏi người quản trị.",
			"GitHub Pages takes 1 GiB at most. What GitLab Pages takes is set by whoever runs GitLab, mostly from 100 MiB to 1 GiB: ask them."),
	}
)

// Beyond warns of what of a portal its host will not carry: files are all that it
// consists of but its manifest, by path, with their sizes in bytes.
func Beyond(host string, files iter.Seq2[string, int64]) []diag.Diagnostic {
	most, limited := takes[host]
	if !limited {
		return nil
	}
	var all int64
	sizes := maps.Collect(files)
	for _, size := range sizes {
		all += size
	}
	var found []diag.Diagnostic
	if count := len(sizes) + 1; most.files > 0 && count > most.files { // the manifest is one more
		found = append(found, manyFiles.At(diag.Place{}, grouped(count), most.name, grouped(most.files)))
	}
	for _, name := range slices.Sorted(maps.Keys(sizes)) {
		if most.fileSize > 0 && sizes[name] > most.fileSize {
			found = append(found, largeFile.At(diag.Place{}, name, mebibytes(sizes[name]), most.name, mebibytes(most.fileSize)))
		}
	}
	if most.allSize > 0 && all > most.allSize {
		found = append(found, largePortal.At(diag.Place{}, mebibytes(all), most.name, mebibytes(most.allSize)))
	}
	return found
}

// grouped is a number of files.
func grouped(n int) diag.Text {
	vietnamese := vi.Number(fmt.Sprint(n))
	return diag.Say(vietnamese, strings.ReplaceAll(vietnamese, ".", ","))
}

// mebibytes is a size rounded up, so that one beyond a limit never reads as the limit.
func mebibytes(bytes int64) diag.Text {
	n := grouped(int((bytes + 1<<20 - 1) >> 20))
	return diag.Say(n.Vietnamese+"\u00a0MiB", n.English+"\u00a0MiB")
}
