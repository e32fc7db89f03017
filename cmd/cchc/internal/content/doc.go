// Package content reads TOML and Markdown into the scorecard; every value
// remembers the file and table that it was read from, and a Locator finds its
// line and column when a diagnostic is about it.
//
// Load never stops at the first mistake: what can be read is read, and a file
// that cannot be is noted in Portal.Unread, so that nothing is said to be missing
// because of it. It reports what is wrong with single files, keys and values;
// whether they agree with each other is for package check.
//
// Files are UTF-8, with or without byte order mark, lines ending as on any system.
// Passed over are dot files, *~, ~$* and README.md; anything else that is no part
// of the format is an error. What follows is the manual of every key. A key with ?
// may be absent; one with * stands exactly where the result is "scored". Numbers
// are exact hundredths, written with a point; dates are bare (2024-03-19).
//
// # portal.toml
//
// The portal as a whole.
//
//	title               text                                            the portal's name
//	base_url            text                                            the portal's absolute address, ending in /
//	home_unit           text                                            the id of the unit whose result is the home page
//	as_of               date                                            the day up to which the content is complete; lateness is reckoned against it
//	publisher           text                                            the body that publishes the portal
//	contact?            text                                            where readers report mistakes
//	licence?            text                                            the terms of reuse; "" says that the source states none
//	notice?             text                                            a line that stands on every page
//	aliases?            list of texts                                   former addresses that lead to the home page
//	former_home_units?  list of ids                                     ids of units whose result was the home page once
//	moved?              tables                                          addresses that moved or were removed
//	moved.from          text                                            the former address, from the portal's root
//	moved.to?           text                                            the new address; absent where it was removed
//	hosting?            table                                           where the portal is hosted
//	hosting.host        nginx, apache, iis, pages, netlify, cloudflare  the host whose configuration is written
//
// # documents.toml
//
// The documents that are cited, one table [id] each.
//
//	<id>.number?       text  the document's number; number or title must stand
//	<id>.date          date  the day of issue
//	<id>.issuer        text  the body that issued it
//	<id>.title?        text  what it is about
//	<id>.url?          text  where it is found (http or https)
//	<id>.valid_until?  date  the last day on which it holds
//	<id>.replaced_by?  text  the id of the document that replaced it
//
// # corrections.toml
//
// Published figures that were put right; written by cchc diff --record.
//
//	correction?            tables                                                the corrections, one figure each
//	correction.unit        text                                                  the unit's id
//	correction.year        whole number                                          the year of the result
//	correction.component?  text                                                  the component's id; absent where it is the year's own figure
//	correction.criterion?  text                                                  the criterion's id, where it is a criterion's figure
//	correction.figure      score, rank, ranked_units, max_score, target, change  which figure was put right
//	correction.former      number                                                the figure as it was published
//	correction.value?      number                                                the new figure; absent where the former was withdrawn
//	correction.date        date                                                  the day of the correction
//	correction.reason      text                                                  why it had to be put right
//	correction.document?   text                                                  the id of the document that is the ground for it
//
// # frameworks/<framework>.toml
//
// One framework.
//
//	title                                text            the framework's name
//	document                             text            the id of the decision that issued it
//	max_score                            number          the maximum score in all
//	years?                               [from, to]      the first and the last year that it holds for
//	band?                                tables          named intervals of the index
//	band.name                            text            the band's name
//	band.from                            number          the index, in per cent, from which it holds
//	component                            tables          the components
//	component.id                         id              the component's id, also the name of its files
//	component.title                      text            its name
//	component.max_score                  number          its maximum score
//	component.kind?                      bonus, penalty  bonus or penalty points, outside the sum of maxima
//	component.aliases?                   list of ids     its former ids
//	component.criterion?                 tables          its criteria
//	component.criterion.id               id              the criterion's id, unique in the framework
//	component.criterion.title            text            its name
//	component.criterion.max_score?       number          its maximum score
//	component.criterion.survey?          true or false   whether it is measured by a survey
//	component.criterion.part?            tables          its parts
//	component.criterion.part.id          id              the criterion's id, unique in the framework
//	component.criterion.part.title       text            its name
//	component.criterion.part.max_score?  number          its maximum score
//	component.criterion.part.survey?     true or false   whether it is measured by a survey
//
// # pages/<page>.md
//
// A page of text; its keys stand on top, between two lines +++.
//
//	title     text          the page's title
//	order?    whole number  its place among the pages
//	aliases?  list of ids   its former ids
//
// # files/…
//
// Attachments, published under /tep/….
//
// # <unit>/unit.toml
//
// One unit.
//
//	name                   text         the unit's name with its kind
//	level                  text         its level, in words
//	parent                 text         the unit above it, in words
//	aliases?               list of ids  its former ids
//	agency?                tables       its agencies
//	agency.id              id           the agency's id, unique in the unit
//	agency.name            text         its name
//	agency.short?          text         its short name
//	agency.aliases?        list of ids  its former ids
//	ended?                 table        the unit has ceased to be
//	ended.date             date         the day on which it ended
//	ended.document         text         the id of the document that ended it
//	ended.successor?       tables       the units that took over
//	ended.successor.unit   text         the successor's id
//	ended.successor.date?  date         the day on which it took over, where it is another
//	note?                  tables       notes on the source
//	note.text              text         what readers are told
//	note.field?            text         the key or criterion's id that it is about
//	note.expect?           text         what the data should be for the note to hold
//
// # <unit>/<year>/year.toml
//
// The unit's result in one year.
//
//	framework                  text                                               the framework's id
//	score*                     number                                             the score in all
//	rank*                      whole number                                       the rank, 1 is best
//	ranked_units?              whole number                                       the number of units that were ranked
//	target?                    number                                             the score that was aimed at
//	change?                    number                                             change of the index since the year before, in percentage points
//	source                     table                                              where the figures come from
//	source.document            text                                               the document's id in documents.toml
//	source.place               text                                               the place in it
//	result?                    scored, not-scored, not-applicable, not-published  why there is no score; scored unless it says otherwise
//	peer?                      tables                                             another unit's result, entered by hand
//	peer.name                  text                                               the unit's name
//	peer.score                 number                                             its score
//	peer.rank?                 whole number                                       its rank
//	peer.source                table                                              where the figures come from
//	peer.source.…                                                                 as in source
//	index?                     tables                                             another index of the unit, such as SIPAS
//	index.name                 text                                               the index's name
//	index.value                number                                             its value
//	index.measure              text                                               its unit of measure, such as %
//	index.source               table                                              where the figure comes from
//	index.source.…                                                                as in source
//	plan?                      table                                              the plan that answers the result
//	plan.document              text                                               the plan's document
//	plan.place                 text                                               the place in it
//	plan.report_due?           date                                               the day by which results are reported
//	plan.report_to?            text                                               to whom they are reported
//	plan.duty?                 tables                                             standing tasks
//	plan.duty.text             text                                               what is to be done
//	plan.duty.place            text                                               the place in the document
//	remedy?                    tables                                             the remedies
//	remedy.id                  id                                                 the remedy's id, unique within unit and year
//	remedy.agency              text                                               the id of the agency in charge
//	remedy.task                text                                               what is to be done
//	remedy.due                 deadline                                           the deadline: "2024-Q2", "2024-06", "2024-06-30", "2024"; "" says that the plan states none
//	remedy.due_text?           text                                               the deadline in the plan's own words
//	remedy.with?               list of texts                                      the ids of the agencies that help
//	remedy.criteria?           list of texts                                      the ids of the criteria that it serves
//	remedy.source?             table                                              its source, where it is not the year's plan
//	remedy.source.…                                                               as in source
//	remedy.status?             open, in-progress, done, dropped                   how far it has come; open (nothing reported) unless it says otherwise
//	remedy.reason?             text                                               why, where the status is dropped
//	remedy.handed_to?          text                                               the id of the successor that took it over
//	remedy.progress?           tables                                             reports on it
//	remedy.progress.date       date                                               the day of the report
//	remedy.progress.status     open, in-progress, done, dropped                   how far it had come
//	remedy.progress.text       text                                               what was reported
//	remedy.progress.document?  text                                               the proof: a document's id or a file /tep/…
//	remedy.progress.due?       deadline                                           the new deadline, where the report moves it
//	note?                      tables                                             notes on the source
//	note.…                                                                        as in note
//
// # <unit>/<year>/year.md
//
// The year's narrative.
//
// # <unit>/<year>/<component>.toml
//
// The result of one component in the year.
//
//	score*                number                              the component's score; a penalty's is written positive
//	rank*                 whole number                        the rank in the component
//	ranked_units?         whole number                        the number of units that were ranked, where it is not the year's
//	change?               number                              change of the index since the year before, in percentage points
//	source                table                               where the figures come from
//	source.…                                                  as in source
//	result?               scored, not-scored, not-applicable  why there is no score; scored unless it says otherwise
//	criterion?            tables                              the scores of criteria, where they are published
//	criterion.id          text                                the criterion's id
//	criterion.score       number                              its score
//	criterion.max_score?  number                              its maximum, where it is not the framework's
//	remedy?               tables                              the remedies
//	remedy.…                                                  as in remedy
//	note?                 tables                              notes on the source
//	note.…                                                    as in note
//
// # <unit>/<year>/<component>.md
//
// The component's narrative.
package content
