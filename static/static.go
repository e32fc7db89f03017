// Package static embeds the portal's own files: styles and icons. A folder on
// disk can stand in for it, file by file (build --static).
package static

import "embed"

// FS holds css/ and icons/.
//
//go:embed css/*.css icons/*
var FS embed.FS
