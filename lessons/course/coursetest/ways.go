// Package coursetest is what tests of the lessons and of the screen know of the course: the ways to its goals.
package coursetest

// Way is how a goal is reached, and the obvious wrong choice that does not reach it. Both are lines of a log.
type Way struct{ Reach, Decoy string }

// Ways are the ways to the goals by lesson/step.
func Ways() map[string]Way {
	return map[string]Way{
		// A net is called after its layers, not after its curve.
		"forward/deep": {"set networkShape 4,4", "set activation relu\nrun 20"},
		// Small steps are safe, and slow.
		"backprop/fall": {"set learningRate 3\nrun 20", "set learningRate 0.3\nrun 20"},
		// Larger first weights, the slope left as it is.
		"backprop/arrive": {"set activation relu\nrun 15", "set init he_uniform\nrun 15"},
		// Momentum carries the noise along.
		"optimizers/schedule": {"set schedule inverse_time\nset decaySteps 300\nrun 20", "set momentum 0.9\nrun 20"},
		// Another optimizer at the rate that Keras gives it.
		"optimizers/network": {"set optimizer sgd\nset learningRate 0.3\nrun 60", "set optimizer sgd\nset learningRate 0.01\nrun 60"},
		// A longer step alone swings the more.
		"optimizers/tune": {"set b.learningRate 0.1\nset b.momentum 0.5\nrun 200", "set b.learningRate 0.07\nrun 200"},
		// A net too small is a poor one, and does not overfit.
		"overfitting/worse": {"set networkShape 64,64\nset noise 50\nrun 200", "set networkShape 2\nrun 200"},
		// A larger net draws more islands, not fewer.
		"overfitting/chance": {"set points 300\nrun 200", "set networkShape 64,64\nrun 200"},
		// A higher rate is not sooner over the hill.
		"overfitting/rate": {"set patience 5\nrun 100", "set learningRate 0.3\nrun 100"},
		// To stop at the first rise is to stop on the flat start or at a bump.
		"overfitting/patience": {"set patience 20\nset restore true\nrun 200", "set patience 1\nset restore true\nrun 200"},
		// Shaken as far as the classes lie apart.
		"overfitting/jitter": {"b.set jitter 0.2\nrun 200", "b.set jitter 1\nrun 200"},
		// The world does not turn digits upside down.
		"overfitting/digits": {"set augment translate1\nrun 40", "set augment rotate180\nrun 40"},
		// Ten times as much is not ten times as good.
		"overfitting/choose": {"set l2 0.003\nrun 200", "set l2 0.03\nrun 200"},
	}
}
