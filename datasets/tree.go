package datasets

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// TreeOrder is the order in which the nodes of a tree are split.
type TreeOrder uint8

// The orders. The finished tree is the same, but for the numbers of its nodes.
const (
	DepthFirst TreeOrder = iota // a node, all under its left child, all under its right child
	BestFirst                   // the node whose split takes most entropy from the whole, rows · gain
)

// TreeOptions says how a tree grows.
type TreeOptions struct {
	MaxDepth int // a node this deep is not split, the root is 0 deep; 0: no limit
	Order    TreeOrder
}

// Tree is a decision tree for classes, grown by the gain of information (ID3,
// Quinlan 1986, with thresholds as in C4.5 and CART), one split a step.
//
// A node is split while its rows are of more than one class, not all of them
// alike, and it is not too deep; also where the best gain is 0, as at the root of
// XOR. Of equal gains, up to 1e-12, the lowest feature and then the lowest
// threshold win; scikit-learn draws between features.
type Tree struct {
	x        *mat.Dense // [n][features], shared between clones and never changed
	labels   []int      // likewise
	classes  int
	maxDepth int
	inOrder  TreeOrder
	order    []int // the rows, those of a node side by side
	nodes    []treeNode
	pending  []int // nodes still to be split; depth first the last is the next
}

// treeNode is a node while the tree grows; its rows are order[from:to].
type treeNode struct {
	parent, depth, from, to int
	counts                  []int
	entropy                 float64
	best                    *TreeSplit // nil: a leaf for good
	left, right             int        // 0 until it is split
}

// NewTree makes a tree of one node. x is [n][features], all numbers within
// ±1e100, and labels are the classes of its rows, from 0 to 63. It copies both.
func NewTree(x mat.Matrix, labels []int, o TreeOptions) (*Tree, error) {
	const where = "NewTree"
	if err := wantPoints(where, "x", x); err != nil {
		return nil, err
	}
	n, _ := x.Dims()
	if err := wantCount(where, "number of labels", len(labels), n, n, WantLabels); err != nil {
		return nil, err
	}
	for _, label := range labels {
		if err := wantCount(where, "label", label, 0, MaxClasses-1, WantLabel); err != nil {
			return nil, err
		}
	}
	if o.MaxDepth < 0 {
		return nil, wantCount(where, "MaxDepth", o.MaxDepth, 0, n, WantDepth)
	}
	if o.Order > BestFirst {
		return nil, wantCount(where, "Order", int(o.Order), 0, int(BestFirst), WantKnownChoice)
	}
	t := &Tree{x: mat.DenseCopyOf(x), labels: slices.Clone(labels), classes: slices.Max(labels) + 1, maxDepth: o.MaxDepth, inOrder: o.Order}
	t.order = upTo(n)
	if root := t.addNode(-1, 0, 0, n); t.nodes[root].best != nil {
		t.pending = []int{root}
	}
	return t, nil
}

// addNode makes a node of the rows order[from:to] and finds its best split.
func (t *Tree) addNode(parent, depth, from, to int) int {
	n := treeNode{parent: parent, depth: depth, from: from, to: to, counts: make([]int, t.classes)}
	for _, row := range t.order[from:to] {
		n.counts[t.labels[row]]++
	}
	n.entropy = Entropy(n.counts)
	n.best = t.findBest(&n)
	t.nodes = append(t.nodes, n)
	return len(t.nodes) - 1
}

// Step splits the node that Next names and tells whether nothing is left to do.
func (t *Tree) Step() (done bool) {
	if len(t.pending) == 0 {
		return true
	}
	at := t.next()
	id := t.pending[at]
	t.pending = slices.Delete(t.pending, at, at+1)
	n := t.nodes[id]
	t.part(n.from, n.to, n.best)
	middle := n.from + n.best.Left
	left := t.addNode(id, n.depth+1, n.from, middle)
	right := t.addNode(id, n.depth+1, middle, n.to)
	t.nodes[id].left, t.nodes[id].right = left, right
	for _, child := range []int{right, left} {
		if t.nodes[child].best != nil {
			t.pending = append(t.pending, child)
		}
	}
	return len(t.pending) == 0
}

// part brings the rows that go left before those that go right, both in their order.
func (t *Tree) part(from, to int, s *TreeSplit) {
	var right []int
	at := from
	for _, row := range t.order[from:to] {
		if t.x.At(row, s.Feature) <= s.Threshold {
			t.order[at] = row
			at++
		} else {
			right = append(right, row)
		}
	}
	copy(t.order[at:to], right)
}

// Next is the node that the next Step splits; false if none is left.
func (t *Tree) Next() (id int, ok bool) {
	if len(t.pending) == 0 {
		return 0, false
	}
	return t.pending[t.next()], true
}

// next is where the node to be split is in pending.
func (t *Tree) next() int {
	at := len(t.pending) - 1
	if t.inOrder == DepthFirst {
		return at
	}
	most := math.Inf(-1)
	for i, id := range t.pending {
		n := &t.nodes[id]
		if taken := float64(n.to-n.from) * n.best.Gain; taken > most+tie || taken >= most-tie && id < t.pending[at] {
			at, most = i, taken
		}
	}
	return at
}

// DepthFirst lists the numbers of all nodes from the root, left before right.
func (t *Tree) DepthFirst() []int {
	out := make([]int, 0, len(t.nodes))
	for stack := []int{0}; len(stack) > 0 && len(t.nodes) > 0; {
		id := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		out = append(out, id)
		if n := &t.nodes[id]; n.left > 0 {
			stack = append(stack, n.right, n.left)
		}
	}
	return out
}

// Clone is a copy that grows on its own. The rows are shared.
func (t *Tree) Clone() *Tree {
	c := *t
	c.order, c.nodes, c.pending = slices.Clone(t.order), slices.Clone(t.nodes), slices.Clone(t.pending)
	return &c
}
