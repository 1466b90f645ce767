package theme

// Glyph is a symbol by its meaning. Each is one cell wide and has an ASCII twin
// of the same width.
type Glyph uint8

// The symbols.
const (
	Done             Glyph = iota // done, right
	Wrong                         // wrong
	Chosen                        // chosen, follows
	Open                          // open, away
	Half                          // half done
	Here                          // here, focus in a list
	Ask                           // has a question or a goal; own lab
	Bar                           // left bar of a question or goal
	Unknown                       // asked for, not yet known
	Pending                       // not yet computed
	Now                           // scrubber head, turning point
	TrackDone                     // track: behind
	TrackNow                      // track: the present segment
	TrackAhead                    // track: ahead, also a rule
	TimelineAhead                 // timeline: ahead
	Knob                          // the knob of a slider
	TurnLeft                      // before a value that arrows turn
	TurnRight                     // after it
	SoFar                         // ends a running product
	Crumb                         // between room and step in the header
	MoreBelow                     // there is more below
	FrameTop                      // frame: top and bottom edge
	FrameSide                     // frame: left and right edge
	FrameTopLeft                  // frame: corner
	FrameTopRight                 // frame: corner
	FrameBottomLeft               // frame: corner
	FrameBottomRight              // frame: corner
	HalfUp                        // upper half of a block
	Cursor                        // cursor of a chart, zero line of bars
	Event                         // a noted event in a chart
	GridDot                       // dots of a grid
	Mark1                         // mark of the first path
	Mark2                         // mark of the second path
	Mark3                         // mark of the third path
	Mark4                         // mark of the fourth path
	Train                         // training point, curve
	Validation                    // validation point, curve
	ClassPos                      // training point of the class +1
	ClassNeg                      // training point of the class −1
	HeldPos                       // held point of the class +1
	HeldNeg                       // held point of the class −1
	Dashed                        // a dashed curve in a legend
	Minus                         // minus sign
	Times                         // times
	Dot                           // dot product
	Ellipsis                      // cut text

	glyphCount
)

// Glyph is the symbol in the theme's character set. An unknown one is a space.
func (t *Theme) Glyph(g Glyph) string {
	if g >= glyphCount {
		return " "
	}
	return t.glyphs[g]
}

// Mark is the mark of series n, from 1; it and the style go round after four.
func (t *Theme) Mark(n int) string { return t.Glyph(Mark1 + Glyph((n-1)&3)) }

// Series is the style of series n, from 1; it goes round after four.
func (t *Theme) Series(n int) Style { return t.Style(Series1 + Token((n-1)&3)) }

func symbols() [glyphCount][2]string {
	return [glyphCount][2]string{
		Done: {"✓", "+"}, Wrong: {"✗", "x"}, Chosen: {"●", "*"}, Open: {"○", "o"}, Half: {"◐", "o"},
		Here: {"▸", ">"}, Ask: {"◇", "+"}, Bar: {"▎", "|"},
		Unknown: {"?", "?"}, Pending: {"·", "."}, Now: {"◆", "@"},
		TrackDone: {"━", "="}, TrackNow: {"━", "@"}, TrackAhead: {"─", "-"}, TimelineAhead: {"─", "."},
		Knob: {"●", "o"}, TurnLeft: {"◂", "<"}, TurnRight: {"▸", ">"}, SoFar: {"◂", "<"}, Crumb: {"›", ">"},
		MoreBelow: {"↓", "v"},
		FrameTop:  {"━", "="}, FrameSide: {"┃", "|"}, FrameTopLeft: {"┏", "/"}, FrameTopRight: {"┓", "\\"},
		FrameBottomLeft: {"┗", "\\"}, FrameBottomRight: {"┛", "/"}, HalfUp: {"▀", "'"},
		Cursor: {"│", "|"}, Event: {"┊", ":"}, GridDot: {"·", "."},
		Mark1: {"●", "*"}, Mark2: {"▲", "A"}, Mark3: {"■", "#"}, Mark4: {"◆", "@"},
		Train: {"●", "*"}, Validation: {"○", "o"},
		ClassPos: {"●", "*"}, ClassNeg: {"▲", "A"}, HeldPos: {"○", "o"}, HeldNeg: {"△", "^"}, Dashed: {"╌", "-"},
		Minus: {"−", "-"}, Times: {"×", "*"}, Dot: {"·", "*"}, Ellipsis: {"…", "~"},
	}
}
