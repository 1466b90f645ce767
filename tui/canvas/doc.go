// Package canvas puts pictures together: a grid of cells, each with a short
// text and a [theme.Style], onto which everything on the screen is drawn.
//
// All drawing clips silently, whatever the coordinates. Wide characters (Hangul
// takes two cells) are never split: where an edge or another text cuts one, a
// space remains. Every row of the result is exactly as wide as the canvas, by
// the measure the renderer uses.
//
// [Spans] wraps styled text into columns. [Braille] draws lines and curves at
// 2×4 dots a cell, or as ASCII strokes.
package canvas
