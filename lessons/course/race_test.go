//go:build race

package course

// slow: what takes minutes is left out.
const slow = true
