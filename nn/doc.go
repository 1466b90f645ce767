// Package nn is a small engine for neural networks whose every number can be
// looked at: a Sequential is trained by a Trainer one mini-batch at a time, and
// a Trace gives the same pass as a list of scalar operations.
//
// Names follow Keras, numeric types follow gonum: rows of a matrix are samples,
// a kernel is [in][out]. J, the number that training lowers, is the mean over
// the samples of a batch of what the Loss says of each.
//
// A Layer, an Activation, a Loss, an Optimizer and an Initializer are small
// immutable values; what changes lives in Sequential (the parameters) and in
// Trainer (the optimizer's state). Same seed, same bits: there is no global
// state, a clock only for the times that Fit may print, and goroutines only in
// Parallel, whose results do not depend on them. A call that cannot be served
// returns a *ShapeError, *ValueError, *StateError, *DivergedError or, of a file,
// a *FormatError, and never panics.
//
// A Diagnosis says why training broke, Save and Load keep a model and all it needs
// to go on learning, and Code writes it as a program of Keras, PyTorch or Go.
package nn
