package datasets

import (
	"math"
	"strconv"
)

// PageData draws a data set as TensorFlow Playground does when a link is opened:
// as many rows as the page makes, in its order, a part to train on and the rest
// to test with. r is the stream of the link's seed, new; afterwards it stands
// where the page goes on with the first weights.
//
// Noise is in hundredths and percent the share of the training rows, as the page
// writes them. Of n rows the first ⌊n·percent/100⌋ train: above 100 these are
// all, test is nil and the page shows NaN for its loss; a percent below 0 counts
// from the end, as the page's slices do. No training rows are refused.
func PageData(name string, noise, percent float64, r *PageRandom) (train, test *Set, err error) {
	p, err := byName("PageData", name, playgrounds())
	if err != nil {
		return nil, nil, err
	}
	if r == nil {
		return nil, nil, &ValueError{"PageData", "r", "nil", WantStream}
	}
	if err := wantWithin("PageData", "noise", noise, 0, 10000, WantHundredths); err != nil {
		return nil, nil, err
	}
	cut, err := p.cut(percent)
	if err != nil {
		return nil, nil, err
	}
	s := p.set(r, p.rows, noise/100)
	order := pageOrder(r, p.rows)
	if cut < p.rows {
		test = s.pick(order[cut:])
	}
	return s.pick(order[:cut]), test, nil
}

// cut is how many rows train.
func (p playground) cut(percent float64) (int, error) {
	k := math.Floor(float64(p.rows) * percent / 100)
	if k < 0 {
		k += float64(p.rows)
	}
	if !finite(percent) || k < 1 {
		return 0, &ValueError{"PageData", "percent", number(percent), WantSomeRows}
	}
	return int(math.Min(k, float64(p.rows))), nil
}

// pageOrder is the page's shuffle: a step for every row, the last one, which
// changes nothing, included.
func pageOrder(r *PageRandom, rows int) []int {
	order := upTo(rows)
	for k := rows; k > 0; k-- {
		j := int(r.Float64() * float64(k))
		order[k-1], order[j] = order[j], order[k-1]
	}
	return order
}

// NextSeed takes a number and makes of it the seed that the page's button for
// new data gives: five decimals as text.
func (r *PageRandom) NextSeed() string { return strconv.FormatFloat(r.Float64(), 'f', 5, 64) }
