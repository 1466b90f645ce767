package datasets

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
)

// Deal is the way in which rows are dealt out to parts.
type Deal uint8

// The ways to deal rows out. Of a regression, which has no classes, Stratified and
// Even are Random.
const (
	Random     Deal = iota // by the seed
	InOrder                // the first rows to the first part; no seed
	Stratified             // by the seed, each class in every part as often as in the set
	Even                   // by the seed, each class equally often as far as its rows suffice
	dealCount
)

// Split deals the rows out to two parts: the first has ⌊n·share⌋, the second the
// rest. It is Parts for a share.
func (s *Set) Split(share float64, deal Deal, seed uint64) (first, second *Set, err error) {
	if err := s.check("Split"); err != nil {
		return nil, nil, err
	}
	n := math.Floor(float64(s.Len()) * share)
	if !(share > 0 && share < 1 && n >= 1) {
		return nil, nil, &ValueError{"Split", "share", number(share), WantShare}
	}
	parts, err := s.deal("Split", []int{int(n), s.Len() - int(n)}, deal, seed)
	if err != nil {
		return nil, nil, err
	}
	return parts[0], parts[1], nil
}

// Parts deals rows out to parts of these many rows, each row to one part at most;
// what remains is in none. InOrder keeps the order of the rows, the other ways
// shuffle them within their part.
func (s *Set) Parts(counts []int, deal Deal, seed uint64) ([]*Set, error) {
	if err := s.check("Parts"); err != nil {
		return nil, err
	}
	left := s.Len()
	for _, n := range counts {
		if n < 1 || n > left {
			return nil, &ValueError{"Parts", "counts", fmt.Sprintf("%d of %d rows", n, left), WantFewerRows}
		}
		left -= n
	}
	if len(counts) == 0 {
		return nil, &ValueError{"Parts", "counts", "none", WantFewerRows}
	}
	return s.deal("Parts", counts, deal, seed)
}

// deal walks over the rows in random order and gives each to the first part that
// still lacks one of its class.
func (s *Set) deal(where string, counts []int, deal Deal, seed uint64) ([]*Set, error) {
	if deal >= dealCount {
		return nil, &ValueError{where, "deal", strconv.Itoa(int(deal)), WantWayToDeal}
	}
	order := newStream(seed, splitStream, 0).Perm(s.Len())
	if deal == InOrder {
		slices.Sort(order)
	}
	byClass := s.Classes != nil && deal >= Stratified
	lacks := s.quotas(counts, deal, byClass)
	rows := make([][]int, len(counts))
	for _, i := range order {
		c := 0
		if byClass {
			c = s.Class(i)
		}
		for p := range lacks {
			if lacks[p][c] > 0 {
				lacks[p][c]--
				rows[p] = append(rows[p], i)
				break
			}
		}
	}
	parts := make([]*Set, len(counts))
	for p := range parts {
		parts[p] = s.pick(rows[p])
	}
	return parts, nil
}

// quotas is how many rows of each class every part gets; without classes all rows
// are of class 0.
func (s *Set) quotas(counts []int, deal Deal, byClass bool) [][]int {
	left, share := []int{s.Len()}, []int{s.Len()}
	if byClass {
		left, share = s.Counts(), s.Counts()
	}
	quotas := make([][]int, len(counts))
	for p, n := range counts {
		if deal == Even {
			quotas[p] = evenly(n, left)
		} else {
			quotas[p] = inProportion(n, left, share)
		}
		for c, q := range quotas[p] {
			left[c] -= q
		}
	}
	return quotas
}

// evenly gives one to each class in turn, as long as it has one left, until n are given.
func evenly(n int, left []int) []int {
	quota := make([]int, len(left))
	for n > 0 {
		for c := range quota {
			if n > 0 && quota[c] < left[c] {
				quota[c]++
				n--
			}
		}
	}
	return quota
}

// inProportion gives n by the largest remainder (Hamilton's method): to each class
// the whole part of its share, then one to those that lack most; no class gets
// more than it has left.
func inProportion(n int, left, share []int) []int {
	total := 0
	for _, k := range share {
		total += k
	}
	quota, rest := make([]int, len(left)), make([]int, len(left))
	byRest := make([]int, len(left))
	for c, k := range share {
		quota[c], rest[c], byRest[c] = min(n*k/total, left[c]), n*k%total, c
	}
	slices.SortStableFunc(byRest, func(a, b int) int { return cmp.Compare(rest[b], rest[a]) })
	for _, q := range quota {
		n -= q
	}
	for n > 0 {
		for _, c := range byRest {
			if n > 0 && quota[c] < left[c] {
				quota[c]++
				n--
			}
		}
	}
	return quota
}

// Shuffle puts the rows in an order drawn by the seed.
func (s *Set) Shuffle(seed uint64) (*Set, error) {
	if err := s.check("Shuffle"); err != nil {
		return nil, err
	}
	return s.pick(newStream(seed, orderStream, 0).Perm(s.Len())), nil
}
