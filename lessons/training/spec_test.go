package training

import (
	"testing"

	"nnlab/lessons/spec"
)

// page is the page's start: all defaults under rules=page.
func page(changes ...func(*spec.Spec)) spec.Spec {
	s := spec.Spec{Rules: "page", Problem: "classification", Dataset: "circle", TrainPercent: 50, Scale: "none",
		Features: []string{"x", "y"}, Classes: 2, Output: "tanh", Loss: "half_sse", HuberDelta: 1,
		Init: []string{"uniform", "uniform", "uniform"}, InitScale: 0.5, BiasInit: 0.1, SeedText: "1", Seed: 1,
		LearningRate: 0.03, BatchSize: 10, PageBatch: 10, Penalty: "none", Optimizer: "sgd", Schedule: "constant", Epsilon: 1e-7,
		Rho: 0.9, Beta1: 0.9, Beta2: 0.999, InitialAccumulator: 0.1, Monitor: "val_loss"}
	shape(&s, "tanh", 4, 2)
	for _, change := range changes {
		change(&s)
	}
	return s
}

// keras is the same under rules=keras.
func keras(changes ...func(*spec.Spec)) spec.Spec {
	s := page()
	s.Rules, s.Output, s.Loss, s.BatchSize, s.PageBatch, s.LearningRate, s.Shuffle = "keras", "logit", "bce_logits", 32, 0, 0.01, true
	s.BiasInit, s.Init = 0, []string{"glorot_uniform", "glorot_uniform", "glorot_uniform"}
	for _, change := range changes {
		change(&s)
	}
	return s
}

// family is F of the overfitting experiment.
func family(changes ...func(*spec.Spec)) spec.Spec {
	return keras(append([]func(*spec.Spec){func(s *spec.Spec) {
		s.Dataset, s.Noise, s.Scale, s.ScaleBy = "xor", 0.3, "divide", 5
		s.Points, s.ValPoints, s.TestPoints = 60, 200, 500
		s.BatchSize, s.LearningRate, s.Optimizer, s.Epochs = 10, 0.01, "adam", 200
		shape(s, "tanh", 16, 16)
	}}, changes...)...)
}

func shape(s *spec.Spec, activation string, units ...int) {
	s.Pieces, s.Hidden, s.HiddenNames = nil, units, nil
	for _, n := range units {
		s.Pieces = append(s.Pieces, spec.Piece{Kind: spec.DensePiece, Units: n})
		s.HiddenNames = append(s.HiddenNames, activation)
	}
	name := "glorot_uniform"
	if len(s.Init) > 0 {
		name = s.Init[0]
	}
	s.Init = nil
	for range len(units) + 1 {
		s.Init = append(s.Init, name)
	}
}

// start makes the data and the run of a spec.
func start(t testing.TB, s spec.Spec) *Run {
	t.Helper()
	d, err := NewData(s, nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(s, d)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func epochs(r *Run, n int) {
	for r.Epoch() < n && r.Update() {
	}
}
