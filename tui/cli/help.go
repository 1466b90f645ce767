package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
)

// help writes the page of a command: what it does, an example, and then its options.
func (s *session) help(cmd *cobra.Command, _ []string) {
	w := s.words.CLI
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n  %s\n\n%s\n  %s\n", cmd.Long, w.Examples, cmd.Example, w.Usage, useLine(cmd))
	if !cmd.HasParent() {
		fmt.Fprintf(&b, "\n%s\n", w.Commands)
		var rows [][2]string
		for _, c := range cmd.Commands() {
			if !c.Hidden {
				rows = append(rows, [2]string{strings.TrimPrefix(useLine(c), "nnlab "), c.Short})
			}
		}
		list(&b, rows)
	}
	if rows := flagRows(cmd.LocalNonPersistentFlags()); len(rows) > 0 {
		fmt.Fprintf(&b, "\n%s\n", w.Flags)
		list(&b, rows)
	}
	fmt.Fprintf(&b, "\n%s\n", w.Global)
	list(&b, flagRows(cmd.Root().PersistentFlags()))
	if !cmd.HasParent() {
		fmt.Fprintf(&b, "\n%s\n", w.More)
	}
	_, _ = fmt.Fprint(s.Out, b.String())
}

func useLine(cmd *cobra.Command) string {
	if !cmd.HasParent() {
		return cmd.Use + " [COMMAND]"
	}
	return cmd.UseLine()
}

func flagRows(f *pflag.FlagSet) (rows [][2]string) {
	f.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if t := f.Value.Type(); t != "bool" {
			name += " " + t
		}
		rows = append(rows, [2]string{name, f.Usage})
	})
	return rows
}

// list writes two columns.
func list(b *strings.Builder, rows [][2]string) {
	wide := 0
	for _, r := range rows {
		wide = max(wide, canvas.Width(r[0]))
	}
	for _, r := range rows {
		fmt.Fprintf(b, "  %s%s  %s\n", r[0], strings.Repeat(" ", wide-canvas.Width(r[0])), r[1])
	}
}

// helpCommand is nnlab help [COMMAND].
func (s *session) helpCommand() *cobra.Command {
	cmd := s.command("help [COMMAND]", s.words.CLI.Help)
	cmd.Args = s.atMost(1, "")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 && args[0] == specTopic {
			return s.helpSpec()
		}
		about := cmd.Root()
		for _, c := range cmd.Root().Commands() {
			if len(args) > 0 && c.Name() == args[0] {
				about = c
			}
		}
		if len(args) > 0 && about == cmd.Root() {
			return s.noCommand(cmd, args)
		}
		s.help(about, nil)
		return nil
	}
	return cmd
}

// completion is nnlab completion SHELL.
func (s *session) completion(root *cobra.Command) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	cmd := s.command("completion SHELL", s.words.CLI.Completion)
	cmd.ValidArgs = shells
	cmd.Args = s.atMost(1, s.words.Fill(s.words.Errors.Expected, strings.Join(shells, ", ")))
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(s.Out, true)
		case "zsh":
			return root.GenZshCompletion(s.Out)
		case "fish":
			return root.GenFishCompletion(s.Out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(s.Out)
		}
		message := s.words.Fill(s.words.Errors.FlagValue, "completion", i18n.Clean(args[0], 40), strings.Join(shells, ", "))
		return usage(message)
	}
	return cmd
}
