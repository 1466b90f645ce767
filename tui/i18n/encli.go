package i18n

// englishCLI returns the help of the command line in English.
func englishCLI() CLI {
	return CLI{
		Root: Command{
			Short:   "a deep-learning lab in a terminal",
			Long:    "nnlab shows a network learn, number by number. Without a command it goes on where you left off.",
			Example: "nnlab learn backprop",
		},
		Learn: Command{
			Short: "open a lesson, a step of it, or a log",
			Long: "Opens a lesson on the screen. LESSON/STEP goes straight to a step; FILE is a log to begin with,\n" +
				"- reads it from standard input.",
			Example: "nnlab learn backprop/error",
		},
		Lessons: Command{
			Short:   "list the lessons and how far you are",
			Long:    "Lists every lesson with the number of its steps and of those done.",
			Example: "nnlab lessons --json",
		},
		Read: Command{
			Short: "print a whole lesson as plain text",
			Long: "Prints every step: words, question, answer, reason and panels. Every number is computed while\n" +
				"it is printed. For pipes and screen readers.",
			Example: "nnlab read forward | less",
		},
		Replay: Command{
			Short: "play a log without a screen and print its last picture",
			Long: "Plays a log and prints the step it ends at as plain text. A log begins with the line\n" +
				"\"lesson ID seed S\"; each line after it is an action, such as open, run, set or edit.",
			Example: "nnlab replay homework.log --at 20",
		},
		Train: Command{
			Short: "train what a spec says, without a screen",
			Long: "Trains a network and prints the chart of its losses and what came out. SPEC is an experiment as one\n" +
				"line of text, key=value parts joined by &, or a link of TensorFlow Playground; quote it for the shell.\n" +
				"The exit status is 3 if the loss diverged. Ctrl-C ends early and prints what there is.",
			Example: "nnlab train 'dataset=circle'\n" +
				"  nnlab train 'dataset=spiral&noise=10&networkShape=8,8&optimizer=adam&learningRate=0.01' --epochs 500\n" +
				"  nnlab train 'rules=keras&data=flowers.csv&networkShape=8' --csv history.csv\n" +
				"  nnlab train 'dataset=xor&rules=keras' --seeds 20 --json",
		},
		Help: Command{Short: "say more about a command", Long: "Says more about a command.", Example: "nnlab help replay"},
		Completion: Command{
			Short:   "print completions for a shell: bash, zsh, fish or powershell",
			Long:    "Prints completions of commands, lessons and steps for a shell.",
			Example: "nnlab completion bash > ~/.local/share/bash-completion/completions/nnlab",
		},
		Usage: "Usage:", Examples: "Example:", Commands: "Commands:", Flags: "Options:", Global: "Options everywhere:",
		More:     "\"nnlab help COMMAND\" says more about a command, \"nnlab help spec\" about specs.",
		FlagLang: "language, en or ko", FlagASCII: "symbols in plain ASCII", FlagNoColor: "no colours",
		FlagSeed: "first random numbers, a whole number from 0", FlagQuiet: "only errors and the result",
		FlagHelp: "this help", FlagVersion: "the version", FlagJSON: "as JSON", FlagAt: "the picture after N units",
		DoneOf: "{0} of {1} steps", Lesson: "LESSON", LessonOrFile: "[LESSON[/STEP]|FILE|-]", File: "FILE|-",
	}
}

func englishErrors() Errors {
	return Errors{
		DidYouMean: "; did you mean {0}?", DidYouMeanOneOf: "; did you mean {0}?", See: "; see {0}",
		NoCommand: "no command \"{0}\"", NoFlag: "no option {0}", NoLesson: "no lesson \"{0}\"",
		NoStep:    "lesson {1} has no step \"{0}\"",
		FlagValue: "option {0}: \"{1}\" is no value; expected {2}", FlagNeeds: "option {0} needs a value",
		FlagForm: "no option \"{0}\"", TooMany: "too many arguments: \"{0}\"",
		NeedsLesson: "which lesson? nnlab lessons lists them", NeedsFile: "which log? expected FILE, or - for standard input",
		NotPlay:  "the playground's logs cannot be played yet",
		NoTerm:   "TERM is not set: there is no terminal to draw on",
		DumbTerm: "TERM is dumb: this terminal cannot be drawn on", NoOutput: "standard output is no terminal",
		NoInput: "standard input is no terminal", UseRead: "; as plain text: nnlab read {0}",
		NotFound: "{0}: no such file", NoAccess: "{0}: no permission", IsFolder: "{0}: a folder; expected a file",
		DiskFull: "{0}: the disk is full", Read: "{0}: cannot be read: {1}", Write: "{0}: cannot be written: {1}",
		AtRange:  "--at {0}: the log has {1} units; expected 0 to {1}",
		AtNumber: "--at: \"{0}\" is no number; the log has {1} units",
		Line:     "{0}: line {1}: {2}", Header: "\"{0}\" is no header; expected {1}", Seed: "\"{0}\" is no seed; expected a whole number from 0",
		OtherLesson: "\"{0}\" is no step of this lesson; expected {1}", NotText: "\"{0}\" has characters that are no text; remove them",
		Bytes: "more than {0} bytes; shorten it", Lines: "more than {0} lines; shorten it",
		Units: "more than {0} units in all; run fewer", NoAction: "\"{0}\" is no action; expected {1}",
		Expected: "expected {0}", CannotPlay: "\"{0}\": {1}",
		NoName: "nothing here is named \"{0}\"", LockedKnob: "{0} is locked in this step",
		AnswerForm: "no answer \"{0}\"; expected {1}", NothingToUndo: "there is nothing to undo", NoNumber: "a number",
		StdIn: "standard input", StdOut: "standard output",
		Words: "the words of the lesson are damaged: {0}", Internal: "{0}",
	}
}
