package i18n

import (
	"maps"

	"nnlab/lessons"
)

// panelWords are the words that panels, explanations and phases carry, complete for every language.
func panelWords(lang string) map[lessons.Word]string {
	groups := []map[lessons.Word]string{
		englishNumbers(), englishCounts(), englishHeadings(), englishPhases(), englishMarks(), englishTabs(),
		englishExperiment(), englishExperimentHeadings(), englishExperimentKnobs(), englishRace(),
	}
	if lang == Korean {
		groups = []map[lessons.Word]string{
			koreanNumbers(), koreanCounts(), koreanHeadings(), koreanPhases(), koreanMarks(), koreanTabs(),
			koreanExperiment(), koreanExperimentHeadings(), koreanExperimentKnobs(), koreanRace(),
		}
	}
	all := groups[0]
	for _, group := range groups[1:] {
		maps.Copy(all, group)
	}
	return all
}
