package lessons

import "strconv"

// Ref names something a scene can show: a number such as w5, J, delta3 or W1[2][1], a word such as net, or, with
// the prefix "base.", what a goal is measured against. Every scene documents its own names.
type Ref string

// Value is what a Ref stands for at one moment: a number, a word, or another Ref (the answer of a question that
// asks to point at something) with its symbol as the word. The zero Value is the number 0.
type Value struct {
	Num  float64
	Word string // not empty: a word
	Ref  Ref    // not empty: a Ref
}

// Number makes a Value of a number.
func Number(v float64) Value { return Value{Num: v} }

// WordValue makes a Value of a word.
func WordValue(w string) Value { return Value{Word: w} }

// IsNumber tells whether v is a number.
func (v Value) IsNumber() bool { return v.Word == "" && v.Ref == "" }

// String writes v as a log would: a number in the fewest digits that read back to the same bits.
func (v Value) String() string {
	switch {
	case v.Ref != "":
		return string(v.Ref)
	case v.Word != "":
		return v.Word
	}
	return strconv.FormatFloat(v.Num, 'g', -1, 64)
}

// Values are the Values that a frame's words name.
type Values map[Ref]Value
