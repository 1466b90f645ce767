// Nnlab is a deep-learning lab that lives in a terminal.
package main

import (
	"os"

	"nnlab/tui/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:])) }
