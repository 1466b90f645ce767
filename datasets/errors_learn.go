package datasets

// What k-means, a tree and least squares may expect.
const (
	WantModest   Want = "a number from -1e100 to 1e100"
	WantCentres  Want = "a number of centres from 1 to the number of rows"
	WantCentre   Want = "the number of a centre"
	WantLabels   Want = "a label for every row"
	WantLabel    Want = "a label from 0 to 63"
	WantDepth    Want = "a depth not below 0"
	WantNode     Want = "the number of a node"
	WantColumn   Want = "one column and as many rows as x"
	WantRate     Want = "a learning rate above 0 and not above 1e100"
	WantPenalty  Want = "a penalty from 0 to 1e100"
	WantSolvable Want = "numbers that can be solved for"
	WantWeights  Want = "as many weights as there are inputs"
)
