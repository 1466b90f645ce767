package spec

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// Kind is the reason of an Error. With the other fields it is enough to say the
// error in any language.
type Kind int

// The reasons.
const (
	Empty         Kind = iota // nothing was given
	Long                      // Given bytes are too many
	Encoding                  // not UTF-8
	Hidden                    // the character Given at byte At is not seen
	Address                   // an address without a #
	Part                      // Given is no key=value
	UnknownKey                // there is no key Given
	Twice                     // the key stands twice
	Blank                     // the key has no value
	Escape                    // Given has a % without two hex digits
	NoValue                   // Given is none of the names
	NoNumber                  // Given is no number
	NotFinite                 // Given is beyond all numbers
	NoWhole                   // Given is no whole number
	Range                     // the number Given is too small or too great
	Units                     // layer At has Given units
	Pieces                    // the shape has Given pieces
	Params                    // the network has Given parameters
	AfterDense                // the piece Given follows a dense layer
	Pictures                  // the piece Given needs pictures as inputs
	NoHidden                  // there is no hidden layer to act on
	Idle                      // does nothing with Beside, it is for Expected
	Clash                     // cannot stand beside Beside
	Unfit                     // Given does not fit Beside
	Targets                   // Given needs targets from 0 to 1, and row At has others
	Count                     // Given names are not as many as layers
	Layers                    // weights for Given layers
	LayerSize                 // layer At has Given numbers
	RowForm                   // row At is Given, which is no inputs:targets
	RowInputs                 // row At has Given inputs
	RowTargets                // row At has Given targets
	Classes                   // the targets make Given classes
	Missing                   // a key that must be written
	Off                       // does nothing with Beside; Expected would make it act
	Alone                     // does nothing where Expected is not written
	PieceForm                 // Given is no piece of a network
	Filters                   // layer At has Given filters
	Window                    // the piece Beside is larger than its picture, which is Given wide
	Columns                   // Given columns
	NoColumn                  // Given is no column, or none that fits
	Drawn                     // Given rows in all
	NoRows                    // Given leaves no rows
	NoSet                     // there are no Given rows to watch
	Conditions                // Given conditions
	ConditionForm             // Given is no condition
	Unready                   // Given is a value that cannot be used here
)

// Error tells why a text is no spec: one fault, in one line.
type Error struct {
	Kind   Kind
	Key    string // the key at fault; "spec" for the text as a whole
	Given  string // what stands there: cleaned, at most 40 cells
	Beside string // the other key=value of Idle, Clash and Unfit, as clean
	At     int    // the layer, row or byte, from 1
	// Expected is a list of values joined by ", ", or one of "A to B",
	// "A to below B", "A or more", "above A", "a finite number", or a pattern such
	// as "rows=in,in:target".
	// Where it is empty, Kind says all, or the values are too many to name.
	Expected string
	Near     []string // the nearest names, at most three
}

// Error is one line of English.
func (e *Error) Error() string {
	text := e.Kind.english()
	if !strings.Contains(text, ";") {
		text += e.advice()
	}
	return strings.NewReplacer("{key}", e.Key, "{given}", e.Given, "{beside}", e.Beside,
		"{at}", strconv.Itoa(e.At), "{expected}", e.Expected).Replace(text)
}

func (e *Error) advice() string {
	switch {
	case len(e.Near) > 0:
		return "; did you mean " + strings.Join(e.Near, ", ") + "?"
	case e.Expected != "":
		return "; expected {expected}"
	}
	return "; see nnlab help spec"
}

