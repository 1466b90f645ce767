package nn

import "strconv"

// rateText writes a schedule as a function of the updates done.
func (t *torch) rateText(s Schedule) string {
	text := "def rate(t):  # the learning rate after t updates\n"
	if by, ok := s.(ByEpoch); ok {
		text, s = text+"    t //= "+strconv.Itoa(by.Updates)+"  # updates an epoch\n", by.Schedule
	}
	return text + "    return " + t.rateAt(s) + "\n\n"
}

// rateAt is a schedule as an expression of t.
func (t *torch) rateAt(s Schedule) string {
	stairs := func(steps float64, whole bool) string {
		return "(t " + either(whole, "//", "/") + " " + number(steps) + ")"
	}
	switch s := s.(type) {
	case ConstantRate:
		return number(s.LearningRate)
	case PiecewiseConstantDecay:
		text := ""
		for i, b := range s.Boundaries {
			text += number(s.Values[i]) + " if t <= " + strconv.Itoa(b) + " else "
		}
		return text + number(s.Values[len(s.Boundaries)])
	case ExponentialDecay:
		return number(s.InitialLearningRate) + " * " + number(s.DecayRate) + " ** " + stairs(s.DecaySteps, s.Staircase)
	case InverseTimeDecay:
		return number(s.InitialLearningRate) + " / (1 + " + number(s.DecayRate) + " * " + stairs(s.DecaySteps, s.Staircase) + ")"
	case PolynomialDecay:
		return number(s.InitialLearningRate-s.EndLearningRate) + " * (1 - min(t / " + number(s.DecaySteps) + ", 1)) ** " +
			number(s.Power) + " + " + number(s.EndLearningRate)
	case CosineDecay:
		return cosineRate(s)
	case StepLR:
		return number(s.LearningRate) + " * " + number(s.Gamma) + " ** (t // " + strconv.Itoa(s.StepSize) + ")"
	case ExponentialLR:
		return number(s.LearningRate) + " * " + number(s.Gamma) + " ** t"
	case CosineAnnealingLR:
		return number(s.EtaMin) + " + " + number(s.LearningRate-s.EtaMin) + " * (1 + math.cos(math.pi * t / " + number(s.TMax) + ")) / 2"
	}
	t.fail(unsavable("Code", "schedule", s))
	return ""
}

func cosineRate(s CosineDecay) string {
	top, after, warmUp := s.InitialLearningRate, "t", ""
	if s.WarmupSteps > 0 {
		top, after = s.WarmupTarget, "(t - "+strconv.Itoa(s.WarmupSteps)+")"
		warmUp = number(s.InitialLearningRate) + " + " + number(top-s.InitialLearningRate) + " * t / " + strconv.Itoa(s.WarmupSteps) +
			" if t < " + strconv.Itoa(s.WarmupSteps) + " else "
	}
	return warmUp + number(top) + " * (" + number(1-s.Alpha) + " * (1 + math.cos(math.pi * min(" + after + " / " +
		number(s.DecaySteps) + ", 1))) / 2 + " + number(s.Alpha) + ")"
}
