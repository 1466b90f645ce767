package nn

import "fmt"

// Trouble is a way in which training breaks.
type Trouble uint8

// The troubles, with what tells them and what may help. A step is one that was
// observed.
const (
	// TroubleDivergence: the loss is not finite, or stood 16 steps in a row more than ten times above the greatest loss of
	// the first 16 samples; or the weights were over 1000 in the mean for 10 steps while the loss was over half of what it
	// was at first, as where a penalty is too much for the rate and the outputs hide it. It began at the last step at which the loss was as low as its lowest running mean, of
	// about 16 steps and 256 samples, or the weights were smallest. Lower the learning rate, scale the inputs, or limit
	// the gradients (Tuned).
	TroubleDivergence Trouble = iota
	// TroubleDeadUnit: a unit whose activation is flat at 0 on one side (relu and its kin) stood there on every sample of
	// at least 10 steps and 512 samples. No gradient reaches it any more. It lives again if what it is given changes.
	// A lower rate and HeUniform keep more units alive, and a LeakyReLU is never flat.
	TroubleDeadUnit
	// TroubleSaturatedUnit: the slope of a unit's activation was below a hundredth of its steepest on nine in ten of at
	// least 64 samples, 10 times in a row. A unit that saturates while the loss falls to a tenth has
	// only learned to be sure, and is not named; nor is one of the last layer that is sure and right. Scale the inputs,
	// or start with smaller weights.
	TroubleSaturatedUnit
	// TroubleSymmetry: all units of a layer had the same weights and the same gradients, bit for bit, for 10 steps: they
	// will never differ, and the layer is worth one unit. Draw the first weights: Zeros and Constant make them alike.
	TroubleSymmetry
	// TroubleKilledWeights: a penalty holds all weights of a layer below 0.01, where they did not start, for 10 steps.
	// Make the penalty smaller.
	TroubleKilledWeights
	// TroubleSlowRate: none of 200 updates moved the weights by more than 20 millionths of their length, though the loss
	// is over half and the gradient over a tenth of what they were at first, and at no update below a hundredth.
	// Raise the learning rate.
	TroubleSlowRate
	troubleCount
)

// String is the trouble's name.
func (t Trouble) String() string {
	return [...]string{"divergence", "dead unit", "saturated unit", "symmetry", "killed weights", "slow rate", "unknown"}[min(t, troubleCount)]
}

// Finding is a trouble with its place and its beginning. All numbers count from
// 0 and are -1 where they do not apply.
type Finding struct {
	Trouble Trouble
	Step    int // updates done before the one with which it began
	Index   int // of Trace.Layers, -1: the whole model
	Layer   int // as in a ParamID: only layers with weights count
	Unit    int // of the layer; of a convolution the filter
}

// String names the trouble, its place and the update it began with, counted from 0:
// "dead unit: layer 0, unit 3, from update 12 on".
func (f Finding) String() string {
	place := "the whole model"
	switch {
	case f.Unit >= 0:
		place = fmt.Sprintf("layer %d, unit %d", f.Layer, f.Unit)
	case f.Layer >= 0:
		place = fmt.Sprintf("layer %d", f.Layer)
	}
	return fmt.Sprintf("%v: %s, from update %d on", f.Trouble, place, f.Step)
}

// What the troubles are told by; the constants say why, Trouble says how.
const (
	steadySamples = 16   // one sample may be lucky, so many are not
	steadySteps   = 16   // of a running mean, and of a rise that is no burst: Adam's last a step or two
	riseFactor    = 10.0 // a loss ten times its first has lost more than the first weights' luck

	lastingSteps   = 10  // what holds so long is no accident of one batch
	lastingSamples = 512 // a unit that answers to 2 % of the samples is missed by chance once in 30000
	flatSlope      = 0.01
	blockSamples   = 64  // of which a share means something
	flatShare      = 0.9 // planes through the data leave a few samples near them, however steep they are
	solvedShare    = 0.1 // of the first loss
	wrongBy        = 0.5 // an output this far off is on the wrong side, of 0 and 1 and of ±1

	tinyWeight = 0.01 // what counts as zero where a penalty's zeros are counted

	hugeWeight = 1000.0 // of a net whose data is about 1

	slowSteps    = 200
	slowMove     = 2e-5 // at this pace it takes 50000 updates to move by one's own length
	slowLoss     = 0.5
	slowGradient = 0.1
	flatGradient = 0.01 // below it no rate would move the weights
	smallWeight  = 0.01 // weights below this are measured as if they had it, since one may start at 0
)
