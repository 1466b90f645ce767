package pass

import (
	"testing"

	"nnlab/lessons"
)

// Every word of a panel, an explanation or a phase is in the list of words.
func TestWordsAreListed(t *testing.T) {
	listed := map[lessons.Word]bool{"": true}
	for _, w := range lessons.Words() {
		listed[w] = true
	}
	check := func(l lessons.Label) {
		if !listed[l.Word] {
			t.Errorf("%q is not listed", l.Word)
		}
	}
	for _, text := range others() {
		s := whole(t, text)
		for range s.program.ops/7 + 2 {
			for _, p := range s.Panels(everything(s)) {
				found, labels := nums(p)
				for _, l := range labels {
					check(l)
				}
				for _, n := range found {
					if e, ok := s.Explain(n.Ref); ok {
						check(e.What)
					}
				}
			}
			for _, p := range s.Track() {
				check(p.Name)
			}
			run(s, 7)
		}
	}
}
