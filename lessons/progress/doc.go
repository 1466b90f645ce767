// Package progress keeps what a learner has done, by stable ids of lessons and steps.
//
// A Progress only ever grows: Merge joins two of them and forgets nothing, so that two programs that write one file
// end with the union. Of two answers or logs the one with the greater counter is the later; a counter is the greatest
// of the file plus one at each write, never a clock. Dates are for showing only.
//
// File stores it as JSON in the user's state folder, Memory in memory alone. Both take changes: a Progress that holds
// only what has just happened.
//
// What a file holds beyond this version's knowledge, fields as well as ids, is kept in it.
package progress
