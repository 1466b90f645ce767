package datasets

import (
	"bufio"
	"bytes"
	"slices"
	"strings"
)

// sampleRows is how many rows are looked at to find the layout of a file.
const sampleRows = 200

// csvLayout is how a CSV file is to be read.
type csvLayout struct {
	comma   byte
	decimal byte
	header  bool
	names   []string // a column each, clean and unique
	numbers []bool   // whether a column holds numbers, by most of its cells
}

// findLayout looks at the first rows of a text, which may be cut.
func findLayout(text []byte, cut bool, o *CSVOptions) csvLayout {
	var l csvLayout
	var rows [][]string
	if l.comma = byte(o.Delimiter); l.comma != 0 {
		rows = sample(text, cut, l.comma)
	} else {
		l.comma, rows = findDelimiter(text, cut)
	}
	if len(rows) == 0 {
		return l
	}
	if l.decimal = byte(o.Decimal); l.decimal == 0 {
		l.decimal = findDecimal(rows, l.comma)
	}
	l.header = o.Header == WithHeader || o.Header == FindHeader && hasHeader(rows, l.decimal)
	l.names = make([]string, len(rows[0]))
	body := rows
	if l.header {
		copy(l.names, rows[0])
		body = rows[1:]
	}
	uniqueNames(l.names)
	l.numbers = make([]bool, len(l.names))
	for c := range l.numbers {
		numbers, texts := countNumbers(body, c, l.decimal)
		l.numbers[c] = numbers >= texts
	}
	return l
}

// sample reads up to 200 rows of a text. A row that may be cut is left out.
func sample(text []byte, cut bool, comma byte) [][]string {
	var rows [][]string
	s := rowScanner{src: bufio.NewReader(bytes.NewReader(text)), comma: comma}
	for len(rows) < sampleRows && s.next() == nil && !(cut && s.ended) {
		row := make([]string, s.cells())
		for i := range row {
			row[i] = string(s.cellAt(i))
		}
		rows = append(rows, row)
	}
	return rows
}

// findDelimiter takes what gives most rows the same number of cells, then what
// makes the larger share of them numbers, then what makes more of them.
func findDelimiter(text []byte, cut bool) (comma byte, rows [][]string) {
	var best [3]float64
	comma, rows = ',', sample(text, cut, ',')
	for _, c := range []byte{'\t', ';', '|', ','} {
		found := sample(text, cut, c)
		if score := delimiterScore(found, c); slices.Compare(score[:], best[:]) > 0 {
			best, comma, rows = score, c, found
		}
	}
	return comma, rows
}

// delimiterScore is the share of rows with the usual number of cells, the share
// of numbers among the cells, and the usual number; zeros if that is one.
func delimiterScore(rows [][]string, comma byte) (score [3]float64) {
	widths := map[int]int{}
	usual, numbers, cells := 0, 0, 0
	for _, row := range rows {
		n := len(row)
		widths[n]++
		if widths[n] > widths[usual] || widths[n] == widths[usual] && n > usual {
			usual = n
		}
		for _, cell := range row {
			if isNumber(cell, '.') || comma != ',' && isNumber(cell, ',') {
				numbers++
			}
		}
		cells += n
	}
	if usual < 2 {
		return score
	}
	return [3]float64{float64(widths[usual]) / float64(len(rows)), float64(numbers) / float64(cells), float64(usual)}
}

// findDecimal is a comma only where that is sure: it does not part cells, no cell
// has a point, and a cell has a comma that does not part thousands.
func findDecimal(rows [][]string, comma byte) byte {
	sure := false
	for _, row := range rows {
		for _, cell := range row {
			switch {
			case comma == ',' || strings.Contains(cell, ".") && isNumber(cell, '.'):
				return '.'
			case isNumber(cell, ','):
				_, after, found := strings.Cut(cell, ",")
				sure = sure || found && len(after) != 3
			}
		}
	}
	if sure {
		return ','
	}
	return '.'
}

// hasHeader tells whether the first row names the columns: one of its cells is
// text over a column of numbers, or there are no numbers at all.
func hasHeader(rows [][]string, decimal byte) bool {
	none := true
	for c, cell := range rows[0] {
		numbers, texts := countNumbers(rows[1:], c, decimal)
		text := !isNumber(cell, decimal) && !isAbsent([]byte(cell))
		if text && numbers > 0 && numbers >= texts {
			return true
		}
		none = none && numbers == 0 && !isNumber(cell, decimal)
	}
	return none
}

// countNumbers counts the cells of a column that are numbers and those that are
// text; missing values are neither.
func countNumbers(rows [][]string, column int, decimal byte) (numbers, texts int) {
	for _, row := range rows {
		switch {
		case column >= len(row) || isAbsent([]byte(row[column])):
		case isNumber(row[column], decimal):
			numbers++
		default:
			texts++
		}
	}
	return numbers, texts
}
