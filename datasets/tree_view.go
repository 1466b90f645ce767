package datasets

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// TreeNode is a node of a tree. Nodes are numbered as they come, the root is 0.
type TreeNode struct {
	ID, Parent int // −1 is the parent of the root
	Depth      int // of the root 0
	Samples    int
	Counts     []int   // rows of each class
	Entropy    float64 // bits
	Class      int     // that of most rows, of equal ones the lowest
	Leaf       bool    // not split, or not yet
	Split      TreeSplit
	Left       int // the children; 0 for a leaf
	Right      int
}

// Len is how many nodes there are.
func (t *Tree) Len() int { return len(t.nodes) }

// Node is a copy of a node; false if there is none of this number.
func (t *Tree) Node(id int) (TreeNode, bool) {
	if id < 0 || id >= len(t.nodes) {
		return TreeNode{}, false
	}
	n := &t.nodes[id]
	out := TreeNode{ID: id, Parent: n.parent, Depth: n.depth, Samples: n.to - n.from, Counts: slices.Clone(n.counts),
		Entropy: n.entropy, Class: n.class(), Leaf: n.left == 0, Left: n.left, Right: n.right}
	if !out.Leaf {
		out.Split = *n.best.copy()
	}
	return out, true
}

func (n *treeNode) class() int {
	class := 0
	for c, count := range n.counts {
		if count > n.counts[class] {
			class = c
		}
	}
	return class
}

// Best is the split a node has or would get; false where it stays a leaf.
func (t *Tree) Best(id int) (TreeSplit, bool) {
	if id < 0 || id >= len(t.nodes) || t.nodes[id].best == nil {
		return TreeSplit{}, false
	}
	return *t.nodes[id].best.copy(), true
}

// Candidates are all splits that a node's rows allow, by feature and then by
// threshold, whether it is split or not. It takes O(features · rows · log rows).
func (t *Tree) Candidates(id int) ([]TreeSplit, error) {
	if err := wantCount("Candidates", "node", id, 0, len(t.nodes)-1, WantNode); err != nil {
		return nil, err
	}
	var out []TreeSplit
	for feature := range columnsOf(t.x) {
		t.splits(&t.nodes[id], feature, func(s *TreeSplit) { out = append(out, *s.copy()) })
	}
	return out, nil
}

// Rows are the numbers of the rows of x in a node, in order; nil if there is no
// such node.
func (t *Tree) Rows(id int) []int {
	if id < 0 || id >= len(t.nodes) {
		return nil
	}
	rows := slices.Clone(t.order[t.nodes[id].from:t.nodes[id].to])
	slices.Sort(rows)
	return rows
}

// Classes is how many classes there are: the highest label and one.
func (t *Tree) Classes() int { return t.classes }

// Leaf is the node that a row of features ends in, as far as the tree has grown.
func (t *Tree) Leaf(row []float64) (id int, err error) {
	if err := wantPoint("Leaf", "row", row, columnsOf(t.x)); err != nil {
		return 0, err
	}
	return t.leaf(row), nil
}

func (t *Tree) leaf(row []float64) int {
	id := 0
	for t.nodes[id].left > 0 {
		if n := &t.nodes[id]; row[n.best.Feature] <= n.best.Threshold {
			id = n.left
		} else {
			id = n.right
		}
	}
	return id
}

// Predict gives the classes of rows, [n][features].
func (t *Tree) Predict(x mat.Matrix) ([]int, error) {
	if err := wantPoints("Predict", "x", x); err != nil {
		return nil, err
	}
	n, cols := x.Dims()
	features := columnsOf(t.x)
	if err := wantCount("Predict", "columns of x", cols, features, features, WantColumns); err != nil {
		return nil, err
	}
	rows, out := mat.DenseCopyOf(x), make([]int, n)
	for i := range out {
		out[i] = t.nodes[t.leaf(rows.RawRowView(i))].class()
	}
	return out, nil
}

// Accuracy is the share of the rows the tree was made of that it puts right as
// far as it has grown, from 0 to 1.
func (t *Tree) Accuracy() float64 {
	right := 0
	for i := range t.nodes {
		if n := &t.nodes[i]; n.left == 0 {
			right += slices.Max(n.counts)
		}
	}
	return float64(right) / float64(len(t.order))
}

// Entropy is the mean entropy of the leaves, each with the weight of its rows, in
// bits: what the splits so far have left of the root's.
func (t *Tree) Entropy() float64 {
	sum := 0.0
	for i := range t.nodes {
		if n := &t.nodes[i]; n.left == 0 {
			sum += float64(float64(n.to-n.from) * n.entropy)
		}
	}
	return math.Max(0, sum/float64(len(t.order)))
}
