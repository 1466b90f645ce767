// Package experiment is the scene of data, a network and its training, all of it from one spec: a run an update at a time,
// a second run beside it with one setting different, or many runs from different seeds.
//
// All numbers come from training.Run. What stands between two measurings is what was measured last, and says so.
//
// # Names
//
// Everything counts from 1. With b. before it a name is of the second run.
//
//	train_loss val_loss test_loss train_accuracy …   as measured last; val_loss@36 at the end of epoch 36, @0 before the first
//	train_loss_sum train_right train_wrong wrong     over all samples; wrong over all that are shown
//	batch_loss                                       of the newest update's batch, penalties included
//	lead                                             the training loss of the first run less that of the second; lead@40
//	best_val_loss best_epoch turn gap rise           the lowest validation loss so far and its epoch, val − train, val / lowest
//	epoch updates epochs batch batches seed          how far the run is, and how it goes
//	rows val_rows test_rows inputs outputs classes layers hidden_layers params units1 inputs1 weights1 biases1 params1
//	learning_rate                                    of the next update
//	best best_at wait patience patience_left stopped_epoch restored_epoch   the rule of early stopping
//	diverged_at finding1 finding2 …                  updates at which something broke
//	W1[2][1] b1[2]                                   weights (layer, unit, input) and biases; w5 and b3 in small networks
//	dW1[2][1] W1[2][1].step W1[2][1].prev            gradient of the newest update, what it changed, the value before it
//	mean_dW1 mean_g1 mean_W1 weight_length           mean |∂J/∂W|, mean ∂J/∂W and mean of W of a layer, √ΣW²
//	without1[3]                                      the training loss with that unit's answer held at 0
//	without_worst without_rise without_rise1         the largest of these in the last hidden layer, and over train_loss; of layer 1
//	val_cell2[3]                                     samples of class 2 that were taken for class 3
//	x1.s7 t.s7 z1[2].s7 h1[2].s7 y.s7 loss.s7 right.s7 class.s7   of training sample 7; .v7 of validation, .t7 of test
//	seeds.total seeds.done seeds.run3 seeds.median seeds.lo seeds.hi seeds.turn   of many seeds, at the end
//	seeds.reached seeds.rate seeds.ends              how many met the goal at some time, their share, and how many end within it
//	seeds.wins seeds.overfits                        how many end lower in the second run; over 1.2 times their lowest
//	next_seed differs                                the seed that a new one takes, the key in which the second run differs
//
// Words: net activation dataset output loss optimizer rules schedule problem monitor ended. NAME+11 is what the terms of a
// sum from the twelfth on give.
package experiment
