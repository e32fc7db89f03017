// Package narrative compiles Markdown, once, into HTML that stands and, between
// it, the links and figure references that only the whole portal can fill in.
//
// # What an author may write
//
// CommonMark – paragraphs, **strong**, *emphasis*, lists, quotes, code,
// thematic breaks – and of the usual extensions two: tables
//
//	| Lĩnh vực | Điểm |
//	|---|--:|
//	| Cải cách thể chế | {cai-cach-the-che.score} |
//
// and definition lists, which glossaries are made of
//
//	Điểm chưa đạt
//	: Điểm tối đa trừ điểm đạt được.
//
// Headings begin at level 2 (##), since the page's title is its level 1, and skip
// none. Each heading and each term has an id, its Vietnamese slug:
// /thuat-ngu/#diem-chua-dat. A template's own ids have an underscore, which no slug
// has.
//
// Figures are written by name, so that prose cannot disagree with the data:
// {score}, {max_score}, {index}, {rank}, {change}, {lost} of the page's own result,
// {year.score} of the year's and {cai-cach-the-che.score} of a component's. In code
// they stay as they are; elsewhere \{ is a brace that means nothing. Headings hold
// none: the address of a section must not change with a figure.
//
// Links lead to an address from the portal's root (/2023/chinh-quyen-so/,
// /tep/bien-ban.pdf), to an anchor of the page itself (#phan-hai), or to an absolute
// http, https or mailto address. Images are files under /tep/ and have a text that
// says what they show. There is no raw HTML.
//
// # What a page gets
//
// The HTML has no style, no script and no event attribute, and only the elements
// that this package writes: goldmark parses, and what has no branch in
// (*compiler).block or inline cannot be written. For style sheets there are
// div.table-scroll around each table, .align-left, .align-right and .align-center
// on its cells, and a[rel=external].
//
// Whatever a rule refuses is reported with its place; the text is then not fit to
// be published, and stands there for a preview only.
package narrative
