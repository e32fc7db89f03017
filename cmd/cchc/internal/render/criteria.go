package render

import (
	"html/template"
	"strconv"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// criteriaView is the table of a component's criteria: its part of the year's
// account, which closes too.
type criteriaView struct {
	Rows       []criterionRow
	Count      int    // without parts
	Unplaced   string // "5,87 điểm": what was lost where no criterion's score is published; "" else
	Scores     bool   // a score is published for one of them
	Named      bool   // a remedy names one of them
	Surveys    bool   // one of them is measured by a survey
	SurveyTerm term
	Rest       figure // what was lost though no published criterion accounts for it; "" for nothing
	Score      figure // the component's
	Lost       figure
	Whole      []remedyMention // remedies that answer the component and name no criterion
}

// criterionRow is one criterion, or a part of one.
type criterionRow struct {
	ID, Number, Title string
	Part              bool
	Survey            bool
	Score, Lost       figure
	Mark              template.HTML
	Remedies          []remedyMention
	Unanswered        bool // no remedy names it, nor one above it or below, though it may have lost points
}

// remedyMention leads to a remedy, on the same page where it is the component's
// own.
type remedyMention = link

func (m *maker) criteria(c *scorecard.ComponentResult) criteriaView {
	account := c.Account()
	view := criteriaView{Count: len(account.Parts), Scores: publishes(c), Named: names(account.Parts), SurveyTerm: m.term(site.TermSurvey),
		Score: figureOf(site.ScoreOf(c.Score, c.Component.MaxScore), c.Score.IsKnown(), ""), Lost: scoreOf(account.Points, ""), Whole: m.mentions(c, account.Remedies)}
	if left, ok := account.Unplaced.Get(); ok && left != 0 {
		if view.Rest = scoreOf(account.Unplaced, ""); !view.Scores {
			view.Unplaced = string(pointsOf(account.Unplaced, ""))
		}
	}
	m.addCriteria(&view, c, account, "", false)
	return view
}

// publishes tells whether the score of any criterion is known.
func publishes(c *scorecard.ComponentResult) bool {
	for i := range c.Criteria {
		if c.Criteria[i].Score.IsKnown() {
			return true
		}
	}
	return false
}

func names(parts []*scorecard.Loss) bool {
	for _, part := range parts {
		if len(part.Remedies) > 0 || names(part.Parts) {
			return true
		}
	}
	return false
}

// addCriteria adds the rows below a loss; answered says that a remedy names what
// they are parts of.
func (m *maker) addCriteria(view *criteriaView, c *scorecard.ComponentResult, above *scorecard.Loss, prefix string, answered bool) {
	for i, loss := range above.Parts {
		criterion, number := loss.Criterion, prefix+strconv.Itoa(i+1)
		score, maximum := c.CriterionScore(criterion)
		view.Surveys = view.Surveys || criterion.Survey
		named := answered || len(loss.Remedies) > 0
		lost, known := loss.Points.Get()
		view.Rows = append(view.Rows, criterionRow{ID: criterionAnchor(criterion), Number: number, Title: criterion.Title, Part: prefix != "", Survey: criterion.Survey,
			Score: criterionScore(score, maximum) + m.corrected(c.Corrections, criterion.ID, "score"), Lost: scoreOf(loss.Points, ""), Mark: m.notes.mark(c.Notes, criterion.ID), Remedies: m.mentions(c, loss.Remedies),
			Unanswered: !named && !names(loss.Parts) && (!known || lost > 0)})
		m.addCriteria(view, c, loss, number+".", named)
	}
}

// mentions are remedies by their number on the component's page; those that stand
// elsewhere, since they serve more than it, by the page that they stand on.
func (m *maker) mentions(c *scorecard.ComponentResult, remedies []*scorecard.Remedy) []remedyMention {
	if len(remedies) == 0 {
		return nil
	}
	var mentions []remedyMention
	own := byDue(c.Remedies)
	for n, remedy := range own {
		for _, wanted := range remedies {
			if wanted == remedy {
				mentions = append(mentions, link(`<a href="#`+template.HTMLEscapeString(site.RemedyAnchor(remedy))+`">nhiệm vụ `+strconv.Itoa(n+1)+`</a>`))
			}
		}
	}
	for _, remedy := range remedies {
		switch {
		case remedy.Component == c.Component:
		case remedy.Component == nil:
			mentions = append(mentions, m.link(m.site.RemedyAddress(remedy), "nhiệm vụ chung"))
		default:
			mentions = append(mentions, m.link(m.site.RemedyAddress(remedy), "nhiệm vụ của lĩnh vực "+remedy.Component.Title))
		}
	}
	return mentions
}

// criterionScore is such as "1,5/2"; without a maximum the score alone.
func criterionScore(score, maximum scorecard.Points) figure {
	if whole, ok := maximum.Get(); ok {
		return figureOf(site.ScoreOf(score, whole), score.IsKnown(), "")
	}
	return scoreOf(score, "")
}
