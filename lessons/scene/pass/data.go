package pass

import (
	"gonum.org/v1/gonum/mat"

	"nnlab/lessons/spec"
	"nnlab/lessons/training"
)

// firstRows are the rows of a spec: those that stand in it, or what is drawn to learn from.
func firstRows(sp spec.Spec, seed uint64) (inputs, targets [][]float64, err error) {
	if sp.Inputs != nil {
		return firstInputs(sp, seed), firstTargets(sp, seed), nil
	}
	sp.Seed = seed
	data, err := training.NewData(sp, nil)
	if err != nil {
		return nil, nil, err
	}
	return rowList(data.Train.X), rowList(data.Train.Y), nil
}

// rowList has a slice a row.
func rowList(m *mat.Dense) [][]float64 {
	n, _ := m.Dims()
	rows := make([][]float64, n)
	for i := range rows {
		rows[i] = m.RawRowView(i)
	}
	return rows
}

// firstInputs are the inputs of typed rows. Where the weights were typed too, a seed other than 1 draws inputs.
func firstInputs(sp spec.Spec, seed uint64) [][]float64 {
	if sp.Weights == nil || seed == firstSeed {
		return sp.Inputs
	}
	r := stream(seed, inputStream)
	rows := make([][]float64, len(sp.Inputs))
	for s, row := range sp.Inputs {
		for range row {
			rows[s] = append(rows[s], draw(r))
		}
	}
	return rows
}

// firstTargets are the targets of typed rows. Where the weights were typed, a seed other than 1 draws each anew that
// is a yes or a no.
func firstTargets(sp spec.Spec, seed uint64) [][]float64 {
	if sp.Weights == nil || seed == firstSeed {
		return sp.Targets
	}
	r := stream(seed, targetStream)
	rows := make([][]float64, len(sp.Targets))
	for s, row := range sp.Targets {
		for _, t := range row {
			if t == 0 || t == 1 {
				t = float64(r.IntN(2))
			}
			rows[s] = append(rows[s], t)
		}
	}
	return rows
}
