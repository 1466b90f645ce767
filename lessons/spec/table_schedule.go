package spec

import (
	"slices"
	"strconv"
	"strings"
)

const plateau = "reduce_on_plateau"

func schedules() []string {
	return []string{"constant", "piecewise", "step", "exponential", "inverse_time", "polynomial", "cosine",
		"cosine_warmup", "exponential_torch", "cosine_torch", plateau}
}

// scheduleKeys say how the rate changes: by updates, those of step and _torch by
// epochs.
func scheduleKeys() []row {
	of := func(names ...string) func(values) *Error { return usedWith("schedule", names...) }
	return append([]row{
		nameRow("schedule", Live, schedules(), always("constant"), func(s *Spec) *string { return &s.Schedule },
			"how the rate changes").when(checkSchedule),
		numberRow("decaySteps", Live, above(0), pick("schedule", "1000", map[string]string{"cosine_torch": "100"}),
			func(s *Spec) *float64 { return &s.DecaySteps },
			"over how many updates it falls; of cosine_torch epochs").
			when(of("exponential", "inverse_time", "polynomial", "cosine", "cosine_warmup", "cosine_torch")),
		numberRow("decayRate", Live, above(0), pick("schedule", "0.9", map[string]string{"inverse_time": "1"}),
			func(s *Spec) *float64 { return &s.DecayRate },
			"how much it falls in that time").when(of("exponential", "inverse_time")),
		boolRow("staircase", Live, always("false"), func(s *Spec) *bool { return &s.Staircase },
			"fall in steps").when(of("exponential", "inverse_time")),
		countRow("stepSize", Live, 1, noEnd, always("10"), func(s *Spec) *int { return &s.StepSize },
			"epochs between two steps").when(of("step")),
		numberRow("gamma", Live, above(0), pick("schedule", "0.1", map[string]string{"exponential_torch": "0.9"}),
			func(s *Spec) *float64 { return &s.Gamma },
			"what the rate is multiplied by").when(of("step", "exponential_torch")),
		numberRow("endRate", Live, atLeast(0), pick("schedule", "0.0001", map[string]string{"cosine_torch": "0"}),
			func(s *Spec) *float64 { return &s.EndRate },
			"where the rate ends").when(of("polynomial", "cosine_torch")),
		numberRow("power", Live, atLeast(0), always("1"), func(s *Spec) *float64 { return &s.Power },
			"how bent the fall is").when(of("polynomial")),
		numberRow("cosineAlpha", Live, atLeast(0), always("0"), func(s *Spec) *float64 { return &s.CosineAlpha },
			"what share of the rate is left").when(of("cosine", "cosine_warmup")),
		numberRow("warmupTarget", Live, above(0), nil, func(s *Spec) *float64 { return &s.WarmupTarget },
			"where the rate rises to first").when(of("cosine_warmup")),
		countRow("warmupSteps", Live, 1, noEnd, always("100"), func(s *Spec) *int { return &s.WarmupSteps },
			"in how many updates").when(of("cosine_warmup")),
		{
			Key:  Key{Name: "boundaries", Form: "rising update numbers", Effect: Live, What: "after which updates the rate changes"},
			read: readBoundaries, checks: []func(values) *Error{of("piecewise")},
			fill: func(s *Spec) {
				for _, n := range floats(s.values.get("boundaries")) {
					s.Boundaries = append(s.Boundaries, int(n))
				}
			},
		},
		{
			Key:  Key{Name: "rates", Form: "a rate a boundary", Effect: Live, What: "the rate after each of them"},
			read: atLeast(0).list, checks: []func(values) *Error{of("piecewise"), checkRates},
			fill: func(s *Spec) { s.Rates = floats(s.values.get("rates")) },
		},
	}, plateauKeys()...)
}

func plateauKeys() []row {
	of := usedWith("schedule", plateau)
	return []row{
		numberRow("factor", Live, upToBelow(1), always("0.1"), func(s *Spec) *float64 { return &s.Factor },
			"what the rate is multiplied by when nothing gets better").when(of),
		countRow("plateauPatience", Live, 0, noEnd, always("10"), func(s *Spec) *int { return &s.PlateauPatience },
			"after how many epochs of that").when(of),
		numberRow("plateauDelta", Live, atLeast(0), always("0.0001"), func(s *Spec) *float64 { return &s.PlateauDelta },
			"what counts as better").when(of),
		countRow("cooldown", Live, 0, noEnd, always("0"), func(s *Spec) *int { return &s.Cooldown },
			"epochs of rest afterwards").when(of),
		numberRow("minRate", Live, atLeast(0), always("0"), func(s *Spec) *float64 { return &s.MinRate },
			"where the rate ends").when(of),
	}
}

// checkSchedule wants what has no default, and what a plateau is seen by.
func checkSchedule(v values) *Error {
	switch v.get("schedule") {
	case plateau:
		if !v.has("monitor") {
			return v.watched("val_loss")
		}
	case "cosine_warmup":
		return v.given("warmupTarget")
	case "piecewise":
		if e := v.given("boundaries"); e != nil {
			return e
		}
		return v.given("rates")
	}
	return nil
}

func (v values) given(key string) *Error {
	if v.has(key) {
		return nil
	}
	r, _ := find(key)
	return &Error{Kind: Missing, Key: key, Expected: key + "=" + r.Form}
}

// readBoundaries takes whole numbers that rise.
func readBoundaries(text string) (string, *Error) {
	var texts []string
	last := uint64(0)
	for item := range strings.SplitSeq(text, ",") {
		n, e := whole(item, last+1, noEnd)
		if e != nil {
			return "", e
		}
		texts, last = append(texts, strconv.FormatUint(n, 10)), n
	}
	return strings.Join(texts, ","), nil
}

func checkRates(v values) *Error {
	given, want := strings.Count(v.get("rates"), ",")+1, strings.Count(v.get("boundaries"), ",")+1
	if given != want {
		return outside(Count, "", given, strconv.Itoa(want))
	}
	return nil
}

// watched is the condition of what watches a loss or an accuracy: its rows exist.
func (v values) watched(name string) *Error {
	part, what, _ := strings.Cut(name, "_")
	train, val, test, known := v.rows()
	have := map[string]int{"train": train, "val": val, "test": test}[part]
	switch {
	case known && have == 0 && part == "val":
		return &Error{Kind: NoSet, Given: "validation", Expected: "valPoints or valSplit"}
	case known && have == 0:
		return &Error{Kind: NoSet, Given: part, Expected: "testPoints or percTrainData below 100"}
	case !known && part == "val" && float(v.get("valSplit")) == 0:
		return &Error{Kind: NoSet, Given: "validation", Expected: "valPoints or valSplit"}
	case what == "accuracy" && v.get("problem") == regression:
		return &Error{Kind: Unfit, Given: name, Beside: "problem=regression", Expected: part + "_loss"}
	}
	return nil
}

// monitors are what can be watched.
func monitors() []string {
	var all []string
	for _, part := range []string{"train", "val", "test"} {
		all = append(all, part+"_loss", part+"_accuracy")
	}
	return slices.Clip(all)
}
