package i18n

// english returns the words in English, but for the command line's.
func english() *Words {
	return &Words{
		Lang: English, Language: "English", Other: "한국어",
		Header: Header{StepOf: "{0} of {1}", Review: "review", Follow: "following", Fork: "own lab"},
		Keys:   englishKeys(),
		Why: Why{
			LockFirst: "works once an answer is locked", Answered: "is answered already",
			NothingToUndo: "nothing to undo", AtStart: "this is the start", AtEnd: "nothing is left to do",
			NoHints: "all hints are open", NoPlace: "nothing here to choose", NotKnown: "is not known yet",
			Full: "the log is full; go back or open another step", OpenFirst: "the step is still opening",
			NoQuestion: "no question here", NoNumber: "Tab to a number first", TurnIt: "← and → turn it",
			Computed: "{0} is computed; inputs, weights and biases can be changed", NotANumber: "\"{0}\" is no number",
		},
		Ask: Ask{
			Predict: "Predict", Locked: "locked", Skipped: "skipped", Right: "right", Wrong: "wrong",
			Withdrawn: "The numbers have changed, so the answer was taken back. Lock it again.",
			Yours:     "yours", Answer: "answer",
			WrongHead: "You said {0}. It is {1}.", RightHead: "It is {1}, as you said.", RevealHead: "It is {1}.",
			InOperations: "The answer is {0} operations away.", InOneOperation: "The next operation answers it.",
			TypeNumber: "type a number", PointAt: "point at it", Options: "choose, then Enter", Press: "Enter locks",
			Asks: "{0} asks or sets a goal", NoMatch: "nothing matches",
			TakeOrLeave: "Enter takes it, Esc leaves",
		},
		Goal: Goal{Head: "Goal", NotYet: "not yet", Leave: "The goal is not reached yet. Again → goes on without it.", Reached: "Goal reached", Now: "now", Aim: "goal",
			Below: "below {0}", Above: "above {0}", After: "after {0} moves"},
		Hints: Hints{Head: "hints", First: "h opens the first", Next: "h opens the next", Number: "Hint {0}"},
		Panel: Panel{
			ProductSoFar: "product so far", SumSoFar: "sum so far", MoreUnits: "+{0} units", MoreRows: "+{0} rows",
			LogScale: "log scale", Off: "off", Target: "target", Not: "not computed yet",
			Layer: "layer {0}", Units: "units", Edges: "weights", Row: "row {0}", Column: "column {0}",
			Chart: "chart", NoPoints: "no values yet", At: "at", Slope: "slope", From: "from", To: "to",
			Start: "start", Lowest: "lowest", End: "end", InHand: "in hand",
		},
		Look: Look{
			Head: "the sum behind it", Sum: "sum", Product: "product", Apply: "function", Mean: "mean",
			Data: "from the data", Setting: "set by hand",
			Earlier: "computed at unit {0}", Rest: "{0} more", Nothing: "is not known yet",
		},
		Home: Home{
			Title: "A deep-learning lab", Course: "the course", Continue: "Continue", Begin: "Begin",
			Review: "review", ReviewDue: "{0} questions to review", Done: "done", Steps: "{0} of {1} steps",
			Nothing: "nothing done yet", AllDone: "every step is done", OpenAgain: "Any lesson can be opened again.",
			Playground: "playground",
			Chapters: [8]string{"Learning", "Neurons", "Loss and slope", "Backward", "Building", "Optimizers",
				"Overfitting", "Depth"},
		},
		Help: Help{
			Title: "Keys", Moving: "moving on", Time: "time", Looking: "looking", Changing: "changing",
			Lab: "the lab", Leaving: "leaving",
			Intro:  "Every key means the same in every room, with Shift and with the Hangul layout.",
			Arrows: "→ goes on, ← goes back. With a focus, the arrows move within it.",
			Tab:    "Tab moves to questions, knobs, numbers and panels; Esc lets go.",
			Enter:  "Enter acts on the focus: it opens a number, locks an answer, edits a knob.",
			Digits: "1 to 4 answer an open question; else they choose a tab.",
			Mouse:  "Click a knob, a neuron or a number; the wheel scrolls. Shift and drag selects text.",
			Close:  "Esc closes this page.",
		},
		Screen: Screen{
			TooSmall: "This screen is too small.", Needs: "nnlab needs {0} × {1}", Has: "here are {0} × {1}",
			Enlarge: "Make it larger, or q to quit.", Working: "working", Opening: "opening the step",
			Diverged: "The loss diverged after {0} updates.", Full: "The log is full: {0} units.",
			Language: "language", Theme: "theme", Settings: "settings", Unknown: "not known yet",
			Panic: "nnlab failed and has left the screen. A report is in {0}.",
			Log:   "this log", LogSent: "sent to your terminal's clipboard",
			PaceEvery: "one every {0} ms", PacePicture: "{0} a picture", PaceAll: "all that fits",
			SaveAs: "save as {0}", Saved: "saved: {0}",
		},
		Lab: Lab{
			NoSecond: "one run only in this step", NoSeeds: "one seed only in this step", NoCode: "no code in this step",
			NoChart: "no chart in view", NoField: "nothing here to show in two colours", NoFeatures: "the features are fixed here",
			NotBroken: "nothing broke", Broke: "why it broke", Panels: "more panels", Code: "today's program",
			Unit: "unit {0}", Before: "before this step", WithWeights: "with weights", WithoutWeights: "without weights",
			Data: "data", Net: "network", Training: "training", Looking: "looking", Settings: "{0} controls",
			PlaceStart: "start here", PlaceStep: "step here", NoNumbersHere: "nothing here to rest on",
		},
		Saving: Saving{
			Failed:     "Progress could not be saved: {0}",
			Moved:      "The file of your progress was damaged. It is kept as {0}; progress starts anew.",
			Damaged:    "The file of your progress is damaged: {0}. It stays where it is.",
			Newer:      "The file of your progress is from a newer nnlab: it is not read and not changed.",
			NoFolder:   "There is no folder for your progress, HOME is empty: nothing will be saved.",
			Unreadable: "Progress could not be read: {0}",
			ReadOnly:   "Progress is not saved here.", Busy: "Another nnlab keeps {0} locked; saving is tried again later.",
			Changed: "The lesson has changed since: the step begins anew, the answers are kept.",
		},
		Plain: Plain{
			Step: "Step {0} of {1}", Answer: "Answer: {0}",
			Track: "Timeline", Controls: "Controls",
		},
		CLI:    englishCLI(),
		Errors: englishErrors(),
	}
}

func englishKeys() Keys {
	return Keys{
		Next: "next", NextStep: "next step", NextFactor: "next factor", NextTerm: "next term", NextLesson: "next lesson",
		Back: "back", Run: "run", Pause: "pause", StepOn: "one on", StepBack: "one back",
		Scrub: "scrub", Pace: "pace", Steps: "step", Start: "start", End: "end",
		Again: "same start", NewSeed: "new seed", Undo: "undo", Explain: "sum", GoThere: "go there", Edit: "edit",
		Hint: "hint", Code: "code", Log: "log", LogScale: "log scale", Compare: "A/B",
		Seeds: "many seeds", Cause: "why", Features: "features", Discretise: "two colours",
		List: "list", Find: "find", Theme: "theme", Review: "review",
		Playground: "playground", Present: "present", Move: "move", Open: "open",
		Lock: "lock", Choose: "choose", Turn: "turn", Continue: "continue", Close: "close",
		Help: "keys", Up: "up", Quit: "quit", Skip: "skip", Focus: "focus", FocusBack: "focus back", Suspend: "suspend",
	}
}
