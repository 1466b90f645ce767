package nn

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

// manyZeros says whether at least a quarter of the coefficients is 0, as pixels
// and the outputs of relu are.
func (p *product) manyZeros() bool {
	zeros := 0
	for _, v := range p.coefficients[:p.count*p.terms] {
		if v == 0 {
			zeros++
		}
	}
	return 4*zeros >= p.count*p.terms
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
	clear(p.sums[:p.count*width])
	r := 0
	for ; r+2 <= p.count; r += 2 {
		a, b := p.coefficients[r*p.step:], p.coefficients[(r+1)*p.step:]
		sa, sb := p.sums[r*width:][:width], p.sums[(r+1)*width:][:width]
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
	clear(p.sums[:p.count*width])
	for r := range p.count {
		c, sums := p.coefficients[r*p.step:], p.sums[r*width:][:width]
		var f0, f1, f2 float64
		var at0, at1, at2 int
		pending := 0
		for k := range p.terms {
			f := c[k*stride]
			if f == 0 {
				continue
			}
			switch pending {
			case 0:
				f0, at0, pending = f, k*width, 1
			case 1:
				f1, at1, pending = f, k*width, 2
			case 2:
				f2, at2, pending = f, k*width, 3
			default:
				addFour(sums, f0, p.rows[at0:], f1, p.rows[at1:], f2, p.rows[at2:], f, p.rows[k*width:])
				pending = 0
			}
		}
		if pending > 0 {
			addScaled(sums, f0, p.rows[at0:][:width])
		}
		if pending > 1 {
			addScaled(sums, f1, p.rows[at1:][:width])
		}
		if pending > 2 {
			addScaled(sums, f2, p.rows[at2:][:width])
		}
	}
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
