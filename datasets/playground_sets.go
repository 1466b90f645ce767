package datasets

import "math"

// The recipes of TensorFlow Playground (dataset.ts). What is drawn, and in which
// order, is part of them. All that is said of the rounding holds to the last bit
// but for the sines, cosines and logarithms, in which browsers differ too.

// circlePoints: an inner disc and a ring, the class by the distance from the middle.
func circlePoints(d *drawing, rows int, s float64) {
	const radius = 5.0
	for half, rims := range [2][2]float64{{0, radius * 0.5}, {radius * 0.7, radius}} {
		for range halves(rows)[half] {
			r := d.between(rims[0], rims[1])
			angle := d.between(0, 2*math.Pi)
			x, y := float64(r*sin(angle)), float64(r*cos(angle))
			nx, ny := d.noise(radius, s)
			d.class(x, y, distance(x+nx, y+ny, 0, 0) < radius*0.5)
		}
	}
}

// xorPoints: a square in four fields with a gap between them, the class by the sign of
// the product.
func xorPoints(d *drawing, rows int, s float64) {
	for range rows {
		x := apart(d.between(-5, 5))
		y := apart(d.between(-5, 5))
		nx, ny := d.noise(5, s)
		d.class(x, y, (x+nx)*(y+ny) >= 0)
	}
}

// apart moves v away from 0.
func apart(v float64) float64 {
	const gap = 0.3
	if v > 0 {
		return v + gap
	}
	return v - gap
}

// gaussPoints: two clouds.
func gaussPoints(d *drawing, rows int, s float64) {
	t := s / 0.5
	variance := float64(0.5*(1-t)) + float64(4*t)
	for half, center := range [2]float64{2, -2} {
		for range halves(rows)[half] {
			x := d.normal(center, variance)
			y := d.normal(center, variance)
			d.class(x, y, half == 0)
		}
	}
}

// spiralPoints: two arms of seven eighths of two turns each.
func spiralPoints(d *drawing, rows int, s float64) {
	for half, start := range [2]float64{0, math.Pi} {
		n := halves(rows)[half]
		for i := range n {
			r := float64(i) / float64(n) * 5
			angle := float64(1.75*float64(i)/float64(n)*2*math.Pi) + start
			x := float64(r*sin(angle)) + float64(d.between(-1, 1)*s)
			y := float64(r*cos(angle)) + float64(d.between(-1, 1)*s)
			d.class(x, y, half == 0)
		}
	}
}

// planePoints: the number rises with x + y.
func planePoints(d *drawing, rows int, s float64) {
	d.field(rows, s, func(x, y float64) float64 {
		t := (x + y + 10) / 20
		return float64(-1*(1-t)) + t
	})
}

// bumpPoints: six bumps of radius 2, up and down by turns; where two overlap the
// greater wins.
func bumpPoints(d *drawing, rows int, s float64) {
	bumps := [...]struct{ x, y, sign float64 }{
		{-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}}
	d.field(rows, s, func(x, y float64) float64 {
		label := 0.0
		for _, b := range bumps {
			t := math.Min(distance(x, y, b.x, b.y)/2, 1)
			if v := b.sign * (1 - t); math.Abs(v) > math.Abs(label) {
				label = v
			}
		}
		return label
	})
}

// field draws points of a square, with the height that is found where the noise
// moves them to.
func (d *drawing) field(rows int, s float64, height func(x, y float64) float64) {
	for range rows {
		x := d.between(-6, 6)
		y := d.between(-6, 6)
		nx, ny := d.noise(6, s)
		d.number(x, y, height(x+nx, y+ny))
	}
}

func distance(x, y, toX, toY float64) float64 {
	dx, dy := x-toX, y-toY
	return math.Sqrt(float64(dx*dx) + float64(dy*dy))
}
