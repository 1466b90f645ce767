package nn

import (
	"context"
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
	trainer   *Trainer
	first     *Snapshot
	predictor *Predictor
	x, y      *mat.Dense
	batches   [][]int
	yhat      *mat.Dense
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
func (w workload) layers(b testing.TB) []Layer {
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

func byBenchName(b testing.TB, name string) Activation {
	b.Helper()
	g, err := ActivationByName(name)
	if err != nil {
		b.Fatal(err)
	}
	return g
}

func (w workload) compiled(b testing.TB) *Sequential {
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
	r.start(b, m)
	return r
}

// start keeps the state to which every run goes back, and cuts the batches.
func (r *benchRun) start(t testing.TB, m *Sequential) {
	t.Helper()
	var err error
	if r.trainer, err = NewTrainer(m); err != nil {
		t.Fatal(err)
	}
	if r.predictor, err = NewPredictor(m); err != nil {
		t.Fatal(err)
	}
	r.first = r.trainer.Snapshot()
	r.yhat = mat.NewDense(r.N, m.Outputs(), nil)
	for from := 0; from < r.N; from += r.Batch {
		rows := make([]int, min(r.Batch, r.N-from))
		for i := range rows {
			rows[i] = from + i
		}
		r.batches = append(r.batches, rows)
	}
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
	if err := r.trainer.Restore(r.first); err != nil {
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
			r.timedRun(b)
			bits := weightBits(r.trainer.Model())
			if w.Opt == "none" {
				bits = addBits(0, r.yhat.RawMatrix().Data)
			}
			loss, err := r.trainer.Model().Evaluate(r.x, r.y)
			if err != nil {
				b.Fatal(err)
			}
			report(b, loss, bits)
		})
	}
}

// timedRun measures the run, after one in which buffers are made.
func (r *benchRun) timedRun(b *testing.B) {
	call := r.train
	if r.Opt == "none" {
		call = r.predict
	}
	call(b)
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		call(b)
	}
	b.StopTimer()
}

// predict computes all outputs.
func (r *benchRun) predict(b *testing.B) {
	if err := r.predictor.Predict(r.yhat, r.x); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkSeeds trains copies of one run side by side.
func BenchmarkSeeds(b *testing.B) {
	const copies = 64
	r := workloads(b)["w4a"].ready(b)
	losses, models := make([]float64, copies), make([]*Sequential, copies)
	b.ResetTimer()
	for range b.N {
		_, err := Parallel(context.Background(), copies, func(_ context.Context, i int) (struct{}, error) {
			own := *r
			own.trainer = r.trainer.Clone()
			own.train(b)
			models[i] = own.trainer.Model()
			var err error
			losses[i], err = models[i].Evaluate(r.x, r.y)
			return struct{}{}, err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	sum := 0.0
	for _, v := range losses {
		sum += v
	}
	report(b, sum/copies, weightBits(models...))
}

// BenchmarkNew makes a trainer and takes its first step, in which its buffers are
// made.
func BenchmarkNew(b *testing.B) {
	for _, c := range []struct {
		name  string
		sizes []int
	}{{"64-32-10", []int{64, 32, 10}}, {"784-128-10", []int{784, 128, 10}}} {
		b.Run(c.name, func(b *testing.B) {
			w := workload{Layers: c.sizes, Hidden: "relu", Out: "softmax", Loss: "ce", Opt: "adam", LR: 0.001}
			m := w.compiled(b)
			x, y := mat.NewDense(32, c.sizes[0], nil), mat.NewDense(32, c.sizes[2], nil)
			b.ReportAllocs()
			for b.Loop() {
				t, err := NewTrainer(m)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := t.Step(x, y); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(8*m.ParamCount()), "B-weights")
		})
	}
}
