package spec

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// nearest are the at most three names that somebody may have meant, the nearest
// first and, equally near, in their own order.
func nearest(given string, names []string) []string {
	limit := max(2, utf8.RuneCountInString(given)/3)
	type near struct {
		name string
		away int
	}
	var found []near
	for _, name := range names {
		// Lengths that differ by more cannot be near, and need no work.
		if d := utf8.RuneCountInString(given) - len(name); max(d, -d) > limit {
			continue
		}
		if away := distance(strings.ToLower(given), strings.ToLower(name)); away <= limit {
			found = append(found, near{name, away})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return a.away - b.away })
	var best []string
	for _, n := range found[:min(3, len(found))] {
		best = append(best, n.name)
	}
	return best
}

// distance counts insertions, deletions, changes and swaps of neighbours.
func distance(a, b string) int { return swapped([]rune(a), b, 0) }

// swapped is the distance where a may be swapped from an index on. The library
// knows no swaps, so each one that brings a nearer is tried before it counts.
func swapped(a []rune, b string, from int) int {
	best := levenshtein.ComputeDistance(string(a), b)
	for i := from; i+1 < len(a); i++ {
		a[i], a[i+1] = a[i+1], a[i]
		if levenshtein.ComputeDistance(string(a), b) < best {
			best = min(best, 1+swapped(a, b, i+2))
		}
		a[i], a[i+1] = a[i+1], a[i]
	}
	return best
}

func list(names []string) string { return strings.Join(names, ", ") }

// few lists names if they are few enough for one line.
func few(names []string) string {
	if len(names) > 8 {
		return ""
	}
	return list(names)
}
