package spec

// Effect says what a change of a key does to a running lab.
type Effect int

// The effects, from none (no such key) to the smallest.
const (
	NoKey   Effect = iota
	NewData        // D: the data are drawn anew, then as Restart
	Restart        // R: the net starts again from its first weights
	Live           // L: training goes on
)

// String is the effect's letter in the table of keys; "-" for NoKey.
func (e Effect) String() string {
	switch e {
	case NewData:
		return "D"
	case Restart:
		return "R"
	case Live:
		return "L"
	}
	return "-"
}

// Key describes a key, for help, completion and controls.
type Key struct {
	Name    string
	Values  []string // the names it accepts; nil for numbers and lists
	Form    string   // what it accepts, in the forms of Error.Expected or by a pattern
	Default string   // with rules=keras and nothing else written; None if nothing
	What    string   // what it does, in English
	Effect  Effect
}

// None is the value of a key that is not written and has no default. Set takes
// it as the wish to remove such a key.
const None = "none"

// row is all that is known of a key.
type row struct {
	Key
	page   bool                          // TensorFlow Playground's own: idle with its default, it may stand
	preset func(values) string           // the default beside the other keys; "" is none
	read   func(string) (string, *Error) // the canonical text of what was typed
	check  func(values) *Error           // may it stand beside the others; asked only if written
	settle func(values)                  // rewrites it in its shortest form, after all checks
	fill   func(*Spec)                   // sets the fields of a checked spec
}

// Keys lists the keys in the order in which they print.
func Keys() []Key {
	var keys []Key
	for _, r := range table() {
		r.Default = values{}.get(r.Name)
		if r.Default == "" && r.Name != "networkShape" {
			r.Default = None
		}
		keys = append(keys, r.Key)
	}
	return keys
}

// EffectOf says what a change of the key does, NoKey if there is no such key.
func EffectOf(key string) Effect {
	r, _ := find(key)
	return r.Effect
}

func find(name string) (row, bool) {
	for _, r := range table() {
		if r.Name == name {
			return r, true
		}
	}
	return row{}, false
}
