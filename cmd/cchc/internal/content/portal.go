package content

import (
	"cmp"
	"slices"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
)

// What stands outside the units' folders, made from its tables. The tables are
// read by the format: here every value has its type.

func portalOf(root table) *scorecard.Portal {
	portal := &scorecard.Portal{
		Origin:     root.Origin,
		Title:      get[string](root, "title"),
		BaseURL:    get[string](root, "base_url"),
		HomeUnitID: get[string](root, "home_unit"),
		AsOf:       get[scorecard.Date](root, "as_of"),
		Publisher:  get[string](root, "publisher"),
		Contact:    get[string](root, "contact"),
		Notice:     get[string](root, "notice"),
		Aliases:    get[[]string](root, "aliases"),
		Hosting:    get[string](get[table](root, "hosting"), "host"),
	}
	portal.FormerHomeIDs = get[[]string](root, "former_home_units")
	for _, t := range get[[]table](root, "moved") {
		portal.Moved = append(portal.Moved, scorecard.Moved{Origin: t.Origin, From: get[string](t, "from"), To: get[string](t, "to")})
	}
	if licence, ok := root.values.get("licence").(string); ok {
		portal.Licence = &licence
	}
	return portal
}

func documentsOf(root table) []*scorecard.Document {
	documents := make([]*scorecard.Document, 0, len(root.values.list))
	for _, given := range root.values.list {
		t := given.value.(table)
		documents = append(documents, &scorecard.Document{
			Origin:       t.Origin,
			ID:           given.key,
			Number:       get[string](t, "number"),
			Date:         get[scorecard.Date](t, "date"),
			Issuer:       get[string](t, "issuer"),
			Title:        get[string](t, "title"),
			URL:          get[string](t, "url"),
			ValidUntil:   get[scorecard.Date](t, "valid_until"),
			ReplacedByID: get[string](t, "replaced_by"),
		})
	}
	slices.SortFunc(documents, func(a, b *scorecard.Document) int { return cmp.Compare(a.ID, b.ID) })
	return documents
}

func frameworkOf(id string, root table) *scorecard.Framework {
	years := get[[2]int](root, "years")
	framework := &scorecard.Framework{
		Origin:     root.Origin,
		ID:         id,
		Title:      get[string](root, "title"),
		DocumentID: get[string](root, "document"),
		MaxScore:   get[decimal.Hundredths](root, "max_score"),
		FromYear:   years[0],
		ToYear:     years[1],
	}
	for _, t := range get[[]table](root, "band") {
		if from, ok := t.values.get("from").(decimal.Hundredths); ok {
			framework.Bands = append(framework.Bands, scorecard.Band{Origin: t.Origin, Name: get[string](t, "name"), From: from})
		}
	}
	slices.SortStableFunc(framework.Bands, func(a, b scorecard.Band) int { return cmp.Compare(b.From, a.From) })
	for _, t := range get[[]table](root, "component") {
		framework.Components = append(framework.Components, &scorecard.Component{
			Origin:   t.Origin,
			ID:       get[string](t, "id"),
			Title:    get[string](t, "title"),
			MaxScore: get[decimal.Hundredths](t, "max_score"),
			Kind:     kindNamed(get[string](t, "kind")),
			Aliases:  get[[]string](t, "aliases"),
			Criteria: criteriaOf(get[[]table](t, "criterion")),
		})
	}
	return framework
}

func kindNamed(word string) scorecard.Kind {
	switch word {
	case "bonus":
		return scorecard.Bonus
	case "penalty":
		return scorecard.Penalty
	}
	return scorecard.Regular
}

func criteriaOf(tables []table) []*scorecard.Criterion {
	var criteria []*scorecard.Criterion
	for _, t := range tables {
		criteria = append(criteria, &scorecard.Criterion{
			Origin:   t.Origin,
			ID:       get[string](t, "id"),
			Title:    get[string](t, "title"),
			MaxScore: figure[decimal.Hundredths](t, "max_score", scorecard.Unknown),
			Survey:   get[bool](t, "survey"),
			Parts:    criteriaOf(get[[]table](t, "part")),
		})
	}
	return criteria
}

func pageOf(id string, root table, text *narrative.Text) *scorecard.Page {
	return &scorecard.Page{
		Origin:    root.Origin,
		ID:        id,
		Title:     get[string](root, "title"),
		Order:     get[int](root, "order"),
		Aliases:   get[[]string](root, "aliases"),
		Narrative: text,
	}
}
