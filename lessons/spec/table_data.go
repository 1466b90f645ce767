package spec

import (
	"slices"
	"strings"
)

// dataKeys are ours that say what is learnt from.
func dataKeys() []row {
	return []row{
		nameRow("rules", NewData, []string{"page", "keras"}, always("page"), func(s *Spec) *string { return &s.Rules },
			"whose habits fill in what is not written"),
		{
			Key:  Key{Name: "data", Form: "a file, or - for the standard input", Effect: NewData, What: "a table in a file"},
			read: anyText, checks: []func(values) *Error{notBeside("rows"), checkRows},
			fill: func(s *Spec) { s.File = s.values.get("data") },
		},
		{
			Key: Key{Name: "rows", Form: "in,in:target,target;…", Effect: NewData,
				What: "a truth table or painted points, typed"},
			read: readRows, checks: []func(values) *Error{checkRows, checkClasses},
		},
		columnRow("target", NewData, "the column to learn, up to three of numbers; the last if none is named").
			when(checkTarget).also(func(s *Spec) { s.Target = s.values.get("target") }),
		columnRow("inputs", NewData, "the columns to learn from; all others if none are named").
			when(checkInputs).also(func(s *Spec) {
			if text, ok := s.values.text["inputs"]; ok {
				s.InputNames = strings.Split(text, ",")
			}
		}),
		axesRow(),
		countRow("classes", NewData, 2, 10, always("3"), func(s *Spec) *int { return &s.NumClasses },
			"how many blobs").when(onlyFor("blobs")),
		countRow("points", NewData, 1, maxDrawn, nil, func(s *Spec) *int { return &s.Points },
			"training rows, instead of a share").when(checkPoints),
		countRow("valPoints", NewData, 0, maxDrawn, always("0"), func(s *Spec) *int { return &s.ValPoints },
			"validation rows").when(needs("points")),
		countRow("testPoints", NewData, 0, maxDrawn, always("0"), func(s *Spec) *int { return &s.TestPoints },
			"test rows").when(needs("points")),
		numberRow("valSplit", NewData, upToBelow(1), always("0"), func(s *Spec) *float64 { return &s.ValSplit },
			"the share of the training rows, the last ones, that validate instead").when(notBeside("valPoints")).when(checkValSplit),
		scaleRow(),
		movesRow("world", NewData, func(v values) string {
			if v.dataset() == moved {
				return worldMoves
			}
			return None
		}, func(s *Spec) *Moves { return &s.World }, "how far each picture was moved once").when(onlyFor(moved)),
	}
}

// checkPoints wants no more rows than the set holds, or than may be drawn.
func checkPoints(v values) *Error {
	f := v.facts()
	train, val, test, _ := v.without("valSplit").rows()
	most := maxDrawn
	switch {
	case f.held:
		most = f.rows
	case f.side > 0:
		most = maxPictures
	}
	if n := train + val + test; n > most {
		return outside(Drawn, "points", n, between(1, uint64(most)))
	}
	return nil
}

// checkValSplit leaves at least a row to train on and one to validate with.
func checkValSplit(v values) *Error {
	if v.dataset() == sine && !v.has("points") && float(v.get("valSplit")) > 0 {
		return &Error{Kind: Clash, Beside: "dataset=" + sine}
	}
	train, val, _, known := v.rows()
	if s := float(v.get("valSplit")); known && s > 0 && (train == 0 || val == 0) {
		return &Error{Kind: NoRows, Given: v.get("valSplit"), Expected: "rows to train and to validate"}
	}
	return nil
}

func scaleRow() row {
	names := []string{"none", "standard", "minmax"}
	return row{
		Key: Key{Name: "scale", Form: "none, standard, minmax, or a number above 0 to divide by", Effect: NewData,
			What: "how inputs are scaled, after features are made of them"},
		preset: func(v values) string {
			if f := v.facts(); f.columns != nil || v.has("data") {
				return "standard"
			}
			return None
		},
		read: func(text string) (string, *Error) {
			if slices.Contains(names, text) {
				return text, nil
			}
			x, e := number(text, above(0))
			if e != nil {
				if e.Kind == NoNumber {
					e.Kind, e.Near = NoValue, nearest(text, names)
				}
				e.Expected = "none, standard, minmax or a number above 0"
			}
			return show(x), e
		},
		fill: func(s *Spec) {
			if s.Scale = s.values.get("scale"); !slices.Contains(names, s.Scale) {
				s.Scale, s.ScaleBy = "divide", float(s.values.get("scale"))
			}
		},
	}
}
