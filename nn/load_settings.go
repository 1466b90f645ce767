package nn

import "slices"

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
	case rule:
		err = at.read(v)
	}
	return err
}
