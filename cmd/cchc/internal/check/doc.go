// Package check holds the rules that what the content says must keep, each a
// value – code, title, message, hint, explanation, severity – beside the function
// that applies it. Errors stop a build; warnings do where --strict is given.
//
// Check applies the rules that need the content alone; Links those that need the
// portal's addresses. Neither stops at the first mistake, nor reports what follows
// from one that Load has reported already: what is not known is not judged.
//
// Rules lists every rule of narrative, content and this package. A code is a
// letter for the subject and three digits, and stable:
//
//	F files   T texts and TOML syntax   K keys   I ids   D documents and sources
//	S scores, ranks, sums   R remedies   U units and frameworks   M Markdown
//	N figures in prose   L links   P the portal as a whole
//
// # Codes
//
//	C101  correction of a figure that is not there
//	C102  figure of another place
//	C103  correction that changes nothing
//	C104  corrected figure at odds with the data (warning)
//	C105  correction repeated or out of order
//	C106  correction that does not follow the one before
//	C107  corrected rank that is not whole
//	D101  figure without a source
//	D102  remedy without a source
//	D103  document without number and title
//	D104  document's url that is no address
//	D105  valid until before its date
//	D106  documents that replace each other
//	E101  a note's expectation that cannot be read
//	E201  data that no longer bear a note out (warning)
//	F101  unknown file or folder
//	F102  missing file
//	F103  file that cannot be read
//	F104  text file too large
//	F105  no regular file
//	F106  symbolic link that leads out
//	F107  broken symbolic link
//	F108  circular symbolic link
//	F109  symbolic link to a folder
//	F110  names that differ only in case
//	F111  attachment whose name is no address
//	F112  year folder that is no year
//	F113  narrative without its figures
//	F114  attachment that would run
//	I101  id that is no plain slug
//	I102  id that stands twice
//	I201  unknown document
//	I202  unknown agency
//	I203  unknown criterion
//	I204  component file without a component
//	I205  unknown framework
//	I206  unknown unit
//	I207  component without a file
//	I208  note on an unknown field
//	I209  alias that is no address
//	I210  alias that is taken
//	I211  former address that leads to two places
//	I212  former address at which something stands
//	I213  former addresses in a circle
//	I214  former address that leads nowhere
//	K101  unknown key
//	K102  missing key
//	K103  value of the wrong kind
//	K104  value without its quotes
//	K105  number in quotes
//	K106  date in quotes
//	K107  date with a time
//	K108  [table] for [[table]]
//	K109  [[table]] for [table]
//	K110  empty value
//	K111  character that no text may hold
//	K112  unknown word
//	K113  key outside a document
//	K114  score or rank of what was not scored
//	K115  text that begins with a combining mark
//	L101  broken link
//	L102  link to an anchor that is not there
//	L103  missing file
//	M101  text too long
//	M102  block too long
//	M103  nested too deep
//	M104  too many columns
//	M111  raw HTML
//	M112  indented paragraph
//	M113  code block not closed
//	M114  table row with too many cells
//	M115  malformed table
//	M116  ** shown on the page (warning)
//	M117  reference to a hidden character
//	M121  level 1 heading in the text
//	M122  skipped heading level
//	M123  empty heading
//	M124  figure in a heading
//	M125  heading without a space (warning)
//	M131  kind of link not allowed
//	M132  address not from the portal's root
//	M133  malformed address
//	M134  link without words
//	M135  link that is none
//	M141  image not under /tep/
//	M142  image without a text
//	M151  unknown figure
//	N101  figure on a page that has none
//	N102  figure of an unknown component
//	N201  bare figure that is not the data's (warning)
//	N202  bare rank that is not the data's (warning)
//	N203  “%” for percentage points (warning)
//	N204  day in a text that no calendar has (warning)
//	N205  document's number that documents.toml lacks (warning)
//	N206  agency's name written otherwise than in unit.toml (warning)
//	N207  bare figure that is another component's (warning)
//	P101  base_url that is no absolute address
//	P102  no contact (warning)
//	P103  no licence key (warning)
//	P104  page at an address that is taken
//	R101  deadline that cannot be read
//	R102  deadline that does not exist
//	R201  done without proof
//	R202  dropped without a reason
//	R203  progress after the as-of date
//	R204  deadline before its document (warning)
//	R205  handed to a unit that is no successor
//	R206  progress out of order
//	R207  status at odds with the newest report (warning)
//	S101  span of years that is none
//	S102  number finer than hundredths
//	S103  nan or inf for a number
//	S104  number too large
//	S105  number that is not whole
//	S201  negative score
//	S202  score over its maximum
//	S203  rank below 1
//	S204  rank beyond the number of units
//	S205  fewer than one ranked unit
//	S206  target outside the scale
//	S207  change beyond ±100
//	S208  maximum that is not above 0
//	S209  band that is none
//	S301  scores that do not add up
//	S302  maxima that do not add up
//	S303  scores of criteria that do not add up
//	S304  maxima of criteria that do not add up
//	S305  score in all that cannot be
//	S306  criteria that add up to more than the score
//	S401  change at odds with the former year (warning)
//	S402  rank at odds with scores (warning)
//	S403  equal ranks of unequal scores (warning)
//	S404  unequal ranks of equal scores (warning)
//	T101  file saved as UTF-16
//	T102  control character in a file
//	T103  file not in UTF-8
//	T104  file saved in an old code page
//	T105  conflict marker of Git
//	T106  letters stored in parts (not NFC) (warning)
//	T107  brackets nested too deep
//	T108  too many mistakes in a file
//	T109  hidden character in a file
//	T111  page without front matter
//	T112  front matter not closed
//	T113  front matter on a narrative
//	T201  line that cannot be read
//	T202  decimal comma
//	T203  closing quote missing
//	T204  curly quotes
//	T205  date written as 15/4/2024
//	T206  date that does not exist
//	T207  equals sign missing
//	T208  colon for an equals sign
//	T209  text without quotes
//	T210  true or false in another word
//	T211  key that stands twice
//	T212  table opened twice
//	T213  head of a table miswritten
//	T214  invisible character
//	T215  number with a unit
//	T216  number that begins with 0
//	T217  number that begins or ends with its point
//	T218  key without a value
//	T219  straight quote within a text
//	T220  backslash in a text
//	T221  text of many lines not closed
//	U101  framework outside its years
//	U102  component of another framework
//	U103  circle of successors
//	U104  result after the unit ended
//	U105  two units with one name and kind
//	U106  peer by hand that is a unit
package check
