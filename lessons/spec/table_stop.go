package spec

import (
	"slices"
	"strconv"
	"strings"
)

const (
	maxEpochs = 1_000_000
	maxGoals  = 4
)

// stopKeys say how training goes on, what keeps it from overfitting, and when it
// ends.
func stopKeys() []row {
	penalty := func(name string, field func(*Spec) *float64, what string) row {
		return numberRow(name, Live, atLeast(0), always("0"), field, what).when(checkPenalties)
	}
	return []row{
		boolRow("shuffle", Live, byRules("false", "true"), func(s *Spec) *bool { return &s.Shuffle },
			"shuffle the training rows anew in each epoch"),
		countRow("epochs", Live, 1, maxEpochs, nil, func(s *Spec) *int { return &s.Epochs },
			"where training ends"),
		penalty("l1", func(s *Spec) *float64 { return &s.L1 }, "add l1·Σ|w| to the loss"),
		penalty("l2", func(s *Spec) *float64 { return &s.L2 }, "add l2·Σw² to the loss"),
		{
			Key: Key{Name: "dropout", Form: "0 to below 1, or a list, one a hidden layer", Effect: Live,
				What: "the share of hidden units that each update leaves out"},
			preset: always("0"), read: upToBelow(1).list, checks: []func(values) *Error{checkDropout}, settle: settleDropout,
			fill: func(s *Spec) { s.Dropout = s.values.dropout() },
		},
		numberRow("jitter", Live, atLeast(0), always("0"), func(s *Spec) *float64 { return &s.Jitter },
			"the spread of noise on the scaled training inputs, anew in each epoch"),
		movesRow("augment", Live, always(None), func(s *Spec) *Moves { return &s.Augment },
			"how far training pictures are moved, anew in each epoch").when(needsPictures),
		countRow("patience", Live, 0, noEnd, nil, func(s *Spec) *int { return &s.Patience },
			"stop after so many epochs without a better one").when(checkPatience).
			also(func(s *Spec) { s.EarlyStopping = s.values.has("patience") }),
		numberRow("minDelta", Live, atLeast(0), always("0"), func(s *Spec) *float64 { return &s.MinDelta },
			"what counts as better").when(needs("patience")),
		countRow("startFrom", Live, 0, noEnd, always("0"), func(s *Spec) *int { return &s.StartFrom },
			"epochs before the first is judged").when(needs("patience")),
		boolRow("restore", Live, always("false"), func(s *Spec) *bool { return &s.Restore },
			"go back to the best weights").when(needs("patience")),
		nameRow("monitor", Live, monitors(), always("val_loss"), func(s *Spec) *string { return &s.Monitor },
			"what patience and reduce_on_plateau watch").when(checkMonitor),
		{
			Key: Key{Name: "goal", Form: "up to 4 of NAME<NUMBER or NAME>NUMBER", Effect: Live,
				What: "what counts as reached, all at once"},
			read: readGoal, checks: []func(values) *Error{checkGoal},
			fill: func(s *Spec) { s.Goal, _ = parseGoal(s.values.get("goal")) },
		},
	}
}

// also fills a further field.
func (r row) also(fill func(*Spec)) row {
	if first := r.fill; first != nil {
		r.fill = func(s *Spec) { first(s); fill(s) }
	} else {
		r.fill = fill
	}
	return r
}

func checkPenalties(v values) *Error {
	if v.get("regularization") == "none" {
		return nil
	}
	return &Error{Kind: Clash, Beside: "regularization=" + v.get("regularization")}
}

// checkDropout wants one rate and a dense hidden layer, or a rate a piece.
func checkDropout(v values) *Error {
	pieces := v.pieces()
	given := strings.Count(v.get("dropout"), ",") + 1
	switch {
	case len(pieces) == 0:
		return &Error{Kind: NoHidden}
	case given == 1 && len(pieces) > 1 && len(dense(pieces)) == 0:
		return outside(Count, "", given, strconv.Itoa(len(pieces)))
	case given > 1 && given != len(pieces):
		return outside(Count, "", given, "1, "+strconv.Itoa(len(pieces)))
	}
	return nil
}

// dropout has a rate for each piece; nil if all are 0.
func (v values) dropout() []float64 {
	rates, pieces := floats(v.get("dropout")), v.pieces()
	if len(rates) == 1 && len(pieces) > 1 {
		one := rates[0]
		rates = make([]float64, len(pieces))
		for i, p := range pieces {
			if p.Kind == DensePiece {
				rates[i] = one
			}
		}
	}
	if !slices.ContainsFunc(rates, func(r float64) bool { return r > 0 }) {
		return nil
	}
	return rates
}

// settleDropout writes a list as the one number that says the same.
func settleDropout(v values) {
	rates := floats(v.text["dropout"])
	if len(rates) == 1 {
		return
	}
	short := v.with("dropout", show(slices.Max(rates)))
	if slices.Equal(short.dropout(), v.dropout()) {
		v.text["dropout"] = short.text["dropout"]
	}
}

// checkPatience wants what the default monitor watches.
func checkPatience(v values) *Error {
	if v.has("monitor") {
		return nil // told there
	}
	return v.watched("val_loss")
}

func checkMonitor(v values) *Error {
	if !v.has("patience") && v.get("schedule") != plateau {
		return &Error{Kind: Alone, Expected: "patience or schedule=" + plateau}
	}
	return v.watched(v.get("monitor"))
}

// goalNames are what a goal can be about.
func goalNames() []string { return append(monitors(), "epoch", "updates", "params") }

func readGoal(text string) (string, *Error) {
	goal, e := parseGoal(text)
	texts := make([]string, len(goal))
	for i, c := range goal {
		texts[i] = c.String()
	}
	return strings.Join(texts, ","), e
}

func parseGoal(text string) ([]Condition, *Error) {
	if text == "" {
		return nil, nil
	}
	texts := strings.Split(text, ",")
	if len(texts) > maxGoals {
		return nil, outside(Conditions, "", len(texts), between(1, maxGoals))
	}
	var goal []Condition
	for _, text := range texts {
		at := strings.IndexAny(text, "<>")
		if at < 0 {
			return nil, &Error{Kind: ConditionForm, Given: text, Expected: "NAME<NUMBER or NAME>NUMBER"}
		}
		name, e := oneOf(goalNames())(text[:at])
		if e != nil {
			return nil, e
		}
		bound, e := number(text[at+1:], anything())
		if e != nil {
			return nil, e
		}
		goal = append(goal, Condition{Name: name, Below: text[at] == '<', Bound: bound})
	}
	return goal, nil
}

// String is the condition as goal has it.
func (c Condition) String() string {
	sign := ">"
	if c.Below {
		sign = "<"
	}
	return c.Name + sign + show(c.Bound)
}

func checkGoal(v values) *Error {
	goal, _ := parseGoal(v.get("goal"))
	for _, c := range goal {
		if !strings.Contains(c.Name, "_") {
			continue
		}
		if e := v.watched(c.Name); e != nil {
			return e
		}
	}
	return nil
}
