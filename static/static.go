// Package static embeds the portal's own files: styles, scripts and icons, and the
// libraries of others that its scripts load and the fonts that its pictures are set in. A folder on disk can stand in for it, file by file (build --static).
package static

import "embed"

// FS holds css/, js/, icons/ and vendor/.
//
//go:embed css/*.css js/*.js icons/*
//go:embed vendor/echarts/echarts.js vendor/echarts/echarts-licences.txt
//go:embed vendor/minisearch/minisearch.js vendor/minisearch/minisearch-licence.txt
//go:embed vendor/be-vietnam-pro/*.ttf
var FS embed.FS
