package lessons

// Scene is the live half of a lesson. It uses no clock, no map order and no global randomness: the same actions
// on the same scene give the same bits.
type Scene interface {
	// Tick does one unit of a run; false once nothing is left to do (then it changed nothing).
	Tick() bool
	// Do carries out all that is not a run: Set, Edit. It costs O(parameters) and never trains. An error changes nothing.
	Do(Action) error
	// Panels returns what is on the screen now, in the order of show; a panel the scene does not have is left out.
	// Nothing in a returned panel changes later.
	Panels(show Need) []Panel
	// Controls returns every knob, locked or not.
	Controls() []Control
	// Value gives anything that can be shown, by name; false: not known yet, or no such name.
	Value(Ref) (Value, bool)
	// Explain gives the sum behind a number; false: nothing to explain yet.
	Explain(Ref) (Explanation, bool)
	// Save returns a copy that Load takes any number of times, the random generator's state included.
	Save() State
	Load(State)
}

// State is a saved scene. Size is in bytes, about.
type State interface{ Size() int }

// Tracker is a Scene with a timeline.
type Tracker interface {
	Track() []Phase
}

// Forecaster is a Scene that can tell how many units it takes until a Ref is known.
type Forecaster interface {
	Until(Ref) (units int, ok bool)
}

// Clock is a Scene that counts its units, sets and edits since it was made. It makes the At of its explanations by that
// count; the Session turns it into the log's units.
type Clock interface {
	Units() int
}

// Names is a Scene that can list the names its Value knows, known yet or not; tests hold the words against it.
type Names interface {
	HasName(Ref) bool
}

// Pointing is a Scene in which several numbers stand for one thing, as a weight and its gradient do. Points gives
// the Ref that a question would ask for.
type Pointing interface {
	Points(Ref) Ref
}

// Broken is a Scene that can say why training broke. Troubles gives what was found, the earliest first.
type Broken interface {
	Troubles() []Trouble
}

// Trouble is one finding: what went wrong, where and when it began.
type Trouble struct {
	What Label // a short sentence: "h₃ of layer 2 answers 0 to every sample"
	At   int   // the scene's Units when it began; in a Frame, units of the log
}

// Phase is a part of the timeline.
type Phase struct {
	Name  Label
	Total int // units
	Done  int
	Here  bool
}

// ControlKind says how a knob is turned.
type ControlKind uint8

const (
	Choice ControlKind = iota // one of Options
	Scale                     // a number; the arrows go through Options, e types any
)

// Control is a knob. Its name is a key of the spec, its value text as in "set NAME VALUE".
type Control struct {
	Name    string
	Kind    ControlKind
	Value   string
	Options []string // in order
	Reset   bool     // turning it starts the net again
	Locked  Word     // why it is locked; empty: it is not
}
