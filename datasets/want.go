package datasets

// Want is what a ValueError expected. The constants are all there are, so that
// a program can say them in another language.
type Want string

// What a ValueError may expect.
const (
	WantPositive   Want = "a number above 0"
	WantFinite     Want = "a finite number"
	WantNoise      Want = "a number from 0 to 100"
	WantSampleRows Want = "a number of rows from 1 to 100000"
	WantImageRows  Want = "a number of rows from 1 to 20000"
	WantTwoToTen   Want = "a number of classes from 2 to 10"
	WantKnownName  Want = "a known name"
	WantTable      Want = "as many rows of X as of Y, at least one"
	WantShape      Want = "a shape that has as many numbers as X has columns"
	WantNames      Want = "a name for every column"
	WantClass      Want = "the number of a class"
	WantClasses    Want = "a set with classes"
	WantTwoClasses Want = "a set with two classes; OneHot takes any number"
	WantRow        Want = "the number of a row of the set"
	WantSomeRows   Want = "at least one row"
	WantShare      Want = "a share above 0 and below 1 that leaves a row on both sides"
	WantFewerRows  Want = "counts of at least 1 that the rows suffice for"
	WantWayToDeal  Want = "a known way to deal rows out"
	WantMatrix     Want = "a matrix that is not nil or empty"
	WantColumns    Want = "as many columns as were fitted"
	WantLikeX      Want = "as many columns as x"
	WantFeature    Want = "at least one feature of an input that is there"
	WantInputs     Want = "a set with one or two inputs"
	WantPicture    Want = "a shape of rows, columns and channels"
	WantSameExtent Want = "another table of the same extent"
	WantOutside    Want = "a known rule for what lies outside"
	WantHundredths Want = "hundredths from 0 to 10000"
	WantStream     Want = "a random stream that is not nil"
	WantAugmenter  Want = "one made by NewAugmenter"
	WantUnset      Want = "nothing: this set does not take it"

	WantTranslate     Want = "a number of pixels from -1000 to 1000"
	WantTurn          Want = "an angle from -360 to 360 degrees"
	WantStretch       Want = "a stretch above -1 and not above 100"
	WantShear         Want = "a shear from -100 to 100"
	WantHalfTranslate Want = "a number of pixels from 0 to 1000"
	WantHalfTurn      Want = "an angle from 0 to 360 degrees"
	WantHalfStretch   Want = "a stretch from 0 to below 1"
	WantHalfShear     Want = "a shear from 0 to 100"
)

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

// What a cell of a CSV file may be expected to be.
const (
	WantNumber    Want = "a number"
	WantNotAbsent Want = "a value that is there"
)

// What the options of ReadCSV may be expected to be.
const (
	WantReader      Want = "a reader that is not nil"
	WantDelimiter   Want = "a comma, a semicolon, a tab or a vertical bar"
	WantDecimal     Want = "a point, or a comma that does not part cells"
	WantKnownChoice Want = "a known choice"
)
