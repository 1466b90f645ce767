package datasets

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Best is the w and b of the least J, in closed form by the singular values of x
// less its column means, X = U·S·Vᵀ (Golub and Van Loan, Matrix Computations,
// 5.5; Hastie and others, The Elements of Statistical Learning, 3.4.1):
//
//	w = V · S/(S² + n·L2) · Uᵀ · (y − ȳ)        b = ȳ − x̄·w
//
// Where inputs depend on each other and there is no penalty, many w are as good:
// it is the shortest. Its last bits may differ between machines, as gonum's do.
// It returns a *ValueError if the method does not converge.
func (m *LeastSquares) Best() (w []float64, b float64, err error) {
	if m.x == nil {
		return nil, 0, &ValueError{"Best", "x", "empty", WantMatrix}
	}
	n, inputs := m.x.Dims()
	centred, means := centre(m.x)
	meanY, _ := moments(m.y)
	var svd mat.SVD
	if !svd.Factorize(centred, mat.SVDThin) {
		return nil, 0, &ValueError{"Best", "x", "too hard", WantSolvable}
	}
	var u, v mat.Dense
	svd.UTo(&u)
	svd.VTo(&v)
	values := svd.Values(nil)
	none := values[0] * float64(max(n, inputs)) * 0x1p-52 // what rounding leaves of a singular value of 0
	w, b = make([]float64, inputs), meanY
	for k, s := range values {
		if s <= none || s == 0 {
			continue
		}
		along := 0.0
		for i, y := range m.y {
			along += float64(u.At(i, k) * (y - meanY))
		}
		along /= s + float64(float64(n)*m.options.L2)/s
		for j := range w {
			w[j] += float64(v.At(j, k) * along)
		}
	}
	for j, mean := range means {
		b -= float64(mean * w[j])
	}
	return w, b, nil
}

// LargestRate is the learning rate from which on the descent no longer comes to
// rest: 2/λ, with λ the largest eigenvalue of the matrix of second derivatives
// of J, 2/n·[X 1]ᵀ·[X 1] + 2·L2 (not for the bias). Condition is the largest over
// the smallest eigenvalue: how much longer the valley of J is than wide; +Inf
// where it is flat along its floor. Both are NaN if the eigenvalues cannot be found.
func (m *LeastSquares) LargestRate() (rate, condition float64) {
	inputs := len(m.w)
	h := mat.NewSymDense(inputs+1, nil)
	row := make([]float64, inputs+1)
	row[inputs] = 1
	for i := range m.y {
		copy(row, m.x.RawRowView(i))
		for j, v := range row {
			for k := j; k < len(row); k++ {
				h.SetSym(j, k, h.At(j, k)+float64(float64(v*row[k])*(2/float64(len(m.y)))))
			}
		}
	}
	for j := range inputs {
		h.SetSym(j, j, h.At(j, j)+2*m.options.L2)
	}
	var eigen mat.EigenSym
	if !eigen.Factorize(h, false) {
		return math.NaN(), math.NaN()
	}
	values := eigen.Values(nil)
	least, most := values[0], values[inputs]
	if least <= most*float64(inputs+1)*0x1p-52 {
		return 2 / most, math.Inf(1)
	}
	return 2 / most, most / least
}

// centre takes the means of the columns away.
func centre(x *mat.Dense) (centred *mat.Dense, means []float64) {
	n, inputs := x.Dims()
	centred, means = mat.NewDense(n, inputs, nil), make([]float64, inputs)
	for j := range inputs {
		column := mat.Col(nil, j, x)
		means[j], _ = moments(column)
		for i, v := range column {
			centred.Set(i, j, v-means[j])
		}
	}
	return centred, means
}