// english has what was given; where nothing was advised yet, the advice follows.
func (k Kind) english() string {
	texts := [...]string{
		Empty:         "spec: empty; expected key=value, as dataset=circle",
		Long:          "spec: {given} bytes",
		Encoding:      "{key}: not valid UTF-8; expected plain text",
		Hidden:        "{key}: {given} at byte {at}; expected no control or bidi characters",
		Address:       "spec: an address without #; expected key=value, as dataset=circle",
		Part:          `spec: "{given}" is no key=value; expected one = in each part`,
		UnknownKey:    `no key "{given}"`,
		Twice:         "{key}: given twice; keep one",
		Blank:         "{key}: no value",
		Escape:        `{key}: "{given}" has a broken escape; expected % as %25`,
		NoValue:       `{key}: no value "{given}"`,
		NoNumber:      `{key}: "{given}" is no number`,
		NotFinite:     `{key}: "{given}" is not finite`,
		NoWhole:       `{key}: "{given}" is no whole number`,
		Range:         "{key}: {given} is out of range",
		Units:         "{key}: layer {at} has {given} units",
		Pieces:        "{key}: {given} pieces",
		Params:        "{key}: {given} parameters",
		AfterDense:    "{key}: {given} after a dense layer; expected conv and pool first",
		Pictures:      "{key}: {given} needs pictures; expected dense layers",
		NoHidden:      "{key}: does nothing with networkShape=; it is for hidden layers",
		Idle:          "{key}: does nothing with {beside}; it is for {expected}",
		Clash:         "{key}: cannot stand beside {beside}; keep one",
		Unfit:         "{key}: {given} does not fit {beside}",
		Targets:       "{key}: {given} needs targets from 0 to 1; see row {at}",
		Count:         "{key}: {given} names",
		Layers:        "{key}: {given} layers",
		LayerSize:     "{key}: layer {at} has {given} numbers",
		RowForm:       `{key}: row {at} is "{given}"`,
		RowInputs:     "{key}: row {at} has {given} inputs",
		RowTargets:    "{key}: row {at} has {given} targets",
		Classes:       "{key}: {given} classes",
		Missing:       "{key}: missing",
		Off:           "{key}: does nothing with {beside}",
		Alone:         "{key}: does nothing alone",
		PieceForm:     "{key}: {given} is no piece",
		Filters:       "{key}: layer {at} has {given} filters",
		Window:        "{key}: {beside} is larger than its picture of {given} by {given}; expected a smaller window",
		Columns:       "{key}: {given} columns",
		NoColumn:      `{key}: no column "{given}"`,
		Drawn:         "{key}: {given} rows in all",
		NoRows:        "{key}: {given} leaves too few rows",
		NoSet:         "{key}: no {given} set",
		Conditions:    "{key}: {given} conditions",
		ConditionForm: `{key}: "{given}" is no condition`,
		Unready:       "{key}: {given} cannot be used here",
	}
	if k < 0 || int(k) >= len(texts) {
		return "{key}: cannot be used"
	}
	return texts[k]
}

// idle tells whether the key did no harm: it only had nothing to do.
func (e *Error) idle() bool {
	return e.Kind == Idle || e.Kind == Off || e.Kind == Alone || e.Kind == NoHidden
}

// clean makes what came from outside fit to be shown.
func (e *Error) clean() error {
	e.Given, e.Beside = shown(e.Given), shown(e.Beside)
	return e
}

// shown is text from outside: NFC, a mark for what cannot be seen, 40 cells.
func shown(text string) string {
	text = strings.Map(func(c rune) rune {
		if hidden(c) {
			return utf8.RuneError
		}
		return c
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return cut(norm.NFC.String(text), 40)
}

// cut is text of at most so many cells, its cut marked.
func cut(text string, cells int) string {
	if uniseg.StringWidth(text) <= cells {
		return text
	}
	kept, used := 0, 1 // the mark
	for g := uniseg.NewGraphemes(text); g.Next() && used+g.Width() <= cells; used += g.Width() {
		_, kept = g.Positions()
	}
	return text[:kept] + "…"
}

func codepoint(c rune) string { return fmt.Sprintf("U+%04X", c) }

func outside(kind Kind, key string, given int, expected string) *Error {
	return &Error{Kind: kind, Key: key, Given: strconv.Itoa(given), Expected: expected}
}
