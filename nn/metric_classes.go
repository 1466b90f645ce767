package nn

import (
	"math"
	"strconv"
)

// AtThreshold is BinaryAccuracy, Precision, Recall or F1Score with another
// threshold; its Check refuses other metrics. The threshold is compared with the
// output itself, a logit where the loss takes logits.
func AtThreshold(m StandardMetric, threshold float64) Metric {
	if r, ok := m.rule().(positives); ok {
		return r.at(threshold)
	}
	return hits{kind: m, threshold: threshold, chosen: true}
}

// TopK is TopKCategoricalAccuracy with another k, at least 1: how often fewer
// than k outputs are larger than that of the target's class.
func TopK(k int) Metric { return hits{kind: TopKCategoricalAccuracy, k: k} }

// movable is a metric with a threshold.
type movable interface {
	at(threshold float64) Metric
}

// hits is the share of predictions that are right. The sums are: right, samples.
type hits struct {
	kind      StandardMetric
	threshold float64
	chosen    bool // the threshold was asked for
	k         int
}

func (h hits) Name() string             { return h.kind.Name() }
func (hits) HigherIsBetter() bool       { return true }
func (hits) Sums(int) int               { return 2 }
func (h hits) at(v float64) Metric      { h.threshold = v; return h }
func (hits) Result(s []float64) float64 { return meanOfSums(s) }

func (h hits) Check() error {
	if h.chosen && h.kind != BinaryAccuracy {
		return &ValueError{"AtThreshold", "metric", h.Name(), WantThreshold}
	}
	if h.kind == TopKCategoricalAccuracy && h.k < 1 {
		return &ValueError{"TopK", "k", strconv.Itoa(h.k), WantPositive}
	}
	return wantFinite("AtThreshold", "threshold", h.threshold)
}

func (h hits) Fits(outputs, targets int) bool {
	switch h.kind {
	case BinaryAccuracy, CategoricalAccuracy:
		return targets == outputs
	case SparseCategoricalAccuracy:
		return targets == 1
	}
	return targets == outputs || targets == 1
}

func (h hits) Add(sums, yhat, y []float64) {
	if len(sums) < h.Sums(len(yhat)) || len(yhat) == 0 || !h.Fits(len(yhat), len(y)) {
		return
	}
	sums[0] += h.score(yhat, y)
	sums[1]++
}

// score is the part of one sample that is right, 0 to 1.
func (h hits) score(yhat, y []float64) float64 {
	switch {
	case h.kind == TopKCategoricalAccuracy:
		return one(ranked(yhat, classOf(y, len(yhat))) < h.k)
	case h.kind == BinaryAccuracy || h.kind == Accuracy && len(yhat) == 1:
		right := 0.0
		for i, v := range yhat {
			right += one(y[i] == one(v > h.threshold))
		}
		return right / float64(len(yhat))
	case h.kind == SparseCategoricalAccuracy || len(y) == 1:
		return one(float64(argmax(yhat)) == y[0])
	}
	return one(argmax(yhat) == argmax(y))
}

// classOf is the class that a row of targets names, as a number or by its
// largest; -1 if there is none of that number.
func classOf(y []float64, outputs int) int {
	if len(y) == outputs {
		return argmax(y)
	}
	if isClass(y[0], outputs) {
		return int(y[0])
	}
	return -1
}

// ranked is how many outputs are larger than that of a class.
func ranked(yhat []float64, class int) int {
	if class < 0 {
		return math.MaxInt
	}
	above := 0
	for _, v := range yhat {
		if v > yhat[class] {
			above++
		}
	}
	return above
}

// positives compares what was called positive with what is. The sums are: true
// positives, false positives, false negatives.
type positives struct {
	kind      StandardMetric
	threshold float64
}

func (p positives) Name() string                 { return p.kind.Name() }
func (p positives) Check() error                 { return wantFinite("AtThreshold", "threshold", p.threshold) }
func (positives) Fits(outputs, targets int) bool { return outputs == targets }
func (positives) HigherIsBetter() bool           { return true }
func (positives) Sums(int) int                   { return 3 }
func (p positives) at(v float64) Metric          { p.threshold = v; return p }

func (p positives) Add(sums, yhat, y []float64) {
	if len(sums) < p.Sums(len(yhat)) || len(y) != len(yhat) {
		return
	}
	for i, v := range yhat {
		switch called, is := v > p.threshold, y[i] > 0; {
		case called && is:
			sums[0]++
		case called:
			sums[1]++
		case is:
			sums[2]++
		}
	}
}

func (p positives) Result(s []float64) float64 {
	switch {
	case len(s) < p.Sums(0):
		return math.NaN()
	case p.kind == Precision:
		return ratio(s[0], s[0]+s[1])
	case p.kind == Recall:
		return ratio(s[0], s[0]+s[2])
	}
	return ratio(2*s[0], 2*s[0]+s[1]+s[2])
}
