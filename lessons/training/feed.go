package training

import (
	"slices"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/lessons/spec"
)

// feed is the way from raw inputs to what the network is fed: features, then scale.
type feed struct {
	features datasets.Features
	names    []string // of the features; nil: the columns as they are, empty: none
	scaler   *datasets.Scaler
}

// newFeed fits the scale to the training rows.
func newFeed(s spec.Spec, x *mat.Dense) (feed, error) {
	var f feed
	if s.Features != nil && !plain(s.Features, x) {
		on := func(name string) bool { return slices.Contains(s.Features, name) }
		f.features = datasets.Features{X: on("x"), Y: on("y"), XSquared: on("xSquared"), YSquared: on("ySquared"),
			XTimesY: on("xTimesY"), SinX: on("sinX"), SinY: on("sinY")}
		f.names = append([]string{}, f.features.Names()...)
	}
	if s.Scale == "none" || s.Scale == "" || f.none() {
		return f, nil
	}
	x, err := f.apply(x)
	if err != nil {
		return f, err
	}
	var scaler datasets.Scaler
	switch s.Scale {
	case "standard":
		scaler, err = datasets.FitStandard(x)
	case "minmax":
		scaler, err = datasets.FitMinMax(x)
	default:
		scaler, err = datasets.DivideBy(s.ScaleBy, x.RawMatrix().Cols)
	}
	f.scaler = &scaler
	return f, err
}

// plain tells features that are the columns themselves.
func plain(features []string, x *mat.Dense) bool {
	return slices.Equal(features, []string{"x", "y"}[:min(x.RawMatrix().Cols, 2)])
}

// none tells whether the network is fed nothing.
func (f feed) none() bool { return f.names != nil && len(f.names) == 0 }

func (f feed) apply(x *mat.Dense) (*mat.Dense, error) {
	if f.none() {
		return mat.NewDense(x.RawMatrix().Rows, 1, nil), nil
	}
	var err error
	if f.names != nil {
		if x, err = f.features.Apply(x); err != nil {
			return nil, err
		}
	}
	if f.scaler == nil {
		return x, nil
	}
	return f.scaler.Transform(x)
}
