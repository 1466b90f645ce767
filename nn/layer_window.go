package nn

import "strconv"

// Padding says what a window does at the edges of an image.
type Padding uint8

// The paddings of Keras. Same puts zeros around the image so that a stride of 1
// leaves its size as it is; as in TensorFlow, where their number is odd the
// smaller half comes first (top, left).
const (
	Valid Padding = iota // only windows that lie within the image
	Same                 // ceil(in/stride) windows
	paddingCount
)

// String is the name in Keras, "valid".
func (p Padding) String() string {
	switch p {
	case Valid:
		return "valid"
	case Same:
		return "same"
	}
	return "padding " + strconv.Itoa(int(p))
}

// axis is how windows lie along the rows or along the columns of an image.
type axis struct {
	in, out int // places of the image, windows
	size    int // places of a window
	stride  int // from window to window
	before  int // zeros before the first place
}

// newAxis counts the windows: none if a window is larger than the image.
func newAxis(in, size, stride int, p Padding) axis {
	a := axis{in: in, size: size, stride: stride}
	switch {
	case p == Same:
		a.out = (in + stride - 1) / stride
		a.before = max((a.out-1)*stride+size-in, 0) / 2
	case size <= in:
		a.out = (in-size)/stride + 1
	}
	return a
}

// place is where in the image tap k of window o lies.
func (a axis) place(o, k int) int { return o*a.stride + k - a.before }

// taps are the places of window o that lie within the image, [from, to).
func (a axis) taps(o int) (from, to int) {
	start := a.place(o, 0)
	return max(0, -start), min(a.size, a.in-start)
}

// covering are the windows that a place i of the image lies in, [from, to).
func (a axis) covering(i int) (from, to int) {
	if last := i + a.before; last >= a.size {
		from = (last-a.size)/a.stride + 1
	}
	return from, max(from, min((i+a.before)/a.stride+1, a.out))
}

// axes are both axes of an image [rows][cols][channels], or what is wrong with
// the layer's settings.
func axes(layer string, in Shape, sizeName string, size, strides [2]int, p Padding) (rows, cols axis, err error) {
	if len(in) != 3 {
		return rows, cols, &ValueError{layer, "input shape", in.String(), WantImage}
	}
	if p >= paddingCount {
		return rows, cols, &ValueError{layer, "Padding", p.String(), WantConstant}
	}
	for i := range 2 {
		if err := wantUnits(layer, sizeName, size[i]); err != nil {
			return rows, cols, err
		}
		if err := wantUnits(layer, "Strides", strides[i]); err != nil {
			return rows, cols, err
		}
	}
	rows, cols = newAxis(in[0], size[0], strides[0], p), newAxis(in[1], size[1], strides[1], p)
	if rows.out <= 0 || cols.out <= 0 {
		return rows, cols, &ValueError{layer, sizeName, Shape(size[:]).String(), WantWindow}
	}
	return rows, cols, nil
}
