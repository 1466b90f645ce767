package pass

import (
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

func BenchmarkTick(b *testing.B) {
	s := whole(b, two)
	for b.Loop() {
		s.Tick()
	}
}

func BenchmarkPanels(b *testing.B) {
	s := scenetest.Run(whole(b, two), 21)
	show := lessons.Need{EquationPanel, NetworkPanel, PassPanel, CurvePanel, WeightsPanel, CheckPanel, LossCurvePanel,
		LossPanel, GradientsPanel, MatricesPanel}
	for b.Loop() {
		s.Panels(show)
	}
}

func BenchmarkPanel(b *testing.B) {
	s := scenetest.Run(whole(b, two), 21)
	for _, id := range everything(s) {
		b.Run(string(id), func(b *testing.B) {
			for b.Loop() {
				s.panel(id)
			}
		})
	}
}
