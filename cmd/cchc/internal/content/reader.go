package content

import (
	"slices"
	"strings"
	"time"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// reader reads one file and collects what is wrong in it.
type reader struct {
	file        *textFile
	scratch     *scratch
	partial     bool // something was cut out: what is missing may have stood there
	lost        bool // the value of some key could not be read
	diagnostics []diag.Diagnostic
}

// mistakeLimit bounds what is reported of one file.
const mistakeLimit = 500

func (r *reader) add(rule *diag.Rule, place diag.Place, arguments ...any) {
	switch {
	case len(r.diagnostics) < mistakeLimit:
		r.diagnostics = append(r.diagnostics, rule.At(place, arguments...))
	case len(r.diagnostics) == mistakeLimit:
		r.diagnostics = append(r.diagnostics, tooManyMistakes.At(diag.Place{File: r.file.name}, mistakeLimit))
	}
}

// full tells whether no more of the file's mistakes are reported.
func (r *reader) full() bool { return len(r.diagnostics) > mistakeLimit }

// toml decodes the TOML text of the file, reports its mistakes of syntax, and
// gives its root table by the format; ok is whether anything could be read.
func (r *reader) toml(text []byte, format *Table) (root table, ok bool) {
	if offset := tooDeep(text); offset >= 0 {
		r.add(nestedTooDeep, r.file.place(offset), depthLimit)
		return table{}, false
	}
	values, readable, mistakes := r.decode(text)
	for _, mistake := range mistakes {
		r.add(mistake.rule, r.file.place(mistake.offset), mistake.arguments...)
		r.partial = true
	}
	if values == nil {
		return table{}, false
	}
	root = table{values: values, Origin: scorecard.Origin{File: r.file.name}}
	keys := &keyReader{reader: r, readable: readable}
	if format.Each != nil {
		keys.each(root, format.Each)
	} else {
		keys.table(root, format)
	}
	return root, true
}

// decode decodes a TOML text; see parse.
func (r *reader) decode(text []byte) (values *pairs, readable []byte, mistakes []mistake) {
	if values = r.scratch.plain.read(text); values != nil {
		return values, text, nil
	}
	decoded, readable, mistakes := parse(text)
	if decoded == nil {
		return nil, readable, mistakes
	}
	return pairsOf(decoded), readable, mistakes
}

// table is a table of the content. Once read by its format, every value in it has
// its kind's Go type – string, []string, decimal.Hundredths, int, bool,
// scorecard.Date, scorecard.Due, table, []table – and what was wrong is not there.
type table struct {
	scorecard.Origin
	values *pairs
}

// get is the value of a key; the zero value where it does not stand.
func get[T any](t table, key string) T {
	value, _ := t.values.get(key).(T)
	return value
}

// figure is the value of a key as a figure; where it does not stand, missing for
// the reason in state.
func figure[T any](t table, key string, state scorecard.State) scorecard.Figure[T] {
	if value, ok := t.values.get(key).(T); ok && (state == scorecard.Unknown || state == scorecard.Given) {
		return scorecard.Known(value)
	}
	return scorecard.Missing[T](state)
}

// keyReader reads tables by the format.
type keyReader struct {
	*reader
	readable  []byte // the TOML text as it was decoded
	positions *positions
}

// complaint is what is wrong with a value.
type complaint struct {
	rule      *diag.Rule
	arguments []any
}

// where is the span of a path; the start of the file where it has none.
func (k *keyReader) where(path string) span {
	if k.positions == nil {
		k.positions = findPositions(k.readable)
	}
	place, _ := k.positions.find(path)
	return place
}

func (k *keyReader) valuePlace(path string) diag.Place { return k.file.place(k.where(path).value) }

// each reads a table whose keys are ids of tables.
func (k *keyReader) each(t table, format *Table) {
	t.values.sort()
	var tables []pair
	for _, given := range t.values.list {
		id := given.key
		path := join("", id)
		values, isTable := given.value.(*pairs)
		child := table{values: values, Origin: scorecard.Origin{File: t.File, Table: path}}
		switch {
		case k.full():
			continue
		case !isTable:
			k.add(strayKey, k.file.place(k.where(path).key), id)
			continue
		case !isID(id):
			k.add(badID, k.file.place(k.where(path).key), id, idMeant(id))
		}
		k.table(child, format)
		tables = append(tables, pair{id, child})
	}
	t.values.list = tables
}

// table reads the values of a table by its format and reports what is amiss.
func (k *keyReader) table(t table, format *Table) {
	result := resultOf(t)
	known := 0
	for i := range format.Keys {
		key := &format.Keys[i]
		at := t.values.at(key.Name)
		if at < 0 {
			k.missing(t, key, result)
			continue
		}
		known++
		value := &t.values.list[at].value
		read, complaint := k.value(t, key, *value)
		switch {
		case complaint != nil:
			k.add(complaint.rule, k.valuePlace(t.path(key.Name)), complaint.arguments...)
			if *value = read; read == nil {
				t.values.remove(at)
				known--
				k.lost = true
			}
		case key.Presence == Scored && slices.Contains(unscored, result):
			k.add(figureOfUnscored, k.valuePlace(t.path(key.Name)), key.Name, result)
		default:
			*value = read
		}
	}
	if known < len(t.values.list) {
		k.unknown(t, format)
	}
}

// path is the path of a key in the table.
func (t table) path(key string) string {
	if t.Table == "" {
		return key
	}
	return t.Table + "." + key
}

// resultOf is the word of the table's result key, "scored" where it has none.
func resultOf(t table) string {
	if word, ok := t.values.get("result").(string); ok && word != "" {
		return word
	}
	return scored
}

func (k *keyReader) missing(t table, key *Key, result string) {
	if k.partial || key.Presence == Optional || key.Presence == Scored && result != scored {
		return
	}
	rule := missingKey
	if key.Table == sourceTable {
		rule = missingSource
	}
	place := k.file.place(k.where(t.Table).value)
	example := key.Name + " = " + kindWords[key.Kind].example
	switch key.Kind {
	case Text:
		example = key.Name + ` = "…"`
	case Groups:
		example = "[[" + key.Name + "]]"
	}
	k.add(rule, place, key.Name, key.Doc, example)
}

func (k *keyReader) unknown(t table, format *Table) {
	names := format.names()
	t.values.sort()
	for _, given := range t.values.list {
		name := given.key
		if format.key(name) != nil || k.full() {
			continue
		}
		k.add(unknownKey, k.file.place(k.where(join(t.Table, name)).key), name, Meant(name, names))
	}
}

// mostNamed is how many known names a hint lists.
const mostNamed = 12

// Meant suggests the nearest known name, or else lists what is known.
func Meant(name string, known []string) diag.Text {
	if nearest, ok := vi.Nearest(name, known); ok {
		return diag.Say("có phải ý là "+nearest+"?", "did you mean "+nearest+"?")
	}
	all := slices.DeleteFunc(slices.Compact(slices.Clone(known)), func(name string) bool { return name == "" })
	if len(all) > mostNamed {
		all = append(all[:mostNamed:mostNamed], "…")
	}
	if len(all) == 0 {
		return diag.Say("chưa có gì để chọn", "there is nothing to choose from yet")
	}
	list := strings.Join(all, ", ")
	return diag.Say("chỉ dùng được: "+list, "what may stand here: "+list)
}

// value reads one value; what is wrong within a table is reported as it is met. A
// value may come with a complaint where it is plain what was meant, so that the
// complaint is the only one.
func (k *keyReader) value(t table, key *Key, value any) (any, *complaint) {
	switch key.Kind {
	case Text, ID, Word, Deadline:
		return textOf(key, value)
	case Texts, IDs:
		return k.listOf(t, key, value)
	case Decimal:
		return decimalOf(key, value)
	case Whole:
		return wholeOf(key, value)
	case Truth:
		if truth, ok := value.(bool); ok {
			return truth, nil
		}
	case Day:
		return dayOf(key, value)
	case Years:
		return yearsOf(key, value)
	case Group:
		return k.groupOf(t, key, value)
	case Groups:
		return k.groupsOf(t, key, value)
	}
	return nil, wrongKind(key, value)
}

// groupOf reads a [key] table, or an inline one.
func (k *keyReader) groupOf(t table, key *Key, value any) (any, *complaint) {
	origin := scorecard.Origin{File: t.File, Table: t.path(key.Name)}
	var doubled *complaint
	if many, ok := value.([]*pairs); ok && len(many) > 0 {
		value, doubled = many[0], &complaint{doubledHead, []any{key.Name}}
		origin.Table = element(origin.Table, 0)
	}
	values, ok := value.(*pairs)
	if !ok {
		return nil, wrongKind(key, value)
	}
	child := table{values: values, Origin: origin}
	k.table(child, key.Table)
	return child, doubled
}

// groupsOf reads [[key]] tables, or an array of inline tables.
func (k *keyReader) groupsOf(t table, key *Key, value any) (any, *complaint) {
	path := t.path(key.Name)
	if values, ok := value.(*pairs); ok {
		only := table{values: values, Origin: scorecard.Origin{File: t.File, Table: path}}
		k.table(only, key.Table)
		return []table{only}, &complaint{singleHead, []any{key.Name}}
	}
	elements, ok := value.([]*pairs)
	if inline, isArray := value.([]any); isArray {
		for _, element := range inline {
			values, isTable := element.(*pairs)
			if !isTable {
				return nil, wrongKind(key, element)
			}
			elements = append(elements, values)
		}
	} else if !ok {
		return nil, wrongKind(key, value)
	}
	groups := make([]table, len(elements))
	for i, values := range elements {
		groups[i] = table{values: values, Origin: scorecard.Origin{File: t.File, Table: element(path, i)}}
		k.table(groups[i], key.Table)
	}
	return groups, nil
}

// wrongKind says that a value is not of the key's kind.
func wrongKind(key *Key, value any) *complaint {
	words := kindWords[key.Kind]
	return &complaint{wrongType, []any{key.Name, words.name, shown(value), words.example}}
}

// shown is a value as a message names it.
func shown(value any) diag.Text {
	switch value := value.(type) {
	case string:
		return diag.Say("chữ "+quoted(value), "the text "+quoted(value))
	case bool:
		if value {
			return diag.Say("true", "true")
		}
		return diag.Say("false", "false")
	case time.Time:
		return diag.Say("ngày giờ "+dateOrTime(value), "the date or time "+dateOrTime(value))
	case int64, float64:
		return diag.Say("số "+numberTyped(value), "the number "+numberTyped(value))
	case []any:
		return diag.Say("một danh sách", "a list")
	case []*pairs:
		return diag.Say("các nhóm khóa trong hai dấu ngoặc vuông", "tables in double brackets")
	}
	return diag.Say("một nhóm khóa", "a table of keys")
}
