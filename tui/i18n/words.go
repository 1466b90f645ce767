package i18n

import "nnlab/lessons"

// The languages.
const (
	English = "en"
	Korean  = "ko"
)

// Words are the words around the lessons in one language. Places are {0}, {1}.
type Words struct {
	Lang     string // en
	Language string // its own name
	Other    string // the name of the language that l changes to

	Header Header
	Keys   Keys
	Why    Why
	Ask    Ask
	Goal   Goal
	Hints  Hints
	Panel  Panel
	Look   Look
	Home   Home
	Help   Help
	Screen Screen
	Lab    Lab
	Saving Saving
	Plain  Plain
	CLI    CLI
	Train  Train
	Errors Errors

	labels map[lessons.Word]string
}

// For returns the words of a language, English for one it does not know.
func For(lang string) *Words {
	w := english()
	if lang == Korean {
		w = korean()
	}
	w.labels = panelWords(w.Lang)
	return w
}

// Languages lists the languages there are.
func Languages() []string { return []string{English, Korean} }

// Header is the top row.
type Header struct {
	StepOf string // step {0} of {1}
	Review string
	Follow string // state of a follower
	Fork   string // in an own lab
}

// Keys are the verbs of the keys, at most nine cells wide in Korean.
type Keys struct {
	Next, NextStep, NextFactor, NextTerm, NextLesson string
	Back, Run, Pause, StepOn, StepBack               string
	Scrub, Pace, Steps, Start, End                   string
	Again, NewSeed, Undo, Explain, GoThere, Edit     string
	Hint, Code, Log, LogScale, Compare               string
	Seeds, Cause, Features, Discretise               string
	List, Find, Theme, Review                        string
	Playground, Present, Move, Open                  string
	Lock, Choose, Turn, Continue, Close              string
	Help, Up, Quit, Skip, Focus, FocusBack, Suspend  string
}

// Why says why a key does nothing now.
type Why struct {
	LockFirst, Answered, NothingToUndo, AtStart, AtEnd string
	NoHints, NoPlace, NotKnown, Full, OpenFirst        string
	NoQuestion, NoNumber, TurnIt                       string
	Computed, NotANumber                               string // {0} the number's name, or what was typed
}

// Ask is what stands around a question.
type Ask struct {
	Predict                             string // the head of the block
	Locked, Skipped, Right, Wrong       string
	Withdrawn                           string
	Asks, NoMatch                       string // of the list of steps
	Yours, Answer                       string
	WrongHead, RightHead, RevealHead    string // {0} mine, {1} the value
	InOperations, InOneOperation        string
	TypeNumber, PointAt, Options, Press string
	Epoch                               string // a place on a curve
	TakeOrLeave                         string // how a text entry ends
}

// Goal is what stands around a goal.
type Goal struct {
	Head, NotYet, Reached, Now, Aim, Leave string // Leave: the goal is not reached, → again goes on
	Below, Above                           string // {0} the aim
	After, Moves                           string // {0} units
	Before, Cost                           string
}

// Hints is what stands around hints.
type Hints struct {
	Head, First, Next, Number string
}

// Panel is what the drawers of panels add.
type Panel struct {
	ProductSoFar, SumSoFar, MoreUnits, MoreRows string
	LogScale, Off, Target, Not                  string
	Layer, Units, Edges, Row, Column            string
	Chart, NoPoints, At, Slope, From, To        string
	Axis                                        string // {0} from {1} to {2}
	FieldRange                                  string // of a field: {0} lowest, {1} highest, {2} percent positive
	FieldSigns                                  string // of its picture: what is nearer to 0 than {0} has no sign
	FieldMeans, Unused                          string
	Points, Numbers, Wrong                      string
	Start, Lowest, End, InHand, Step, Count     string
	MinimumAt, StartAt, AimAt                   string // {0} x, {1} y
	RunsOf, Range                               string // {0} of {1} runs; from {0} to {1}
	Below, Above                                string // {0} of {1} runs, {2} the aim
}

// Look is what stands around the sum behind a number.
type Look struct {
	Head, Sum, Product, Apply, Mean       string
	Data, Setting, Earlier, Rest, Nothing string
}

