package experiment

import (
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

// page is the largest network that TensorFlow Playground allows.
const page = "dataset=spiral&networkShape=8,8,8,8,8,8&xSquared=true&ySquared=true&xTimesY=true&sinX=true&sinY=true&batchSize=10"

// BenchmarkPanels is a frame of the playground: field, network with thumbs, and losses, after an update.
func BenchmarkPanels(b *testing.B) {
	s := scenetest.Run(begin(b, page), 100)
	show := lessons.Need{FieldPanel, NetworkPanel, LossPanel}
	for b.Loop() {
		s.Tick()
		s.Panels(show)
		s.Controls()
	}
}

func BenchmarkPanel(b *testing.B) {
	s := scenetest.Run(begin(b, page), 100)
	for _, id := range everything() {
		b.Run(string(id), func(b *testing.B) {
			for b.Loop() {
				s.a.moves++
				s.panel(id)
			}
		})
	}
}

func BenchmarkUpdates(b *testing.B) {
	s := begin(b, page)
	for b.Loop() {
		s.Tick()
	}
}

// BenchmarkControls is what a turned knob costs: which values act beside the new one.
func BenchmarkControls(b *testing.B) {
	s := begin(b, page)
	for b.Loop() {
		s.a.knobsOf = ""
		s.Controls()
	}
}

// BenchmarkSeeds is twenty seeds of the experiment about overfitting, from the first update to the last.
func BenchmarkSeeds(b *testing.B) {
	for b.Loop() {
		s := begin(b, family)
		scenetest.Do(b, s, "set seeds 20")
		for s.Tick() {
		}
	}
}
