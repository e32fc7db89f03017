package main

import "strings"

// hostileTexts are texts that a field may hold, however odd, and that every page
// shows letter by letter. Where one of them ever runs it sets pwned.
var hostileTexts = []string{
	// Out of an element's text.
	`<script>pwned=1</script>`, `</script><script>pwned=1</script>`, `</title></textarea></style></noscript></template><img src=x onerror=pwned=1>`,
	`<img src=x onerror=pwned=1>`, `<svg/onload=pwned=1>`, `<body onload=pwned=1>`, `<iframe srcdoc="<script>parent.pwned=1</script>">`,
	`<base href=//evil.example/>`, `<meta http-equiv=refresh content="0;url=//evil.example/">`, `<link rel=stylesheet href=//evil.example/a.css>`,
	`<plaintext>`, `<!-- `, ` --!><b>`, `<!--<script>`, `]]><b>`, `<![CDATA[ <b>`, `<`, `</`, `<a`, `</main></body></html><p>`,
	// Out of an attribute's value.
	`"><img src=x onerror=pwned=1>`, `" autofocus onfocus="pwned=1`, `' onmouseover='pwned=1' x='`, "` onmouseover=pwned=1 x=`", `" style="position:fixed;inset:0`, `x onclick=pwned=1 `,
	// Addresses.
	`javascript:pwned=1`, `JaVaScRiPt&colon;pwned=1`, `java&#9;script:pwned=1`, "java\tscript:pwned=1", "java\nscript:pwned=1", `data:text/html,<script>pwned=1</script>`,
	`vbscript:pwned`, `//evil.example/`, `\\evil.example\a`, `/\evil.example/`, `https:\\evil.example\`, `https:evil.example`, `https://evil.example"><b>/`,
	`https://huyen.example@evil.example/`, `https://evil.example/" onclick="pwned=1`, `https://evil.example/?a=<b>&amp;b='#"`, `https://huyen.example//evil.example/`,
	`https://huyen.example/../`, `http://[::1]/`, `ftp://evil.example/`, `file:///etc/passwd`, `/tep/../../etc/passwd`, `/tep/%2e%2e/%2e%2e/etc/passwd`, `#"><b>`,
	// Styles, vector graphics, entities.
	`}</style><style>*{display:none}`, `;background:url(//evil.example/a.png)`, `expression(pwned=1)`, `@import '//evil.example/a.css';`,
	`<svg><script href="data:,pwned=1"/></svg>`, `<svg><animate onbegin=pwned=1 attributeName=x dur=1s>`, `</text></svg><script>pwned=1</script>`,
	`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`, `&lt;script&gt;pwned=1&lt;/script&gt;`, `&amp;amp;`, `&copy &notit; &#60b&#62 &#x202e; &#0;`,
	// Data blocks, formats, templates, patterns.
	"\u2028pwned=1\u2029//", `\u003c/script\u003e\u0000\ud800`, `"},"x":[{"__proto__":{"a":1}}]`, `'];pwned=1;//`, `__proto__`, `null`, `0`, `\`, `"`, `'`,
	`{{template "page.html" .}}{{.}}`, `{{`, `<%= 1 %>`, `${pwned=1}`, `{score} {rank} {year.score} {`, `%s%d%!v(MISSING)%[2]s%n%00`, `$1 \1 $& {0}`, "%00\\0\u2400\ufffd",
	// Parsers that repair what they read.
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned=1&gt;">`, `<noscript><p title="</noscript><img src=x onerror=pwned=1>">`,
	`<svg></p><style><a id="</style><img src=1 onerror=pwned=1>">`, `<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned=1>`, `<table><td><select><option><p>`,
	`+ADw-script+AD4-pwned=1+ADw-/script+AD4-`, `%C0%BCscript%C0%BE`,
	// Spreadsheets, shells, files.
	`=cmd|' /C calc'!A0`, `+1+1`, `-1+1`, `@SUM(1+1)`, `＝1+1`, `;=1`, `,=1`, `../../etc/passwd`, `..\..\windows\win.ini`, `CON`, `nul.txt`, `aux`, `a::$DATA`, `$(id)`, `|id`,
	// Markdown where none is read.
	`[x](javascript:pwned=1) ![x](//evil.example/a.png)`, `*a* **b** _c_ ~~d~~ | e | # f`, "```\n    # a\n> b\n- c", `<https://evil.example/>`,
	// Letters.
	"a\u00adb\u200cc\u200dd", "שלום 8/12 عربي", "Z" + strings.Repeat("\u0301\u0323\u0335", 60), "\U0001f468\u200d\U0001f469", "\u3000\u00a0x\u2003",
	strings.Repeat("ế", 300), "ﷺﷺﷺ", "ｓｃｒｉｐｔ＜＞", "ŉǰß İı",
}

// unfitTexts are texts that no field may hold: characters that cannot be shown,
// or that turn the direction of what stands around them, so that a figure would
// read reversed, that hide in words, or that join what stands before the text. See
// content's rules K111, K115 and T109.
var unfitTexts = []string{
	"a\x00b", "a\x01b", "a\x08b", "a\x0bb", "a\x0cb", "a\rb", "a\x1b[2Jb", "a\x7fb", "a\u0080b", "a\u0085b", "a\u009b31mb", "a\ufffeb", "a\uffffb",
	"\u0301a", "\u0336a", " \u20dda", "a\u200bb", "a\u2060b", "a\ufeffb", "a\ufff9b", "a\U000e0041b",
	"a\u061cb", "a\u200eb", "a\u200fb", "a\u202ab", "a\u202bb", "a\u202cb", "a\u202db", "84,96\u202e69,48", "a\u2066b", "a\u2067b", "a\u2068b", "a\u2069b",
}

// unfitLiterals are TOML values that stand for no text at all.
var unfitLiterals = []string{
	`"\ud800"`, `"\udc00\ud800"`, `"\ud83d\ude00"`, `"\U00110000"`, `"\x"`, "\"a\xffb\"", "\"\xed\xa0\x80\"", "\"\xc0\xbc\"", "\"\xf4\x90\x80\x80\"", "\"a\x00b\"", "\"a\u202eb\"",
	`"""`, `'''`, `"a`, `{}`, `[[["a"]]]`, `{ a = { b = "c" } }`, `nan`, `-inf`, `1e400`, `9223372036854775808`, `0x7fffffffffffffff`, `1979-05-27T07:32:00Z`, `25:61:00`,
}

// unfitNames are names that no attachment may have: they cannot stand in an
// address as they are, mean something else on another system, or are of a kind
// that a browser or a web server would run.
var unfitNames = []string{
	"a b.pdf", "a\nb.pdf", "a\x1b[2Jb.pdf", "a\u202efdp.exe", "<script>.pdf", `"onerror=pwned=1.png`, "a'b.pdf", "a&b.pdf", "a?b.pdf", "a#b.pdf", "a%2e.pdf", "a%00.pdf", "a:b.pdf", `a\b.pdf`, "a*.pdf",
	"con.pdf", "NUL", "aux.txt", "Com1.png", "lpt9.tar.gz", "a.", "a ", "=1.csv", "@a.csv", "đ.pdf", "a\u0301.pdf", strings.Repeat("w", 300) + ".pdf",
	"a.html", "a.HTM", "a.xhtml", "a.svg", "a.svgz", "a.xml", "a.js", "a.mjs", "a.css", "a.php", "a.php.", "a.asp", "a.aspx", "a.jsp", "a.cgi", "a.shtml", "a.hta", "a.exe", "a.bat", "a.swf", "web.config", "a.pdf.html", "a.php.pdf",
}
