package render

import (
	"fmt"
	"html/template"
	"strings"

	"rsc.io/qr"
)

// quiet is the empty margin that readers of QR codes look for, in modules.
const quiet = 4

// qrCode draws an address as a QR code: dark on light in every scheme, since
// many readers take it no other way. It is "" for an address that is too long for one.
func qrCode(address string) template.HTML {
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		return ""
	}
	side := code.Size
	var path strings.Builder
	for y := range side {
		for x := 0; x < side; x++ {
			start := x
			for x < side && code.Black(x, y) {
				x++
			}
			if x > start {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", start+quiet, y+quiet, x-start, x-start)
			}
		}
	}
	return template.HTML(fmt.Sprintf(`<svg class="qr" viewBox="0 0 %d %[1]d" role="img" aria-labelledby="ma_qr" shape-rendering="crispEdges"><title id="ma_qr">Mã QR dẫn đến địa chỉ ghi bên cạnh</title><path fill="#fff" d="M0 0h%[1]dv%[1]dH0z"/><path fill="#000" d="%s"/></svg>`,
		side+2*quiet, path.String()))
}
