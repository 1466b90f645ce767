// Package datasets holds tables of samples to learn from, with what is done to a
// table before training, and the learning methods that are not networks.
//
//	moons, err := datasets.Moons(500, 0.15, 7)
//	train, test, err := moons.Split(0.8, datasets.Stratified, 7)
//	scaler, err := datasets.FitStandard(train.X)
//	train, err = train.Scaled(scaler)
//	test, err = test.Scaled(scaler)
//
// # What is where
//
// A Set is a table: X is [n][inputs], Y is [n][targets] or the number of a class,
// rows are samples, numeric types are gonum's. A Set is
//
//   - held: Iris, Wine, Diabetes, Digits, HeldSine, Gate;
//   - drawn from a seed: Line, NoisySine, Moons, Blobs, the pictures MovedDigits,
//     Arrange and Shapes, and those of TensorFlow Playground;
//   - read from a CSV file: ReadCSV.
//
// ByName makes any of the first two. Then Parts and Split deal the rows out, a
// Scaler fitted on the rows for training scales all, Features makes inputs of x
// and y, an Augmenter changes pictures anew each epoch, and OneHot or Binary
// gives the classes as targets of a network. KMeans, Tree and LeastSquares learn
// from a table a step at a time.
//
// # Rules
//
// The package knows nothing of networks. Same seed, same rows, to the bit: what is
// drawn for one purpose does not depend on what is drawn for another, and what
// is applied to a table returns another table and leaves the first alone. A call
// that cannot be served returns a typed error and never panics.
//
// A file's name begins with what it belongs to: set, split, scale, features and
// augment_ change tables; held, made_ and playground_ make them; csv_ reads them;
// kmeans_, tree_ and leastsquares_ learn from them.
package datasets
