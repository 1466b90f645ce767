package cli

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/text/language"

	"nnlab/tui/i18n"
)

// settings are the options that every command has.
type settings struct {
	lang    string
	ascii   bool
	noColor bool
	quiet   bool
	seed    uint64
}

// globals defines the options of every command.
func (s *session) globals(f *pflag.FlagSet) {
	w := s.words.CLI
	s.set = settings{lang: s.words.Lang, ascii: !unicodeLocale(s.Getenv), seed: 1}
	f.Var((*langFlag)(&s.set.lang), "lang", w.FlagLang)
	f.BoolVar(&s.set.ascii, "ascii", s.set.ascii, w.FlagASCII)
	f.BoolVar(&s.set.noColor, "no-color", false, w.FlagNoColor)
	f.Var((*seedFlag)(&s.set.seed), "seed", w.FlagSeed)
	f.BoolVarP(&s.set.quiet, "quiet", "q", false, w.FlagQuiet)
	f.BoolP("help", "h", false, w.FlagHelp)
	f.Bool("version", false, w.FlagVersion)
}

// variables gives every option that was not typed the value of its NNLAB_ variable.
func (s *session) variables(f *pflag.FlagSet) error {
	for _, name := range [...]string{"lang", "ascii", "no-color", "seed", "quiet"} {
		key := "NNLAB_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
		value := s.Getenv(key)
		if value == "" || f.Changed(name) {
			continue
		}
		if err := f.Set(name, value); err != nil {
			return usage(s.words.Fill(s.words.Errors.FlagValue, key, i18n.Clean(value, 40), s.expects(name)))
		}
	}
	return nil
}

// expects says which values an option takes.
func (s *session) expects(name string) string {
	switch name {
	case "lang":
		return "en, ko"
	case "seed":
		return "0 .. 2^64-1"
	case "seeds":
		return "1 .. " + strconv.Itoa(mostSeeds)
	case "epochs":
		return "1 .. " + strconv.Itoa(mostEpochs)
	case "csv":
		return "FILE, -"
	}
	return "true, false"
}

var errValue = errors.New("no such value")

// langFlag is a language.
type langFlag string

func (l *langFlag) String() string { return string(*l) }
func (l *langFlag) Type() string   { return "en|ko" }
func (l *langFlag) Set(s string) error {
	if s != i18n.English && s != i18n.Korean {
		return errValue
	}
	*l = langFlag(s)
	return nil
}

// seedFlag is an unsigned integer.
type seedFlag uint64

func (n *seedFlag) String() string { return strconv.FormatUint(uint64(*n), 10) }
func (n *seedFlag) Type() string   { return "N" }
func (n *seedFlag) Set(s string) error {
	v, err := strconv.ParseUint(s, 10, 64)
	if err == nil {
		*n = seedFlag(v)
	}
	return err
}

// firstLanguage finds the language before the options are read, so that their own errors are said in it.
func (a *App) firstLanguage(args []string) string {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok && (value == i18n.English || value == i18n.Korean) {
			return value
		}
	}
	if v := a.Getenv("NNLAB_LANG"); v == i18n.English || v == i18n.Korean {
		return v
	}
	return localeLanguage(a.Getenv)
}

// localeLanguage is Korean if the locale says so, else English.
func localeLanguage(getenv func(string) string) string {
	name := firstSet(getenv, "LC_ALL", "LC_MESSAGES", "LANG")
	name, _, _ = strings.Cut(name, ".")
	name, _, _ = strings.Cut(name, "@")
	tag, err := language.Parse(strings.ReplaceAll(name, "_", "-"))
	if err != nil {
		return i18n.English
	}
	if base, _ := tag.Base(); base.String() == i18n.Korean {
		return i18n.Korean
	}
	return i18n.English
}

// unicodeLocale tells whether symbols may be Unicode: the locale names UTF-8, or there is none at all.
func unicodeLocale(getenv func(string) string) bool {
	name := firstSet(getenv, "LC_ALL", "LC_CTYPE", "LANG")
	if name == "" {
		return true
	}
	_, charset, _ := strings.Cut(name, ".")
	charset, _, _ = strings.Cut(charset, "@")
	charset = strings.ToLower(charset)
	return charset == "utf-8" || charset == "utf8"
}

func firstSet(getenv func(string) string, names ...string) string {
	for _, n := range names {
		if v := getenv(n); v != "" {
			return v
		}
	}
	return ""
}

// prepare is run before each command.
func (s *session) prepare(cmd *cobra.Command, _ []string) error {
	if err := s.variables(cmd.Flags()); err != nil {
		return err
	}
	if s.set.lang != s.words.Lang {
		s.words = i18n.For(s.set.lang)
	}
	return nil
}
