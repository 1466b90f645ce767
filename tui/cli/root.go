package cli

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnlab/tui/i18n"
)

// root is nnlab without a command: home, or where the learner left off.
func (s *session) root() *cobra.Command {
	root := s.command("nnlab", s.words.CLI.Root)
	root.Args = s.noCommand
	root.PersistentPreRunE = s.prepare
	root.RunE = func(cmd *cobra.Command, _ []string) error { return s.open(cmd.Context(), Start{}) }
	s.globals(root.PersistentFlags())
	root.SetFlagErrorFunc(s.flagError)
	root.SetHelpFunc(s.help)
	root.SetVersionTemplate("{{.Version}}\n")
	root.CompletionOptions.DisableDefaultCmd = true
	root.SilenceErrors, root.SilenceUsage, root.DisableSuggestions = true, true, true
	root.AddCommand(s.learn(), s.lessons(), s.read(), s.replay(), s.train(), s.completion(root))
	root.SetHelpCommand(s.helpCommand())
	return root
}

// command makes a command with its help.
func (s *session) command(use string, help i18n.Command) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: help.Short, Long: help.Long, Example: help.Example, Version: version(),
		DisableFlagsInUseLine: true,
	}
}

// noCommand refuses what is no command.
func (s *session) noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Root().Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	message := s.words.Fill(s.words.Errors.NoCommand, i18n.Clean(args[0], 40))
	return usage(s.words.Near(message, nearest(args[0], names)))
}

// atMost refuses more arguments than a command has.
func (s *session) atMost(n int, missing string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) > n:
			return usage(s.words.Fill(s.words.Errors.TooMany, i18n.Clean(args[n], 40)))
		case len(args) < n && missing != "":
			return usage(missing)
		}
		return nil
	}
}

// flagError says what is wrong with an option.
func (s *session) flagError(cmd *cobra.Command, err error) error {
	e := &s.words.Errors
	var (
		unknown *pflag.NotExistError
		value   *pflag.InvalidValueError
		needs   *pflag.ValueRequiredError
		form    *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			return usage(s.words.Fill(e.NoFlag, "-"+i18n.Clean(name, 40)))
		}
		var names, near []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		for _, n := range nearest(name, names) {
			near = append(near, "--"+n)
		}
		return usage(s.words.Near(s.words.Fill(e.NoFlag, "--"+i18n.Clean(name, 40)), near))
	case errors.As(err, &value):
		name := value.GetFlag().Name
		return usage(s.words.Fill(e.FlagValue, "--"+name, i18n.Clean(value.GetValue(), 40), s.expects(name)))
	case errors.As(err, &needs):
		return usage(s.words.Fill(e.FlagNeeds, "--"+needs.GetFlag().Name))
	case errors.As(err, &form):
		return usage(s.words.Fill(e.FlagForm, i18n.Clean(form.GetSpecifiedFlag(), 40)))
	}
	return usage(i18n.Clean(err.Error(), 80))
}
