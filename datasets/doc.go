// Package datasets holds tables of samples to learn from: made ones (gates,
// moons, spirals), held ones (iris, digits, diabetes) and CSV files, with what
// is done to a table before training (split, scale, shuffle, augment), and the
// learning methods that are not networks (k-means, a decision tree, least
// squares).
//
// It knows nothing of networks. Rows are samples, numeric types are gonum's.
// Same seed, same rows. A call that cannot be served returns a typed error and
// never panics.
package datasets
