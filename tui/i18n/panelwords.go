package i18n

import "nnlab/lessons"

// panelWords returns the words that panels carry, in a language.
func panelWords(lang string) map[lessons.Word]string { return nil }
