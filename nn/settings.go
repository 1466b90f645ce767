package nn

import "reflect"

// setting is one field of a layer, loss, optimizer or the like: how it is called
// in files and in Keras, how in Go, and where it stands. The one list of a type's
// settings is what saves it, loads it and writes it as code.
type setting struct {
	name     string // Keras's argument, snake_case
	field    string // Go's
	at       any    // a pointer to it, negated, a choice or a rule
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

// name is that of the present value.
func (c choice) name() string { return c.names[min(c.get(), len(c.names)-1)] }

func choiceOf[T ~uint8](at *T, names, goes []string) choice {
	return choice{names, goes, func() int { return int(*at) }, func(i int) { *at = T(i) }}
}

// rule is a setting that is of a family itself, such as the activation of a Dense.
// It may be nil.
type rule interface {
	write(w *fileWriter)
	read(v *jsonValue) error
	goCode(c *coder) string    // "" for nil
	kerasCode(c *coder) string // "" for nil
}

type ruleOf[F any] struct {
	at     *F
	family func() family[F]
}

func ruleAt[F any](at *F, family func() family[F]) ruleOf[F] { return ruleOf[F]{at, family} }

func (r ruleOf[F]) isNil() bool { return any(*r.at) == nil }

func (r ruleOf[F]) write(w *fileWriter) {
	if r.isNil() {
		w.text("null")
		return
	}
	writeOne(w, r.family(), *r.at, nil)
}

func (r ruleOf[F]) read(v *jsonValue) (err error) {
	if v.kind != jsonNull {
		*r.at, err = readOne(r.family(), v)
	}
	return err
}

func (r ruleOf[F]) goCode(c *coder) string {
	if r.isNil() {
		return ""
	}
	return goOne(c, r.family(), *r.at)
}

func (r ruleOf[F]) kerasCode(c *coder) string {
	if r.isNil() {
		return ""
	}
	if g, ok := any(*r.at).(Activation); ok { // not every one is known to Keras by its name
		return c.kerasActivation(g)
	}
	return kerasOne(c, r.family(), *r.at)
}

// family is all of one kind of thing that can be saved: the activations, say.
type family[F any] struct {
	noun    string
	module  string // where Keras has the classes
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
