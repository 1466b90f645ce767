//go:build race

package coursetest

// Race tells whether the race detector watches, under which whole trainings take minutes.
const Race = true
