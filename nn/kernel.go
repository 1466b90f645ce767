package nn

import "math"

// The products of matrices that training is made of, on plain slices. All three
// of a layer are one: rows of numbers, each multiplied by a coefficient, added
// to a row of sums.
//
//	Z  [n][out]  = X [n][in] · W [in][out]       the rows of W, one an input
//	dW [in][out] = Xᵀ [in][n] · dZ [n][out]      the rows of dZ, one a sample
//	dX [n][in]   = dZ [n][out] · Wᵀ [out][in]    the rows of Wᵀ, one a unit
//
// Every sum starts from 0 and takes its terms in their order, so that its bits
// are those of the plain loop: a path is chosen for its speed alone.
type product struct {
	sums         []float64 // [count][width]
	count, width int
	coefficients []float64 // of sum r and term k at [r·step + k·stride]
	step, stride int
	rows         []float64 // [terms][width]
	terms        int
}

// Widths from which a row is worth a loop of its own, and a look for zeros.
const (
	wideRow  = 8
	skipZero = 16
)

func (p *product) do() {
	switch {
	case p.width < wideRow:
		p.narrow()
	case p.width >= skipZero && p.manyZeros():
		p.sparse()
	default:
		p.dense()
	}
}

// manyZeros says whether a quarter of the first coefficients is 0, as pixels and
// the outputs of relu are.
func (p *product) manyZeros() bool {
	seen, zeros := min(p.count*p.terms, 256), 0
	for _, v := range p.coefficients[:seen] {
		if v == 0 {
			zeros++
		}
	}
	return 4*zeros >= seen
}

// narrow computes each sum in a register.
func (p *product) narrow() {
	width, stride := p.width, p.stride
	for r := range p.count {
		c, sums := p.coefficients[r*p.step:], p.sums[r*width:][:width]
		for j := range sums {
			sum, at := 0.0, 0
			for k := j; k < len(p.rows); k += width {
				sum += float64(c[at] * p.rows[k])
				at += stride
			}
			sums[j] = sum
		}
	}
}

// dense adds four rows at a time to two rows of sums.
func (p *product) dense() {
	width, stride := p.width, p.stride
	r := 0
	for ; r+2 <= p.count; r += 2 {
		a, b := p.coefficients[r*p.step:], p.coefficients[(r+1)*p.step:]
		sa, sb := p.sums[r*width:][:width], p.sums[(r+1)*width:][:width]
		clear(sa)
		clear(sb)
		k := 0
		for ; k+4 <= p.terms; k += 4 {
			at := k * stride
			addFourTwice(sa, sb, p.rows[k*width:],
				a[at], a[at+stride], a[at+2*stride], a[at+3*stride],
				b[at], b[at+stride], b[at+2*stride], b[at+3*stride])
		}
		for ; k < p.terms; k++ {
			row := p.rows[k*width:][:width]
			addScaled(sa, a[k*stride], row)
			addScaled(sb, b[k*stride], row)
		}
	}
	if r < p.count {
		last := *p
		last.sums, last.coefficients, last.count = p.sums[r*width:], p.coefficients[r*p.step:], 1
		last.sparse()
	}
}

// sparse adds four rows at a time, those of coefficients that are not 0.
func (p *product) sparse() {
	width, stride := p.width, p.stride
	var list [maxList]int // the terms whose coefficients are not 0
	for r := range p.count {
		c, sums := p.coefficients[r*p.step:], p.sums[r*width:][:width]
		clear(sums)
		for first := 0; first < p.terms; first += maxList {
			n := listTerms(&list, c, stride, first, min(first+maxList, p.terms))
			q := 0
			for ; q+4 <= n; q += 4 {
				k0, k1, k2, k3 := list[q], list[q+1], list[q+2], list[q+3]
				addFour(sums, c[k0*stride], p.rows[k0*width:], c[k1*stride], p.rows[k1*width:],
					c[k2*stride], p.rows[k2*width:], c[k3*stride], p.rows[k3*width:])
			}
			for _, k := range list[q:n] {
				addScaled(sums, c[k*stride], p.rows[k*width:][:width])
			}
		}
	}
}

// maxList is how many terms sparse looks at before it adds them, a power of 2.
const maxList = 128

// listTerms lists the terms from first to before last whose coefficients are not 0,
// and counts them: without a branch, which would have to be guessed.
func listTerms(list *[maxList]int, c []float64, stride, first, last int) int {
	n, at := 0, first*stride
	for k := first; k < last; k++ {
		list[uint(n)%maxList] = k
		bits := math.Float64bits(c[at]) << 1 // 0 for 0 and −0
		n += int((bits | -bits) >> 63)
		at += stride
	}
	return n
}

// addFour is sums += f0·r0 + f1·r1 + f2·r2 + f3·r3, added in this order.
func addFour(sums []float64, f0 float64, r0 []float64, f1 float64, r1 []float64, f2 float64, r2 []float64, f3 float64, r3 []float64) {
	r0, r1, r2, r3 = r0[:len(sums)], r1[:len(sums)], r2[:len(sums)], r3[:len(sums)]
	for j, sum := range sums {
		sum += float64(f0 * r0[j])
		sum += float64(f1 * r1[j])
		sum += float64(f2 * r2[j])
		sums[j] = sum + float64(f3*r3[j])
	}
}

// addFourTwice adds four rows that stand one after the other, multiplied by a0 to
// a3, to one row of sums, and multiplied by b0 to b3 to another.
func addFourTwice(a, b, rows []float64, a0, a1, a2, a3, b0, b1, b2, b3 float64) {
	width := len(a)
	b = b[:width]
	r0, r1, r2, r3 := rows[:width], rows[width:][:width], rows[2*width:][:width], rows[3*width:][:width]
	for j := range a {
		w0, w1, w2, w3 := r0[j], r1[j], r2[j], r3[j]
		sum := a[j]
		sum += float64(a0 * w0)
		sum += float64(a1 * w1)
		sum += float64(a2 * w2)
		a[j] = sum + float64(a3*w3)
		sum = b[j]
		sum += float64(b0 * w0)
		sum += float64(b1 * w1)
		sum += float64(b2 * w2)
		b[j] = sum + float64(b3*w3)
	}
}

// addToRows adds a row to every row.
func addToRows(rows, row []float64) {
	for from := 0; from < len(rows); from += len(row) {
		addScaled(rows[from:], 1, row)
	}
}

// sumRows is the sum of all rows, in order.
func sumRows(sum, rows []float64) {
	clear(sum)
	width, from := len(sum), 0
	for ; from+4*width <= len(rows); from += 4 * width {
		four := rows[from:][:4*width]
		addFour(sum, 1, four, 1, four[width:], 1, four[2*width:], 1, four[3*width:])
	}
	for ; from < len(rows); from += width {
		addScaled(sum, 1, rows[from:][:width])
	}
}

// transpose writes w, rows by cols, to t, cols by rows.
func transpose(t, w []float64, rows, cols int) {
	for i := range rows {
		at := i
		for _, v := range w[i*cols:][:cols] {
			t[at] = v
			at += rows
		}
	}
}

// addScaled is dst += f·src.
func addScaled(dst []float64, f float64, src []float64) {
	dst = dst[:len(src)]
	for i, v := range src {
		dst[i] += float64(f * v)
	}
}

// dot is Σ a_i·b_i, added in order.
func dot(a, b []float64) float64 {
	sum := 0.0
	b = b[:len(a)]
	for i, v := range a {
		sum += float64(v * b[i])
	}
	return sum
}
