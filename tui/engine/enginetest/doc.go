// Package enginetest has a tiny lesson for tests of the screen: a scene that counts, with a question, a goal, a knob
// and panels of several kinds. Its numbers are so simple that a test can say what must be seen.
package enginetest
