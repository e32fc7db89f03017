package site

import (
	"path"
	"strings"
)

// PagePolicy is the security policy of every page, as it stands in the page itself:
// a page that is opened from a disk, or served by a host whose headers nobody sets,
// keeps it too.
const PagePolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"

// Header is a line of what a web server says with a file.
type Header struct{ Name, Value string }

// Headers are what a web server should say with every file of a portal. A page can
// state only a part of it itself: not who may frame it.
func Headers() []Header {
	return []Header{
		{"Content-Security-Policy", PagePolicy + "; frame-ancestors 'none'"},
		{"X-Content-Type-Options", "nosniff"},
		{"X-Frame-Options", "DENY"}, // for what does not know frame-ancestors
		{"Referrer-Policy", "strict-origin-when-cross-origin"},
		{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
	}
}

// CacheControl says how long the file at a path may be kept: one that carries its
// hash in its name for ever, any other only after asking whether it still stands.
func CacheControl(file string) string {
	if strings.HasPrefix("/"+file, assetsAddress) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// mediaTypes are those of a portal's own files and of common attachments. What a
// system believes them to be differs from machine to machine.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
	".xml": "application/xml; charset=utf-8", ".json": "application/json", ".pdf": "application/pdf",
	".svg": "image/svg+xml", ".ico": "image/x-icon", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp", ".gif": "image/gif",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	".doc":  "application/msword", ".xls": "application/vnd.ms-excel", ".odt": "application/vnd.oasis.opendocument.text",
	".ods": "application/vnd.oasis.opendocument.spreadsheet", ".zip": "application/zip",
}

// MediaType is the type of the file at a path.
func MediaType(file string) string {
	if path.Base(file) == "feed.xml" {
		return "application/atom+xml; charset=utf-8"
	}
	if known, ok := mediaTypes[strings.ToLower(path.Ext(file))]; ok {
		return known
	}
	return "application/octet-stream"
}
