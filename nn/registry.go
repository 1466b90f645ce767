package nn

import "strconv"

type named interface{ Name() string }

func names[T named](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = v.Name()
	}
	return out
}

func byName[T named](where, name string, list []T) (T, error) {
	for _, v := range list {
		if v.Name() == name {
			return v, nil
		}
	}
	var none T
	return none, &NameError{ValueError{where, "name", strconv.Quote(name), WantKnownName}, names(list)}
}
