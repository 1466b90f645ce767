package training

import (
	"bytes"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/lessons/spec"
)

func data(t testing.TB, text string) *Data {
	t.Helper()
	d, err := NewData(parse(t, text), nil)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return d
}

// Every data set that a spec can name has the rows, columns and classes that it promises, and trains.
func TestEveryDataSet(t *testing.T) {
	for text, want := range map[string]struct{ train, val, test, inputs, outputs, classes int }{
		"dataset=circle": {250, 0, 250, 2, 1, 2}, "dataset=xor&percTrainData=20": {100, 0, 400, 2, 1, 2},
		"dataset=gauss&rules=keras": {250, 0, 250, 2, 1, 2}, "dataset=gauss&percTrainData=33&valSplit=0.3": {115, 50, 335, 2, 1, 2}, "dataset=spiral&rules=keras&valSplit=0.2": {200, 50, 250, 2, 1, 2},
		"dataset=reg-plane": {600, 0, 600, 2, 1, 0}, "dataset=reg-gauss&rules=keras&points=50": {50, 0, 0, 2, 1, 0},
		"dataset=and&rules=keras": {4, 0, 0, 2, 1, 2}, "dataset=or": {4, 0, 0, 2, 1, 2}, "dataset=xor-gate": {4, 0, 0, 2, 1, 2},
		"dataset=line": {250, 0, 250, 1, 1, 0}, "dataset=noisy-sine&rules=keras": {60, 60, 0, 1, 1, 0},
		"dataset=noisy-sine&points=20&valPoints=30&testPoints=40": {20, 30, 40, 1, 1, 0}, "dataset=moons": {250, 0, 250, 2, 1, 2},
		"dataset=blobs&classes=5": {250, 0, 250, 2, 5, 5}, "dataset=blobs&classes=2&output=softmax": {250, 0, 250, 2, 2, 2},
		"dataset=iris": {75, 0, 75, 4, 3, 3}, "dataset=iris&target=petal_width_cm&problem=regression": {75, 0, 75, 3, 1, 0},
		"dataset=iris&inputs=1,petal_width_cm": {75, 0, 75, 2, 3, 3}, "dataset=diabetes&percTrainData=100": {442, 0, 0, 10, 1, 0},
		"dataset=digits&points=1000&testPoints=500": {1000, 0, 500, 64, 10, 10}, "dataset=moved-digits&points=100&valPoints=300": {100, 300, 0, 144, 10, 10},
		"dataset=arrange&points=40": {40, 0, 0, 144, 4, 4}, "dataset=shapes&points=60": {60, 0, 0, 144, 6, 6},
		"rows=1,2:3,4;5,6:7,8": {2, 0, 0, 2, 2, 0}, "problem=classification&rows=0:5;1:7;2:9": {3, 0, 0, 1, 3, 3},
	} {
		d := data(t, text)
		_, inputs := d.Train.X.Dims()
		_, outputs := d.Train.Y.Dims()
		if d.Train.Len() != want.train || d.Val.Len() != want.val || d.Test.Len() != want.test || inputs != want.inputs ||
			outputs != want.outputs || len(d.Classes) != want.classes {
			t.Errorf("%s: %d %d %d rows, %d inputs, %d outputs, %d classes", text, d.Train.Len(), d.Val.Len(), d.Test.Len(), inputs,
				outputs, len(d.Classes))
		}
		if s := parse(t, text); !slices.Equal([]int{s.Sizes()[0], s.Sizes()[len(s.Sizes())-1]}, []int{inputs, outputs}) {
			t.Errorf("%s: the spec says %v", text, s.Sizes())
		} else if train, val, test, _ := s.Rows(); train != want.train || val != want.val || test != want.test {
			t.Errorf("%s: the spec says %d %d %d rows", text, train, val, test)
		}
		r := start(t, text)
		before := r.Now().Train.Loss
		if !r.Update() || r.Params() != parse(t, text).Params() || !finite(before) {
			t.Errorf("%s: %d parameters, loss %v", text, r.Params(), before)
		}
	}
}

// A part is drawn like the others and apart from them; what one key draws no other key moves.
func TestAKeyMovesOnlyItsOwn(t *testing.T) {
	const text = "dataset=moons&networkShape=5,4&rules=keras&points=40&valPoints=20&testPoints=30"
	base := data(t, text)
	train, err := datasets.Moons(40, 0.15, 1)
	if err != nil {
		t.Fatal(err)
	}
	test, err := datasets.Moons(30, 0.15, datasets.Test.Seed(1))
	if err != nil {
		t.Fatal(err)
	}
	if !mat.Equal(base.Train.X, train.X) || !mat.Equal(base.Test.X, test.X) {
		t.Error("the points are not those of the seed")
	}
	if more := data(t, strings.Replace(text, "valPoints=20", "valPoints=99", 1)); !mat.Equal(more.Test.X, base.Test.X) {
		t.Error("valPoints moves the test points")
	}
	weights := func(text string) *mat.Dense { return start(t, text).Model().Weights()[2].Kernel() }
	for _, extra := range []string{"&dropout=0.5", "&l2=0.1", "&jitter=0.1", "&optimizer=adam", "&noise=30", "&scale=2"} {
		if !mat.Equal(weights(text), weights(text+extra)) {
			t.Errorf("%s moves the first weights", extra)
		}
	}
	if mat.Equal(weights(text), weights(text+"&seed=2")) {
		t.Error("the seed does not move the first weights")
	}
	first := start(t, text).Model().Weights()[0].Kernel()
	points := train.X.RawMatrix().Data
	for _, w := range first.RawMatrix().Data {
		if slices.ContainsFunc(points, func(v float64) bool { return math.Abs(v/w-points[0]/first.At(0, 0)) < 1e-9 && v != points[0] }) {
			t.Error("the first weights are the points")
		}
	}
}

