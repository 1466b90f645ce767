package nn

// Plateau lowers the learning rate once a value has stopped improving: it is the
// rule of ReduceLROnPlateau. Its fields are taken as they are; NewPlateau has
// Keras's. It holds what it has seen, and a copy of it is a copy of that.
//
// Source: keras.callbacks.ReduceLROnPlateau. PyTorch's of that name has
// thresholds relative to the best value.
type Plateau struct {
	Factor   float64 // what the rate is multiplied by, above 0 and below 1
	Patience int     // values without improvement that lower it; 0 acts as 1
	MinDelta float64 // an improvement is more than this, 0 or more
	Cooldown int     // values after a lowering that are not counted
	MinLR    float64 // the rate never falls below it
	Maximize bool    // larger values are better

	best    float64
	begun   bool
	wait    int // values without improvement
	cooling int // values not to be counted
}

// NewPlateau has Keras's defaults: a tenth of the rate after 10 values that are
// not more than 0.0001 below the best.
func NewPlateau() Plateau { return Plateau{Factor: 0.1, Patience: 10, MinDelta: 1e-4} }

// Check says what is wrong with the settings.
func (p Plateau) Check() error {
	const where = "ReduceLROnPlateau"
	return firstError(
		wantNatural(where, "Patience", p.Patience),
		wantNatural(where, "Cooldown", p.Cooldown),
		wantPositive(where, "Factor", p.Factor),
		wantFraction(where, "Factor", p.Factor),
		wantNotBelow0(where, "MinDelta", p.MinDelta),
		wantNotBelow0(where, "MinLR", p.MinLR))
}

// Next takes in the value of another epoch and gives the rate of the next one,
// of which rate is that of this one. NaN is no improvement.
func (p *Plateau) Next(value, rate float64) float64 {
	if p.cooling > 0 {
		p.cooling--
		p.wait = 0
	}
	if p.better(value) {
		p.best, p.begun, p.wait = value, true, 0
		return rate
	}
	if p.cooling > 0 {
		return rate
	}
	p.wait++
	if p.wait < p.Patience || rate <= p.MinLR {
		return rate
	}
	p.cooling, p.wait = p.Cooldown, 0
	return max(rate*p.Factor, p.MinLR)
}

func (p *Plateau) better(value float64) bool {
	switch {
	case value != value:
		return false
	case !p.begun:
		return true
	case p.Maximize:
		return value > p.best+p.MinDelta
	}
	return value < p.best-p.MinDelta
}

// ReduceLROnPlateau lowers the learning rate of a Fit by the rule of Plateau once
// what it monitors has stopped improving. The History has the rate of each epoch
// as "learning_rate". Keras refuses an optimizer with a schedule; here the schedule
// gives way where the rate is first lowered.
//
// Source: keras.callbacks.ReduceLROnPlateau.
type ReduceLROnPlateau struct {
	BaseCallback
	Plateau        // its Maximize is set by Mode; NewPlateau has Keras's defaults
	Monitor string // what of the Logs is watched; "" means "val_loss"
	Mode    Mode   // Auto needs a Monitor that is the loss or a metric

	rule Plateau // at work
}

// OnTrainBegin forgets what was seen before.
func (r *ReduceLROnPlateau) OnTrainBegin(t *Training) error {
	const where = "ReduceLROnPlateau"
	if err := firstError(r.Plateau.Check(), t.during(where)); err != nil {
		return err
	}
	max, err := maximize(where, r.Mode, orValLoss(r.Monitor), t.Trainer.model)
	r.rule = r.Plateau
	r.rule.Maximize = max
	return err
}

// OnEpochEnd writes the rate down, takes in the epoch's value and may lower the
// rate of the next.
func (r *ReduceLROnPlateau) OnEpochEnd(t *Training) error {
	const where = "ReduceLROnPlateau"
	if err := t.logRate(where); err != nil {
		return err
	}
	value, ok, err := t.monitored(where, orValLoss(r.Monitor))
	if err != nil || !ok {
		return err
	}
	rate := t.Rate()
	if next := r.rule.Next(value, rate); next != rate {
		return t.SetRate(next)
	}
	return nil
}
