//go:build race

package tui

// raceDetector tells whether the tests run under the race detector.
const raceDetector = true
