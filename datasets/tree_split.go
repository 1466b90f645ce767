package datasets

import (
	"cmp"
	"slices"
)

// TreeSplit parts the rows of a node: rows with x[Feature] <= Threshold go left.
type TreeSplit struct {
	Feature                   int // a column of x, from 0
	Threshold                 float64
	Left, Right               int     // rows that go there
	LeftCounts, RightCounts   []int   // of each class
	LeftEntropy, RightEntropy float64 // bits
	WeightedEntropy           float64 // Left/n · LeftEntropy + Right/n · RightEntropy
	Gain                      float64 // entropy of the node − WeightedEntropy: the information gain (Quinlan 1986)
}

// tie is the difference between two gains that counts as none: sums of the same
// numbers in another order differ by less.
const tie = 1e-12

// splits gives every split of rows by a feature, by threshold: the midpoints of
// neighbouring distinct values. The counts are the caller's to copy.
func (t *Tree) splits(n *treeNode, feature int, yield func(*TreeSplit)) {
	rows := slices.Clone(t.order[n.from:n.to])
	slices.SortFunc(rows, func(a, b int) int {
		return cmp.Or(cmp.Compare(t.x.At(a, feature), t.x.At(b, feature)), cmp.Compare(a, b))
	})
	left, right := make([]int, t.classes), slices.Clone(n.counts)
	for i, row := range rows[:len(rows)-1] {
		left[t.labels[row]]++
		right[t.labels[row]]--
		low, high := t.x.At(row, feature), t.x.At(rows[i+1], feature)
		if low == high {
			continue
		}
		s := TreeSplit{Feature: feature, Threshold: midpoint(low, high), Left: i + 1, Right: len(rows) - i - 1, LeftCounts: left, RightCounts: right}
		s.LeftEntropy, s.RightEntropy = Entropy(left), Entropy(right)
		size := float64(len(rows))
		s.WeightedEntropy = float64(float64(s.Left)/size*s.LeftEntropy) + float64(float64(s.Right)/size*s.RightEntropy)
		s.Gain = n.entropy - s.WeightedEntropy
		yield(&s)
	}
}

// midpoint is between two numbers, and below the higher one even where they are
// neighbours.
func midpoint(low, high float64) float64 {
	if m := low + (high-low)/2; m < high {
		return m
	}
	return low
}

// findBest is the split of the highest gain, of equal ones that of the lowest
// feature and then the lowest threshold; nil if there is none.
func (t *Tree) findBest(n *treeNode) *TreeSplit {
	if n.entropy == 0 || t.maxDepth > 0 && n.depth >= t.maxDepth {
		return nil
	}
	var best *TreeSplit
	for feature := range columnsOf(t.x) {
		t.splits(n, feature, func(s *TreeSplit) {
			if best == nil || s.Gain > best.Gain+tie {
				best = s.copy()
			}
		})
	}
	return best
}

// copy is a split with counts of its own.
func (s *TreeSplit) copy() *TreeSplit {
	c := *s
	c.LeftCounts, c.RightCounts = slices.Clone(s.LeftCounts), slices.Clone(s.RightCounts)
	return &c
}
