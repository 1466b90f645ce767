package lessons

// Question asks for a prediction. It holds no answer: right or wrong follows from the Value of Ask once that is
// known. With Options it is a choice, without a number within Tol, or, with Point, a Ref.
type Question struct {
	Ask     Ref
	Options []Option
	Tol     float64 // a number is right within this distance
	Point   bool    // the answer is a Ref: right if it is the Ref that Ask's Value holds
	Always  bool    // the right answer is the same for all numbers, and the words say so
	Slips   []Slip
}

// Option is one choice; it is right where Holds says so of Ask's Value.
type Option struct {
	Key   string
	Holds func(Value) bool
}

// Slip is a likely wrong answer with a reply of its own: a choice's Key, or for a number the Value of the Ref.
type Slip struct {
	Key    string
	Answer Ref // for a number: the slip is meant if the answer is within Tol of this Ref's Value
}

// WrongOptions are the slips of a choice: the options of these keys, each with its own reply.
func WrongOptions(keys ...string) []Slip {
	out := make([]Slip, len(keys))
	for i, k := range keys {
		out[i].Key = k
	}
	return out
}

// AskState is how far a question is.
type AskState uint8

const (
	AskOpen      AskState = iota // waits for an answer
	AskLocked                    // answered; the value is not known yet
	AskWithdrawn                 // answered, but then the numbers were changed
	AskSkipped                   // not answered before the value was known
	AskRight
	AskWrong
)

// Asked is a question in a Frame.
type Asked struct {
	Question *Question
	State    AskState
	Answer   string // as in the log; empty: none
	Known    bool   // the value is known now: an answer would come too late
	Told     bool   // the answer was revealed: Value and Right stand, whatever happens later
	Value    Value  // of Ask when it was revealed
	Right    string // key of the option that holds, with Value
	Slip     string // key of the reply that fits a wrong answer; empty: none
	Hints    int    // opened: 0 to 3
	After    int    // units until the value is known; 0: unknown
}

// Judged tells whether the question was answered and revealed.
func (a *Asked) Judged() bool { return a.State == AskRight || a.State == AskWrong }

// Goal makes the engine reach a state: Value on the right side of Aim, judged after every unit and action.
type Goal struct {
	Value Ref
	Below bool // Value < Aim, else Value > Aim
	Aim   Ref  // a Ref of the scene, or base.NAME: NAME at the end of the step's spec as it opened, same seed
	Base  int  // units the base run takes after the opening
}

// GoalState is a goal in a Frame.
type GoalState struct {
	Goal    *Goal
	Value   Value
	Known   bool // Value is known
	Aim     Value
	Began   Value // what Value was when it was first known in this step
	Reached bool
	At      int // units since the step's opening when it was first reached
}
