package nn

// The settings of the optimizers and schedules: see settings_layers.go.

// notKeras stands for the fallback of a setting that Keras does not have.
const notKeras = "-"

func optimizerFamily() family[Optimizer] {
	return family[Optimizer]{"optimizer", "keras.optimizers.", []kindOf[Optimizer]{
		settled[Optimizer]("SGD", func(o *SGD) []setting {
			return []setting{rate(&o.LearningRate, "0.01"), {"momentum", "Momentum", &o.Momentum, "0.0"},
				{"nesterov", "Nesterov", &o.Nesterov, "False"}, {"dampening", "Dampening", &o.Dampening, notKeras}, form(&o.Form)}
		}),
		settled[Optimizer]("PageSGD", func(o *PageSGD) []setting { return []setting{rate(&o.LearningRate, "0.01")} }),
		settled[Optimizer]("Adagrad", func(o *Adagrad) []setting {
			return []setting{rate(&o.LearningRate, "0.001"),
				{"initial_accumulator_value", "InitialAccumulatorValue", &o.InitialAccumulatorValue, "0.1"}, epsilon(&o.Epsilon), form(&o.Form)}
		}),
		settled[Optimizer]("Adadelta", func(o *Adadelta) []setting {
			return []setting{rate(&o.LearningRate, "0.001"), {"rho", "Rho", &o.Rho, "0.95"}, epsilon(&o.Epsilon)}
		}),
		settled[Optimizer]("RMSprop", func(o *RMSProp) []setting {
			return []setting{rate(&o.LearningRate, "0.001"), {"rho", "Rho", &o.Rho, "0.9"}, {"momentum", "Momentum", &o.Momentum, "0.0"},
				epsilon(&o.Epsilon), {"centered", "Centered", &o.Centered, "False"}, form(&o.Form)}
		}),
		settled[Optimizer]("Adam", func(o *Adam) []setting {
			return append(betas(&o.LearningRate, &o.Beta1, &o.Beta2, &o.Epsilon),
				setting{"amsgrad", "AMSGrad", &o.AMSGrad, "False"}, form(&o.Form))
		}),
		settled[Optimizer]("AdamW", func(o *AdamW) []setting {
			return append(betas(&o.LearningRate, &o.Beta1, &o.Beta2, &o.Epsilon),
				setting{"weight_decay", "WeightDecay", &o.WeightDecay, "0.004"},
				setting{"amsgrad", "AMSGrad", &o.AMSGrad, "False"}, form(&o.Form))
		}),
		settled[Optimizer]("Adamax", func(o *Adamax) []setting {
			return append(betas(&o.LearningRate, &o.Beta1, &o.Beta2, &o.Epsilon), form(&o.Form))
		}),
		settled[Optimizer]("Nadam", func(o *Nadam) []setting {
			return append(betas(&o.LearningRate, &o.Beta1, &o.Beta2, &o.Epsilon),
				setting{"momentum_decay", "MomentumDecay", &o.MomentumDecay, notKeras}, form(&o.Form))
		}),
		settled[Optimizer]("Tuned", func(o *Tuned) []setting {
			return []setting{{"optimizer", "Optimizer", ruleAt(&o.Optimizer, optimizerFamily), notKeras}, {"learning_rate", "Schedule", ruleAt(&o.Schedule, scheduleFamily), "None"},
				{"weight_decay", "WeightDecay", &o.WeightDecay, "None"}, {"coupled", "Coupled", &o.Coupled, notKeras},
				{"clipnorm", "ClipNorm", &o.ClipNorm, "None"}, {"global_clipnorm", "GlobalClipNorm", &o.GlobalClipNorm, "None"},
				{"clipvalue", "ClipValue", &o.ClipValue, "None"}}
		}),
	}, nil}
}

func rate(at *float64, fallback string) setting {
	return setting{"learning_rate", "LearningRate", at, fallback}
}

