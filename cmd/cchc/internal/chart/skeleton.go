package chart

import (
	"bytes"
	"encoding/json"
	"strconv"
	"sync"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/jsontext"
)

// skeleton is the option of a form as go-echarts makes it, with holes where charts of the form differ. Filling them takes a
// tenth of the time that go-echarts takes for a whole option: a portal has ten thousands.
type skeleton []piece

// piece is a hole and the text before it; after the last text there is none.
type piece struct {
	text string
	hole string
}

// The holes of a skeleton, as go-echarts writes them.
const (
	titleHole  = `,"text":"@title@"` // which go-echarts leaves out where the title is empty
	labelsHole = `["@labels@"]`
	leastHole  = `"@least@"`
	mostHole   = `"@most@"`
	seriesHole = `"@series@"`
)

// skeletons holds the skeleton of each Form, made when it is first asked for.
var skeletons = func() [len(forms)]func() (skeleton, error) {
	var made [len(forms)]func() (skeleton, error)
	for form := range made {
		made[form] = sync.OnceValues(func() (skeleton, error) { return newSkeleton(Form(form)) })
	}
	return made
}()

// newSkeleton has go-echarts make the option of a chart that is all holes. What else an option says – its unit, its legend,
// which way its axes go – is the same in every chart of the form.
func newSkeleton(form Form) (skeleton, error) {
	o := Draw(Spec{Form: form}).option()
	o.title, o.labels, o.data = "@title@", []string{"@labels@"}, "@series@"
	if o.least != nil {
		o.least = "@least@"
	}
	if o.most != nil {
		o.most = "@most@"
	}
	whole, err := o.library()
	if err != nil {
		return nil, err
	}
	var pieces skeleton
	for start, i := 0, 0; ; i++ {
		hole := holeAt(whole[i:])
		if hole != "" || i == len(whole) {
			pieces = append(pieces, piece{string(whole[start:i]), hole})
			start = i + len(hole)
		}
		if i == len(whole) {
			return pieces, nil
		}
	}
}

// holeAt is the hole that a text begins with; "" where it begins with none.
func holeAt(text []byte) string {
	for _, hole := range []string{titleHole, labelsHole, leastHole, mostHole, seriesHole} {
		if bytes.HasPrefix(text, []byte(hole)) {
			return hole
		}
	}
	return ""
}

// fill appends the skeleton with the option's own matter in its holes.
func (s skeleton) fill(dst []byte, o *option) ([]byte, error) {
	var err error
	for _, piece := range s {
		dst = append(dst, piece.text...)
		switch piece.hole {
		case titleHole:
			if o.title != "" {
				dst = jsontext.Append(append(dst, `,"text":`...), o.title)
			}
		case labelsHole:
			dst = appendList(dst, o.labels, jsontext.Append)
		case leastHole:
			dst = appendValue(dst, o.least)
		case mostHole:
			dst = appendValue(dst, o.most)
		case seriesHole:
			dst, err = appendAllSeries(dst, o.all)
		}
	}
	return dst, err
}

func appendAllSeries(dst []byte, all []series) ([]byte, error) {
	dst = append(dst, '[')
	for i := range all {
		if i > 0 {
			dst = append(dst, ',')
		}
		var err error
		if dst, err = appendSeries(dst, &all[i]); err != nil {
			return dst, err
		}
	}
	return append(dst, ']'), nil
}

// appendSeries has encoding/json write what few series have.
func appendSeries(dst []byte, s *series) ([]byte, error) {
	dst = jsontext.Append(append(dst, `{"id":`...), s.ID)
	dst = jsontext.Append(append(dst, `,"name":`...), s.Name)
	dst = jsontext.Append(append(dst, `,"type":`...), s.Type)
	if s.Stack != "" {
		dst = jsontext.Append(append(dst, `,"stack":`...), s.Stack)
	}
	if s.Size != 0 {
		dst = strconv.AppendInt(append(dst, `,"symbolSize":`...), int64(s.Size), 10)
	}
	dst = strconv.AppendBool(append(dst, `,"label":{"show":`...), *s.Label.Show)
	dst = append(jsontext.Append(append(dst, `,"position":`...), s.Label.Position), '}')
	if s.ItemStyle != nil {
		style, err := json.Marshal(s.ItemStyle)
		if err != nil {
			return dst, err
		}
		dst = append(append(dst, `,"itemStyle":`...), style...)
	}
	if s.Connect != nil {
		dst = strconv.AppendBool(append(dst, `,"connectNulls":`...), *s.Connect)
	}
	if s.Layout != nil {
		dst = strconv.AppendBool(append(dst, `,"labelLayout":{"hideOverlap":`...), s.Layout.HideOverlap)
		dst = append(dst, '}')
	}
	return append(appendList(append(dst, `,"data":`...), s.Data, appendDatum), '}'), nil
}

func appendDatum(dst []byte, d datum) []byte {
	dst = jsontext.Append(append(dst, `{"name":`...), d.Name)
	dst = appendValue(append(dst, `,"value":`...), d.Value)
	if d.Label != nil {
		dst = append(dst, `,"label":{`...)
		if d.Label.Formatter != "" {
			dst = jsontext.Append(append(dst, `"formatter":`...), d.Label.Formatter)
		}
		dst = append(dst, '}')
	}
	return append(dst, '}')
}

func appendList[T any](dst []byte, list []T, appendOne func([]byte, T) []byte) []byte {
	dst = append(dst, '[')
	for i, one := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendOne(dst, one)
	}
	return append(dst, ']')
}

// appendValue appends a number, a day, a list of them or nothing.
func appendValue(dst []byte, value any) []byte {
	switch value := value.(type) {
	case json.Number:
		return append(dst, value...)
	case exact:
		return decimal.Hundredths(value).Append(dst)
	case int:
		return strconv.AppendInt(dst, int64(value), 10)
	case string:
		return jsontext.Append(dst, value)
	case []any:
		return appendList(dst, value, appendValue)
	}
	return append(dst, "null"...)
}
