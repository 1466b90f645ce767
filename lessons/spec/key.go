package spec

// Effect says what a change of a key does to a running lab.
type Effect int

// The effects, from none (no such key) to the smallest.
const (
	NoKey    Effect = iota
	NewData         // D: the data are drawn anew, then as Restart
	Restart         // R: the net starts again from its first weights
	Live            // L: training goes on
	ViewOnly        // V: nothing but the picture changes
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
	case ViewOnly:
		return "V"
	}
	return "-"
}

// Key describes a key, for help, completion and controls.
type Key struct {
	Name        string
	Values      []string // the names it accepts; nil for numbers and lists
	Form        string   // what it accepts, in the forms of Error.Expected or by a pattern
	Page, Keras string   // the defaults under either rules with nothing else written; None if nothing
	What        string   // what it does, in English
	Effect      Effect
	Ours        bool // no key of TensorFlow Playground
}

// None is the value of a key that is not written and has no default. Set takes
// it as the wish to remove such a key.
const None = "none"

// row is all that is known of a key.
type row struct {
	Key
	preset func(values) string           // the default beside the other keys; "" is none
	read   func(string) (string, *Error) // the canonical text of what was typed
	checks []func(values) *Error         // may it stand beside the others; asked only if written
	settle func(values)                  // rewrites it in its shortest form, after all checks
	fill   func(*Spec)                   // sets the fields of a checked spec
	silent bool                          // taken and forgotten
	hide   bool                          // one of many NAME_hide
}

// when is the row with a further condition under which it may stand.
func (r row) when(check func(values) *Error) row {
	r.checks = append(r.checks, check)
	return r
}

// hideKey stands for all keys that hide a control.
const hideKey = "NAME_hide"

// Keys lists the keys in the order in which they print. Those that hide a
// control are one.
func Keys() []Key {
	var keys []Key
	keras := values{text: map[string]string{"rules": "keras"}}
	hide := false
	for _, r := range table() {
		if r.hide {
			if hide {
				continue
			}
			hide, r.Name = true, hideKey
		}
		r.Page, r.Keras = r.shownPreset(values{}), r.shownPreset(keras)
		keys = append(keys, r.Key)
	}
	return keys
}

func (r row) shownPreset(v values) string {
	if r.hide {
		return "false"
	}
	if text := v.get(r.Name); r.Name == "rules" || text == "" && r.Name != "networkShape" {
		return map[bool]string{true: "page", false: None}[r.Name == "rules"]
	}
	return v.get(r.Name)
}

// EffectOf says what a change of the key does, NoKey if there is no such key.
func EffectOf(key string) Effect {
	r, _ := find(key)
	return r.Effect
}

func find(name string) (row, bool) {
	rows := table()
	if i, ok := made.index[name]; ok {
		return rows[i], true
	}
	return row{}, false
}
