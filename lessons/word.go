package lessons

// Word is the key of a word or short phrase on a panel. The words themselves are in tui/i18n, in every language,
// and a test there walks Words.
type Word string

// Label is a word with names filled into its places, as "slope of {0}" with h₁. Names are symbols (h₁, ∂J/∂w₁,
// 2-2-1, sigmoid), the same in every language.
type Label struct {
	Word  Word
	Names []string
}

// L makes a Label.
func L(w Word, names ...string) Label { return Label{Word: w, Names: names} }

// Sym makes a Label that is a bare symbol, the same in every language.
func Sym(symbol string) Label { return Label{Names: []string{symbol}} }

// IsZero tells whether the label says nothing.
func (l Label) IsZero() bool { return l.Word == "" && len(l.Names) == 0 }
