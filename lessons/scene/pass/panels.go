package pass

import (
	"strings"

	"nnlab/lessons"
)

// The panels of a pass. W1, W2 … are tables of single layers.
const (
	EquationPanel  lessons.PanelID = "equation"
	NetworkPanel   lessons.PanelID = "network"
	WeightsPanel   lessons.PanelID = "weights"
	MatricesPanel  lessons.PanelID = "matrices"
	PassPanel      lessons.PanelID = "pass"
	CurvePanel     lessons.PanelID = "curve"
	LossCurvePanel lessons.PanelID = "jcurve"
	CheckPanel     lessons.PanelID = "check"
	LossPanel      lessons.PanelID = "loss"
	GradientsPanel lessons.PanelID = "gradients"
	LossBarPanel   lessons.PanelID = "lossbar"
	SummaryPanel   lessons.PanelID = "summary"
	CountingPanel  lessons.PanelID = "counting"
	LadderPanel    lessons.PanelID = "ladder"
)

// Panels returns the panels that are looked at.
func (s *Scene) Panels(show lessons.Need) []lessons.Panel { return show.Make(s.panel) }

// panel makes one panel; nil if there is none now.
func (s *Scene) panel(id lessons.PanelID) lessons.Panel {
	switch id {
	case EquationPanel:
		return s.equation()
	case NetworkPanel:
		return s.network()
	case WeightsPanel:
		return s.weightTable()
	case MatricesPanel:
		return s.matrices()
	case PassPanel:
		return s.operations()
	case CurvePanel:
		return s.curve()
	case LossCurvePanel:
		return s.lossCurve()
	case CheckPanel:
		return s.checkList()
	case LossPanel:
		return s.lossChart()
	case GradientsPanel:
		return s.gradientBars()
	case LossBarPanel:
		return s.lossBars()
	case SummaryPanel:
		return s.summary()
	case CountingPanel:
		return s.counting()
	case LadderPanel:
		return s.ladder()
	}
	if l, ok := digits(strings.TrimPrefix(string(id), "W")); ok && l >= 1 && l <= s.net.layers() {
		return s.layerTable(l - 1)
	}
	return nil
}

func head(id lessons.PanelID, title lessons.Label) lessons.Head {
	return lessons.Head{Panel: id, Title: title}
}

// netNames are the names that details fill in: 2-2-1, sigmoid.
func (n *net) netNames(more ...string) []string {
	return append([]string{n.String(), n.acts[0].Name()}, more...)
}

// place is a unit.
type place struct{ layer, unit int }

// unitInHand is the unit that the operation in hand works on; false if it works on none.
func (s *Scene) unitInHand() (place, bool) {
	op, ok := s.op()
	switch op.kind {
	case carriedKind:
		return place{op.layer - 1, op.input}, ok
	case lossKind, sampleKind:
		return place{}, false
	}
	return place{op.layer, op.unit}, ok
}

// weightInHand is the weight of the operation in hand; false if there is none.
func (s *Scene) weightInHand() (name, bool) {
	op, ok := s.op()
	switch op.kind {
	case productKind, carriedKind, gradWKind:
		return op.as(weightKind), ok
	case weightKind:
		return op.as(weightKind), ok
	}
	return name{}, false
}
