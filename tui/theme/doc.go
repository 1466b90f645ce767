// Package theme turns meaning into colour and symbol. It is the only place in
// the program where a style is made: rooms ask for a [Token] (what a thing
// means), for the colour of a value on the diverging scale, or for a named
// [Glyph], and never for a colour.
//
// A [Theme] is chosen once for a [Mode] (dark or light, how many colours, with
// or without Unicode), never changes and may be shared by sessions. With fewer
// colours the theme picks its own column of the palette; nothing is left to
// automatic reduction.
package theme
