package experiment

import (
	"math"
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/training"
)

// readMeasure reads val_loss, train_accuracy and the like.
func readMeasure(head string) (p set, accuracy, ok bool) {
	name, what, found := strings.Cut(head, "_")
	if !found || what != "loss" && what != "accuracy" {
		return 0, false, false
	}
	for p := range setCount {
		if p.name() == name {
			return p, what == "accuracy", true
		}
	}
	return 0, false, false
}

func measureWord(p set, accuracy bool) lessons.Word {
	if accuracy {
		return [...]lessons.Word{lessons.WordTrainAccuracy, lessons.WordValAccuracy, lessons.WordTestAccuracy}[p]
	}
	return [...]lessons.Word{lessons.WordTrainLoss, lessons.WordValLoss, lessons.WordTestLoss}[p]
}

func measureSym(p set, accuracy bool) string {
	letter := "J"
	if accuracy {
		letter = "acc"
	}
	return letter + "(" + p.name() + ")"
}

func of(l training.Losses, p set) training.Measured {
	return [...]training.Measured{l.Train, l.Val, l.Test}[p]
}

// measure is a loss or an accuracy as it was measured last, and what follows from such.
func (r *run) measure(q query) (entry, bool) {
	if p, accuracy, ok := readMeasure(q.head); ok {
		m := of(r.Now(), p)
		v := m.Loss
		if accuracy {
			v = m.Accuracy
		}
		e := earlier(r.clock(r.Epoch()), v, measureWord(p, accuracy)).called(measureSym(p, accuracy), 4, false)
		e.known = part(r.data, p).Len() > 0 && !(accuracy && r.data.Classes == nil)
		if e.known && r.fresh() {
			sum := q.of(p.name() + "_loss_sum")
			if accuracy {
				sum = q.of(p.name() + "_right")
			}
			e = e.apply(lessons.FuncQuotient, sum, q.of(p.name()+"_rows"))
		}
		return e, true
	}
	if name, ok := strings.CutSuffix(q.head, "_loss_sum"); ok {
		return r.overRows(q, name, "loss", lessons.WordLossSum)
	}
	if name, ok := strings.CutSuffix(q.head, "_right"); ok {
		return r.overRows(q, name, "right", lessons.WordRightCount)
	}
	if name, ok := strings.CutSuffix(q.head, "_wrong"); ok {
		return r.overRows(q, name, "miss", lessons.WordWrongCount)
	}
	return r.derived(q)
}

// overRows is a sum over all rows of a set.
func (r *run) overRows(q query, name, head string, what lessons.Word) (entry, bool) {
	for p := range setCount {
		if p.name() != name {
			continue
		}
		n := part(r.data, p).Len()
		e := made(lessons.Sum, 0, what).called("Σ"+head+"("+name+")", 0, false)
		if e.known = n > 0 && (head == "loss" || r.data.Classes != nil); !e.known {
			return e, true
		}
		if head == "loss" {
			e.digits = 4
		}
		for i := range n {
			e.v += r.ofRow(head, p, i+1)
		}
		e.terms = func() []term {
			terms := make([]term, n)
			for i := range terms {
				terms[i].query = q.of(head).at(p, i+1)
			}
			return terms
		}
		return e, true
	}
	return entry{}, false
}

// derived is what is read off the curves.
func (r *run) derived(q query) (entry, bool) {
	switch q.head {
	case "wrong":
		e := made(lessons.Sum, 0, lessons.WordWrongCount).called("wrong", 0, false)
		var terms []query
		for _, p := range r.shownSets() {
			t := q.of(p.name() + "_wrong")
			w, _ := r.measure(t)
			e.v += w.v
			terms = append(terms, t)
		}
		return e.of(terms...).when(r.data.Classes != nil), true
	case "without_worst", "without_rise":
		return r.worst(q)
	case "best_val_loss", "best_epoch", "turn":
		return r.best(q)
	case "gap":
		e := made(lessons.Sum, r.Now().Val.Loss-r.Now().Train.Loss, lessons.WordLossGap).called("gap", 4, true)
		e.terms = func() []term { return []term{{query: q.of("val_loss")}, {query: q.of("train_loss"), minus: true}} }
		return e.when(r.data.Val.Len() > 0), true
	case "rise":
		b, _ := r.best(q.of("best_val_loss"))
		e := made(lessons.Apply, r.Now().Val.Loss/b.v, lessons.WordRise).called("rise", 2, false)
		return e.apply(lessons.FuncQuotient, q.of("val_loss"), q.of("best_val_loss")).when(b.known), true
	case "weight_length":
		e := made(lessons.Apply, math.Sqrt(r.squares()), lessons.WordWeightLength).called("|W|", 2, false)
		return e.apply(lessons.FuncRoot, q.of("squares")), true
	case "squares":
		return earlier(r.updated, r.squares(), lessons.WordSquares).called("ΣW²", 4, false), true
	}
	return entry{}, false
}

// squares is the sum of the squares of all weights, biases left out.
func (r *run) squares() float64 {
	sum := 0.0
	for _, w := range r.Model().Weights() {
		for _, v := range w.Kernel().RawMatrix().Data {
			sum += float64(v * v)
		}
	}
	return sum
}

// turning is the epoch of the lowest validation loss so far, from the first one on; false without one.
func (r *run) turning() (epoch int, loss float64, ok bool) {
	h := r.History()
	best := -1
	for i, v := range h.Val.Loss {
		if h.Epoch[i] > 0 && !math.IsNaN(v) && (best < 0 || v < h.Val.Loss[best]) {
			best = i
		}
	}
	if best < 0 {
		return 0, 0, false
	}
	return h.Epoch[best], h.Val.Loss[best], true
}

func (r *run) best(q query) (entry, bool) {
	epoch, loss, ok := r.turning()
	if q.head == "best_val_loss" {
		return earlier(r.clock(epoch), loss, lessons.WordBestLoss).called("J(val) min", 4, false).when(ok), true
	}
	return earlier(r.clock(epoch), float64(epoch), lessons.WordBestEpoch).called("epoch(min)", 0, false).when(ok), true
}

// measureAt is a measure as it was at the end of an epoch.
func (r *run) measureAt(q query) (entry, bool) {
	p, accuracy, ok := readMeasure(q.head)
	if !ok || q.form != now || q.row > 0 || q.n > 0 {
		return entry{}, false
	}
	h := r.History()
	list := losses(h, p).Loss
	if accuracy {
		list = losses(h, p).Accuracy
	}
	sym := strings.TrimSuffix(measureSym(p, accuracy), ")") + ", " + itoa(q.epoch) + ")"
	i, found := slices.BinarySearch(h.Epoch, q.epoch)
	if !found || i >= len(list) {
		return entry{what: lessons.L(measureWord(p, accuracy)), sym: sym}, true
	}
	return earlier(r.clock(q.epoch), list[i], measureWord(p, accuracy)).called(sym, 4, false), true
}

// shownSets are the sets whose points and curves are shown: the training set, the validation set, and the test set where it
// is asked for or where there is no other.
func (r *run) shownSets() []set {
	list := []set{trainSet}
	if r.data.Val.Len() > 0 {
		list = append(list, valSet)
	}
	if r.data.Test.Len() > 0 && (r.want.ShowTestData || r.data.Val.Len() == 0) {
		list = append(list, testSet)
	}
	return list
}
