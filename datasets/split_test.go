package datasets

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"
)

// numbered is a set whose only input is the number of the row.
func numbered(classes []int, k int) *Set {
	n := len(classes)
	s := &Set{Name: "numbered", X: mat.NewDense(n, 1, nil), Y: mat.NewDense(n, 1, nil), Shape: []int{1}, Inputs: []string{"row"}, Targets: []string{"class"}}
	for c := range k {
		s.Classes = append(s.Classes, fmt.Sprint(c))
	}
	for i, c := range classes {
		s.X.Set(i, 0, float64(i))
		s.Y.Set(i, 0, float64(c))
	}
	return s
}

func TestPartsAreAPartition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.IntRange(1, 5).Draw(t, "classes")
		classes := rapid.SliceOfN(rapid.IntRange(0, k-1), 1, 60).Draw(t, "class of each row")
		s := numbered(classes, k)
		if rapid.Bool().Draw(t, "regression") {
			s.Classes = nil
		}
		var counts []int
		for left := s.Len(); left > 0 && len(counts) < 4; left -= counts[len(counts)-1] {
			counts = append(counts, rapid.IntRange(1, left).Draw(t, "count"))
		}
		deal := Deal(rapid.IntRange(0, int(dealCount)-1).Draw(t, "deal"))
		seed := rapid.Uint64().Draw(t, "seed")
		parts, err := s.Parts(counts, deal, seed)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := s.Parts(counts, deal, seed)
		seen := map[float64]bool{}
		for p, part := range parts {
			if part.Len() != counts[p] || !mat.Equal(part.X, again[p].X) {
				t.Fatalf("part %d has %d rows, want %d, the same ones each time", p, part.Len(), counts[p])
			}
			for i := range part.Len() {
				row := part.X.At(i, 0)
				if seen[row] || part.Y.At(i, 0) != float64(classes[int(row)]) {
					t.Fatalf("row %v comes twice or with another target", row)
				}
				seen[row] = true
			}
		}
	})
}

func TestWaysToDeal(t *testing.T) {
	classes := slices.Concat(slices.Repeat([]int{0}, 60), slices.Repeat([]int{1}, 30), slices.Repeat([]int{2}, 10))
	s := numbered(classes, 3)
	for _, c := range []struct {
		deal Deal
		want [][]int
	}{
		{Stratified, [][]int{{30, 15, 5}, {18, 9, 3}}},
		{Even, [][]int{{20, 20, 10}, {20, 10, 0}}},
		{InOrder, [][]int{{50, 0, 0}, {10, 20, 0}}},
	} {
		parts := must[[]*Set](t)(s.Parts([]int{50, 30}, c.deal, 3))
		for p, want := range c.want {
			if got := parts[p].Counts(); !slices.Equal(got, want) {
				t.Errorf("way %d, part %d: %v, want %v", c.deal, p, got, want)
			}
		}
		other := must[[]*Set](t)(s.Parts([]int{50, 30}, c.deal, 4))
		if same := mat.Equal(parts[0].X, other[0].X); same != (c.deal == InOrder) {
			t.Errorf("way %d: equal for another seed: %v", c.deal, same)
		}
	}
	first := must[[]*Set](t)(s.Parts([]int{50}, InOrder, 1))[0]
	for i := range 50 {
		if first.X.At(i, 0) != float64(i) {
			t.Fatal("InOrder changes the order")
		}
	}
	digits := must[[]*Set](t)(Digits().Parts([]int{100, 300, 500}, Even, 2))
	for p, each := range []int{10, 30, 50} {
		if got := digits[p].Counts(); !slices.Equal(got, slices.Repeat([]int{each}, 10)) {
			t.Errorf("digits, part %d: %v, want %d each", p, got, each)
		}
	}
}

func TestSplitAndShuffle(t *testing.T) {
	s := numbered(make([]int, 10), 1)
	a, b, err := s.Split(0.75, Random, 1)
	if err != nil || a.Len() != 7 || b.Len() != 3 {
		t.Fatalf("%d and %d rows, %v", a.Len(), b.Len(), err)
	}
	for _, share := range []float64{0, 1, -1, 2, 0.05, math.NaN(), math.Inf(1)} {
		_, _, err := s.Split(share, Random, 1)
		refused(t, err, WantShare)
	}
	_, _, err = s.Split(0.5, dealCount, 1)
	refused(t, err, WantWayToDeal)
	for _, counts := range [][]int{nil, {0}, {-1}, {11}, {5, 6}, {math.MaxInt, math.MaxInt}} {
		_, err := s.Parts(counts, Random, 1)
		refused(t, err, WantFewerRows)
	}
	one, two, other := must[*Set](t)(s.Shuffle(1)), must[*Set](t)(s.Shuffle(1)), must[*Set](t)(s.Shuffle(2))
	if !mat.Equal(one.X, two.X) || mat.Equal(one.X, other.X) || mat.Sum(one.X) != 45 {
		t.Error("Shuffle must be an order that follows from the seed")
	}
}
