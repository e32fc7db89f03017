// Package static embeds the portal's own files: styles, the script and icons. A folder on
// disk can stand in for it, file by file (build --static).
package static

import "embed"

// FS holds css/, js/ and icons/.
//
//go:embed css/*.css js/*.js icons/*
var FS embed.FS
