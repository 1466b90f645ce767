package nn

import "math"

// PageRule is what TensorFlow Playground can change of the way it trains, beside
// the learning rate.
type PageRule struct {
	// BatchSize b says when an update is due: after sample i of an epoch, from 1,
	// if i mod b = 0. It need not be whole and its sign does not matter: with 2.5
	// updates come after samples 5, 10, …; with 0, or more than there are samples,
	// never.
	BatchSize float64
	// Penalty and PenaltyRate λ are what the weights, not the biases, are pulled
	// by after an update.
	Penalty     PagePenalty
	PenaltyRate float64
}

// Check refuses numbers that are not finite and an unknown penalty.
func (r PageRule) Check() error {
	if err := wantFinite("PageRule", "BatchSize", r.BatchSize); err != nil {
		return err
	}
	if err := r.Penalty.Check(); err != nil {
		return err
	}
	return wantFinite("PageRule", "PenaltyRate", r.PenaltyRate)
}

// Due says whether an update follows sample i of an epoch, counted from 1.
func (r PageRule) Due(i int) bool { return math.Mod(float64(i), r.BatchSize) == 0 }

// PagePenalty is TensorFlow Playground's regularization. Where Keras adds a
// penalty to J, and so its slope to the gradient, the page takes a step of its
// own after the update, w ← w − lr·λ·R′(w), in which R′ is taken at the weight
// before the update. J as it is shown has no penalty in it, and the page's R of
// L2 has a ½, w²/2.
type PagePenalty uint8

// The page's penalties.
const (
	NoPenalty PagePenalty = iota
	// PageL1 has R′ = sign(w). A weight that the penalty would carry to the other
	// side of 0 is set to 0 and is dead: it never changes again.
	PageL1
	// PageL2 has R′ = w.
	PageL2
	pagePenaltyCount
)

// Name is what a link of the page calls it: "none", "L1" or "L2".
func (p PagePenalty) Name() string {
	switch p {
	case PageL1:
		return "L1"
	case PageL2:
		return "L2"
	}
	return "none"
}

// Check refuses what is none of the constants.
func (p PagePenalty) Check() error {
	if p < pagePenaltyCount {
		return nil
	}
	return &ValueError{"PagePenalty", "penalty", number(float64(p)), WantKnownName}
}

// Slope is R′(w).
func (p PagePenalty) Slope(w float64) float64 {
	switch p {
	case PageL1:
		return sign(w)
	case PageL2:
		return w
	}
	return 0
}

// apply takes the penalty's step at w, an updated weight that was before; dead
// says that the weight is to be 0 for good.
func (p PagePenalty) apply(w, before, step float64) (penalized float64, dead bool) {
	if p == NoPenalty {
		return w, false
	}
	penalized = w - float64(step*p.Slope(before))
	if p == PageL1 && float64(w*penalized) < 0 {
		return 0, true
	}
	return penalized, false
}

func pagePenalties() []PagePenalty { return []PagePenalty{NoPenalty, PageL1, PageL2} }

// PagePenaltyNames lists what PagePenaltyByName knows.
func PagePenaltyNames() []string { return names(pagePenalties()) }

// PagePenaltyByName finds a penalty by its name in a link of the page.
func PagePenaltyByName(name string) (PagePenalty, error) {
	return byName("PagePenaltyByName", name, pagePenalties())
}
