package nn

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// measured is a metric of predictions and targets, added row by row.
func measured(t *testing.T, m Metric, yhat, y *mat.Dense) float64 {
	t.Helper()
	rows, outputs := yhat.Dims()
	_, targets := y.Dims()
	if err := m.Check(); err != nil {
		t.Fatal(err)
	}
	if !m.Fits(outputs, targets) {
		t.Fatalf("%s does not fit %d outputs and %d targets", m.Name(), outputs, targets)
	}
	sums := make([]float64, m.Sums(outputs))
	for s := range rows {
		m.Add(sums, yhat.RawRowView(s), y.RawRowView(s))
	}
	return m.Result(sums)
}

type metricCase struct {
	Kind       string
	YTrue      oneOrMany `json:"y_true"`
	YPred      oneOrMany `json:"y_pred"`
	Labels     []float64
	Predicted  []int
	Threshold  float64
	Accuracy   float64
	Confusion  [][]int
	Precision  float64
	Recall     float64
	F1         float64
	Precisions []float64 `json:"precision_per_class"`
	Recalls    []float64 `json:"recall_per_class"`
	F1s        []float64 `json:"f1_per_class"`
	MacroF1    float64   `json:"f1_macro"`
	Top2       *float64  `json:"top_2_accuracy"`
	MSE, RMSE  float64
	MAE, R2    float64
	MaxError   *float64 `json:"max_error"`
	AUC        *float64 `json:"auc_exact"`
}

// column makes a row of numbers, which the files have for one output, a column.
func (o oneOrMany) column() *mat.Dense {
	return mat.NewDense(len(o[0]), 1, o[0])
}

func TestReferenceMetrics(t *testing.T) {
	reference(t, "metrics", func(t *testing.T, c metricCase, tol float64) {
		switch c.Kind {
		case "categorical":
			c.categorical(t, tol)
		case "binary":
			c.binary(t, tol)
		case "regression":
			yhat, y := c.YPred.column(), c.YTrue.column()
			for m, want := range map[StandardMetric]float64{MeanSquaredError: c.MSE, RootMeanSquaredError: c.RMSE,
				MeanAbsoluteError: c.MAE, R2Score: c.R2} {
				near(t, m.Name(), []float64{measured(t, m, yhat, y)}, []float64{want}, tol)
			}
			if c.MaxError != nil {
				near(t, "max_error", []float64{measured(t, MaxError, yhat, y)}, []float64{*c.MaxError}, tol)
			}
		default:
			t.Fatalf("unknown kind %q", c.Kind)
		}
	})
}

func (c metricCase) categorical(t *testing.T, tol float64) {
	yhat, y, labels := matrix(c.YPred), matrix(c.YTrue), mat.NewDense(len(c.Labels), 1, c.Labels)
	near(t, "accuracy", []float64{measured(t, Accuracy, yhat, y), measured(t, CategoricalAccuracy, yhat, y),
		measured(t, Accuracy, yhat, labels), measured(t, SparseCategoricalAccuracy, yhat, labels)},
		[]float64{c.Accuracy, c.Accuracy, c.Accuracy, c.Accuracy}, tol)
	if c.Top2 != nil {
		near(t, "top 2", []float64{measured(t, TopK(2), yhat, y), measured(t, TopK(2), yhat, labels)},
			[]float64{*c.Top2, *c.Top2}, tol)
	}
	for _, targets := range []*mat.Dense{y, labels} {
		m, err := ConfusionMatrix(yhat, targets, 0.5)
		if err != nil {
			t.Fatal(err)
		}
		c.confusion(t, m, tol)
		for k := range c.Confusion {
			near(t, fmt.Sprint("class ", k), []float64{m.Precision(k), m.Recall(k), m.F1(k)},
				[]float64{c.Precisions[k], c.Recalls[k], c.F1s[k]}, tol)
		}
		near(t, "macro f1", []float64{m.MacroF1()}, []float64{c.MacroF1}, tol)
	}
	for s := range c.Predicted {
		if got := argmax(yhat.RawRowView(s)); got != c.Predicted[s] {
			t.Errorf("sample %d is predicted to be %d, want %d", s, got, c.Predicted[s])
		}
	}
}

func (c metricCase) binary(t *testing.T, tol float64) {
	yhat, y := c.YPred.column(), c.YTrue.column()
	at := func(m StandardMetric) float64 { return measured(t, AtThreshold(m, c.Threshold), yhat, y) }
	got := []float64{at(BinaryAccuracy), at(Precision), at(Recall), at(F1Score)}
	want := []float64{c.Accuracy, c.Precision, c.Recall, c.F1}
	near(t, "accuracy, precision, recall, f1", got, want, tol)
	for s, class := range c.Predicted {
		if (c.YPred[0][s] > c.Threshold) != (class == 1) || class > 1 {
			t.Errorf("sample %d is not predicted to be %d", s, class)
		}
	}
	if c.Threshold == 0.5 {
		near(t, "at the usual threshold", []float64{measured(t, Accuracy, yhat, y), measured(t, BinaryAccuracy, yhat, y),
			measured(t, Precision, yhat, y), measured(t, Recall, yhat, y), measured(t, F1Score, yhat, y)},
			append(want[:1:1], want...), tol)
	}
	m, err := ConfusionMatrix(yhat, y, c.Threshold)
	if err != nil {
		t.Fatal(err)
	}
	c.confusion(t, m, tol)
	if c.AUC != nil {
		auc, err := ROCAUC(yhat, y)
		if err != nil {
			t.Fatal(err)
		}
		near(t, "auc", []float64{auc}, []float64{*c.AUC}, tol)
	}
	near(t, "class 1", []float64{m.Precision(1), m.Recall(1), m.F1(1)}, want[1:], tol)
}

