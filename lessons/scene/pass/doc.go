// Package pass is the scene of a pass: a small dense network goes forward, backward and through an update, one scalar
// operation a unit of a run, or one layer of a sample, one layer of the whole batch, or one whole pass where a step
// says so.
//
// All numbers come from one nn.Trace, computed once per change. What is on the screen is the trace seen from a
// position: the number of operations done in this pass. A number is known once its operation is done.
//
// # Names
//
// Everything counts from 1. The names of one pass, here for a 2-2-1 network:
//
//	x1 t                  inputs and target (t1, t2 … with several outputs)
//	w5 b3                 the weights and biases that this pass uses
//	p5                    product of w5 and its input
//	z1 h1 y               weighted sum, activation of a hidden unit, output (y1, y2 … of several)
//	diff dy               ŷ − t, and ∂J/∂ŷ (diff1, dy1 … of several)
//	slope1 delta1         slope of the activation, ∂J/∂z
//	bp5 back1             δ·w carried back through w5, and all that arrives at unit 1
//	dw5 db3               ∂J/∂w and ∂J/∂b
//	step5 stepb3          −lr·∂J/∂w, and the same of a bias
//	w5.new b3.new         the values after the update
//	w5.prev dw5.prev …    those of the pass before
//	J J1 term Js          the loss; of several outputs the share of each; its term; the loss of a sample of several
//
// Units are counted over the hidden layers and then the outputs as long as there are at most 12, weights by layer,
// unit and input as long as there are at most 9. In all networks W1[2][1], b1[2], z1[2], h1[2], P1[2][1] … (layer,
// unit, input) mean the same. NAME.s2 is NAME of sample 2 of the batch; without it the sample in hand is meant.
// NAME:3 is what the first three terms of a sum or product give, NAME+11 what those of a sum from the twelfth on give.
//
// mean_dW1 is the mean |∂J/∂W| of a layer, last_dW that of the last one, and fade the first layer's over the last's.
//
// Without an index: lr, J.prev, J.first, J@n (update n), updates, params, net, activation and the other counts and
// words that [Scene.Value] lists.
package pass
