// Package scenetest has the laws that every scene keeps, and the few lines that tests of all scenes need. A scene's own
// tests say what it is tried on, and test what is its own.
package scenetest

import (
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// Subject is a kind of scene, and what a learner can do in it.
type Subject struct {
	New   func(text string, seed uint64) (lessons.Scene, error)
	Texts []string                            // a scene of each sort there is
	Show  func(lessons.Scene) lessons.Need    // every panel
	Edits func(lessons.Scene) []lessons.Ref   // numbers that can be typed now
	Lines []string                            // of a log, tried beside all knobs and edits; they may be refused
	Run   int                                 // the longest run of a move
	Few   bool                                // there are so many numbers that only some of a panel and of a sum are opened
	Tame  func(lessons.Action) lessons.Action // makes less of what would take too long; nil: nothing does

	// Refuses tells the errors that a value offered by a knob may meet all the same; nil: none.
	Refuses func(error) bool
}

// Laws tries every law on random scenes after random moves.
func Laws(t *testing.T, s Subject) {
	t.Run("every number opens", func(t *testing.T) { rapid.Check(t, s.numbersOpen) })
	t.Run("moments come back", func(t *testing.T) { rapid.Check(t, s.momentsComeBack) })
	t.Run("a refusal changes nothing", func(t *testing.T) { rapid.Check(t, s.refusalsChangeNothing) })
}

// draw is a scene of some sort at its beginning, and how to make it again.
func (s Subject) draw(t *rapid.T) (sc lessons.Scene, again func() lessons.Scene) {
	text := rapid.SampledFrom(s.Texts).Draw(t, "text")
	seed := rapid.Uint64Range(1, 9).Draw(t, "seed")
	again = func() lessons.Scene {
		sc, err := s.New(text, seed)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		return sc
	}
	return again(), again
}

// panels are all there are.
func (s Subject) panels(sc lessons.Scene) []lessons.Panel { return sc.Panels(s.Show(sc)) }
