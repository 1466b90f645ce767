package pass

import (
	"math"
	"strconv"

	"nnlab/lessons"
)

// shown is a number as panels show it.
func (s *Scene) shown(m name, v float64) lessons.Num {
	num := lessons.Num{Ref: s.net.ref(m), V: v, Digits: 4, Signed: true, Editable: editable(m)}
	switch m.kind {
	case valueKind:
		act := s.net.acts[m.layer].Name()
		num.Signed = act != "sigmoid" && act != "softmax" && act != "relu"
	case lossKind, historyKind, sampleKind, shareKind, termKind, expKind, expSumKind, probKind, meanGradKind, sumGradKind,
		slopeKind:
		num.Signed = false
	case inputKind, targetKind:
		num.Digits = decimals(v, 0)
		num.Signed = v < 0
	case countKind:
		num.Digits, num.Signed = 0, false
	case wordKind:
		num.Digits, num.Signed = wordDigits(m.word, v), v < 0
	}
	return num
}

func wordDigits(word string, v float64) int {
	switch word {
	case "check.plus", "check.minus":
		return 9
	case "check.numeric", "check.backprop", "check.gap":
		return 6
	case "J.first", "Js.sum", "last_dW", "fade":
		return 4
	}
	return decimals(v, 0)
}

// decimals is how many a number was typed with, from least to 4.
func decimals(v float64, least int) int {
	for d := least; d < 4; d++ {
		if p := math.Pow10(d); math.Round(v*p)/p == v {
			return d
		}
	}
	return 4
}

// num is a number as panels show it, without its value as long as it is not known.
func (s *Scene) num(m name) lessons.Num {
	if !s.known(m) {
		num := s.shown(m, 0)
		num.Digits, num.Known = max(num.Digits, 4), lessons.KnownAhead
		return num
	}
	v, _ := s.number(m)
	return s.shown(m, v)
}

// in is a number with so many decimals and a column for its sign.
func in(num lessons.Num, digits int) lessons.Num {
	num.Digits, num.Signed = digits, true
	return num
}

// asked turns a number that is not known yet into the one that is asked for.
func asked(num lessons.Num) lessons.Num {
	if num.Known == lessons.KnownAhead {
		num.Known = lessons.KnownAsked
	}
	return num
}

func itoa(k int) string { return strconv.Itoa(k) }

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
