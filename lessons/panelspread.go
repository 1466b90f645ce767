package lessons

// Bins is a histogram: Counts[i] values lie from Edges[i] to below Edges[i+1].
type Bins struct {
	Name   Label
	Edges  []float64 // one more than Counts, rising
	Counts []int
	Mean   Num
}

// Histogram is how often values of each size occur, a group a layer.
type Histogram struct {
	Head
	Groups []Bins
	Note   Label
}

// Spread is one number of many runs from different seeds.
type Spread struct {
	Head
	Rows []SpreadRow
	Note Label
}

// SpreadRow is what the runs of one setting came to: a dot a run, their median and their range.
type SpreadRow struct {
	Name    Label
	Values  []float64 // in the order of the seeds; NaN: the run diverged
	Total   int       // how many runs there will be
	Median  Num
	Lo, Hi  Num
	Aim     float64 // the criterion that runs are counted against; NaN: none
	Below   bool    // under the aim counts, else over it
	Reached Num     // how many did
	LogX    bool    // dots on a log scale
}

// Program is the text of a whole program, for the page of code.
type Program struct {
	Head
	Language string // keras, pytorch, go
	Text     string
}
