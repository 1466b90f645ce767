package spec

import "slices"

const (
	typed          = "csv" // the dataset of a file or of typed rows
	classification = "classification"
	regression     = "regression"
	maxTargets     = 3
	maxClasses     = 64
	maxColumns     = 4096
	maxDrawn       = 100_000
	maxPictures    = 20_000
)

func problems() []string { return []string{classification, regression} }

// set is what is known of a data set before any row of it is seen.
type set struct {
	name    string
	rows    int // drawn if nothing else is said, or held
	inputs  int
	classes int      // 0 in a regression
	side    int      // of its pictures; 0: none
	noise   string   // the default; empty: takes none
	most    float64  // noise
	plane   bool     // its inputs are x and y, or x
	held    bool     // points picks among its rows
	share   string   // the default of percTrainData
	columns []string // of the inputs, if they have names of their own
	label   string   // the column that is the target
}

func sets() []set {
	page := func(name string) set {
		return set{name: name, rows: 500, inputs: 2, classes: 2, noise: "0", most: 80, plane: true, share: "50"}
	}
	numbers := func(name string) set {
		return set{name: name, rows: 1200, inputs: 2, noise: "0", most: 80, plane: true, share: "50"}
	}
	gate := func(name string) set {
		return set{name: name, rows: 4, inputs: 2, classes: 2, plane: true, held: true, share: "100"}
	}
	return []set{
		page("circle"), page("xor"), page("gauss"), page("spiral"),
		gate("and"), gate("or"), gate("xor-gate"),
		{name: "line", rows: 500, inputs: 1, noise: "20", most: 200, plane: true, share: "50"},
		{name: sine, rows: 60, inputs: 1, noise: "25", most: 200, plane: true, share: "100"},
		{name: "moons", rows: 500, inputs: 2, classes: 2, noise: "15", most: 200, plane: true, share: "50"},
		{name: "blobs", rows: 500, inputs: 2, classes: 3, noise: "90", most: 200, plane: true, share: "50"},
		{name: "iris", rows: 150, inputs: 4, classes: 3, held: true, share: "50", columns: irisColumns(), label: "species"},
		{name: "diabetes", rows: 442, inputs: 10, held: true, share: "50", columns: diabetesColumns(), label: "progression"},
		{name: "digits", rows: 1797, inputs: 64, classes: 10, side: 8, held: true, share: "50"},
		{name: moved, rows: 1797, inputs: 144, classes: 10, side: 12, held: true, share: "50"},
		{name: "arrange", rows: 500, inputs: 144, classes: 4, side: 12, noise: "10", most: 200, share: "50"},
		{name: "shapes", rows: 500, inputs: 144, classes: 6, side: 12, noise: "10", most: 200, share: "50"},
		numbers("reg-plane"), numbers("reg-gauss"),
	}
}

const (
	sine  = "noisy-sine"
	moved = "moved-digits"
)

func irisColumns() []string {
	return []string{"sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm"}
}

func diabetesColumns() []string {
	return []string{"age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"}
}

// pageSets are the two-class sets that TensorFlow Playground knows.
func pageSets() []string { return []string{"circle", "xor", "gauss", "spiral"} }

func regSets() []string { return []string{"reg-plane", "reg-gauss"} }

// setNames are the names that dataset takes and keeps.
func setNames() []string {
	var all []string
	for _, s := range sets() {
		if !slices.Contains(regSets(), s.name) {
			all = append(all, s.name)
		}
	}
	return all
}

func findSet(name string) (set, bool) {
	table()
	s, ok := made.sets[name]
	if !ok {
		s.name = name
	}
	return s, ok
}

// gate is a gate's column of the truth table 00 01 10 11.
func gate(name string) []float64 {
	switch name {
	case "and":
		return []float64{0, 0, 0, 1}
	case "or":
		return []float64{0, 1, 1, 1}
	}
	return []float64{0, 1, 1, 0}
}
