// Package vi writes and reads Vietnamese as a reader of an official page expects it: numbers and dates, alphabetical
// order, the folding that search works on, slugs, and a few rules of running text. It knows nothing of portals.
package vi

// NoBreakSpace stands between a number and its unit, so that a line never ends between the two.
const NoBreakSpace = "\u00a0"
