package experiment

import (
	"strings"

	"nnlab/lessons"
)

// The panels of an experiment. Those of the second run have b. before their names; the charts show both runs.
const (
	LossPanel      lessons.PanelID = "loss"
	AccuracyPanel  lessons.PanelID = "accuracy"
	RatePanel      lessons.PanelID = "rate"
	FieldPanel     lessons.PanelID = "field"
	FitPanel       lessons.PanelID = "fit"
	NetworkPanel   lessons.PanelID = "network"
	WeightsPanel   lessons.PanelID = "weights"
	HistogramPanel lessons.PanelID = "histogram"
	GradientsPanel lessons.PanelID = "gradients"
	ConfusionPanel lessons.PanelID = "confusion"
	TruthPanel     lessons.PanelID = "truth"
	SummaryPanel   lessons.PanelID = "summary"
	StoppingPanel  lessons.PanelID = "stopping"
	BrokePanel     lessons.PanelID = "broke"
	SpreadPanel    lessons.PanelID = "spread"
	UnitsPanel     lessons.PanelID = "units"
	SchedulePanel  lessons.PanelID = "schedule"
	KerasPanel     lessons.PanelID = "code.keras"
	TorchPanel     lessons.PanelID = "code.pytorch"
	GoPanel        lessons.PanelID = "code.go"

	// WithWeights stands after the name of a program that has today's weights in it.
	WithWeights = ".weights"
)

// Panels returns the panels that are looked at.
func (s *Scene) Panels(show lessons.Need) []lessons.Panel { return show.Make(s.panel) }

// panel makes one panel; nil if there is none now.
func (s *Scene) panel(id lessons.PanelID) lessons.Panel {
	switch id {
	case LossPanel:
		return s.lossChart()
	case AccuracyPanel:
		return s.accuracyChart()
	case RatePanel:
		return s.rateChart()
	case SpreadPanel:
		return s.spread()
	}
	r, of := s.a, query{epoch: -1}
	name, second := strings.CutPrefix(string(id), lessons.SecondRun)
	if second {
		if r, of.second = s.b, true; r == nil {
			return nil
		}
	}
	return s.runPanel(looked{s, r, of, id}, lessons.PanelID(name))
}

// looked is a run that a panel is made of.
type looked struct {
	s  *Scene
	r  *run
	of query // what its names begin with
	id lessons.PanelID
}

func (s *Scene) runPanel(l looked, name lessons.PanelID) lessons.Panel {
	switch name {
	case FieldPanel:
		return l.field()
	case FitPanel:
		return l.fit()
	case NetworkPanel:
		return l.network()
	case WeightsPanel:
		return l.weights()
	case HistogramPanel:
		return l.histogram()
	case GradientsPanel:
		return l.gradientBars()
	case ConfusionPanel:
		return l.confusion()
	case TruthPanel:
		return l.truthTable()
	case SummaryPanel:
		return l.summary()
	case StoppingPanel:
		return l.stopping()
	case BrokePanel:
		return l.broke()
	case UnitsPanel:
		return l.unitsOut()
	case SchedulePanel:
		return l.schedule()
	}
	return l.program(string(name))
}

// head is the panel's head; of the second run it says what is different in it.
func (l looked) head(title lessons.Label) lessons.Head {
	h := lessons.Head{Panel: l.id, Title: title}
	if l.of.second {
		h.Detail = l.s.difference()
	}
	return h
}

// difference says what is different in the second run.
func (s *Scene) difference() lessons.Label {
	if s.differ.key == "" {
		return lessons.L(lessons.WordSameRun)
	}
	return lessons.L(lessons.WordRunB, s.differ.key+"="+s.b.want.Get(s.differ.key))
}

func (l looked) num(q query) lessons.Num { return l.s.num(q) }
