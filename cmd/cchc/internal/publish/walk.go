package publish

import (
	"path"
	"slices"
)

// Parallel runs do(i) for each i below n, as many at a time as it likes.
type Parallel func(n int, do func(i int))

// Hasten lets trees of folders be gone through by several at a time; without it they
// are one folder after the other. Call it before anything else.
func (p *Publication) Hasten(parallel Parallel) { p.parallel, p.staging.parallel = parallel, parallel }

// each runs do for each i below n and gives the error of the first that failed.
func (parallel Parallel) each(n int, do func(i int) error) error {
	if parallel == nil {
		for i := range n {
			if err := do(i); err != nil {
				return err
			}
		}
		return nil
	}
	errs := make([]error, n)
	parallel(n, func(i int) { errs[i] = do(i) })
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// walk goes through a tree, the folders of one depth before those below them. List
// is given each folder's path from the tree's root, and gives the names of the folders
// in it that are to be gone through as well.
func (parallel Parallel) walk(list func(folder string) ([]string, error)) error {
	for level := []string{"."}; len(level) > 0; {
		below := make([][]string, len(level))
		err := parallel.each(len(level), func(i int) error {
			names, err := list(level[i])
			for _, name := range names {
				below[i] = append(below[i], path.Join(level[i], name))
			}
			return err
		})
		if err != nil {
			return err
		}
		level = slices.Concat(below...)
	}
	return nil
}
