package datasets

import "strconv"

// Options are what ByName makes a set from. A set that does not draw its rows
// takes none of Rows, Noise and Classes; only blobs take Classes.
type Options struct {
	Rows    int     // 0: as many as Defaults says
	Noise   float64 // as the set's own function takes it
	Classes int     // 0: as many as Defaults says
	Seed    uint64
}

// maker makes the set of a name.
type maker struct {
	name     string
	defaults Options // 0: takes none
	noisy    bool    // takes Noise
	make     func(o Options) (*Set, error)
}

// makers is the registry: a line a set.
func makers() []maker {
	drawn := func(name string, rows int, noise float64, make func(rows int, noise float64, seed uint64) (*Set, error)) maker {
		return maker{name, Options{Rows: rows, Noise: noise}, true,
			func(o Options) (*Set, error) { return make(o.Rows, o.Noise, o.Seed) }}
	}
	held := func(name string, set func() *Set) maker {
		return maker{name, Options{}, false, func(Options) (*Set, error) { return set(), nil }}
	}
	gate := func(name, of string) maker {
		return maker{name, Options{}, false, func(Options) (*Set, error) { return Gate(of) }}
	}
	var all []maker
	for _, p := range playgrounds() {
		all = append(all, drawn(p.name, p.rows, 0, func(rows int, noise float64, seed uint64) (*Set, error) {
			return Playground(p.name, rows, noise, seed)
		}))
	}
	return append(all,
		gate("and", "and"), gate("or", "or"), gate("xor-gate", "xor"),
		gate("nand", "nand"), gate("nor", "nor"), gate("xnor", "xnor"),
		drawn("line", 500, 0.2, Line),
		drawn("noisy-sine", 60, 0.25, NoisySine),
		drawn("moons", 500, 0.15, Moons),
		maker{"blobs", Options{Rows: 500, Noise: 0.9, Classes: 3}, true,
			func(o Options) (*Set, error) { return Blobs(o.Rows, o.Classes, o.Noise, o.Seed) }},
		held("iris", Iris), held("diabetes", Diabetes), held("wine", Wine), held("digits", Digits),
		maker{"moved-digits", Options{}, false, func(o Options) (*Set, error) { return MovedDigits(World(), o.Seed) }},
		drawn("arrange", 500, 0.1, Arrange),
		drawn("shapes", 500, 0.1, Shapes),
	)
}

// Names lists what ByName knows.
func Names() []string { return namesOf(makers()) }

func (m maker) called() string { return m.name }

// named is what can be looked up by a name.
type named interface{ called() string }

func namesOf[T named](list []T) []string {
	var names []string
	for _, v := range list {
		names = append(names, v.called())
	}
	return names
}

func byName[T named](where, name string, list []T) (T, error) {
	for _, v := range list {
		if v.called() == name {
			return v, nil
		}
	}
	var none T
	return none, unknownName(where, name, namesOf(list))
}

// Defaults is the usual Options of a set; where a set takes none the number is 0.
func Defaults(name string) (Options, error) {
	m, err := byName("Defaults", name, makers())
	return m.defaults, err
}

// ByName makes or reads a set. The name noisy-sine always draws; HeldSine is the
// held one. The gate xor is xor-gate, since xor is a set of TensorFlow Playground.
func ByName(name string, o Options) (*Set, error) {
	const where = "ByName"
	m, err := byName(where, name, makers())
	if err != nil {
		return nil, err
	}
	switch {
	case m.defaults.Rows == 0 && o.Rows != 0:
		return nil, &ValueError{where, "Rows", strconv.Itoa(o.Rows), WantUnset}
	case !m.noisy && o.Noise != 0:
		return nil, &ValueError{where, "Noise", number(o.Noise), WantUnset}
	case m.defaults.Classes == 0 && o.Classes != 0:
		return nil, &ValueError{where, "Classes", strconv.Itoa(o.Classes), WantUnset}
	}
	if o.Rows == 0 {
		o.Rows = m.defaults.Rows
	}
	if o.Classes == 0 {
		o.Classes = m.defaults.Classes
	}
	return m.make(o)
}
