package nn

import "reflect"

// setting is one field of a layer, loss, optimizer or the like: how it is called
// in files and in Keras, how in Go, and where it stands. The one list of a type's
// settings is what saves it, loads it and writes it as code.
type setting struct {
	name     string // Keras's argument, snake_case
	field    string // Go's
	at       any    // a pointer to it, negated or a choice
	fallback string // what Keras takes where it is left out, as Python writes it; "" if it must be there
}

// negated is a setting that Keras says the other way round.
type negated struct{ at *bool }

// choice is a setting that is one of few names.
type choice struct {
	names []string
	goes  []string // the constants in Go
	get   func() int
	set   func(int)
}

func choiceOf[T ~uint8](at *T, names, goes []string) choice {
	return choice{names, goes, func() int { return int(*at) }, func(i int) { *at = T(i) }}
}

// family is all of one kind of thing that can be saved: the activations, say.
type family[F any] struct {
	noun    string
	classes []kindOf[F]
	byName  func(string) (F, error) // those that are a name and nothing else; nil if there are none
}

// kindOf is a type with settings.
type kindOf[F any] struct {
	name  string // the class in Keras
	goes  string // the type in Go
	open  func(F) ([]setting, bool)
	build func() ([]setting, func() F)
}

// settled is the class of T, whose fields settings lists.
func settled[F, T any](name string, settings func(*T) []setting) kindOf[F] {
	return kindOf[F]{name, reflect.TypeFor[T]().Name(),
		func(v F) ([]setting, bool) {
			t, ok := any(v).(T)
			if !ok {
				return nil, false
			}
			return settings(&t), true
		},
		func() ([]setting, func() F) {
			t := new(T)
			return settings(t), func() F { return any(*t).(F) }
		}}
}

// find is the class of a value and its settings; ok is false for a type that has none.
func (f family[F]) find(v F) (c kindOf[F], settings []setting, ok bool) {
	for _, c := range f.classes {
		if settings, ok := c.open(v); ok {
			return c, settings, true
		}
	}
	return c, nil, false
}

// plainName is the name of a value that is nothing but its name.
func (f family[F]) plainName(v F) (string, bool) {
	n, ok := any(v).(named)
	if !ok || f.byName == nil || !reflect.TypeOf(v).Comparable() {
		return "", false
	}
	known, err := f.byName(n.Name())
	return n.Name(), err == nil && any(known) == any(v)
}

// unsavable is the error for a type that this package does not know.
func unsavable[F any](where, noun string, v F) error {
	given := "nil"
	if t := reflect.TypeOf(v); t != nil {
		given = t.String()
	}
	return &ValueError{where, noun, given, WantOwnType}
}
