package race

import (
	"slices"
	"strings"

	"nnlab/lessons/spec"
	"nnlab/nn"
)

// The bounds of what can be typed.
const (
	maxPlace = 100 // of a start or an aim, to each side
	maxGoal  = 1e6
)

// names are those of the racers; the learner's own is Me.
func names() []string { return []string{"a", "b", "c", "d"} }

// Me is the racer whose steps the learner chooses.
const Me = "me"

// Setup is a checked race. Its text is, for example,
//
//	surface=ravine25&start=10,1&goal=0.001&a=sgd,learningRate=0.07&b=adam,learningRate=0.5&watch=b
//
// A racer's text is its optimizer and that one's keys of a spec, schedules included. A racer that is not written does
// not run. With me=true the learner runs too; with fog=true the heights are hidden.
type Setup struct {
	Surface  nn.Surface
	Start    [2]float64
	Goal     float64 // the loss to come under
	Racers   [4]Racer
	Me, Fog  bool
	Watch    string // whose inner state is shown
	Along    string // x or y: the axis of the equation and of the slope
	hasStart bool
	hasGoal  bool
}

// keys are those of a race, in the order in which they print.
func keys() []string {
	return slices.Concat([]string{"surface", "start", "goal"}, names(), []string{Me, "watch", "along", "fog"})
}

// Parse reads the text of a race. Its error is a *spec.Error.
func Parse(text string) (Setup, error) {
	s := Setup{Along: "x"}
	if err := spec.Sound(text); err != nil {
		return s, err
	}
	s.Surface, _ = nn.SurfaceByName("bowl")
	seen := map[string]bool{}
	for part := range strings.SplitSeq(text, "&") {
		key, value, found := strings.Cut(part, "=")
		switch {
		case !found || key == "":
			return s, &spec.Error{Kind: spec.Part, Key: "spec", Given: spec.Shown(part)}
		case seen[key]:
			return s, &spec.Error{Kind: spec.Twice, Key: spec.Shown(key)}
		}
		seen[key] = true
		if err := s.read(key, value); err != nil {
			return s, err
		}
	}
	return s, s.settle()
}

// read takes in one key.
func (s *Setup) read(key, value string) error {
	if !slices.Contains(keys(), key) {
		return spec.NoKeyError(key, keys())
	}
	if value == "" {
		return &spec.Error{Kind: spec.Blank, Key: key}
	}
	var err error
	switch key {
	case "surface":
		if err = spec.OneOf(key, value, nn.SurfaceNames()); err == nil {
			s.Surface, err = nn.SurfaceByName(value)
		}
	case "start":
		s.hasStart = true
		err = s.readStart(value)
	case "goal":
		s.hasGoal = true
		s.Goal, err = spec.Float(key, value, -maxGoal, maxGoal)
	case Me:
		s.Me, err = flag(key, value)
	case "fog":
		s.Fog, err = flag(key, value)
	case "watch":
		s.Watch, err = value, spec.OneOf(key, value, append(names(), Me))
	case "along":
		s.Along, err = value, spec.OneOf(key, value, []string{"x", "y"})
	default:
		i := slices.Index(names(), key)
		s.Racers[i], err = parseRacer(key, value)
	}
	return err
}

func (s *Setup) readStart(value string) error {
	x, y, found := strings.Cut(value, ",")
	if !found {
		return &spec.Error{Kind: spec.NoNumber, Key: "start", Given: spec.Shown(value), Expected: "start=x,y"}
	}
	var err error
	if s.Start[0], err = spec.Float("start", x, -maxPlace, maxPlace); err == nil {
		s.Start[1], err = spec.Float("start", y, -maxPlace, maxPlace)
	}
	return err
}

func flag(key, value string) (bool, error) {
	return value == "true", spec.OneOf(key, value, []string{"true", "false"})
}

// settle fills in what was not written, and refuses what could not act.
func (s *Setup) settle() error {
	v := viewOf(s.Surface)
	if !s.hasStart {
		s.Start = v.start
	}
	if !s.hasGoal {
		s.Goal = v.goal
	}
	running := s.running()
	if len(running) == 0 {
		return &spec.Error{Kind: spec.Missing, Key: "a", Expected: "a=sgd"}
	}
	if s.Watch == "" {
		s.Watch = running[0]
	}
	if !slices.Contains(running, s.Watch) {
		return &spec.Error{Kind: spec.NoValue, Key: "watch", Given: s.Watch, Expected: strings.Join(running, ", ")}
	}
	return nil
}

// running names those who take part, the learner last.
func (s *Setup) running() []string {
	var list []string
	for i, name := range names() {
		if s.Racers[i].on {
			list = append(list, name)
		}
	}
	if s.Me {
		list = append(list, Me)
	}
	return list
}

// String is the shortest text that says the same.
func (s Setup) String() string {
	v := viewOf(s.Surface)
	parts := []string{"surface=" + s.Surface.Name()}
	add := func(key, value string) { parts = append(parts, key+"="+value) }
	if s.Start != v.start {
		add("start", spec.Show(s.Start[0])+","+spec.Show(s.Start[1]))
	}
	if s.Goal != v.goal {
		add("goal", spec.Show(s.Goal))
	}
	for i, name := range names() {
		if s.Racers[i].on {
			add(name, s.Racers[i].String())
		}
	}
	if s.Me {
		add(Me, "true")
	}
	if running := s.running(); len(running) > 0 && s.Watch != running[0] {
		add("watch", s.Watch)
	}
	if s.Along != "x" {
		add("along", s.Along)
	}
	if s.Fog {
		add("fog", "true")
	}
	return strings.Join(parts, "&")
}
