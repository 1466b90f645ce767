package training

import (
	"math"
	"strings"

	"nnlab/lessons/spec"
	"nnlab/nn"
)

// monitored is the set whose measure is watched.
func monitored(s spec.Spec) string {
	set, _, _ := strings.Cut(monitor(s), "_")
	return set
}

func monitor(s spec.Spec) string {
	if s.Monitor == "" {
		return "val_loss"
	}
	return s.Monitor
}

func rises(s spec.Spec) bool { return strings.HasSuffix(monitor(s), "_accuracy") }

// stopping is the rule of early stopping before the first value.
func stopping(s spec.Spec) nn.EarlyStopping {
	e := nn.EarlyStopping{Mode: nn.Min, Patience: s.Patience, MinDelta: s.MinDelta, StartFromEpoch: s.StartFrom}
	if rises(s) {
		e.Mode = nn.Max
	}
	return e
}

func plateauOf(s spec.Spec) nn.Plateau {
	return nn.Plateau{Factor: s.Factor, Patience: s.PlateauPatience, MinDelta: s.PlateauDelta, Cooldown: s.Cooldown,
		MinLR: s.MinRate, Maximize: rises(s)}
}

// Of is a measure by its name, as in monitor: val_loss. NaN if there is none.
func (l Losses) Of(name string) float64 {
	for i, key := range [...]string{"train_loss", "train_accuracy", "val_loss", "val_accuracy", "test_loss", "test_accuracy"} {
		if key == name {
			return l.columns()[i]
		}
	}
	return math.NaN()
}

// lower is the rule of reduce_on_plateau.
func (r *Run) lower() {
	if r.spec.Schedule != "reduce_on_plateau" {
		return
	}
	if next := r.plateau.Next(r.now.Of(monitor(r.spec)), r.rate); next != r.rate {
		r.rate = next
		_ = r.tune()
	}
}

// tune gives the trainer the optimizer of the present settings.
func (r *Run) tune() error { return r.learn.setOptimizer(optimizer(r.spec, r.rate, r.pace.perEpoch())) }

// stops is the rule of early stopping; it keeps the weights of the best epoch.
func (r *Run) stops() bool {
	if !r.spec.EarlyStopping {
		return false
	}
	best := r.stop.BestEpoch()
	stop := r.stop.Next(r.now.Of(monitor(r.spec)))
	if r.spec.Restore && r.stop.BestEpoch() != best {
		r.best = r.best[:0]
		for _, w := range r.model.Weights() {
			r.best = append(r.best, w.Kernel().RawMatrix().Data...)
			r.best = append(r.best, w.Bias()...)
		}
	}
	return stop
}

// restore brings the weights of the best epoch back, once a run is over.
func (r *Run) restore() {
	if !r.spec.EarlyStopping || !r.spec.Restore || len(r.best) == 0 {
		return
	}
	left := r.best
	for _, w := range r.model.Weights() {
		left = left[copy(w.Kernel().RawMatrix().Data, left):]
		left = left[copy(w.Bias(), left):]
	}
	r.restored, r.now = r.stop.BestEpoch()+1, r.meter.all()
}

// Stopping is where early stopping stands.
type Stopping struct {
	On             bool
	Monitor        string
	Best           float64 // NaN before the first
	BestEpoch      int     // counted from 1, −1 before the first
	Wait, Patience int
	StoppedEpoch   int // after which it stopped, −1: it has not
	RestoredEpoch  int // whose weights came back, −1: none did
}

// Stopping says where early stopping stands.
func (r *Run) Stopping() Stopping {
	s := Stopping{On: r.spec.EarlyStopping, Monitor: monitor(r.spec), Best: r.stop.Best(), BestEpoch: -1, Wait: r.stop.Wait(),
		Patience: max(r.spec.Patience, 1), StoppedEpoch: -1, RestoredEpoch: r.restored}
	if e := r.stop.BestEpoch(); e >= 0 {
		s.BestEpoch = e + 1
	}
	if r.ended == Early {
		s.StoppedEpoch = r.epochs
	}
	return s
}

// judge notes when the goal first holds.
func (r *Run) judge() {
	if len(r.spec.Goal) == 0 || r.reached >= 0 {
		return
	}
	for _, c := range r.spec.Goal {
		v := r.value(c.Name)
		if c.Below && !(v < c.Bound) || !c.Below && !(v > c.Bound) {
			return
		}
	}
	r.reached = r.learn.steps()
}

// value is a number that a goal may name.
func (r *Run) value(name string) float64 {
	switch name {
	case "epoch":
		return float64(r.epochs)
	case "updates":
		return float64(r.learn.steps())
	case "params":
		return float64(r.Params())
	}
	return r.now.Of(name)
}

// GoalReached is the update after which the goal of the spec held for the first time, −1 if it has not.
func (r *Run) GoalReached() int { return r.reached }
