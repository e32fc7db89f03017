package site

import (
	"maps"
	"slices"
	"strings"
)

// Extension is an ending of file names, with its dot, and the type of such files.
type Extension struct{ Ending, MediaType string }

// Extensions are those that a portal's files may have, sorted: what a host's
// configuration says of types.
func Extensions() []Extension {
	var all []Extension
	for _, ending := range slices.Sorted(maps.Keys(mediaTypes)) {
		all = append(all, Extension{ending, mediaTypes[ending]})
	}
	return all
}

// FeedName is the name of every feed: the one file whose type its ending does not tell.
const FeedName = "feed.xml"

// IsText tells whether files of a type are text that compressing makes much smaller.
func IsText(mediaType string) bool {
	return strings.HasPrefix(mediaType, "text/") || strings.Contains(mediaType, "xml;") || strings.HasPrefix(mediaType, "application/json") || mediaType == "image/svg+xml"
}

// AssetsAddress is where the files stand that carry their hash in their name.
func AssetsAddress() string { return assetsAddress }
