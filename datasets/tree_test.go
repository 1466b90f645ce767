package datasets

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func grow(t *testing.T, x mat.Matrix, labels []int, o TreeOptions) *Tree {
	t.Helper()
	tree, err := NewTree(x, labels, o)
	if err != nil {
		t.Fatal(err)
	}
	for !tree.Step() {
	}
	return tree
}

type referenceSplit struct {
	Feature         int
	Threshold       float64
	Left, Right     int
	LeftEntropy     float64 `json:"left_entropy"`
	RightEntropy    float64 `json:"right_entropy"`
	WeightedEntropy float64 `json:"weighted_entropy"`
	Gain            float64
}

// nearSplits compares splits in their order.
func nearSplits(t *testing.T, what string, got []TreeSplit, want []referenceSplit, tol float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d splits, want %d", what, len(got), len(want))
		return
	}
	for i, w := range want {
		g := got[i]
		near(t, fmt.Sprintf("%s %d", what, i),
			[]float64{float64(g.Feature), g.Threshold, float64(g.Left), float64(g.Right), g.LeftEntropy, g.RightEntropy, g.WeightedEntropy, g.Gain},
			[]float64{float64(w.Feature), w.Threshold, float64(w.Left), float64(w.Right), w.LeftEntropy, w.RightEntropy, w.WeightedEntropy, w.Gain}, tol)
	}
}

type treeCase struct {
	Labels           []int
	EntropyBits      float64 `json:"entropy_bits"`
	EntropyNats      float64 `json:"entropy_nats"`
	Gini             float64
	X                [][]float64
	Y                []int
	MaxDepth         int              `json:"max_depth"`
	RootEntropyBits  float64          `json:"root_entropy_bits"`
	BestRootSplits   []referenceSplit `json:"best_root_splits"`
	SplitsOfFeature0 []referenceSplit `json:"splits_of_feature_0"`
	TrainAccuracy    float64          `json:"train_accuracy"`
	TreeUnique       bool             `json:"tree_unique"`
	Nodes            []struct {
		ID, Samples int
		Counts      []int
		EntropyBits float64 `json:"entropy_bits"`
		Feature     *int
		Threshold   float64
		Left, Right int
	}
}

func TestReferenceDecisionTree(t *testing.T) {
	reference(t, "decision_tree", func(t *testing.T, c treeCase, tol float64) {
		if c.X == nil {
			counts := make([]int, slices.Max(c.Labels)+1)
			for _, label := range c.Labels {
				counts[label]++
			}
			h := Entropy(counts)
			near(t, "impurity", []float64{h, h * math.Ln2, Gini(counts)}, []float64{c.EntropyBits, c.EntropyNats, c.Gini}, tol)
			return
		}
		for _, order := range []TreeOrder{DepthFirst, BestFirst} {
			tree := grow(t, rowsOf(c.X), c.Y, TreeOptions{MaxDepth: c.MaxDepth, Order: order})
			root, _ := tree.Node(0)
			near(t, "root entropy", []float64{root.Entropy}, []float64{c.RootEntropyBits}, tol)
			nearRootSplits(t, tree, c, tol)
			if c.TreeUnique != (c.Nodes != nil) {
				t.Errorf("nodes are given: %v, there is one tree only: %v", c.Nodes != nil, c.TreeUnique)
			}
			if c.Nodes != nil {
				nearNodes(t, tree, c, tol)
				near(t, "accuracy", []float64{tree.Accuracy()}, []float64{c.TrainAccuracy}, tol)
			}
		}
	})
}

func nearRootSplits(t *testing.T, tree *Tree, c treeCase, tol float64) {
	t.Helper()
	candidates, err := tree.Candidates(0)
	if err != nil {
		t.Fatal(err)
	}
	most := math.Inf(-1)
	for _, s := range candidates {
		most = math.Max(most, s.Gain)
	}
	first := slices.DeleteFunc(slices.Clone(candidates), func(s TreeSplit) bool { return s.Feature != 0 })
	if n := len(c.SplitsOfFeature0); n <= len(first) { // the file may list only the lowest thresholds
		first = first[:n]
	}
	nearSplits(t, "split of feature 0", first, c.SplitsOfFeature0, tol)
	best := slices.DeleteFunc(candidates, func(s TreeSplit) bool { return s.Gain < most-tol })
	nearSplits(t, "best split", best, c.BestRootSplits, tol)
	taken, ok := tree.Best(0)
	if !ok {
		t.Fatal("the root has no split")
	}
	nearSplits(t, "split taken", []TreeSplit{taken}, c.BestRootSplits[:1], tol)
}

// nearNodes compares the nodes by their place depth first.
func nearNodes(t *testing.T, tree *Tree, c treeCase, tol float64) {
	t.Helper()
	order := tree.DepthFirst()
	if len(order) != len(c.Nodes) {
		t.Fatalf("%d nodes, want %d", len(order), len(c.Nodes))
	}
	place := func(id int) int { return slices.Index(order, id) }
	for i, want := range c.Nodes {
		got, _ := tree.Node(order[i])
		near(t, fmt.Sprintf("node %d", i), []float64{float64(got.Samples), got.Entropy}, []float64{float64(want.Samples), want.EntropyBits}, tol)
		if want.ID != i || !slices.Equal(got.Counts, want.Counts) || got.Leaf != (want.Feature == nil) {
			t.Errorf("node %d: %+v, want %+v", i, got, want)
			continue
		}
		if got.Leaf {
			continue
		}
		if got.Split.Feature != *want.Feature || place(got.Left) != want.Left || place(got.Right) != want.Right {
			t.Errorf("node %d: %+v, want %+v", i, got, want)
		}
		near(t, fmt.Sprintf("threshold %d", i), []float64{got.Split.Threshold}, []float64{want.Threshold}, tol)
	}
}

