package datasets

// chunk is how many numbers are kept together while a table grows.
const chunk = 64 << 10

// numbers is a list that grows without ever being copied but once, at its end:
// a slice that doubles would need three times the room.
type numbers struct{ full [][]float64 }

// add puts a number to the end.
func (n *numbers) add(v float64) {
	last := len(n.full) - 1
	if last < 0 || len(n.full[last]) == chunk {
		n.full = append(n.full, make([]float64, 0, chunk))
		last++
	}
	n.full[last] = append(n.full[last], v)
}

// all joins the numbers and empties the list.
func (n *numbers) all() []float64 {
	size := 0
	for _, c := range n.full {
		size += len(c)
	}
	out := make([]float64, 0, size)
	for i, c := range n.full {
		out = append(out, c...)
		n.full[i] = nil
	}
	return out
}
