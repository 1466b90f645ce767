package spec

import "slices"

// What texts in the grammar of a spec borrow from it, such as that of a race.

// Sound refuses a text that is empty, too long or not plain. Its error is an *Error.
func Sound(text string) error {
	e := fits(text)
	if e == nil {
		e = sound("spec", text)
	}
	if e != nil {
		return e.clean()
	}
	return nil
}

// NoKeyError says that a name is none of the keys, and which are near.
func NoKeyError(given string, keys []string) error {
	return (&Error{Kind: UnknownKey, Given: given, Near: nearest(given, keys)}).clean()
}

// OneOf refuses a value that is none of the names, and says which are near.
func OneOf(key, value string, names []string) error {
	if slices.Contains(names, value) {
		return nil
	}
	return (&Error{Kind: NoValue, Key: key, Given: value, Near: nearest(value, names), Expected: few(names)}).clean()
}

// Float reads a number from lo to hi.
func Float(key, text string, lo, hi float64) (float64, error) {
	x, e := number(text, within(lo, hi))
	if e != nil {
		e.Key = key
		return 0, e.clean()
	}
	return x, nil
}

// Shown is text from outside, made fit to be shown: what cannot be seen is marked, and it is cut to 40 cells.
func Shown(text string) string { return shown(text) }

// Show prints a number with the fewest digits that read back.
func Show(x float64) string { return show(x) }
