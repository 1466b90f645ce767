package experiment

import (
	"math"

	"nnlab/lessons"
	"nnlab/lessons/training"
)

// entry finds a name of the run; false if it has no such name.
func (r *run) entry(q query) (entry, bool) {
	switch {
	case q.row > 0:
		return r.sampleEntry(q)
	case q.epoch >= 0:
		return r.measureAt(q)
	case q.n > 0:
		if e, ok := r.paramEntry(q); ok {
			return e, true
		}
		return r.layerEntry(q)
	case q.form != now:
		return entry{}, false
	}
	for _, find := range []func(query) (entry, bool){r.measure, r.progress, r.rule, r.counted, r.worded} {
		if e, ok := find(q); ok {
			return e, true
		}
	}
	return entry{}, false
}

// worded is what is a word and no number.
func (r *run) worded(q query) (entry, bool) {
	sp := r.Spec()
	switch q.head {
	case "net":
		return wordEntry(r.net.String()), true
	case "activation":
		return wordEntry(r.net.layers[0].act.Name()), true
	case "dataset", "output", "loss", "optimizer", "rules", "schedule", "problem":
		return wordEntry(sp.Get(q.head)), true
	case "monitor":
		return wordEntry(r.Stopping().Monitor), true
	case "ended":
		return wordEntry(r.Ended().String()), true
	}
	return entry{}, false
}

// progress is how far the run is.
func (r *run) progress(q query) (entry, bool) {
	sp := r.Spec()
	switch q.head {
	case "epoch":
		return count(r.Epoch(), lessons.WordEpoch, "epoch"), true
	case "updates":
		return count(r.Updates(), lessons.WordUpdates, "updates"), true
	case "epochs":
		return count(sp.Epochs, lessons.WordEpochs, "epochs").when(sp.Epochs > 0), true
	case "batch":
		return count(r.batch(), lessons.WordBatch, "batch"), true
	case "batches":
		return count(r.UpdatesPerEpoch(), lessons.WordBatches, "batches"), true
	case "seed":
		return leaf(lessons.Setting, float64(sp.Seed), lessons.WordSeed).called("seed", 0, false), true
	case "diverged_at":
		return count(r.DivergedAt(), lessons.WordDivergedAt, "update").when(r.DivergedAt() >= 0), true
	case "learning_rate":
		return earlier(r.updated, r.Rate(), lessons.WordLearningRate).called("lr", decimals(r.Rate(), 0), false), true
	case "learning_rate_last":
		return earlier(r.updated, r.rate, lessons.WordLearningRate).called("lr⁻", decimals(r.rate, 0), false).when(r.Updates() > 0), true
	case "minus":
		return leaf(lessons.Setting, -1, lessons.WordDownhill).called("−1", 0, true), true
	case "batch_loss":
		h := r.History()
		n := len(h.Batch)
		if n == 0 || h.Update[n-1] != r.Updates()-1 {
			return entry{what: lessons.L(lessons.WordBatchLoss)}, true
		}
		return earlier(r.updated, h.Batch[n-1], lessons.WordBatchLoss).called("J(batch)", 4, false), true
	}
	return entry{}, false
}

// rule is what early stopping knows.
func (r *run) rule(q query) (entry, bool) {
	st := r.Stopping()
	epoch := func(n int, w lessons.Word) (entry, bool) {
		return earlier(r.clock(n), float64(n), w).called(q.head, 0, false).when(n >= 0), true
	}
	switch q.head {
	case "best":
		known := st.On && !math.IsNaN(st.Best) && st.BestEpoch >= 0
		return earlier(r.clock(st.BestEpoch), st.Best, lessons.WordBest).called(st.Monitor, 4, false).when(known), true
	case "best_at":
		return epoch(st.BestEpoch, lessons.WordAtEpochNo)
	case "wait":
		return count(st.Wait, lessons.WordWaited, "wait").when(st.On), true
	case "patience":
		return count(st.Patience, lessons.WordPatienceUsed, "patience").when(st.On), true
	case "patience_left":
		e := made(lessons.Sum, float64(max(st.Patience-st.Wait, 0)), lessons.WordPatienceLeft).called("left", 0, false).when(st.On)
		e.terms = func() []term { return []term{{query: q.of("patience")}, {query: q.of("wait"), minus: true}} }
		return e, true
	case "stopped_epoch":
		return epoch(st.StoppedEpoch, lessons.WordStoppedAt)
	case "restored_epoch":
		return epoch(st.RestoredEpoch, lessons.WordRestoredFrom)
	}
	return entry{}, false
}

// counted is what the network and the data count.
func (r *run) counted(q query) (entry, bool) {
	d := r.data
	switch q.head {
	case "rows", "train_rows":
		return count(d.Train.Len(), lessons.WordTrainRows, "n"), true
	case "val_rows":
		return count(d.Val.Len(), lessons.WordValRows, "n(val)"), true
	case "test_rows":
		return count(d.Test.Len(), lessons.WordTestRows, "n(test)"), true
	case "inputs":
		return count(len(d.Names), lessons.WordInputs, "inputs"), true
	case "outputs":
		return count(r.net.outputs(), lessons.WordOutputs, "outputs"), true
	case "classes":
		return count(len(d.Classes), lessons.WordClasses, "classes"), true
	case "layers":
		return count(len(r.net.layers), lessons.WordLayers, "layers"), true
	case "hidden_layers":
		return count(r.net.last(), lessons.WordHiddenLayers, "hidden"), true
	case "params":
		e := made(lessons.Sum, float64(r.Model().ParamCount()), lessons.WordParams).called("params", 0, false)
		e.terms = func() (terms []term) {
			for l := range r.net.layers {
				terms = append(terms, term{query: q.of("params", l+1)})
			}
			return terms
		}
		return e, true
	}
	return entry{}, false
}

// layerEntry is what there is of each layer with weights.
func (r *run) layerEntry(q query) (entry, bool) {
	for _, find := range []func(query) (entry, bool){r.cell, r.finding} {
		if e, ok := find(q); ok {
			return e, true
		}
	}
	l := q.index[0] - 1
	if l > r.net.last() || q.form != now {
		return entry{}, false
	}
	layer, sym := r.net.layers[l], "W"+lowered(l+1)
	switch q.head {
	case "without":
		return r.without(q)
	case "without_worst", "without_rise":
		return r.worst(q)
	}
	if q.n != 1 {
		return entry{}, false
	}
	number := func(n int, w lessons.Word) (entry, bool) {
		e := leaf(lessons.Setting, float64(n), w, sym).called(q.head+lowered(l+1), 0, false)
		return e, true
	}
	switch q.head {
	case "units":
		return number(layer.out, lessons.WordUnitsOf)
	case "inputs":
		return number(layer.in, lessons.WordInputsOf)
	case "biases":
		return number(layer.out, lessons.WordBiasesOf)
	case "weights":
		e, _ := number(layer.in*layer.out, lessons.WordWeightsOf)
		e.op = lessons.Product
		return e.of(q.of("inputs", l+1), q.of("units", l+1)), true
	case "params":
		e, _ := number((layer.in+1)*layer.out, lessons.WordParamsOf)
		e.op = lessons.Sum
		return e.of(q.of("weights", l+1), q.of("biases", l+1)), true
	}
	return r.layerMean(q, l, sym)
}

// clock is the scene's units when an epoch was measured.
func (r *run) clock(epoch int) int { return int(r.clocks.near(max(epoch, 0))) }

// losses are the measures of one set by epoch.
func losses(h training.History, p set) training.Curve {
	return [...]training.Curve{h.Train, h.Val, h.Test}[p]
}
