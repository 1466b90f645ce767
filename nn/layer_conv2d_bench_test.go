package nn

import "testing"

// digits is the network of small images: two convolutions, a pooling, ten classes.
func digits(t testing.TB) *Sequential {
	t.Helper()
	same := Conv2D{Filters: 8, KernelSize: [2]int{3, 3}, Padding: Same, Activation: ReLU}
	wider := same
	wider.Filters = 16
	m, err := NewSequential(Input(8, 8, 1), same, MaxPool2D{}, wider, Flatten{}, Dense{Units: 10, Activation: Softmax})
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Compile(NewAdam(0.001), CCE); err != nil {
		t.Fatal(err)
	}
	return m
}

// BenchmarkConv is one step of training on 32 images.
func BenchmarkConv(b *testing.B) {
	m := digits(b)
	x, y := batch(32, 64, 10)
	for s := range 32 {
		Zeros.Fill(y.RawRowView(s), Fans{1, 1}, nil)
		y.Set(s, s%10, 1)
	}
	trainer, err := NewTrainer(m)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := trainer.Step(x, y); err != nil {
			b.Fatal(err)
		}
	}
}
