package spec

import (
	"hash/fnv"
	"math"
	"strconv"
	"strings"
)

// readSeed takes any text and encodes it as a browser does.
func readSeed(text string) (string, *Error) {
	if strings.ContainsAny(text, "&=#") || strings.Contains(text, "://") {
		return "", &Error{Kind: NoValue, Given: text, Expected: "text without & = # ://"}
	}
	return browser(text), nil
}

func checkSeed(v values) *Error {
	if !v.keras() {
		return nil
	}
	_, e := whole(v.get("seed"), 0, math.MaxUint64)
	return e
}

func settleSeed(v values) {
	if v.keras() {
		n, _ := whole(v.text["seed"], 0, math.MaxUint64)
		v.text["seed"] = strconv.FormatUint(n, 10)
	}
}

// fillSeed takes of a text that is no number its hash, for the draws that are
// not the page's.
func fillSeed(s *Spec) {
	text := s.values.get("seed")
	s.SeedText, s.Seed = text, hashed(text)
	if s.values.keras() {
		s.SeedText = ""
	}
}

func hashed(text string) uint64 {
	n, e := whole(text, 0, math.MaxUint64)
	if e == nil {
		return n
	}
	h := fnv.New64a()
	h.Write([]byte(text))
	return h.Sum64()
}
