package cli

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// mostNear is how many names are offered.
const mostNear = 3

// nearest returns the names that somebody may have meant, the nearest first.
func nearest(given string, names []string) []string {
	length := utf8.RuneCountInString(given)
	if length > 64 {
		return nil
	}
	limit := max(2, length/3)
	type near struct {
		name string
		away int
	}
	var found []near
	for _, name := range names {
		away := levenshtein.ComputeDistance(strings.ToLower(given), strings.ToLower(name))
		if away <= limit && away < utf8.RuneCountInString(name) {
			found = append(found, near{name, away})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return a.away - b.away })
	var out []string
	for _, n := range found[:min(mostNear, len(found))] {
		out = append(out, n.name)
	}
	return out
}
