// Package tui is the lab's screen: a root model that routes messages to a stack of screens and turns their pictures
// into what the terminal shows. The screens are in package screen, the engine that plays a lesson in package engine.
//
// A [Model] reads nothing from the operating system: all it depends on is in its [Config], so that one process can
// serve many visitors. [Run] plays it on this process's own terminal.
package tui
