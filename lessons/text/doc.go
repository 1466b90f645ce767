// Package text reads the Markdown words of lessons, checks them, and fills them with live numbers.
//
// A file holds one lesson in one language:
//
//	# Lesson title
//
//	One paragraph of summary, if wanted.
//
//	## Title of the step {#step-id}
//
//	The words: paragraphs, - lists and fenced code, with {{num "w5" 4}}, {{signed "w5" 2}} and {{word "net"}}.
//
//	### ask
//	### option KEY
//	### slip KEY
//	### why
//	### hint 1
//	### goal
//	### after
//
// Parse makes a Lesson of it, Text.Fill puts today's values in, and Check compares both languages of a lesson with
// what its steps need.
//
// Korean particles that depend on the value before them are written with both forms, as in {{num "w5" 4}}을(를). They
// are chosen after filling, by how what stands before is read aloud: 은(는), 이(가), 을(를), 과(와), (으)로.
//
// A Doc is plain data: no colours, no widths. What belongs on one line is held together by no-break spaces.
//
// Number and Signed are how the whole program writes numbers.
package text
