package narrative

import (
	"bytes"
	"net/url"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"cchc/cmd/cchc/internal/diag"
)

// target is what a destination leads to.
type target uint8

const (
	nowhere target = iota // refused
	inside                // an address from the portal's root, or an anchor of the page
	outside               // an absolute http or https address
	mailbox               // a mailto address
)

// classify tells where a destination leads, or which rule refuses it. Only what is
// known to be harmless is let through; browsers read "\" as "/" and pass over
// control characters (https://url.spec.whatwg.org/#concept-basic-url-parser).
func classify(destination string) (target, *diag.Rule) {
	switch {
	case destination == "" || destination == "#" || strings.Contains(destination, `\`) || strings.ContainsFunc(destination, unicode.IsControl):
		return nowhere, malformedAddress
	case strings.HasPrefix(destination, "#"):
		return inside, nil
	case strings.HasPrefix(destination, "//"):
		return nowhere, relativeAddress
	case strings.HasPrefix(destination, "/"):
		return inside, nil
	}
	scheme, rest, found := strings.Cut(destination, ":")
	if !found || strings.ContainsAny(scheme, "/?#.") {
		return nowhere, relativeAddress
	}
	switch strings.ToLower(scheme) {
	case "http", "https":
		if address, err := url.Parse(destination); err != nil || address.Host == "" {
			return nowhere, malformedAddress
		}
		return outside, nil
	case "mailto":
		if !strings.Contains(rest, "@") {
			return nowhere, malformedAddress
		}
		return mailbox, nil
	}
	return nowhere, foreignScheme
}

// link compiles a link; of one that is refused only the words are left.
func (c *compiler) link(node *ast.Link) {
	destination := resolve(node.Destination)
	if !hasContent(node, c.source) {
		c.report(emptyLink, node.Pos())
	}
	opened := c.open(destination, c.position(node, node.Destination), resolve(node.Title))
	c.inlines(node)
	c.close(opened)
}

// autoLink compiles <https://…> or <name@example.vn>.
func (c *compiler) autoLink(node *ast.AutoLink) {
	label := node.Label(c.source)
	destination := string(label)
	if node.AutoLinkType == ast.AutoLinkEmail {
		destination = "mailto:" + destination
	}
	opened := c.open(destination, node.Pos(), "")
	c.html = appendEscaped(c.html, label)
	c.close(opened)
}

// open begins an <a>, or reports why not. Within a link there is no other: goldmark
// lets an address in <> through.
func (c *compiler) open(destination string, position int, title string) bool {
	to, refused := classify(destination)
	if refused != nil {
		c.report(refused, position, destination)
		return false
	}
	if c.linked {
		return false
	}
	c.linked = true
	c.write(`<a href="`)
	if to == inside {
		c.leave(Piece{Link: destination, Offset: position})
	} else {
		c.html = appendAddress(c.html, destination)
	}
	c.write(`"`)
	c.title(title)
	if to == outside {
		c.write(` rel="external"`)
	}
	c.write(">")
	return true
}

func (c *compiler) close(opened bool) {
	if opened {
		c.write("</a>")
		c.linked = false
	}
}

// image compiles an image, of which only a file of the portal is shown.
func (c *compiler) image(node *ast.Image) {
	destination := resolve(node.Destination)
	position := c.position(node, node.Destination)
	if !hasContent(node, c.source) {
		c.report(imageWithoutText, node.Pos())
	}
	if to, _ := classify(destination); to != inside || len(destination) <= len("/tep/") || !strings.HasPrefix(destination, "/tep/") {
		c.report(foreignImage, position, destination)
		return
	}
	c.write(`<img src="`)
	c.leave(Piece{Image: destination, Offset: position})
	c.write(`" alt="`)
	c.alternative(node)
	c.write(`"`)
	c.title(resolve(node.Title))
	c.write(">")
}

func (c *compiler) title(title string) {
	if title == "" {
		return
	}
	c.write(` title="`)
	c.html = appendEscaped(c.html, title)
	c.write(`"`)
}

// alternative compiles the words within a node for an attribute: no elements.
func (c *compiler) alternative(parent ast.Node) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		switch node := node.(type) {
		case *ast.Text:
			c.html = appendMarkdown(c.html, node.Value(c.source))
			if node.SoftLineBreak() || node.HardLineBreak() {
				c.write(" ")
			}
		case *reference:
			c.reference(node)
		case *ast.AutoLink:
			c.html = appendEscaped(c.html, node.Label(c.source))
		default:
			c.alternative(node)
		}
	}
}

// hasContent tells whether a reader gets to see or hear anything of what stands
// within a node.
func hasContent(parent ast.Node, source []byte) bool {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		switch node := node.(type) {
		case *ast.Text:
			if len(bytes.TrimSpace(node.Value(source))) > 0 {
				return true
			}
		case *reference, *ast.AutoLink:
			return true
		default:
			if hasContent(node, source) {
				return true
			}
		}
	}
	return false
}

// position is where a destination stands, be it in a link or in a definition that the
// link refers to: goldmark hands out a part of the source, whose capacity tells where
// it begins. Where it hands out a copy, the link's own position must do.
func (c *compiler) position(node ast.Node, destination []byte) int {
	at := cap(c.source) - cap(destination)
	if len(destination) > 0 && 0 <= at && at < len(c.source) && &c.source[at] == &destination[0] {
		return at
	}
	return node.Pos()
}
