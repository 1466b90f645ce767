package spec

import (
	"math"
	"slices"
	"strings"
)

// linkPart is a part of a link; the last of equal keys stands.
type linkPart struct {
	key, value string
	assigned   bool // it has an =
	more       bool // and another one
}

// linkParts are those that stand, in their order.
func linkParts(text string) []linkPart {
	var parts []linkPart
	for part := range strings.SplitSeq(text, "&") {
		key, rest, assigned := strings.Cut(part, "=")
		value, _, more := strings.Cut(rest, "=")
		if key == "" {
			continue
		}
		parts = slices.DeleteFunc(parts, func(p linkPart) bool { return p.key == key })
		parts = append(parts, linkPart{key, value, assigned, more})
	}
	return parts
}

// linkReader reads what stands after the # as the page does.
type linkReader struct {
	values
	notes []Note
}

// readLink takes the page's keys as leniently as the page, and ours as strictly
// as ever.
func readLink(text string) (values, []Note, *Error) {
	r := &linkReader{values: values{text: map[string]string{}, link: true}}
	for _, p := range linkParts(text) {
		if e := r.part(p); e != nil {
			return r.values, nil, e
		}
	}
	if !r.has("seed") {
		r.note(NoSeed, "seed", "", "1")
	}
	if r.keras() {
		if e := r.strict(); e != nil {
			return r.values, nil, e
		}
	}
	return r.values, r.notes, nil
}

func (r *linkReader) note(kind NoteKind, key, given, taken string) {
	r.notes = append(r.notes, Note{kind, key, shown(given), taken})
}

func (r *linkReader) part(p linkPart) *Error {
	row, ok := find(p.key)
	switch {
	case !ok:
		r.note(NoKeyOf, browser(p.key), "", "")
		return nil
	case row.Ours:
		return r.ours(row, p)
	case row.silent:
		return nil
	case p.key == "networkShape":
		return r.shape(p)
	case strings.TrimSpace(p.value) == "":
		if p.key != "seed" && p.key != "tutorial" {
			r.note(BlankValue, p.key, "", r.preset(p.key))
		}
		return nil
	case p.key == "seed":
		r.text["seed"] = browser(p.value)
		return nil
	case p.key == "tutorial":
		r.text["tutorial"] = p.value
		if text, e := decode(p.key, p.value); e == nil {
			r.text["tutorial"] = text
		}
		return nil
	case row.Values == nil:
		return r.number(p)
	}
	r.name(row, p)
	return nil
}

// ours is strict, but for the last of equal ones.
func (r *linkReader) ours(row row, p linkPart) *Error {
	if p.more {
		return &Error{Kind: Part, Key: "spec", Given: p.key + "=" + p.value + "=…"}
	}
	value, e := decode(p.key, p.value)
	if e == nil {
		e = r.write(row, value)
	}
	return e
}

// name takes a value that the page knows; of anything else it makes the default,
// or of a boolean true.
func (r *linkReader) name(row row, p linkPart) {
	known := pageValues(row)
	value := browser(p.value)
	switch {
	case slices.Contains(known, value):
		r.text[p.key] = value
	case row.hide: // only true hides
	case row.preset(r.values) == "true" || row.preset(r.values) == "false":
		r.text[p.key] = "true"
		r.note(TakenTrue, p.key, p.value, "true")
	default:
		r.note(NoValueOf, p.key, p.value, known[max(0, slices.Index(known, pageDefault(p.key)))])
	}
}

// pageValues are those of a key's values that the page knows.
func pageValues(r row) []string {
	switch r.Name {
	case "activation":
		return pageActivations()
	case "dataset":
		return pageSets()
	}
	return r.Values
}

// pageDefault is the page's default, whatever stands beside.
func pageDefault(key string) string {
	r, _ := find(key)
	return r.preset(values{})
}

func (r *linkReader) number(p linkPart) *Error {
	x := jsNumber(browser(p.value))
	switch {
	case math.IsNaN(x):
		return &Error{Kind: NoNumber, Key: p.key, Given: p.value, Expected: anything().String()}
	case math.IsInf(x, 0):
		return &Error{Kind: NotFinite, Key: p.key, Given: p.value, Expected: anything().String()}
	}
	if cut := x; p.key == "noise" {
		switch {
		case x > 80:
			cut = 50
		case x < 0:
			cut = 0
		}
		if cut != x {
			r.note(Replaced, p.key, p.value, show(cut))
			x = cut
		}
	}
	r.text[p.key] = show(x + 0)
	return nil
}

// shape reads the layers; without = the page does not open, and a layer of no
// units is refused.
func (r *linkReader) shape(p linkPart) *Error {
	if !p.assigned {
		return &Error{Kind: Blank, Key: p.key, Expected: "networkShape=4,2"}
	}
	text := strings.NewReplacer("%2C", ",", "%2c", ",").Replace(p.value)
	if text != p.value {
		r.note(Decoded, p.key, p.value, text)
	}
	if strings.TrimSpace(text) == "" {
		r.text[p.key] = ""
		return nil
	}
	layers := strings.Split(text, ",")
	if len(layers) > maxPieces {
		return outside(Pieces, p.key, len(layers), between(0, maxPieces))
	}
	for i, layer := range layers {
		x := math.Ceil(jsNumber(browser(layer)))
		if !(x >= 1 && x <= maxUnits) {
			return &Error{Kind: Units, Key: p.key, Given: layer, At: i + 1, Expected: between(1, maxUnits)}
		}
		layers[i] = show(x)
	}
	r.text[p.key] = strings.Join(layers, ",")
	if r.text[p.key] != text {
		r.note(Replaced, p.key, text, r.text[p.key])
	}
	return nil
}

// strict reads numbers of the page once more by the rules of Keras, which have no
// meaning for what only the page can do.
func (r *linkReader) strict() *Error {
	for _, name := range looseKeys() {
		if r.has(name) {
			row, _ := find(name)
			if _, e := row.typed(r.text[name]); e != nil {
				return e
			}
		}
	}
	return nil
}

// forget drops those of the page's keys that cannot act, as the page does.
func (v values) forget() {
	for _, r := range table() {
		if r.Ours || !v.has(r.Name) || !v.insists(r.Name) {
			continue
		}
		for _, check := range r.checks {
			if e := check(v); e != nil && e.idle() {
				delete(v.text, r.Name)
				break
			}
		}
	}
}
