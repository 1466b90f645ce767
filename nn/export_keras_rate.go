package nn

// kerasSchedule writes a schedule that counts updates. Those of PyTorch are, by
// epochs of so many updates, stairs of Keras's.
func (c *coder) kerasSchedule(s Schedule) string {
	updates := 1
	if by, ok := s.(ByEpoch); ok {
		s, updates = by.Schedule, by.Updates
	}
	steps := float64(updates)
	switch s := s.(type) {
	case ConstantRate:
		return number(s.LearningRate)
	case StepLR:
		return c.kerasSchedule(ExponentialDecay{s.LearningRate, steps * float64(s.StepSize), s.Gamma, true})
	case ExponentialLR:
		return c.kerasSchedule(ExponentialDecay{s.LearningRate, steps, s.Gamma, true})
	case CosineAnnealingLR:
		share := 0.0
		if s.LearningRate > 0 {
			share = s.EtaMin / s.LearningRate
		}
		return c.kerasSchedule(CosineDecay{InitialLearningRate: s.LearningRate, DecaySteps: steps * s.TMax, Alpha: share})
	case nil:
		return "0.0"
	}
	return kerasOne(c, scheduleFamily(), stretched(s, updates))
}

// stretched is a schedule of Keras whose t counts epochs of so many updates.
func stretched(s Schedule, updates int) Schedule {
	n := float64(updates)
	switch s := s.(type) {
	case ExponentialDecay:
		s.DecaySteps *= n
		return s
	case InverseTimeDecay:
		s.DecaySteps *= n
		return s
	case PolynomialDecay:
		s.DecaySteps *= n
		return s
	case CosineDecay:
		s.DecaySteps, s.WarmupSteps = s.DecaySteps*n, s.WarmupSteps*updates
		return s
	case PiecewiseConstantDecay: // epoch e lasts to update e·n + n − 1
		bounds := make([]int, len(s.Boundaries))
		for i, b := range s.Boundaries {
			bounds[i] = (b+1)*updates - 1
		}
		s.Boundaries = bounds
		return s
	}
	return s
}

// stairsInKeras says whether the schedule by epochs is one by updates too.
func stairsInKeras(s Schedule) bool {
	switch s := s.(type) {
	case StepLR, ExponentialLR, ConstantRate, PiecewiseConstantDecay:
		return true
	case ExponentialDecay:
		return s.Staircase
	case InverseTimeDecay:
		return s.Staircase
	}
	return false
}
