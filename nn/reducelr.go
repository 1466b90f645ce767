package nn

// ReduceLROnPlateau lowers the learning rate of a Fit by the rule of Plateau once
// what it monitors has stopped to improve. The History has the rate of each epoch
// as "learning_rate".
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
