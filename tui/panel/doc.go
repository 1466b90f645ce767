// Package panel draws what a lesson shows: one pure function for each kind of
// lessons.Panel, from plain data to a picture of exactly w by h cells, at any
// size. Beside the panels it draws the sum behind a number ([Explanation]) and
// the timeline of a pass ([Timeline]).
//
// A picture knows where its numbers are, so that a screen can move a cursor
// over them and a click can open the sum behind one. What does not fit is left
// out in an order that keeps the lesson readable: first labels, then a digit of
// a whole column, then rows and columns far from the one in hand. A number is
// never cut.
package panel
