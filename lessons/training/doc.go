// Package training carries out a spec: [NewData] draws, splits and scales the rows that a [spec.Spec] names, a [Run] trains
// its network on them an update at a time, by Keras's rules or those of TensorFlow Playground, and [Many] does so from many
// seeds.
//
// A run is a small deterministic machine: the same spec gives the same bits, [Run.Save] and [Run.Load] go back and forth in
// time, and [Run.Set] changes what may change on the way. What is drawn has a stream of its own for each purpose, so that a
// key moves nothing but what it says.
package training
