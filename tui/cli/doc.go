// Package cli is the command line of nnlab: a file for each command.
//
// Results go to standard output, all else to standard error in lines that begin with "nnlab: ". The exit status is 0
// if all went well, 1 if something could not be done, 2 if what was typed is wrong, and 128 + n after signal n.
//
// An option beats its NNLAB_ variable, and that beats the other words of the environment. No command trains, reads or
// draws anything before it needs to.
package cli
