package spec

import "slices"

// pageKeys are TensorFlow Playground's own, in the order of its address.
func pageKeys() []row {
	rows := []row{
		activationRow(),
		nameRow("regularization", Live, penalties(), always("none"), func(s *Spec) *string { return &s.Penalty },
			"the page's penalty on weights, after the update"),
		batchRow(),
		{
			Key: Key{Name: "dataset", Values: setNames(), Effect: NewData,
				What: "the data set"},
			preset: presetDataset, read: oneOf(slices.Concat(setNames(), regSets(), []string{typed})),
			checks: []func(values) *Error{checkDataset},
			fill:   func(s *Spec) { s.Dataset = s.values.dataset() },
		},
		{
			Key: Key{Name: "regDataset", Values: regSets(), Effect: NewData,
				What: "the data set with problem=regression"},
			preset: always("reg-plane"), read: oneOf(regSets()), checks: []func(values) *Error{checkRegDataset},
		},
		numberRow("learningRate", Live, atLeast(0), presetRate, func(s *Spec) *float64 { return &s.LearningRate },
			"the length of a step, where the schedule starts"),
		numberRow("regularizationRate", Live, atLeast(0), always("0"), func(s *Spec) *float64 { return &s.PenaltyRate },
			"how strong that penalty is").when(checkPenalty),
		noiseRow(),
		{
			Key: Key{Name: "networkShape", Form: "pieces, as 4,2 or conv3x8,pool2,16", Effect: Restart,
				What: "the hidden layers: N dense units, convKxF, poolK; blank: none"},
			preset: always("4,2"), read: readShape, checks: []func(values) *Error{checkShape},
			fill: func(s *Spec) { s.Pieces = s.values.pieces(); s.Hidden = dense(s.Pieces) },
		},
		{
			Key: Key{Name: "seed", Form: "0 to 2^64-1, or with rules=page any text", Effect: NewData,
				What: "where all chance starts"},
			preset: always("1"), read: readSeed, checks: []func(values) *Error{checkSeed}, settle: settleSeed,
			fill: fillSeed,
		},
		viewRow("showTestData", func(s *Spec) *bool { return &s.ShowTestData }, "draw the test points too"),
		viewRow("discretize", func(s *Spec) *bool { return &s.Discretize }, "show the output as yes or no"),
		numberRow("percTrainData", NewData, within(1, 100), presetShare, func(s *Spec) *float64 { return &s.TrainPercent },
			"how many of a hundred rows train, the others test").when(notBeside("points")).when(checkSplit),
	}
	rows = append(rows, featureRows()...)
	return append(rows, lastPageKeys()...)
}

// featureRows are the inputs, in the order of the address, which is not that of
// the network.
func featureRows() []row {
	feature := func(name, on, what string) row {
		r := boolRow(name, Restart, always(on), nil, what).when(checkFeature(name))
		r.fill = nil
		return r
	}
	return []row{
		feature("x", "true", "feed x"), feature("y", "true", "feed y"),
		feature("xTimesY", "false", "feed x·y"),
		feature("xSquared", "false", "feed x²"), feature("ySquared", "false", "feed y²"),
		silentRow("cosX"), feature("sinX", "false", "feed sin x"),
		silentRow("cosY"), feature("sinY", "false", "feed sin y"),
		silentRow("collectStats"),
	}
}

func lastPageKeys() []row {
	rows := []row{
		{
			Key:  Key{Name: "tutorial", Form: "the name of a lesson", Effect: ViewOnly, What: "a lesson to open beside it"},
			read: anyText, fill: func(s *Spec) { s.Tutorial = s.values.get("tutorial") },
		},
		{
			Key: Key{Name: "problem", Values: problems(), Effect: NewData,
				What: "whether the targets are classes or numbers"},
			preset: presetProblem, read: oneOf(problems()),
			checks: []func(values) *Error{checkProblem, checkClasses},
			fill: func(s *Spec) {
				f := s.values.facts()
				s.Problem, s.Classes, s.Features = f.problem, f.classes, s.values.chosen()
			},
		},
		boolRow("initZero", Restart, always("false"), func(s *Spec) *bool { return &s.InitZero },
			"start with all weights and biases 0").when(notBeside("init", "initScale", "biasInit")),
		viewRow("hideText", func(s *Spec) *bool { return &s.HideText }, "start with the explanations closed"),
	}
	for _, name := range hideNames() {
		r := viewRow(name+"_hide", nil, "keep a control off the screen; of a feature: do not feed it")
		r.fill = func(s *Spec) {
			if s.values.get(name+"_hide") == "true" {
				s.HiddenControls = append(s.HiddenControls, name)
			}
		}
		r.hide = true
		if slices.Contains(featureNames(), name) {
			r.Effect = Restart
		}
		rows = append(rows, r)
	}
	return rows
}

func viewRow(name string, field func(*Spec) *bool, what string) row {
	return boolRow(name, ViewOnly, always("false"), field, what)
}

// silentRow is a key that links have and nobody ever read.
func silentRow(name string) row {
	return row{
		Key:    Key{Name: name, Values: booleans(), Effect: ViewOnly, What: "nothing; links have it"},
		preset: always("false"), read: oneOf(booleans()), silent: true,
	}
}

func penalties() []string { return []string{"none", "L1", "L2"} }

func featureNames() []string {
	return []string{"x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"}
}

// hideNames are the controls that a link may hide, and the features that it may
// take away.
func hideNames() []string {
	return append([]string{"showTestData", "discretize", "playButton", "stepButton", "resetButton", "learningRate",
		"activation", "regularization", "regularizationRate", "problem", "dataset", "percTrainData", "noise",
		"batchSize", "numHiddenLayers"}, featureNames()...)
}

func checkPenalty(v values) *Error {
	if v.get("regularization") != "none" {
		return nil
	}
	return &Error{Kind: Off, Beside: "regularization=none", Expected: "L1 or L2"}
}

// presetRate is Keras's default for the optimizer, or the page's.
func presetRate(v values) string {
	switch {
	case !v.keras():
		return "0.03"
	case v.get("optimizer") == "sgd":
		return "0.01"
	}
	return "0.001"
}