func (c metricCase) confusion(t *testing.T, m *Confusion, tol float64) {
	t.Helper()
	if got, want := fmt.Sprint(m.counts), fmt.Sprint(c.Confusion); got != want {
		t.Errorf("confusion %v, want %v", got, want)
	}
	if n := m.Classes() - 1; m.Count(n, 0) != c.Confusion[n][0] || m.Count(0, n+1) != 0 {
		t.Errorf("%d of class %d were called 0, want %d", m.Count(n, 0), n, c.Confusion[n][0])
	}
	near(t, "accuracy of the confusion", []float64{m.Accuracy()}, []float64{c.Accuracy}, tol)
}

func TestMetricsAtTheirEdges(t *testing.T) {
	of := func(m Metric, outputs int, yhat, y []float64) float64 {
		return measured(t, m, mat.NewDense(len(yhat)/outputs, outputs, yhat), mat.NewDense(len(yhat)/outputs, len(y)*outputs/len(yhat), y))
	}
	for _, c := range []struct {
		what      string
		got, want float64
	}{
		{"a prediction at the threshold is 0", of(Accuracy, 1, []float64{0.5}, []float64{1}), 0},
		{"a target must be met exactly", of(BinaryAccuracy, 1, []float64{0.9, 0.1}, []float64{0.9, 0}), 0.5},
		{"binary accuracy counts outputs", of(BinaryAccuracy, 2, []float64{0.9, 0.9}, []float64{1, 0}), 0.5},
		{"accuracy of several outputs counts samples", of(Accuracy, 2, []float64{0.9, 0.8}, []float64{1, 1}), 1},
		{"the first of equals is the largest", of(Accuracy, 3, []float64{0.4, 0.4, 0.2}, []float64{0, 1, 0}), 0},
		{"equals share their rank", of(TopK(1), 3, []float64{0.4, 0.4, 0.2}, []float64{0, 1, 0}), 1},
		{"no class of that number", of(SparseCategoricalAccuracy, 2, []float64{0.4, 0.6}, []float64{1.5}), 0},
		{"nor among the first", of(TopK(math.MaxInt), 2, []float64{0.4, 0.6}, []float64{2}), 0},
		{"more first than outputs", of(TopKCategoricalAccuracy, 2, []float64{0.4, 0.6}, []float64{1, 0}), 1},
		{"nothing called positive", of(Precision, 1, []float64{0.1}, []float64{1}), 0},
		{"nothing positive", of(Recall, 1, []float64{0.9}, []float64{0}), 0},
		{"neither", of(F1Score, 1, []float64{0.1}, []float64{0}), 0},
		{"a target of -1 is negative", of(Precision, 1, []float64{0.9, 0.9}, []float64{1, -1}), 0.5},
		{"r2 of equal targets, met", of(R2Score, 1, []float64{2, 2}, []float64{2, 2}), 1},
		{"r2 of equal targets, missed", of(R2Score, 1, []float64{2, 1}, []float64{2, 2}), 0},
		{"r2 of the mean", of(R2Score, 1, []float64{2, 2, 2}, []float64{1, 2, 3}), 0},
		{"r2 is a mean over outputs", of(R2Score, 2, []float64{1, 5, 3, 5}, []float64{1, 4, 3, 6}), 0.5},
		{"r2 far from 0", of(R2Score, 1, []float64{1e9 + 1, 1e9 + 2}, []float64{1e9 + 1, 1e9 + 3}), 0.5},
		{"the root comes last", of(RootMeanSquaredError, 1, []float64{3, 1}, []float64{0, 0}), math.Sqrt(5)},
	} {
		if math.Abs(c.got-c.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", c.what, c.got, c.want)
		}
	}
}

func TestAUCCountsPairs(t *testing.T) {
	column := func(v ...float64) *mat.Dense { return mat.NewDense(len(v), 1, v) }
	for _, c := range []struct {
		yhat, y *mat.Dense
		want    float64
	}{
		{column(3, 2, 1), column(1, 1, 0), 1},
		{column(3, 2, 1), column(0, 0, 1), 0},
		{column(2, 2, 2, 2), column(1, 0, -1, 1), 0.5},
		{column(1, 2, 2, 3), column(0, 1, 0, 1), 7. / 8},
		{column(1, 2), column(1, 1), 0},
	} {
		if got, err := ROCAUC(c.yhat, c.y); err != nil || got != c.want {
			t.Errorf("%v, %v, want %v", got, err, c.want)
		}
	}
	yhat, y := batch(3, 2, 2)
	if _, err := ROCAUC(yhat, y); err == nil {
		t.Error("two outputs are not refused")
	}
}

