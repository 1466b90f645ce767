package spec

import "slices"

// Set changes one key, as in a running lab: whatever can no longer act beside
// it is dropped and named, in the order of the table. The value is taken as it
// is, without escapes. An error leaves all as it was.
func (s Spec) Set(key, value string) (next Spec, dropped []string, err error) {
	r, e := lookup(key)
	if e == nil {
		e = fits(key + "=" + value)
	}
	if e == nil {
		e = sound(key, value)
	}
	if e != nil {
		return s, nil, e.clean()
	}
	v := s.values.with(key, value)
	if value == None && r.preset == nil {
		delete(v.text, key)
	} else if e = v.write(r, value); e != nil {
		return s, nil, e.clean()
	}
	dropped, e = v.drop(s.values)
	if e != nil {
		return s, nil, e.clean()
	}
	if next, err = resolve(v); err != nil {
		return s, nil, err
	}
	return next, slices.DeleteFunc(dropped, next.values.has), nil // has: in a shorter form
}

// drop removes what clashes with the key that changes, and names it.
func (v *values) drop(was values) (dropped []string, e *Error) {
	v.switchProblem()
	if e := v.expand(); e != nil {
		return nil, e
	}
	if EffectOf(v.changed) == NewData && v.changed != "seed" {
		v.seen = nil
	}
	v.keepLink()
	for {
		r, e := v.clash()
		if e == nil {
			break
		}
		loser := r.Name
		if loser == v.changed || !v.has(loser) {
			loser, _ = cutPair(e.Beside)
			if e.Kind != Clash || !v.has(loser) || loser == v.changed {
				return nil, e
			}
		}
		delete(v.text, loser)
	}
	for _, name := range names() {
		if _, had := was.text[name]; had && !v.has(name) && name != v.changed {
			dropped = append(dropped, name)
		}
	}
	return dropped, nil
}

// switchProblem follows a data set that is chosen to its own problem.
func (v values) switchProblem() {
	switch {
	case v.changed == "regDataset":
		v.text["problem"] = regression
		if name := v.text["dataset"]; name != "" && !slices.Contains(pageSets(), name) {
			delete(v.text, "dataset")
		}
		delete(v.text, "rows")
		delete(v.text, "data")
	case v.changed == "dataset":
		delete(v.text, "problem")
		delete(v.text, "regDataset")
	}
}

// Acts tells whether a key can act beside the others, so that there is something
// to set.
func (s Spec) Acts(key string) bool {
	r, ok := find(key)
	if !ok || r.silent {
		return false
	}
	v := s.values.with(key, s.values.get(key))
	if v.text[key] == "" && key != "networkShape" {
		delete(v.text, key)
	}
	for _, check := range r.checks {
		if e := check(v); e != nil && e.idle() {
			return false
		}
	}
	return true
}
