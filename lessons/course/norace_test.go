//go:build !race

package course

// slow: nothing is left out.
const slow = false
