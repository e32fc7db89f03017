package main

import (
	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/parcel"
	"cchc/cmd/cchc/internal/publish"
)

var (
	archiveNeedsOut = usage(diag.Say("--archive cần thư mục riêng cho bản lưu trữ", "--archive needs a folder for the archive"),
		diag.Say("ví dụ: cchc build --archive --out ../luu-tru-2023", "for example: cchc build --archive --out ../archive-2023"))
	archiveOverPortal = usage(diag.Say("thư mục ấy đang chứa một cổng, không phải bản lưu trữ", "that folder holds a portal, not an archive"),
		diag.Say("chọn một thư mục mới cho bản lưu trữ", "choose a new folder for the archive"))
)

// archived turns what is about to be published into an archive, and gives what writes
// its files.
func archived(publication *publish.Publication, checked build.Checked) (write func(path string, body []byte) error, err error) {
	if former, ok := publication.Former(); ok {
		if _, archive := former.Find(parcel.NoteName); !archive {
			return nil, archiveOverPortal
		}
	}
	checked.Site.FromDisk = true
	write = func(path string, body []byte) error {
		if !parcel.InArchive(path) {
			return nil
		}
		return publication.Write(path, body)
	}
	if err := publication.Write(parcel.NoteName, parcel.ArchiveNote(checked.Site, checked.Digest)); err != nil {
		return nil, publishFailure(err)
	}
	return write, nil
}