// Home is the first screen.
type Home struct {
	Title, Course, Continue, Begin, Review, ReviewDue string
	Done, Steps, Nothing, AllDone, Playground         string
	OpenAgain                                         string // after AllDone
	Chapters                                          [8]string
}

// Help is the page of all keys.
type Help struct {
	Title, Moving, Time, Looking, Changing, Lab, Leaving string
	Intro, Arrows, Tab, Enter, Digits, Mouse, Close      string
}

// Screen are sentences of the screen itself.
type Screen struct {
	TooSmall, Needs, Has, Enlarge      string // {0} columns, {1} rows
	Working, Opening, Diverged, Full   string
	Language, Theme, Settings, Unknown string
	Panic, Log, LogSent                string
	PaceEvery, PacePicture, PaceAll    string // {0} milliseconds, or units a picture
	SaveAs, Saved                      string // {0} the file
}

// Lab is what stands around experiments and races: their keys' pages, and why a key has nothing to do here.
type Lab struct {
	NoSecond, NoSeeds, NoCode, NoChart string
	NoField, NoFeatures, NotBroken     string
	Broke, Panels, Code                string // titles
	Unit                               string // {0} where it began
	Before                             string // it began before the step
	WithWeights, WithoutWeights        string
	Data, Net, Training, Looking       string // groups of controls
	Settings                           string // {0} how many controls
	Empty, NoRuns                      string // a panel that has nothing yet; that of many seeds
	PlaceStart, PlaceStep, Aim         string // what the arrows and Enter do on a contour
}

// Saving are the notices about progress.
type Saving struct {
	Failed, Unreadable, Moved, Damaged, Newer string // {0} the file, or what is wrong with it
	NoFolder, ReadOnly, Busy, Changed         string
}

// Plain are the heads of linear text.
type Plain struct {
	Step, Answer    string
	Track, Controls string
}

// Command is what the help says about one command.
type Command struct {
	Short, Long, Example string
}

// CLI is the help of the command line.
type CLI struct {
	Root, Learn, Lessons, Read, Replay, Train, Help, Completion Command

	Usage, Examples, Commands, Flags, Global, More                  string
	FlagLang, FlagASCII, FlagNoColor, FlagSeed, FlagQuiet, FlagHelp string
	FlagVersion, FlagJSON, FlagAt                                   string
	DoneOf                                                          string // {0} of {1} steps
	Lesson, LessonOrFile, File                                      string
}

// Train is what nnlab train says.
type Train struct {
	FlagCSV, FlagSeeds, FlagEpochs        string
	NeedsSpec, OneOutput                  string
	TrainSet, ValSet, TestSet             string
	Loss, Accuracy, Epoch                 string
	Epochs, Updates, Params, Seed, Median string // heads of numbers
	EpochOf, SeedsOf                      string // {0} of {1}
	Left                                  string // {0} a time as 1:05
	Done, Early, Interrupted, Restored    string // why it stopped; {0} what was watched, {1} the best epoch
	Diverged, DivergedAt                  string // {0} the update
	SeedDivergedAt                        string // {0} the seed, {1} the update
	Goal, NoGoal, GoalOf                  string // {0} the update, or {0} of {1} runs
}

// Errors are the messages after "nnlab: ".
type Errors struct {
	DidYouMean, DidYouMeanOneOf, See string

	NoCommand, NoFlag, NoLesson, NoStep                             string
	FlagValue, FlagNeeds, FlagForm, TooMany, NeedsLesson, NeedsFile string
	NotPlay                                                         string
	NoTerm, DumbTerm, NoOutput, NoInput, UseRead                    string
	NotFound, NoAccess, IsFolder, DiskFull, Read, Write             string
	AtRange, AtNumber                                               string
	Line, Header, Seed, OtherLesson, NotText, Bytes, Lines, Units   string
	NoAction, Expected, CannotPlay                                  string
	NoName, LockedKnob, AnswerForm, NothingToUndo, NoNumber         string
	StdIn, StdOut, Words, Internal                                  string
}
