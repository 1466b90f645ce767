package spec

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// facts are what the keys say of the data; of a file nothing is known until it
// is seen.
type facts struct {
	set
	problem string // empty: not known
	targets int    // columns of a regression
	known   bool
}

// dataset is the data set that acts: typed rows and files go before, and the
// problem decides which of the page's two keys does.
func (v values) dataset() string {
	name := v.get("dataset")
	if slices.Contains(pageSets(), name) && v.get("problem") == regression {
		return v.get("regDataset")
	}
	return name
}

func (v values) set() set {
	s, _ := findSet(v.dataset())
	return s
}

func (v values) facts() facts {
	f := facts{set: v.set(), problem: v.get("problem"), targets: 1, known: true}
	switch {
	case v.has("rows"):
		data := v.samples()
		f.set = set{name: typed, rows: len(data.inputs), inputs: len(data.inputs[0]), held: true, share: "100"}
		f.targets, f.plane = len(data.targets[0]), f.inputs <= 2
		if f.problem == classification {
			f.classes = len(data.labels)
		}
	case f.name == typed:
		f.share, f.known = "50", false
		if v.seen != nil {
			return *v.seen
		}
	case f.name == "blobs":
		f.classes = count(v.get("classes"))
	case f.columns != nil:
		v.columns(&f)
	}
	return f
}

// columns counts what target and inputs choose of a held table.
func (v values) columns(f *facts) {
	if text, ok := v.text["target"]; ok && v.get("problem") == regression {
		f.targets, f.classes = strings.Count(text, ",")+1, 0
		f.inputs = len(f.columns)
		for name := range strings.SplitSeq(text, ",") {
			if slices.Contains(f.columns, columnName(name, f.set)) {
				f.inputs--
			}
		}
	}
	if text, ok := v.text["inputs"]; ok {
		f.inputs = strings.Count(text, ",") + 1
	}
}

// columnName is the name of a held table's column that was named, or counted
// from 1; what is neither stays as it is.
func columnName(text string, s set) string {
	all := append(slices.Clone(s.columns), s.label)
	n, err := strconv.Atoi(text)
	if err == nil && n >= 1 && n <= len(all) {
		return all[n-1]
	}
	return text
}

// features are the names of the inputs that may be made of x and y; none if the
// data have others.
func (v values) features() []string {
	switch f := v.facts(); {
	case !f.plane:
		return nil
	case f.inputs == 1:
		return []string{"x", "xSquared", "sinX"}
	default:
		return []string{"x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"}
	}
}

// chosen are the features that are on; nil where there are none to choose.
func (v values) chosen() []string {
	all := v.features()
	if all == nil {
		return nil
	}
	return slices.DeleteFunc(all, func(name string) bool { return v.get(name) != "true" })
}

// width is how many numbers the network takes; false if that is not known.
func (v values) width() (int, bool) {
	if on := v.chosen(); on != nil {
		return len(on), true
	}
	f := v.facts()
	if text, ok := v.text["inputs"]; ok && f.name == typed {
		return strings.Count(text, ",") + 1, true
	}
	return f.inputs, f.known
}

// outputs counts the units of the output layer; 0 if that is not known.
func (v values) outputs() int {
	switch f := v.facts(); {
	case !f.known:
		return 0
	case f.problem == regression:
		return f.targets
	case f.classes == 2 && v.get("output") != "softmax":
		return 1
	default:
		return f.classes
	}
}

// rows are those that train, validate and test; false if they are not known.
func (v values) rows() (train, val, test int, known bool) {
	f := v.facts()
	if v.has("points") {
		train, val, test = count(v.get("points")), count(v.get("valPoints")), count(v.get("testPoints"))
	} else if !f.known {
		return 0, 0, 0, false
	} else {
		train = share(f.rows, float(v.get("percTrainData")))
		test = f.rows - train
		if f.name == sine {
			val = f.rows // the same without their noise
		}
	}
	if s := float(v.get("valSplit")); s > 0 {
		all := train
		train = int(math.Floor(float64(all) * (1 - s)))
		val = all - train
	}
	return train, val, test, true
}

// share is how many of n rows train, as the page counts: below 0 from the end,
// and all of them above 100.
func share(n int, percent float64) int {
	k := math.Floor(float64(n) * percent / 100)
	if k < 0 {
		k += float64(n)
	}
	return int(max(0, min(k, float64(n))))
}