// Where equal rows have equal labels a tree without a limit puts all of them right,
// in whichever order it grows, and a child never has more entropy than is left.
func TestTreePutsSeparableRowsRight(t *testing.T) {
	for seed := range uint64(100) {
		x := scattered(5+int(seed), 1+int(seed%4), seed)
		rows, cols := x.Dims()
		labels := make([]int, rows)
		for i := range labels {
			h := seed
			for _, v := range x.RawRowView(i) {
				h = scramble(h + uint64(v))
			}
			labels[i] = int(h % 3)
		}
		deep := grow(t, x, labels, TreeOptions{})
		best := grow(t, x, labels, TreeOptions{Order: BestFirst})
		if deep.Accuracy() != 1 || best.Accuracy() != 1 || deep.Len() != best.Len() || deep.Entropy() != 0 {
			t.Fatalf("seed %d: accuracies %v and %v, nodes %d and %d", seed, deep.Accuracy(), best.Accuracy(), deep.Len(), best.Len())
		}
		got, err := deep.Predict(x)
		if err != nil || !slices.Equal(got, labels) {
			t.Fatalf("seed %d, %d columns: %v %v", seed, cols, got, err)
		}
		for id := range deep.Len() {
			n, _ := deep.Node(id)
			if !n.Leaf && (n.Split.Gain < -1e-12 || n.Split.Left+n.Split.Right != n.Samples || n.Split.Left == 0 || n.Split.Right == 0) {
				t.Fatalf("seed %d: node %+v", seed, n)
			}
			for _, row := range deep.Rows(id) {
				if leaf, _ := deep.Leaf(x.RawRowView(row)); n.Leaf && leaf != id {
					t.Fatalf("row %d ends in %d, not in %d", row, leaf, id)
				}
			}
		}
	}
}

// The best gain at the root of XOR is 0, and it is split all the same.
func TestTreeSplitsXOR(t *testing.T) {
	x := rowsOf([][]float64{{0, 0}, {0, 1}, {1, 0}, {1, 1}})
	tree := grow(t, x, []int{0, 1, 1, 0}, TreeOptions{})
	root, _ := tree.Node(0)
	if tree.Accuracy() != 1 || tree.Len() != 7 || math.Abs(root.Split.Gain) > 1e-15 || root.Split.Feature != 0 || root.Split.Threshold != 0.5 {
		t.Errorf("accuracy %v, %d nodes, root %+v", tree.Accuracy(), tree.Len(), root)
	}
}

// On iris two features tie at the root; the lower one is taken.
func TestTreeOnIris(t *testing.T) {
	iris := Iris()
	labels := make([]int, iris.Len())
	for i := range labels {
		labels[i] = iris.Class(i)
	}
	tree := grow(t, iris.X, labels, TreeOptions{MaxDepth: 2})
	root, _ := tree.Node(0)
	right, _ := tree.Node(root.Right)
	if root.Split.Feature != 2 || math.Abs(root.Split.Threshold-2.45) > 1e-12 || math.Abs(root.Split.Gain-0.9183) > 1e-4 || math.Abs(root.Entropy-1.5850) > 1e-4 {
		t.Errorf("root %+v", root)
	}
	if right.Split.Feature != 3 || math.Abs(right.Split.Threshold-1.75) > 1e-12 || math.Abs(right.Split.Gain-0.6902) > 1e-4 || math.Abs(tree.Accuracy()-0.96) > 1e-12 {
		t.Errorf("right %+v, accuracy %v", right, tree.Accuracy())
	}
}

func TestTreeOrders(t *testing.T) {
	x := mat.NewDense(12, 1, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
	labels := []int{0, 1, 0, 2, 2, 2, 2, 3, 3, 3, 2, 2}
	for order, want := range map[TreeOrder][]int{DepthFirst: {0, 1, 4, 2, 8}, BestFirst: {0, 2, 4, 1, 8}} {
		tree, err := NewTree(x, labels, TreeOptions{Order: order})
		if err != nil {
			t.Fatal(err)
		}
		var taken []int
		for {
			id, ok := tree.Next()
			if !ok {
				break
			}
			before := tree.Entropy()
			taken = append(taken, id)
			clone := tree.Clone()
			tree.Step()
			if clone.Len() == tree.Len() || clone.Entropy() != before || tree.Entropy() > before+1e-12 {
				t.Fatalf("entropy %v after %v", tree.Entropy(), before)
			}
		}
		if !slices.Equal(taken, want) {
			t.Errorf("order %v: %v, want %v", order, taken, want)
		}
	}
}

func TestMidpointStaysBelowTheHigherValue(t *testing.T) {
	low := 1.0
	high := math.Nextafter(low, 2)
	tree := grow(t, mat.NewDense(2, 1, []float64{low, high}), []int{0, 1}, TreeOptions{})
	if tree.Accuracy() != 1 || tree.Len() != 3 {
		t.Errorf("accuracy %v", tree.Accuracy())
	}
	if got, _ := tree.Predict(mat.NewDense(2, 1, []float64{low, high})); !slices.Equal(got, []int{0, 1}) {
		t.Errorf("classes %v", got)
	}
}
