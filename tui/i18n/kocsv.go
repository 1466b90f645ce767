package i18n

import (
	"errors"
	"strings"

	"nnlab/datasets"
)

// csv says what is wrong with a CSV file; its texts are clean, its English is its own.
func (w *Words) csv(err error) (said string, ok bool) {
	var (
		file  *datasets.CSVError
		cells *datasets.CellsError
		cell  *datasets.CellError
	)
	switch {
	case errors.As(err, &cells):
		if w.Lang != Korean {
			return cells.Error(), true
		}
		return w.koreanCells(cells), true
	case errors.As(err, &cell):
		if w.Lang != Korean {
			return cell.Error(), true
		}
		return w.koreanCell(cell), true
	case errors.As(err, &file):
		if w.Lang != Korean {
			return file.Error(), true
		}
		return w.koreanCSV(file), true
	}
	return "", false
}

func (w *Words) koreanCells(e *datasets.CellsError) string {
	var parts []string
	for _, cell := range e.First {
		parts = append(parts, w.koreanCell(cell))
	}
	if e.Count > len(e.First) {
		parts = append(parts, w.Fill("이런 칸이 {0}개입니다. 처음 {1}개만 적었습니다.", itoa(e.Count), itoa(len(e.First))))
	}
	return strings.Join(parts, " ")
}

// koreanCell says what is wrong with a cell.
func (w *Words) koreanCell(e *datasets.CellError) string {
	said := w.Fill("{0}번째 줄, {1}: ", itoa(e.Line), w.koreanColumn(e.Column, e.Name))
	switch {
	case e.Expected == datasets.WantNotAbsent && e.Given == "":
		return said + "빈 칸입니다. 값을 채우거나 그 행을 빼세요."
	case e.Expected == datasets.WantNotAbsent:
		return said + w.Fill("값이 없다는 표시입니다: \"{0}\". 값을 채우거나 그 행을 빼세요.", e.Given)
	case e.Expected == datasets.WantFinite:
		return said + w.Fill("유한한 수가 아닙니다: \"{0}\". 유한한 수로 고치거나 그 행을 빼세요.", e.Given)
	case e.Instead() != "":
		return said + w.Fill("숫자가 아닙니다: \"{0}\". 쉼표를 빼고 {1}(으)로 적으세요.", e.Given, e.Instead())
	}
	return said + w.Fill("숫자가 아닙니다: \"{0}\". 숫자로 고치거나 그 열을 빼세요.", e.Given)
}

// koreanColumn is a column's name and number, or its number alone.
func (w *Words) koreanColumn(column int, name string) string {
	if name == "" {
		return w.Fill("{0}번째 열", itoa(column))
	}
	return w.Fill("{0} 열({1}번째)", name, itoa(column))
}

func (w *Words) koreanCSV(e *datasets.CSVError) string {
	form := koreanCSVFile(e)
	if form == "" {
		form = koreanCSVTable(e.Fault)
	}
	return w.Fill(form, itoa(e.Line), w.koreanColumn(e.Column, e.Name), e.Given, itoa(e.Count), itoa(e.Limit))
}

// koreanCSVFile says what is wrong with a file before it is a table. Its places are line, column, given, count and limit.
func koreanCSVFile(e *datasets.CSVError) string {
	switch e.Fault {
	case datasets.CSVEmpty:
		return "빈 파일입니다. 숫자를 한 행은 적으세요."
	case datasets.CSVNoRows:
		return "머리글만 있고 행이 없습니다. 숫자를 한 행은 적으세요."
	case datasets.CSVBinary:
		if e.Line > 0 {
			return "{0}번째 줄: 글자가 아닌 0 바이트가 있습니다. CSV 파일을 주세요."
		}
		return "글자로 된 파일이 아닙니다: {2}. CSV 파일을 주세요."
	case datasets.CSVUndecodable:
		return "{0}번째 줄: {2} 글자가 아닌 바이트가 있습니다. UTF-8로 저장하세요."
	case datasets.CSVRagged:
		return "{0}번째 줄: 칸이 {3}개입니다. 첫 행처럼 {4}개여야 합니다."
	case datasets.CSVQuote:
		return "{0}번째 줄, {1}: 따옴표의 짝이 맞지 않습니다. 칸 전체를 따옴표로 묶고 안쪽 따옴표는 두 번 적으세요."
	case datasets.CSVLongCell:
		return "{0}번째 줄, {1}: 칸이 너무 깁니다. {4}바이트까지 쓸 수 있습니다."
	case datasets.CSVLongRow:
		return "{0}번째 줄: 너무 깁니다. {4}바이트까지 쓸 수 있습니다."
	}
	return ""
}

// koreanCSVTable says what is wrong with the columns and rows.
func koreanCSVTable(fault datasets.CSVFault) string {
	switch fault {
	case datasets.CSVManyColumns:
		return "{0}번째 줄: 열이 너무 많습니다. {4}개까지 쓸 수 있습니다."
	case datasets.CSVManyRows:
		return "{0}번째 줄: 행이 너무 많습니다. {4}개까지 쓸 수 있습니다."
	case datasets.CSVManyNumbers:
		return "{0}번째 줄: 숫자가 너무 많습니다. {4}개까지 쓸 수 있으니 입력을 줄이세요."
	case datasets.CSVNoColumn:
		return "없는 열입니다: \"{2}\". 이름이나 1부터 {4}까지의 번호로 적으세요."
	case datasets.CSVTwice:
		return "{1}: 두 번 골랐습니다. 하나만 남기세요."
	case datasets.CSVNoInputs:
		return "입력으로 쓸 숫자 열이 없습니다. 다른 정답 열을 고르세요."
	case datasets.CSVManyTargets:
		return "정답 열이 {3}개입니다. 클래스를 맞히려면 하나만 고르세요."
	case datasets.CSVManyClasses:
		return "{0}번째 줄, {1}: 클래스가 너무 많습니다: \"{2}\". {4}개까지 쓸 수 있습니다."
	case datasets.CSVOneClass:
		return "{1}: 클래스가 하나뿐입니다: \"{2}\". 둘 이상이어야 합니다."
	}
	return ""
}
