package datasets_test

import (
	"fmt"
	"log"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
)

// Two groups on a line, both centres in the left one: one move brings them apart.
func ExampleKMeans() {
	x := mat.NewDense(5, 1, []float64{0, 1, 2, 9, 11})
	m, err := datasets.NewKMeans(x, mat.NewDense(2, 1, []float64{0, 1}))
	if err != nil {
		log.Fatal(err)
	}
	for done := false; !done; {
		done = m.Step()
		fmt.Printf("labels %v  inertia %g  centres %.4g %.4g\n", m.Labels(), m.Inertia(), m.Centre(0)[0], m.Centre(1)[0])
	}
	// Output:
	// labels [0 1 1 1 1]  inertia 165  centres 0 1
	// labels [0 1 1 1 1]  inertia 165  centres 0 5.75
	// labels [0 0 0 1 1]  inertia 43.125  centres 0 5.75
	// labels [0 0 0 1 1]  inertia 43.125  centres 1 10
	// labels [0 0 0 1 1]  inertia 4  centres 1 10
}

// All thresholds of a node with their gains; the step takes the highest.
func ExampleTree() {
	x := mat.NewDense(4, 1, []float64{1, 2, 4, 8})
	tree, err := datasets.NewTree(x, []int{0, 0, 1, 1}, datasets.TreeOptions{})
	if err != nil {
		log.Fatal(err)
	}
	candidates, err := tree.Candidates(0)
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range candidates {
		fmt.Printf("x <= %g: %v %v gain %.4f\n", s.Threshold, s.LeftCounts, s.RightCounts, s.Gain)
	}
	done := tree.Step()
	root, _ := tree.Node(0)
	fmt.Println(done, root.Split.Threshold, tree.Accuracy())
	// Output:
	// x <= 1.5: [1 0] [1 2] gain 0.3113
	// x <= 3: [2 0] [0 2] gain 1.0000
	// x <= 6: [2 1] [0 1] gain 0.3113
	// true 3 1
}

// The tree of the irises, two questions deep.
func ExampleTree_Step() {
	iris := datasets.Iris()
	tree, err := datasets.NewTree(iris.X, iris.Labels(), datasets.TreeOptions{MaxDepth: 2})
	if err != nil {
		log.Fatal(err)
	}
	for done := false; !done; {
		done = tree.Step()
	}
	for _, id := range tree.DepthFirst() {
		n, _ := tree.Node(id)
		fmt.Printf("%*s%v rows, entropy %.4f: ", 2*n.Depth, "", n.Samples, n.Entropy)
		if n.Leaf {
			fmt.Println(iris.Classes[n.Class])
		} else {
			fmt.Printf("%s <= %.2f, gain %.4f\n", iris.Inputs[n.Split.Feature], n.Split.Threshold, n.Split.Gain)
		}
	}
	fmt.Printf("%.3f right\n", tree.Accuracy())
	// Output:
	// 150 rows, entropy 1.5850: petal_length_cm <= 2.45, gain 0.9183
	//   50 rows, entropy 0.0000: setosa
	//   100 rows, entropy 1.0000: petal_width_cm <= 1.75, gain 0.6902
	//     54 rows, entropy 0.4451: versicolor
	//     46 rows, entropy 0.1511: virginica
	// 0.960 right
}

// k-means finds three groups of flowers without being told their species.
func ExampleKMeans_Step() {
	iris := datasets.Iris()
	first, err := datasets.PlusPlusCentres(iris.X, 3, 2)
	if err != nil {
		log.Fatal(err)
	}
	groups, err := datasets.NewKMeans(iris.X, first)
	if err != nil {
		log.Fatal(err)
	}
	for done := false; !done; {
		done = groups.Step()
	}
	fmt.Printf("%d moves, inertia %.2f, groups of %v\n", groups.Moves(), groups.Inertia(), groups.Counts())
	// Output:
	// 6 moves, inertia 78.85, groups of [50 38 62]
}

// A line goes down its loss to where the closed form puts it at once.
func ExampleLeastSquares() {
	x, y := mat.NewDense(3, 1, []float64{-1, 0, 1}), mat.NewDense(3, 1, []float64{-1, 1, 3})
	m, err := datasets.NewLeastSquares(x, y, datasets.LeastSquaresOptions{LearningRate: 0.3})
	if err != nil {
		log.Fatal(err)
	}
	for range 3 {
		dw, db := m.Gradient()
		fmt.Printf("J %.4f  w %.4f  b %.4f  gradient %.4f %.4f\n", m.J(), m.W()[0], m.B(), dw[0], db)
		m.Step()
	}
	w, b, err := m.Best()
	if err != nil {
		log.Fatal(err)
	}
	rate, _ := m.LargestRate()
	fmt.Printf("best w %.4f  b %.4f, rates below %.4f\n", w[0], b, rate)
	// Output:
	// J 3.6667  w 0.0000  b 0.0000  gradient -2.6667 -2.0000
	// J 1.1200  w 0.8000  b 0.6000  gradient -1.6000 -0.8000
	// J 0.3712  w 1.2800  b 0.8400  gradient -0.9600 -0.3200
	// best w 2.0000  b 1.0000, rates below 1.0000
}
