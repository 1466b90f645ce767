package nn

import (
	"slices"

	"gonum.org/v1/gonum/mat"
)

// ROCAUC is the area under the ROC curve of one output, [n][1], against targets,
// [n][1], that are positive above 0: how often a positive sample has a higher
// output than a negative one, where an equal one counts half. It is 0 where all
// targets are alike. Keras's AUC comes close to it with 200 thresholds.
//
// Source: J. Hanley, B. McNeil, The meaning and use of the area under a ROC curve
// (1982); scikit-learn, roc_auc_score.
func ROCAUC(yhat, y mat.Matrix) (float64, error) {
	const where = "ROCAUC"
	rows, outputs, _, err := paired(where, yhat, y)
	if err != nil {
		return 0, err
	}
	if outputs != 1 {
		return 0, &ShapeError{where, "yhat", Shape{rows, outputs}, Shape{rows, 1}}
	}
	var positive, negative []float64
	var score, target [1]float64
	for s := range rows {
		if err := firstError(copyRow(where, "yhat", score[:], yhat, s), copyRow(where, "y", target[:], y, s)); err != nil {
			return 0, err
		}
		if target[0] > 0 {
			positive = append(positive, score[0])
		} else {
			negative = append(negative, score[0])
		}
	}
	slices.Sort(negative)
	won := 0
	for _, v := range positive {
		below, _ := slices.BinarySearch(negative, v)
		notAbove, _ := slices.BinarySearchFunc(negative, v, func(n, v float64) int {
			if n <= v {
				return -1
			}
			return 1
		})
		won += below + notAbove
	}
	return ratio(float64(won), 2*float64(len(positive))*float64(len(negative))), nil
}
