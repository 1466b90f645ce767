package nn

import (
	"errors"
	"slices"
	"strconv"
)

// A file is read into a tree in which a list of numbers is a slice of float64,
// so that what it takes is within a few times what was read.
type jsonValue struct {
	kind    jsonKind
	at      int // the byte it begins at
	text    string
	list    []jsonValue // of a list, or an object's values
	keys    []string    // an object's names
	numbers []float64   // of a list that holds nothing else
}

type jsonKind uint8

const (
	jsonNull jsonKind = iota
	jsonBool
	jsonNumber // text is how it is written
	jsonText
	jsonList
	jsonObject
)

// String names the kind as FormatError.Given says it.
func (v *jsonValue) String() string {
	switch v.kind {
	case jsonList:
		return "a list"
	case jsonObject:
		return "an object"
	case jsonText:
		return strconv.Quote(v.text)
	}
	return v.text
}

// entry finds an object's value by name.
func (v *jsonValue) entry(name string) *jsonValue {
	if i := slices.Index(v.keys, name); i >= 0 {
		return &v.list[i]
	}
	return nil
}

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

// row is a list of so many numbers.
func (v *jsonValue) row(cols int) ([]float64, error) {
	if v.kind != jsonList || len(v.list) > 0 {
		return nil, v.refuse(v.String(), WantNumbers)
	}
	if len(v.numbers) != cols {
		return nil, shapeRefused(v, "row", Shape{len(v.numbers)}, Shape{cols})
	}
	return v.numbers, nil
}

func (v *jsonValue) seed() (uint64, error) {
	n, err := strconv.ParseUint(v.text, 10, 64)
	if v.kind != jsonNumber || err != nil {
		return 0, v.refuse(v.String(), WantWhole)
	}
	return n, nil
}

// refuse is an error at a value.
func (v *jsonValue) refuse(given string, want Want) error {
	return &FormatError{Offset: v.at, Given: given, Expected: want}
}

// within puts the place of an error into the place around it.
func within(place string, err error) error {
	var e *FormatError
	if errors.As(err, &e) {
		switch {
		case e.Place == "":
			e.Place = place
		case place != "" && e.Place[0] != '[':
			e.Place = place + "." + e.Place
		default:
			e.Place = place + e.Place
		}
	}
	return err
}

// sayWhere adds the place in the file to what a layer or rule says of itself.
func sayWhere(v *jsonValue, err error) error {
	if err == nil {
		return nil
	}
	return &FormatError{Offset: v.at, Err: err}
}

// shapeRefused is the error for lists of the wrong lengths.
func shapeRefused(v *jsonValue, what string, given, want Shape) error {
	return &FormatError{Offset: v.at, Err: &ShapeError{"Load", what, given, want}}
}
