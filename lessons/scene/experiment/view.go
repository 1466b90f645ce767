package experiment

import (
	"slices"
	"strconv"

	"nnlab/lessons"
)

// view is what the knobs of the scene say that are no keys of a spec.
type view struct {
	unit      string
	smoothing string  // as typed
	smooth    float64 // how much of the point before stays
	logY      string
	class     int // whose answers a field shows, from 1
	layer     int // whose units are taken out, from 1; 0: the last hidden one
}

// The values of the knobs.
const (
	updateUnit = "update"
	epochUnit  = "epoch"
	autoLog    = "auto"
	on         = "on"
	off        = "off"
)

func firstView() view { return view{unit: updateUnit, smoothing: "0", logY: autoLog, class: 1} }

// The names of these knobs.
const (
	unitKnob      = "unit"
	smoothingKnob = "smoothing"
	logKnob       = "logY"
	classKnob     = "class"
	layerKnob     = "layer"
	seedsKnob     = "seeds"
	secondKnob    = "b"
)

// maxSeeds is the most runs of many seeds.
const maxSeeds = 200

func units() []string      { return []string{updateUnit, epochUnit} }
func logs() []string       { return []string{autoLog, on, off} }
func smoothings() []string { return []string{"0", "0.5", "0.8", "0.9", "0.95"} }

// turn sets one of the scene's own knobs; false if it is none of them.
func (v view) turn(key, value string, classes, layers int) (view, bool, error) {
	refuse := func(expected string) (view, bool, error) {
		return v, true, &lessons.SceneError{Fault: lessons.NoChoice, Name: key, Given: value, Expected: expected}
	}
	switch key {
	case unitKnob:
		if !slices.Contains(units(), value) {
			return refuse("update or epoch")
		}
		v.unit = value
	case logKnob:
		if !slices.Contains(logs(), value) {
			return refuse("auto, on or off")
		}
		v.logY = value
	case smoothingKnob:
		f, err := strconv.ParseFloat(value, 64)
		if err != nil || !(f >= 0 && f < 1) {
			return refuse("0 to below 1")
		}
		v.smoothing, v.smooth = value, f
	case classKnob:
		n, ok := digits(value)
		if !ok || n < 1 || n > max(classes, 1) {
			return refuse("1 to " + itoa(max(classes, 1)))
		}
		v.class = n
	case layerKnob:
		n, ok := digits(value)
		if !ok || n < 1 || n > layers {
			return refuse("1 to " + itoa(layers))
		}
		v.layer = n
	default:
		return v, false, nil
	}
	return v, true, nil
}

func itoa(k int) string { return strconv.Itoa(k) }

func utoa(k uint64) string { return strconv.FormatUint(k, 10) }

// within keeps the choices that a network has.
func (v view) within(classes, layers int) view {
	if v.class > max(classes, 1) {
		v.class = 1
	}
	if v.layer > layers {
		v.layer = 0
	}
	return v
}
