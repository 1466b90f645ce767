package nn

import (
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"math"
	"os"
	"path/filepath"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// The folder NNLAB_BENCH_DATA describes training runs: a manifest.json, and for each run its inputs, targets and first
// weights as raw little-endian numbers.
const benchData = "NNLAB_BENCH_DATA"

// workload is one run of the manifest.
type workload struct {
	Layers      []int
	Hidden, Out string
	Loss, Opt   string
	LR          float64
	Batch       int
	Epochs      int
	N           int
	X           string
	Conv        []int // kernel, filters, pool, kernel, filters
	name        string
}

// benchRun is a workload made ready: a trainer as it was at the start, and the data.
type benchRun struct {
	workload
	trainer *Trainer
	start   *Snapshot
	x, y    *mat.Dense
	batches [][]int
	yhat    *mat.Dense
}

func readRaw(b *testing.B, name string) []byte {
	b.Helper()
	raw, err := os.ReadFile(filepath.Join(os.Getenv(benchData), name))
	if err != nil {
		b.Fatal(err)
	}
	return raw
}

func readNumbers(b *testing.B, name string) []float64 {
	b.Helper()
	raw := readRaw(b, name)
	v := make([]float64, len(raw)/8)
	for i := range v {
		v[i] = math.Float64frombits(binary.LittleEndian.Uint64(raw[8*i:]))
	}
	return v
}

// workloads reads the manifest, or skips the benchmark where there is none.
func workloads(b *testing.B) map[string]workload {
	b.Helper()
	if os.Getenv(benchData) == "" {
		b.Skip(benchData + " is not set")
	}
	var list map[string]workload
	if err := json.Unmarshal(readRaw(b, "manifest.json"), &list); err != nil {
		b.Fatal(err)
	}
	for name, w := range list {
		w.name = name
		list[name] = w
	}
	return list
}

// layers are those of a plain network, or of one that begins with convolutions.
func (w workload) layers(b *testing.B) []Layer {
	hidden, last := byBenchName(b, w.Hidden), byBenchName(b, w.Out)
	stack := []Layer{Input(w.Layers[0])}
	if c := w.Conv; c != nil {
		side := int(math.Sqrt(float64(w.Layers[0])))
		stack = []Layer{Input(side, side, 1),
			Conv2D{Filters: c[1], KernelSize: [2]int{c[0], c[0]}, Padding: Same, Activation: hidden}, MaxPool2D{PoolSize: [2]int{c[2], c[2]}},
			Conv2D{Filters: c[4], KernelSize: [2]int{c[3], c[3]}, Padding: Same, Activation: hidden}, Flatten{}}
	}
	for i, units := range w.Layers[1:] {
		activation := hidden
		if i == len(w.Layers)-2 {
			activation = last
		}
		stack = append(stack, Dense{Units: units, Activation: activation})
	}
	return stack
}

func byBenchName(b *testing.B, name string) Activation {
	b.Helper()
	g, err := ActivationByName(name)
	if err != nil {
		b.Fatal(err)
	}
	return g
}

func (w workload) compiled(b *testing.B) *Sequential {
	b.Helper()
	m, err := NewSequential(w.layers(b)...)
	if err != nil {
		b.Fatal(err)
	}
	var o Optimizer = SGD{LearningRate: w.LR}
	if w.Opt == "adam" {
		o = Adam{LearningRate: w.LR, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-8, Form: TorchForm}
	}
	loss := map[string]Loss{"mse": MSE, "half": HalfSSE, "ce": CCE}[w.Loss]
	if err := m.Compile(o, loss); err != nil {
		b.Fatal(err)
	}
	return m
}

func (w workload) ready(b *testing.B) *benchRun {
	b.Helper()
	r := &benchRun{workload: w, x: w.inputs(b)}
	y := readNumbers(b, w.name+"_y.bin")
	r.y = mat.NewDense(w.N, len(y)/w.N, y)
	m := w.compiled(b)
	w.firstWeights(b, m)
	var err error
	if r.trainer, err = NewTrainer(m); err != nil {
		b.Fatal(err)
	}
	r.start = r.trainer.Snapshot()
	for from := 0; from < w.N; from += w.Batch {
		rows := make([]int, min(w.Batch, w.N-from))
		for i := range rows {
			rows[i] = from + i
		}
		r.batches = append(r.batches, rows)
	}
	return r
}

func (w workload) inputs(b *testing.B) *mat.Dense {
	b.Helper()
	var v []float64
	if w.X == "f64" {
		v = readNumbers(b, w.name+"_x.bin")
	} else {
		for _, pixel := range readRaw(b, w.name+"_x.bin") {
			v = append(v, float64(pixel)/255)
		}
	}
	return mat.NewDense(w.N, len(v)/w.N, v)
}

// firstWeights reads each layer's kernel and bias.
func (w workload) firstWeights(b *testing.B, m *Sequential) {
	b.Helper()
	v := readNumbers(b, w.name+"_w.bin")
	for _, layer := range m.Weights() {
		kernel := layer.Kernel().RawMatrix().Data
		copy(kernel, v)
		copy(layer.Bias(), v[len(kernel):])
		v = v[len(kernel)+len(layer.Bias()):]
	}
	if len(v) != 0 {
		b.Fatalf("%d weights are left over", len(v))
	}
}

// train goes back to the start and trains the whole run.
func (r *benchRun) train(b *testing.B) {
	if err := r.trainer.Restore(r.start); err != nil {
		b.Fatal(err)
	}
	for range r.Epochs {
		for _, rows := range r.batches {
			if _, err := r.trainer.StepRows(r.x, r.y, rows); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// weightBits is the checksum of all weights, each layer's kernel and then its bias.
func weightBits(models ...*Sequential) uint32 {
	sum := uint32(0)
	for _, m := range models {
		for _, layer := range m.Weights() {
			sum = addBits(sum, layer.Kernel().RawMatrix().Data)
			sum = addBits(sum, layer.Bias())
		}
	}
	return sum
}

func addBits(sum uint32, v []float64) uint32 {
	raw := make([]byte, 0, 8*len(v))
	for _, x := range v {
		raw = binary.LittleEndian.AppendUint64(raw, math.Float64bits(x))
	}
	return crc32.Update(sum, crc32.IEEETable, raw)
}

func report(b *testing.B, loss float64, bits uint32) {
	b.StopTimer()
	b.ReportMetric(math.Round(loss*1e12), "pico-loss")
	b.ReportMetric(float64(bits), "bits")
}

func BenchmarkTrain(b *testing.B) {
	for name, w := range workloads(b) {
		b.Run(name, func(b *testing.B) {
			r := w.ready(b)
			bits := func() uint32 { return weightBits(r.trainer.Model()) }
			if w.Opt == "none" {
				r.forwardOnly(b)
				bits = func() uint32 { return addBits(0, r.yhat.RawMatrix().Data) }
			} else {
				timed(b, func() { r.train(b) })
			}
			loss, err := r.trainer.Model().Evaluate(r.x, r.y)
			if err != nil {
				b.Fatal(err)
			}
			report(b, loss, bits())
		})
	}
}

// timed runs the benchmark, after one call in which buffers are made.
func timed(b *testing.B, call func()) {
	call()
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		call()
	}
	b.StopTimer()
}

// forwardOnly computes all outputs, over and over.
func (r *benchRun) forwardOnly(b *testing.B) {
	p, err := NewPredictor(r.trainer.Model())
	if err != nil {
		b.Fatal(err)
	}
	r.yhat = mat.NewDense(r.N, r.trainer.Model().Outputs(), nil)
	predict := func() {
		if err := p.Predict(r.yhat, r.x); err != nil {
			b.Fatal(err)
		}
	}
	timed(b, predict)
}
