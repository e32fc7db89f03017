package narrative

import (
	"bytes"

	"cchc/cmd/cchc/internal/diag"
)

// What goldmark's time grows with the square of is bounded before it is asked: the
// nesting of blocks (60,000 quotes take 10 s), open brackets and emphasis within
// one block (64 KiB of "[a](" take 2 s), and a table's columns, since short rows are
// filled up (64 KiB take 45 s). No page that someone reads comes near the bounds.
const (
	maxSize    = 128 << 10 // of a text, in bytes
	maxBlock   = 32 << 10  // of lines without an empty one between them, in bytes
	maxDepth   = 100       // of quotes, lists and emphasis in one another
	maxColumns = 20        // of a table
)

// withinLimits reports the first thing that is too much for goldmark.
func (c *compiler) withinLimits() bool {
	if len(c.source) > maxSize {
		return c.refuse(tooLong, maxSize, maxSize>>10)
	}
	blockStart := 0
	for at := 0; at < len(c.source); {
		line := firstLine(c.source[at:])
		switch columns := bytes.Count(line, []byte{'|'}) - 1; {
		case len(bytes.TrimLeft(line, " \t")) == 0:
			blockStart = at + len(line) + 1
		case at+len(line)-blockStart > maxBlock:
			return c.refuse(tooLongBlock, at, maxBlock>>10)
		case columns > maxColumns:
			return c.refuse(tooWide, at, columns, maxColumns)
		case depthOf(line) > maxDepth:
			return c.refuse(tooDeep, at, maxDepth)
		}
		at += len(line) + 1
	}
	return true
}

func (c *compiler) refuse(rule *diag.Rule, position int, arguments ...any) bool {
	c.report(rule, position, arguments...)
	return false
}

// depthOf is a bound of the number of containers that a line stands in. Each quote,
// list or definition either opens on it, by a mark, or goes on: a quote by a mark
// too, the others by at least two columns of space. Behind a mark that opens a list,
// nothing goes on.
func depthOf(line []byte) int {
	marks, columns, opened := 0, 0, false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == ' ' && !opened:
			columns++
		case c == '\t' && !opened:
			columns += 4
		case c == ' ', c == '\t', '0' <= c && c <= '9':
			// a number belongs to the mark behind it
		case c == '>':
			marks++
			columns = max(0, columns-1)
		case bytes.IndexByte([]byte("-+*.):"), c) >= 0 && endsMark(line[i+1:]):
			marks++
			opened = true
		default:
			return marks + columns/2
		}
	}
	return marks + columns/2
}

func endsMark(rest []byte) bool {
	return len(rest) == 0 || rest[0] == ' ' || rest[0] == '\t'
}
