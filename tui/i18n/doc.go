// Package i18n holds the words around the lessons, in English and in Korean: headers, keys, questions, home, the
// help page, the command line and every error message.
//
// A [Words] is a struct without an empty string in any language; a test says so. Places for names are written {0},
// {1} and are filled by [Words.Fill], which also chooses Korean particles. [Words.Label] does the same for the words
// that panels carry. [Clean] is the one function through which text from outside reaches a screen.
package i18n