func TestCompileRefusesMetrics(t *testing.T) {
	m := small(t, MSE, 2, 3)
	for _, c := range []struct {
		metrics []Metric
		want    Want
	}{
		{[]Metric{nil}, WantValue},
		{[]Metric{(*StandardMetric)(nil)}, WantValue},
		{[]Metric{StandardMetric(99)}, WantConstant},
		{[]Metric{Accuracy, Accuracy}, WantNewName},
		{[]Metric{Precision, AtThreshold(Precision, 0.3)}, WantNewName},
		{[]Metric{SparseCategoricalAccuracy}, WantComparable},
		{[]Metric{AtThreshold(CategoricalAccuracy, 0.3)}, WantThreshold},
		{[]Metric{AtThreshold(MeanSquaredError, 0.3)}, WantThreshold},
		{[]Metric{AtThreshold(Recall, math.NaN())}, WantFinite},
		{[]Metric{AtThreshold(BinaryAccuracy, math.Inf(1))}, WantFinite},
		{[]Metric{TopK(0)}, WantPositive},
	} {
		wants(t, m.Compile(SGD{LearningRate: 0.1}, MSE, c.metrics...), c.want)
	}
	if len(m.Metrics()) != 0 {
		t.Error("refused metrics were kept")
	}
}

func TestEvaluateMetricsHasKerasOrder(t *testing.T) {
	m := small(t, MSE, 2, 1)
	if err := m.Compile(SGD{LearningRate: 0.1}, MSE, R2Score, Accuracy); err != nil {
		t.Fatal(err)
	}
	x, y := batch(9, 2, 1)
	logs, err := m.EvaluateMetrics(x, y)
	if err != nil {
		t.Fatal(err)
	}
	j, _ := m.Evaluate(x, y)
	yhat, _ := m.Predict(x)
	want := Logs{{"accuracy", measured(t, Accuracy, yhat, y)}, {"loss", j}, {"r2", measured(t, R2Score, yhat, y)}}
	if len(logs) != 3 {
		t.Fatalf("%v", logs)
	}
	for i, w := range want {
		if logs[i].Name != w.Name || math.Abs(logs[i].Value-w.Value) > 1e-12 {
			t.Errorf("%v, want %v", logs[i], w)
		}
	}
}

func TestLogitsAreAskedAtZero(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.1}, BCELogits, Input(1), Dense{Units: 1})
	m.Weights()[0].Kernel().Set(0, 0, 1)
	x, y := mat.NewDense(2, 1, []float64{0.2, -0.2}), mat.NewDense(2, 1, []float64{1, 0})
	for _, c := range []struct {
		metric Metric
		want   float64
	}{{Accuracy, 1}, {BinaryAccuracy, 1}, {Recall, 1}, {AtThreshold(Recall, 0.5), 0}} {
		if err := m.Compile(SGD{LearningRate: 0.1}, BCELogits, c.metric); err != nil {
			t.Fatal(err)
		}
		logs, err := m.EvaluateMetrics(x, y)
		if got, ok := logs.Value(c.metric.Name()); err != nil || !ok || got != c.want {
			t.Errorf("%s of logits is %v, want %v (%v)", c.metric.Name(), got, c.want, err)
		}
	}
}

func TestConfusionIsATable(t *testing.T) {
	c := newConfusion(2)
	c.counts[0][1], c.counts[1][1] = 1000, 7
	for want, c := range map[string]*Confusion{
		"": nil, "predicted \n": {}, "predicted      0     1\ntrue 0         0  1000\ntrue 1         0     7\n": c,
	} {
		if got := c.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestConfusionRefusesWhatDoesNotFit(t *testing.T) {
	yhat, y := batch(3, 2, 2)
	confusion := func(yhat, y mat.Matrix, threshold float64) error {
		_, err := ConfusionMatrix(yhat, y, threshold)
		return err
	}
	wants(t, confusion(nil, y, 0.5), WantValue)
	wants(t, confusion(yhat, nil, 0.5), WantValue)
	wants(t, confusion(yhat, y, math.NaN()), WantFinite)
	wants(t, confusion(yhat, mat.NewDense(3, 1, []float64{0, 1, 2}), 0.5), WantClass)
	wants(t, confusion(mat.NewDense(1, 1025, nil), mat.NewDense(1, 1, nil), 0.5), WantClasses)
	for _, bad := range []mat.Matrix{&mat.Dense{}, mat.NewDense(2, 2, nil), mat.NewDense(3, 3, nil)} {
		if _, ok := confusion(yhat, bad, 0.5).(*ShapeError); !ok {
			t.Errorf("targets of another shape: %v", confusion(yhat, bad, 0.5))
		}
	}
	var none Confusion
	if none.Accuracy() != 0 || none.MacroF1() != 0 || none.Precision(-1) != 0 || none.Count(0, 1) != 0 {
		t.Error("no classes have scores")
	}
}
