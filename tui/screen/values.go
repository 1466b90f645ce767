package screen

import (
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/i18n"
)

// lookup gives the words their live values.
func lookup(w *i18n.Words, values lessons.Values) func(string) (text.Value, bool) {
	return func(name string) (text.Value, bool) {
		v, ok := values[lessons.Ref(name)]
		switch {
		case !ok:
			return text.Value{}, false
		case v.Word == "" && v.Ref != "":
			return text.Word(w.Place(v.Ref, symbol)), true
		}
		return w.Value(v), true
	}
}

// symbol writes a Ref as a screen shows it: w₅ for w5, ∂J/∂w₁ for dw1, δ₃ for delta3. Names of another form stay.
func symbol(r lessons.Ref) string {
	name, digits := splitDigits(string(r))
	if digits == "" && strings.ContainsAny(name, "[.") || strings.Contains(name, "@") {
		return string(r)
	}
	switch name {
	case "delta":
		name = "δ"
	case "y":
		name = "ŷ"
	case "dw", "db":
		name = "∂J/∂" + name[1:]
	}
	return name + strings.Map(func(d rune) rune { return d - '0' + '₀' }, digits)
}

func splitDigits(s string) (name, digits string) {
	i := len(s)
	for i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
		i--
	}
	return s[:i], s[i:]
}
