package spec

import "strings"

// address is where a link leads.
const address = "https://playground.tensorflow.org/#"

// Link is the spec as an address of TensorFlow Playground: all keys of the page,
// then ours, which the page ignores. It is false if the page does not know some
// value of its own keys.
func (s Spec) Link() (string, bool) {
	if !s.values.pageKnows() {
		return "", false
	}
	var parts []string
	for _, r := range table() {
		text := s.values.get(r.Name)
		switch {
		case r.hide && text != "true", r.Ours && !s.values.has(r.Name):
			continue
		case r.Name == "regularization" && text == "none", r.Name == "tutorial" && text == "":
			continue
		}
		parts = append(parts, r.Name+"="+browser(printed(r.Name, text)))
	}
	return address + strings.Join(parts, "&"), true
}
