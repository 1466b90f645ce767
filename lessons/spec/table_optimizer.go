package spec

func optimizers() []string {
	return []string{"sgd", "adagrad", "adadelta", "rmsprop", "adam", "adamw", "adamax", "nadam"}
}

// shortOptimizers stand for an optimizer and other keys.
func shortOptimizers() []string { return []string{"gd", "momentum", "nesterov"} }

// optimizerKeys are those of the rule that makes a step of a gradient, by Keras.
func optimizerKeys() []row {
	adams := []string{"adam", "adamw", "adamax", "nadam"}
	rows := []row{
		{
			Key: Key{Name: "optimizer", Values: optimizers(), Effect: Live,
				What: "the rule that makes a step of a gradient; gd, momentum and nesterov are short for sgd with a key more"},
			preset: always("sgd"), read: oneOf(append(optimizers(), shortOptimizers()...)),
			fill: func(s *Spec) { s.Optimizer = s.values.get("optimizer") },
		},
		numberRow("momentum", Live, upToBelow(1), always("0"), func(s *Spec) *float64 { return &s.Momentum },
			"how much of the last step goes on").when(usedWith("optimizer", "sgd", "rmsprop")),
		boolRow("nesterov", Live, always("false"), func(s *Spec) *bool { return &s.Nesterov },
			"look ahead along the momentum").when(usedWith("optimizer", "sgd")).when(checkNesterov),
		numberRow("rho", Live, upToBelow(1), pick("optimizer", "0.9", map[string]string{"adadelta": "0.95"}),
			func(s *Spec) *float64 { return &s.Rho },
			"how long squares are remembered").when(usedWith("optimizer", "rmsprop", "adadelta")),
		numberRow("beta1", Live, upToBelow(1), always("0.9"), func(s *Spec) *float64 { return &s.Beta1 },
			"how long gradients are remembered").when(usedWith("optimizer", adams...)),
		numberRow("beta2", Live, upToBelow(1), always("0.999"), func(s *Spec) *float64 { return &s.Beta2 },
			"how long their squares are").when(usedWith("optimizer", adams...)),
		numberRow("epsilon", Live, above(0), always("1e-7"), func(s *Spec) *float64 { return &s.Epsilon },
			"what keeps a division from 0").when(usedWith("optimizer", optimizers()[1:]...)),
		boolRow("amsgrad", Restart, always("false"), func(s *Spec) *bool { return &s.AMSGrad },
			"divide by the largest square so far").when(usedWith("optimizer", "adam", "adamw")),
		boolRow("centered", Restart, always("false"), func(s *Spec) *bool { return &s.Centered },
			"take the mean gradient off the square").when(usedWith("optimizer", "rmsprop")),
		numberRow("initialAccumulator", Restart, atLeast(0), always("0.1"), func(s *Spec) *float64 { return &s.InitialAccumulator },
			"what the sum of squares starts from").when(usedWith("optimizer", "adagrad")),
		numberRow("weightDecay", Live, atLeast(0), pick("optimizer", "0", map[string]string{"adamw": "0.004"}),
			func(s *Spec) *float64 { return &s.WeightDecay },
			"how much weights shrink, w -= rate·d·w, beside the step"),
	}
	clip := func(name string, field func(*Spec) *float64, what string, others ...string) row {
		return numberRow(name, Live, above(0), nil, field, what).when(notBeside(others...))
	}
	return append(rows,
		clip("clipNorm", func(s *Spec) *float64 { return &s.ClipNorm }, "the longest gradient of a weight matrix or bias"),
		clip("globalClipNorm", func(s *Spec) *float64 { return &s.GlobalClipNorm }, "the longest gradient of them all", "clipNorm"),
		clip("clipValue", func(s *Spec) *float64 { return &s.ClipValue }, "the largest entry of a gradient", "clipNorm", "globalClipNorm"))
}

func checkNesterov(v values) *Error {
	if v.get("nesterov") == "false" || float(v.get("momentum")) > 0 {
		return nil
	}
	return &Error{Kind: Off, Beside: "momentum=0", Expected: "momentum above 0"}
}
