package training

import (
	"math"

	"nnlab/lessons/spec"
	"nnlab/nn"
)

// Optimizer is the update rule of a spec, with everything that goes round it, where an epoch has so many updates.
func Optimizer(s spec.Spec, perEpoch int) nn.Optimizer { return optimizer(s, s.LearningRate, perEpoch) }

// optimizer is the update rule of a spec with everything that goes round it. rate is what its learning rate is now,
// perEpoch how many updates an epoch has.
func optimizer(s spec.Spec, rate float64, perEpoch int) nn.Optimizer {
	bare := bareOptimizer(s, rate)
	tuned := nn.Tuned{Optimizer: bare, Schedule: schedule(s, rate, perEpoch), WeightDecay: s.WeightDecay,
		ClipNorm: s.ClipNorm, GlobalClipNorm: s.GlobalClipNorm, ClipValue: s.ClipValue}
	if s.Optimizer == "adamw" {
		tuned.WeightDecay = 0 // it has its own
	}
	if tuned == (nn.Tuned{Optimizer: bare}) {
		return bare
	}
	return tuned
}

func bareOptimizer(s spec.Spec, rate float64) nn.Optimizer {
	switch s.Optimizer {
	case "adagrad":
		return nn.Adagrad{LearningRate: rate, InitialAccumulatorValue: s.InitialAccumulator, Epsilon: s.Epsilon}
	case "adadelta":
		return nn.Adadelta{LearningRate: rate, Rho: s.Rho, Epsilon: s.Epsilon}
	case "rmsprop":
		return nn.RMSProp{LearningRate: rate, Rho: s.Rho, Momentum: s.Momentum, Epsilon: s.Epsilon, Centered: s.Centered}
	case "adam":
		return nn.Adam{LearningRate: rate, Beta1: s.Beta1, Beta2: s.Beta2, Epsilon: s.Epsilon, AMSGrad: s.AMSGrad}
	case "adamw":
		return nn.AdamW{LearningRate: rate, WeightDecay: s.WeightDecay, Beta1: s.Beta1, Beta2: s.Beta2, Epsilon: s.Epsilon, AMSGrad: s.AMSGrad}
	case "adamax":
		return nn.Adamax{LearningRate: rate, Beta1: s.Beta1, Beta2: s.Beta2, Epsilon: s.Epsilon}
	case "nadam":
		o := nn.NewNadam(rate)
		o.Beta1, o.Beta2, o.Epsilon = s.Beta1, s.Beta2, s.Epsilon
		return o
	}
	if s.Rules == "page" && s.Momentum == 0 { // whose rate may be below 0
		return nn.PageSGD{LearningRate: rate}
	}
	return nn.SGD{LearningRate: rate, Momentum: s.Momentum, Nesterov: s.Nesterov}
}

// schedule is nil where the rate stays, and where what is monitored lowers it.
func schedule(s spec.Spec, rate float64, perEpoch int) nn.Schedule {
	switch s.Schedule {
	case "piecewise":
		return nn.PiecewiseConstantDecay{Boundaries: s.Boundaries, Values: append([]float64{rate}, s.Rates...)}
	case "step":
		return nn.ByEpoch{Schedule: nn.StepLR{LearningRate: rate, StepSize: s.StepSize, Gamma: s.Gamma}, Updates: perEpoch}
	case "exponential":
		return nn.ExponentialDecay{InitialLearningRate: rate, DecaySteps: s.DecaySteps, DecayRate: s.DecayRate, Staircase: s.Staircase}
	case "inverse_time":
		return nn.InverseTimeDecay{InitialLearningRate: rate, DecaySteps: s.DecaySteps, DecayRate: s.DecayRate, Staircase: s.Staircase}
	case "polynomial":
		return nn.PolynomialDecay{InitialLearningRate: rate, EndLearningRate: s.EndRate, DecaySteps: s.DecaySteps, Power: s.Power}
	case "cosine":
		return nn.CosineDecay{InitialLearningRate: rate, DecaySteps: s.DecaySteps, Alpha: s.CosineAlpha}
	case "cosine_warmup":
		return nn.CosineDecay{InitialLearningRate: rate, DecaySteps: s.DecaySteps, Alpha: s.CosineAlpha,
			WarmupTarget: s.WarmupTarget, WarmupSteps: s.WarmupSteps}
	case "exponential_torch":
		return nn.ByEpoch{Schedule: nn.ExponentialLR{LearningRate: rate, Gamma: s.Gamma}, Updates: perEpoch}
	case "cosine_torch":
		return nn.ByEpoch{Schedule: nn.CosineAnnealingLR{LearningRate: rate, TMax: s.DecaySteps, EtaMin: s.EndRate}, Updates: perEpoch}
	}
	return nil
}

// pace says after which rows of an epoch an update comes.
type pace struct {
	rows  int
	batch float64
	keras bool // a part batch is an update of its own
}

func newPace(s spec.Spec, rows int) pace {
	if s.Rules == "page" {
		return pace{rows: rows, batch: s.PageBatch}
	}
	return pace{rows, float64(min(s.BatchSize, rows)), true}
}

// next is where the unit that begins after so many rows of the epoch ends.
func (p pace) next(at int) int {
	if p.keras {
		return min(at+int(p.batch), p.rows)
	}
	rule := nn.PageRule{BatchSize: p.batch}
	for at++; at < p.rows && !rule.Due(at); at++ {
	}
	return at
}

// perEpoch is how many updates an epoch has, at least one.
func (p pace) perEpoch() int {
	if p.keras {
		return (p.rows-1)/int(p.batch) + 1
	}
	n, rule := 0, nn.PageRule{BatchSize: p.batch}
	for i := 1; i <= p.rows; i++ {
		if rule.Due(i) {
			n++
		}
	}
	return max(n, 1)
}

// rule is how a PageTrainer trains by this pace.
func (p pace) rule(s spec.Spec) nn.PageRule {
	penalty, err := nn.PagePenaltyByName(s.Penalty)
	if err != nil {
		penalty = nn.NoPenalty
	}
	r := nn.PageRule{BatchSize: p.batch, Penalty: penalty, PenaltyRate: s.PenaltyRate}
	if p.keras {
		r.BatchSize = 0 // updates are made by hand, after part batches too
	}
	if math.IsNaN(r.PenaltyRate) {
		r.PenaltyRate = 0
	}
	return r
}
