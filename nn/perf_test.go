package nn

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"gonum.org/v1/gonum/mat"
)

var writePerf = flag.Bool("perf", false, "measure training and write PERF.md")

// perfRuns are the training runs of PERF.md, with made data: their speed does not
// depend on what is learned.
func perfRuns() []workload {
	pictures := []int{64, 10}
	return []workload{
		{name: "2-2-1 sigmoid, batch 4", Layers: []int{2, 2, 1}, Hidden: "sigmoid", Out: "sigmoid", Loss: "mse", Opt: "sgd", LR: 0.3, N: 4, Batch: 4, Epochs: 1000},
		{name: "2-2-1 sigmoid, batch 1", Layers: []int{2, 2, 1}, Hidden: "sigmoid", Out: "sigmoid", Loss: "mse", Opt: "sgd", LR: 0.3, N: 4, Batch: 1, Epochs: 1000},
		{name: "3-4-2 sigmoid, batch 1", Layers: []int{3, 4, 2}, Hidden: "sigmoid", Out: "sigmoid", Loss: "mse", Opt: "sgd", LR: 0.3, N: 32, Batch: 1, Epochs: 100},
		{name: "2-4-2-1 tanh, batch 10", Layers: []int{2, 4, 2, 1}, Hidden: "tanh", Out: "tanh", Loss: "half", Opt: "sgd", LR: 0.03, N: 250, Batch: 10, Epochs: 20},
		{name: "7-8x6-1 tanh, batch 10", Layers: []int{7, 8, 8, 8, 8, 8, 8, 1}, Hidden: "tanh", Out: "tanh", Loss: "half", Opt: "sgd", LR: 0.03, N: 250, Batch: 10, Epochs: 4},
		{name: "64-32-10 relu, Adam, batch 32", Layers: []int{64, 32, 10}, Hidden: "relu", Out: "softmax", Loss: "ce", Opt: "adam", LR: 0.001, N: 1024, Batch: 32, Epochs: 1},
		{name: "784-128-10 relu, Adam, batch 32", Layers: []int{784, 128, 10}, Hidden: "relu", Out: "softmax", Loss: "ce", Opt: "adam", LR: 0.001, N: 512, Batch: 32, Epochs: 1},
		{name: "784-128-10 relu, Adam, batch 128", Layers: []int{784, 128, 10}, Hidden: "relu", Out: "softmax", Loss: "ce", Opt: "adam", LR: 0.001, N: 512, Batch: 128, Epochs: 1},
		{name: "2-8-8-1 tanh, 10,000 points forward", Layers: []int{2, 8, 8, 1}, Hidden: "tanh", Out: "tanh", Loss: "half", Opt: "none", N: 10000, Batch: 10000, Epochs: 1},
		{name: "8x8 conv 3x3x8, pool, conv 3x3x16, 10, Adam, batch 32", Layers: pictures, Conv: []int{3, 8, 2, 3, 16}, Hidden: "relu", Out: "softmax", Loss: "ce", Opt: "adam", LR: 0.001, N: 256, Batch: 32, Epochs: 1},
	}
}

// made is a run with drawn data: half of the inputs are 0, as in a picture.
func (w workload) made(t testing.TB) *benchRun {
	r := newStream(1, weightStream, 0)
	r2 := &benchRun{workload: w, x: mat.NewDense(w.N, w.Layers[0], nil), y: mat.NewDense(w.N, w.Layers[len(w.Layers)-1], nil)}
	for i := range r2.x.RawMatrix().Data {
		r2.x.RawMatrix().Data[i] = max(0, 2*r.Float64()-1)
	}
	for s := range w.N {
		r2.y.Set(s, s%w.Layers[len(w.Layers)-1], 1)
	}
	r2.start(t, w.compiled(t))
	return r2
}

// TestPerf writes PERF.md: the figures of this machine, and what was tried.
//
//	go test ./nn -run TestPerf -perf
func TestPerf(t *testing.T) {
	if !*writePerf {
		t.Skip("-perf is not set")
	}
	notes, err := os.ReadFile("testdata/perf.md")
	if err != nil {
		t.Fatal(err)
	}
	if err := flag.Set("test.benchtime", "50ms"); err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	before, after, found := strings.Cut(string(notes), "{{figures}}\n")
	if !found {
		t.Fatal("testdata/perf.md has no place for the figures")
	}
	page.WriteString(before)
	fmt.Fprintf(&page, "%s, %s/%s, medians of ten:\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	page.WriteString("| network | steps | a step | allocations a run |\n|---|---|---|---|\n")
	for _, w := range perfRuns() {
		r := w.made(t)
		steps := len(r.batches) * w.Epochs
		nanos, allocs := medianRun(r)
		fmt.Fprintf(&page, "| %s | %d | %v | %d |\n", w.name, steps, rounded(nanos/float64(steps)), allocs)
	}
	page.WriteString(after)
	if err := os.WriteFile("../PERF.md", page.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// medianRun measures a run ten times.
func medianRun(r *benchRun) (nanos float64, allocs int64) {
	var all []float64
	for range 10 {
		result := testing.Benchmark(func(b *testing.B) { r.timedRun(b) })
		all = append(all, float64(result.NsPerOp()))
		allocs = max(allocs, result.AllocsPerOp())
	}
	slices.Sort(all)
	return (all[4] + all[5]) / 2, allocs
}

// rounded keeps two or three digits.
func rounded(nanos float64) time.Duration {
	d := time.Duration(nanos)
	unit := time.Duration(1)
	for d/unit >= 1000 {
		unit *= 10
	}
	return d.Round(unit)
}
