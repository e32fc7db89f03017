package scorecard

// Moved says that what stood at an address of the portal stands at another, or, where
// To is "", nowhere any more.
type Moved struct {
	Origin
	From, To string
}

// Move is a former address and where it leads. One that the content states names the
// key that does; one that follows from what the portal is has no Origin.
type Move struct {
	Moved
	Key string
}