func epsilon(at *float64) setting { return setting{"epsilon", "Epsilon", at, "1e-07"} }

func betas(lr, beta1, beta2, eps *float64) []setting {
	return []setting{rate(lr, "0.001"), {"beta_1", "Beta1", beta1, "0.9"}, {"beta_2", "Beta2", beta2, "0.999"}, epsilon(eps)}
}

func form(at *Form) setting {
	return setting{"form", "Form", choiceOf(at, []string{"keras", "torch"}, []string{"KerasForm", "TorchForm"}), notKeras}
}

func scheduleFamily() family[Schedule] {
	return family[Schedule]{"schedule", "keras.optimizers.schedules.", []kindOf[Schedule]{
		settled[Schedule]("ByEpoch", func(s *ByEpoch) []setting {
			return []setting{{"schedule", "Schedule", ruleAt(&s.Schedule, scheduleFamily), notKeras}, {"updates", "Updates", &s.Updates, notKeras}}
		}),
		settled[Schedule]("ConstantRate", func(s *ConstantRate) []setting { return []setting{rate(&s.LearningRate, notKeras)} }),
		settled[Schedule]("PiecewiseConstantDecay", func(s *PiecewiseConstantDecay) []setting {
			return []setting{{"boundaries", "Boundaries", &s.Boundaries, ""}, {"values", "Values", &s.Values, ""}}
		}),
		settled[Schedule]("ExponentialDecay", func(s *ExponentialDecay) []setting {
			return append(decays(&s.InitialLearningRate, &s.DecaySteps), setting{"decay_rate", "DecayRate", &s.DecayRate, ""},
				setting{"staircase", "Staircase", &s.Staircase, "False"})
		}),
		settled[Schedule]("InverseTimeDecay", func(s *InverseTimeDecay) []setting {
			return append(decays(&s.InitialLearningRate, &s.DecaySteps), setting{"decay_rate", "DecayRate", &s.DecayRate, ""},
				setting{"staircase", "Staircase", &s.Staircase, "False"})
		}),
		settled[Schedule]("PolynomialDecay", func(s *PolynomialDecay) []setting {
			return append(decays(&s.InitialLearningRate, &s.DecaySteps),
				setting{"end_learning_rate", "EndLearningRate", &s.EndLearningRate, "0.0001"}, setting{"power", "Power", &s.Power, "1.0"})
		}),
		settled[Schedule]("CosineDecay", func(s *CosineDecay) []setting {
			idle := "" // a target of 0 is one where there is a warm-up
			if s.WarmupSteps == 0 {
				idle = "0"
			}
			return append(decays(&s.InitialLearningRate, &s.DecaySteps), setting{"alpha", "Alpha", &s.Alpha, "0.0"},
				setting{"warmup_target", "WarmupTarget", &s.WarmupTarget, idle}, setting{"warmup_steps", "WarmupSteps", &s.WarmupSteps, "0"})
		}),
		settled[Schedule]("StepLR", func(s *StepLR) []setting {
			return []setting{rate(&s.LearningRate, notKeras), {"step_size", "StepSize", &s.StepSize, ""}, {"gamma", "Gamma", &s.Gamma, "0.1"}}
		}),
		settled[Schedule]("ExponentialLR", func(s *ExponentialLR) []setting {
			return []setting{rate(&s.LearningRate, notKeras), {"gamma", "Gamma", &s.Gamma, ""}}
		}),
		settled[Schedule]("CosineAnnealingLR", func(s *CosineAnnealingLR) []setting {
			return []setting{rate(&s.LearningRate, notKeras), {"T_max", "TMax", &s.TMax, ""}, {"eta_min", "EtaMin", &s.EtaMin, "0"}}
		}),
	}, nil}
}

func decays(lr, steps *float64) []setting {
	return []setting{{"initial_learning_rate", "InitialLearningRate", lr, ""}, {"decay_steps", "DecaySteps", steps, ""}}
}