func TestFeaturesAndScale(t *testing.T) {
	d := data(t, "x=false&ySquared=true&sinX=true&scale=4")
	if !slices.Equal(d.Names, []string{"y", "y²", "sin x"}) {
		t.Fatal(d.Names)
	}
	x, y := d.Train.Raw.At(3, 0), d.Train.Raw.At(3, 1)
	for j, want := range []float64{y / 4, y * y / 4, math.Sin(x) / 4} {
		if got := d.Train.X.At(3, j); math.Abs(got-want) > 1e-14 {
			t.Errorf("%s is %v, want %v", d.Names[j], got, want)
		}
	}
	standard := data(t, "dataset=iris&percTrainData=60")
	sum, squares := 0.0, 0.0
	for i := range standard.Train.Len() {
		v := standard.Train.X.At(i, 2)
		sum, squares = sum+v, squares+v*v
	}
	if n := float64(standard.Train.Len()); math.Abs(sum/n) > 1e-12 || math.Abs(squares/n-1) > 1e-12 {
		t.Errorf("mean %v, variance %v", sum/n, squares/n)
	}
	none := data(t, "x=false&y=false")
	if r := start(t, "x=false&y=false"); !none.NoInputs || r.Params() != 4+10+3 {
		t.Errorf("no inputs: %d parameters", r.Params())
	}
}

func TestPlane(t *testing.T) {
	d := data(t, "dataset=circle")
	p, err := d.Plane(100)
	if err != nil || p.Lo != [2]float64{-6, -6} || p.Hi != [2]float64{6, 6} {
		t.Fatal(p.Lo, p.Hi, err)
	}
	if x, y := p.Features.At(0, 0), p.Features.At(0, 1); x != -5.94 || math.Abs(y-5.94) > 1e-12 {
		t.Errorf("the first point is %v, %v", x, y)
	}
	iris := data(t, "dataset=iris&axes=3,4")
	if p, err = iris.Plane(10); err != nil || p.Columns != [2]int{2, 3} || p.Features.RawMatrix().Rows != 100 {
		t.Error(p.Columns, err)
	}
	if v := p.Features.At(7, 0); math.Abs(v) > 1e-12 || p.Features.At(7, 2) == p.Features.At(8, 2) {
		t.Errorf("another input is %v from its mean", v)
	}
	if p, err = data(t, "dataset=line").Plane(50); err != nil || p.Features.RawMatrix().Rows != 50 {
		t.Error("a line has", p.Features.RawMatrix().Rows, "points", err)
	}
}

// A file is opened once, and again only for other columns.
func TestFile(t *testing.T) {
	const table = "a,b,kind\n1,2,x\n2,1,y\n3,5,x\n4,3,y\n"
	opened := 0
	open := func(name string) (io.ReadCloser, error) {
		opened++
		return io.NopCloser(bytes.NewBufferString(table)), nil
	}
	s := parse(t, "data=my.csv&rules=keras")
	d, err := NewData(s, open)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(d.Classes, []string{"x", "y"}) || d.Train.Len() != 2 || d.Test.Len() != 2 {
		t.Error(d.Classes, d.Train.Len(), d.Test.Len())
	}
	r, err := New(s, d)
	if err != nil {
		t.Fatal(err)
	}
	if epochs(r, 3); r.Params() != 2*4+4+4*2+2+2+1 || r.Spec().Output != "logit" {
		t.Error(r.Params(), r.Spec().Output)
	}
	other, _, err := s.Set("seed", "5")
	if err != nil {
		t.Fatal(err)
	}
	if d, err = d.With(other, open); err != nil || opened != 1 {
		t.Errorf("opened %d times, %v", opened, err)
	}
	if other, _, err = s.Set("target", "a"); err != nil {
		t.Fatal(err)
	}
	if d, err = d.With(other, open); opened != 2 || err != nil || d.Classes != nil || d.Targets[0] != "a" {
		t.Errorf("opened %d times, %v", opened, err)
	}
	if _, err = NewData(parse(t, "data=my.csv&problem=regression"), open); err == nil || Unreadable(err) {
		t.Errorf("text as numbers: %v", err)
	}
	if _, err = NewData(parse(t, "data=my.csv&target=c"), open); err == nil || Unreadable(err) {
		t.Errorf("no column c: %v", err)
	}
	var fault *spec.Error
	if _, err = NewData(s, nil); !errors.As(err, &fault) {
		t.Errorf("files are refused: %v", err)
	}
}

// Where a data set is more than rows of its own: the sine is validated by what it is without its noise, targets of diabetes
// are about 1, and digits are dealt out by class.
func TestWhatSetsPromise(t *testing.T) {
	sine := data(t, "dataset=noisy-sine&rules=keras")
	for i := range sine.Val.Len() {
		if x, y := sine.Val.Raw.At(i, 0), sine.Val.Y.At(i, 0); math.Abs(y-math.Sin(math.Pi*x)) > 3e-4 || sine.Train.Y.At(i, 0) == y {
			t.Errorf("row %d: %v, and with noise %v", i, y, sine.Train.Y.At(i, 0))
		}
	}
	if y := data(t, "dataset=diabetes&percTrainData=100").Train.Y; mat.Min(y) != 0.25 || mat.Max(y) != 3.46 {
		t.Errorf("diabetes: targets %v to %v", mat.Min(y), mat.Max(y))
	}
	count := make([]int, 10)
	for _, k := range data(t, "dataset=digits&points=1000&testPoints=500").Train.Labels {
		count[k]++
	}
	if slices.Min(count) != 100 || slices.Max(count) != 100 {
		t.Errorf("digits by class: %v", count)
	}
}
