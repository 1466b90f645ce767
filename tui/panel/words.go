package panel

import "nnlab/lessons"

// The words that pictures add to those of their panels.
const (
	WordProductSoFar lessons.Word = "panel.product_so_far" // ends the row of running products
	WordSumSoFar     lessons.Word = "panel.sum_so_far"     // ends the row of running sums
	WordSoFar        lessons.Word = "panel.so_far"         // the same where there is little room
	WordLogScale     lessons.Word = "panel.log_scale"      // of a chart's vertical axis
	WordOf           lessons.Word = "panel.of"             // {0} of {1}
	WordMoreUnits    lessons.Word = "panel.more_units"     // +{0} units
	WordMore         lessons.Word = "panel.more"           // {0} more
	WordData         lessons.Word = "panel.data"           // a leaf: it stands in the data
	WordSetting      lessons.Word = "panel.setting"        // a leaf: somebody set it
	WordEarlier      lessons.Word = "panel.earlier"        // a leaf: it stands since operation {0}
	WordMean         lessons.Word = "panel.mean"           // the sum of {0}, divided by their number
	WordMedian       lessons.Word = "panel.median"         // the one in the middle
	WordCount        lessons.Word = "panel.count"          // how many there are
)

// OwnWords lists the words that pictures add to those of their panels.
func OwnWords() []lessons.Word {
	return []lessons.Word{
		WordProductSoFar, WordSumSoFar, WordSoFar, WordLogScale, WordOf, WordMoreUnits, WordMore,
		WordData, WordSetting, WordEarlier, WordMean, WordMedian, WordCount,
	}
}
