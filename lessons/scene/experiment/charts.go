package experiment

import (
	"math"
	"slices"

	"nnlab/lessons"
)

// The ratio of the largest to the smallest value from which a curve is drawn on a log axis. Where held samples stand
// beside, what matters is how far the two curves are apart, and a log axis hides that.
const (
	logFrom     = 30.0
	logFromHeld = 1000.0
)

// lossChart is the losses of all sets by epoch, of both runs.
func (s *Scene) lossChart() lessons.Panel {
	c := lessons.Chart{Head: s.chartHead(LossPanel, lessons.WordLoss), XName: lessons.L(lessons.WordEpochs)}
	c.Series = s.curves(false)
	if len(c.Series) == 0 {
		return nil
	}
	c.LogY = s.logged(c.Series)
	c.Cursor = float64(s.a.Epoch())
	for _, r := range s.runs() {
		s.noteEvents(&c, r)
	}
	c.Waits = s.waits()
	return c
}

// accuracyChart is the share of right answers by epoch; nil in a regression.
func (s *Scene) accuracyChart() lessons.Panel {
	c := lessons.Chart{Head: s.chartHead(AccuracyPanel, lessons.WordAccuracy), XName: lessons.L(lessons.WordEpochs), Rises: true}
	if c.Series = s.curves(true); len(c.Series) == 0 {
		return nil
	}
	c.Cursor = float64(s.a.Epoch())
	return c
}

// rateChart is the learning rate by update.
func (s *Scene) rateChart() lessons.Panel {
	c := lessons.Chart{Head: head(RatePanel, lessons.L(lessons.WordLearningRate)), XName: lessons.L(lessons.WordUpdates)}
	c.Detail = lessons.L(lessons.WordByUpdate)
	for i, r := range s.runs() {
		t := r.rates.share()
		q := query{epoch: -1, second: i == 1}.of("learning_rate")
		name := lessons.Sym([]string{"lr", "lr B"}[i])
		x, y := append(t.at, float64(r.Updates())), append(t.v, r.Rate())
		c.Series = append(c.Series, lessons.Series{Name: name, X: x, Y: y, Last: s.num(q)})
	}
	c.LogY = s.logged(c.Series)
	c.Cursor = float64(s.a.Updates())
	return c
}

func (s *Scene) chartHead(id lessons.PanelID, title lessons.Word) lessons.Head {
	h := head(id, lessons.L(title))
	switch {
	case s.b != nil:
		h.Detail = s.difference()
	case s.view.smooth > 0:
		h.Detail = lessons.L(lessons.WordSmoothed, s.view.smoothing)
	default:
		h.Detail = lessons.L(lessons.WordByEpoch)
	}
	return h
}

// curves are the measures of the sets that are shown.
func (s *Scene) curves(accuracy bool) []lessons.Series {
	names := [][]lessons.Word{{lessons.WordTrain, lessons.WordValidation, lessons.WordTestSet}}
	if s.b != nil {
		names = [][]lessons.Word{{lessons.WordTrainA, lessons.WordValidationA, lessons.WordTestA},
			{lessons.WordTrainB, lessons.WordValidationB, lessons.WordTestB}}
	}
	var list []lessons.Series
	for i, r := range s.runs() {
		h := r.History()
		x := make([]float64, len(h.Epoch))
		for k, e := range h.Epoch {
			x[k] = float64(e)
		}
		for _, p := range r.shownSets() {
			y, head := losses(h, p).Loss, p.name()+"_loss"
			if accuracy {
				y, head = losses(h, p).Accuracy, p.name()+"_accuracy"
			}
			if len(y) == 0 {
				continue
			}
			q := query{epoch: -1, second: i == 1}.of(head)
			c := lessons.Series{Name: lessons.L(names[i][p]), X: x, Y: y, Last: s.num(q), Held: p != trainSet}
			if s.view.smooth > 0 {
				c.Y, c.Raw = smoothed(y, s.view.smooth), y
			}
			list = append(list, c)
		}
	}
	return list
}

// smoothed is the running mean in which each point keeps so much of the one before; the first points are not held back.
func smoothed(y []float64, keep float64) []float64 {
	out := make([]float64, len(y))
	sum, weight := 0.0, 0.0
	for i, v := range y {
		if out[i] = v; finite(v) {
			sum = float64(sum*keep) + float64(v*(1-keep))
			weight = float64(weight*keep) + (1 - keep)
			out[i] = sum / weight
		}
	}
	return out
}

// logged tells whether curves want a log axis: as the knob says, or by their range.
func (s *Scene) logged(list []lessons.Series) bool {
	if s.view.logY != autoLog {
		return s.view.logY == on
	}
	low, high, from := math.Inf(1), 0.0, logFrom
	for _, c := range list {
		if c.Held {
			from = logFromHeld
		}
		for _, v := range c.Y {
			if v <= 0 {
				return false
			}
			if finite(v) {
				low, high = min(low, v), max(high, v)
			}
		}
	}
	return high > from*low
}

// noteEvents marks the turn of the validation loss, where a rule stopped, and where the loss diverged.
func (s *Scene) noteEvents(c *lessons.Chart, r *run) {
	first := 0
	if r == s.b {
		first = len(s.a.shownSets())
	}
	held := first
	if r.data.Val.Len() > 0 {
		held++
	}
	st := r.Stopping()
	switch epoch, loss, ok := r.turning(); {
	case r.DivergedAt() >= 0:
		c.Events = append(c.Events, lessons.Event{X: float64(r.Epoch()), Series: first,
			Name: lessons.L(lessons.WordDivergedHere, itoa(r.DivergedAt()))})
	case st.RestoredEpoch >= 0 && st.StoppedEpoch >= 0:
		c.Events = append(c.Events, lessons.Event{X: float64(st.RestoredEpoch), Series: held},
			lessons.Event{X: float64(st.StoppedEpoch), Series: held,
				Name: lessons.L(lessons.WordRestoredHere, itoa(st.StoppedEpoch), itoa(st.RestoredEpoch))})
	case st.StoppedEpoch >= 0:
		c.Events = append(c.Events, lessons.Event{X: float64(st.StoppedEpoch), Series: held,
			Name: lessons.L(lessons.WordStoppedHere, itoa(st.StoppedEpoch))})
	case ok && epoch > 0 && r.Now().Val.Loss > turned*loss && (!r.going() || r.want.Epochs == 0): // the end may be asked for
		c.Events = append(c.Events, lessons.Event{X: float64(epoch), Series: held, Name: lessons.L(lessons.WordLowestHere, itoa(epoch))})
	}
}

// turned is how far above its lowest a validation loss must stand before its turn is marked.
const turned = 1.05

// waits is the patience that is used up.
func (s *Scene) waits() []lessons.Stretch {
	var list []lessons.Stretch
	for _, r := range s.runs() {
		st := r.Stopping()
		if !st.On || st.Wait == 0 || r.Epoch() == 0 {
			continue
		}
		list = append(list, lessons.Stretch{From: float64(max(r.Epoch()-st.Wait, 0)), To: float64(r.Epoch()),
			Name: lessons.L(lessons.WordPatienceUsed, itoa(st.Wait), itoa(st.Patience))})
	}
	return slices.Clip(list)
}
