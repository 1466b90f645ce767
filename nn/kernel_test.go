package nn

import (
	"fmt"
	"slices"
	"testing"
)

// plain is a product as it is read in a book.
func (p *product) plain() []float64 {
	out := make([]float64, p.count*p.width)
	for r := range p.count {
		for j := range p.width {
			for k := range p.terms {
				out[r*p.width+j] += float64(p.coefficients[r*p.step+k*p.stride] * p.rows[k*p.width+j])
			}
		}
	}
	return out
}

// someProduct is one of count rows of sums, of which a share of coefficients is 0;
// turned, its coefficients stand in columns.
func someProduct(count, width, terms int, zeros float64, turned bool) *product {
	r := newStream(uint64(count), weightStream, width*100+terms)
	draw := func(n int, zeros float64) []float64 {
		v := make([]float64, n)
		for i := range v {
			if r.Float64() >= zeros {
				v[i] = r.NormFloat64()
			}
		}
		return v
	}
	p := &product{sums: draw(count*width, 0), count: count, width: width, coefficients: draw(count*terms, zeros),
		step: terms, stride: 1, rows: draw(terms*width, 0), terms: terms}
	if turned {
		p.step, p.stride = 1, count
	}
	return p
}

func TestProductsAreThePlainOnes(t *testing.T) {
	for _, count := range []int{1, 2, 3, 8} {
		for _, width := range []int{1, 2, 7, 8, 9, 16, 33} {
			for _, terms := range []int{1, 3, 4, 5, 8, 31} {
				for _, zeros := range []float64{0, 0.1, 0.8, 1} {
					for _, turned := range []bool{false, true} {
						p := someProduct(count, width, terms, zeros, turned)
						want := p.plain()
						if p.do(); !slices.Equal(p.sums, want) {
							t.Fatalf("%d sums of %d terms of width %d, %v zeros, turned %v: %v, want %v", count, terms, width, zeros, turned, p.sums, want)
						}
					}
				}
			}
		}
	}
}

func BenchmarkProduct(b *testing.B) {
	for _, c := range []struct {
		count, width, terms int
		zeros               float64
	}{{10, 8, 8, 0}, {10, 4, 2, 0}, {10, 1, 2, 0}, {10, 2, 4, 0}, {32, 128, 784, 0.75}, {32, 32, 64, 0.5}, {32, 10, 128, 0.5}, {32, 128, 128, 0}} {
		b.Run(fmt.Sprintf("%dx%dx%d", c.count, c.terms, c.width), func(b *testing.B) {
			p := someProduct(c.count, c.width, c.terms, c.zeros, false)
			for b.Loop() {
				p.do()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(c.count*c.width*c.terms), "ns/product")
		})
	}
}
