package render

// textView is the dot of text.html: a Markdown page.
type textView struct {
	Heading   string
	Narrative proseView
}

func (m *maker) text() textView {
	return textView{m.page.Title, m.narrative(m.page.Text.Narrative)}
}

// sourcesView is the dot of sources.html: the documents that figures and tasks
// come from.
type sourcesView struct {
	Heading, Summary string
	Narrative        proseView
	Documents        []documentView
}

func (m *maker) sources() sourcesView {
	view := sourcesView{Heading: m.page.Title, Summary: m.page.Summary}
	if m.page.Text != nil {
		view.Narrative = m.narrative(m.page.Text.Narrative)
	}
	for _, document := range m.site.Portal.Documents {
		view.Documents = append(view.Documents, m.document(document))
	}
	return view
}

// notFoundView is the dot of not-found.html.
type notFoundView struct {
	Heading, Summary string
	Menu             []link
}

func (m *maker) notFound() notFoundView {
	view := notFoundView{Heading: m.page.Title, Summary: m.page.Summary}
	for _, page := range m.site.Menu {
		view.Menu = append(view.Menu, m.to(page))
	}
	return view
}
