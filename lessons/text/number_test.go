package text

import (
	"math"
	"testing"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		v              float64
		decimals       int
		number, signed string
	}{
		{0.57249, 4, "0.5725", "+0.5725"},
		{-0.01676, 4, "−0.0168", "−0.0168"},
		{0, 4, "0.0000", "0.0000"},
		{math.Copysign(0, -1), 4, "0.0000", "0.0000"},
		{-0.3, 0, "0", "0"},
		{5, 0, "5", "+5"},
		{123456789, 0, "123456789", "+123456789"},
		{-1500, 0, "−1500", "−1500"},
		{1e9, 0, "1.0e9", "+1.0e9"},
		{999.9999, 4, "999.9999", "+999.9999"},
		{999.99999, 4, "1.0e3", "+1.0e3"},
		{123456, 4, "1.2e5", "+1.2e5"},
		{-123456, 2, "−1.2e5", "−1.2e5"},
		{0.0005, 4, "0.0005", "+0.0005"},
		{0.00049, 4, "5e−4", "+5e−4"},
		{0.02, 2, "0.02", "+0.02"}, // few digits: plainly as long as anything is left
		{0.004, 2, "4e−3", "+4e−3"},
		{-3.2e-7, 4, "−3e−7", "−3e−7"},
		{5e-324, 2, "5e−324", "+5e−324"},
		{math.MaxFloat64, 2, "1.8e308", "+1.8e308"},
		{math.NaN(), 4, "NaN", "NaN"},
		{math.Inf(1), 4, "+inf", "+inf"},
		{math.Inf(-1), 4, "−inf", "−inf"},
		{0.5, -3, "0", "0"},
	} {
		if got := Number(c.v, c.decimals); got != c.number {
			t.Errorf("Number(%g, %d) = %q, want %q", c.v, c.decimals, got, c.number)
		}
		if got := Signed(c.v, c.decimals); got != c.signed {
			t.Errorf("Signed(%g, %d) = %q, want %q", c.v, c.decimals, got, c.signed)
		}
	}
}
