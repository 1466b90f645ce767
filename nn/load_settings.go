package nn

import (
	"slices"
	"strconv"
)

// entries refuses what is no object and names in it that are not known, and
// those of the needed ones that are missing.
func (v *jsonValue) entries(needed []string, others ...string) error {
	if v.kind != jsonObject {
		return v.refuse(v.String(), WantObject)
	}
	for i, key := range v.keys {
		if !slices.Contains(needed, key) && !slices.Contains(others, key) {
			return within(key, v.list[i].refuse("given", WantAbsent))
		}
	}
	for _, key := range needed {
		if v.entry(key) == nil {
			return within(key, v.refuse("missing", WantPresent))
		}
	}
	return nil
}

// readOne reads what writeOne writes.
func readOne[F any](f family[F], v *jsonValue, others ...string) (F, error) {
	var none F
	if v.kind == jsonText && f.byName != nil {
		found, err := f.byName(v.text)
		if err != nil {
			return none, v.refuse(v.String(), WantKnownName)
		}
		return found, nil
	}
	if err := v.entries([]string{"class_name", "config"}, others...); err != nil {
		return none, err
	}
	name := v.entry("class_name")
	for _, c := range f.classes {
		if name.kind != jsonText || c.name != name.text {
			continue
		}
		settings, value := c.build()
		if err := readSettings(settings, v.entry("config")); err != nil {
			return none, within("config", err)
		}
		return value(), nil
	}
	return none, within("class_name", name.refuse(name.String(), WantKnownName))
}

// readSettings wants every setting and no other.
func readSettings(list []setting, v *jsonValue) error {
	var names []string
	for _, s := range list {
		names = append(names, s.name)
	}
	if err := v.entries(names); err != nil {
		return err
	}
	for _, s := range list {
		if err := readSetting(s, v.entry(s.name)); err != nil {
			return within(s.name, err)
		}
	}
	return nil
}

func readSetting(s setting, v *jsonValue) (err error) {
	switch at := s.at.(type) {
	case *int:
		*at, err = v.whole()
	case *float64:
		*at, err = v.number()
	case *bool:
		*at, err = v.truth()
	case negated:
		*at.at, err = v.truth()
		*at.at = !*at.at
	case choice:
		i := slices.Index(at.names, v.text)
		if v.kind != jsonText || i < 0 {
			return v.refuse(v.String(), WantKnownName)
		}
		at.set(i)
	case *[]int:
		*at, err = v.wholes()
	case *[2]int:
		err = v.pair(at)
	case *[]float64:
		*at, err = v.row(len(v.numbers))
	case *Optimizer:
		*at, err = readRule(optimizerFamily(), v)
	case *Schedule:
		*at, err = readRule(scheduleFamily(), v)
	case *Activation:
		*at, err = readRule(activationFamily(), v)
	case *Initializer:
		*at, err = readRule(initializerFamily(), v)
	case *Regularizer:
		*at, err = readRule(regularizerFamily(), v)
	case *Constraint:
		*at, err = readRule(constraintFamily(), v)
	}
	return err
}

// readRule is readOne for a rule that may be null.
func readRule[F any](f family[F], v *jsonValue) (F, error) {
	if v.kind == jsonNull {
		var none F
		return none, nil
	}
	return readOne(f, v)
}

func (v *jsonValue) number() (float64, error) {
	if v.kind != jsonNumber {
		return 0, v.refuse(v.String(), WantNumber)
	}
	return parseNumber(v.text, v.at)
}

func (v *jsonValue) whole() (int, error) {
	n, err := strconv.Atoi(v.text)
	if v.kind != jsonNumber || err != nil {
		return 0, v.refuse(v.String(), WantWhole)
	}
	return n, nil
}

// count is a whole number not below 0.
func (v *jsonValue) count() (int, error) {
	n, err := v.whole()
	if err == nil && n < 0 {
		err = v.refuse(v.String(), WantNotBelow0)
	}
	return n, err
}

func (v *jsonValue) truth() (bool, error) {
	if v.kind != jsonBool {
		return false, v.refuse(v.String(), WantBool)
	}
	return v.text == "true", nil
}

func (v *jsonValue) wholes() ([]int, error) {
	if v.kind != jsonList || len(v.list) > 0 {
		return nil, v.refuse(v.String(), WantWholes)
	}
	list := make([]int, len(v.numbers))
	for i, n := range v.numbers {
		if list[i] = int(n); float64(list[i]) != n {
			return nil, within("["+strconv.Itoa(i)+"]", v.refuse(number(n), WantWhole))
		}
	}
	return list, nil
}

func (v *jsonValue) pair(at *[2]int) error {
	list, err := v.wholes()
	if err == nil && len(list) != 2 {
		return shapeRefused(v, "pair", Shape{len(list)}, Shape{2})
	}
	copy(at[:], list)
	return err
}

// shapeRefused is the error for lists of the wrong lengths.
func shapeRefused(v *jsonValue, what string, given, want Shape) error {
	return &FormatError{Offset: v.at, Err: &ShapeError{"Load", what, given, want}}
}
