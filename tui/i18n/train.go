package i18n

import "nnlab/lessons/spec"

// englishTrain returns what nnlab train says in English.
func englishTrain() Train {
	return Train{
		FlagCSV:   "write the history into FILE, as a table; - is standard output",
		FlagSeeds: "train from N seeds on all cores and print a table of them", FlagEpochs: "epochs, 300 if neither this nor the spec says",
		NeedsSpec: "which experiment? expected key=value, as dataset=circle",
		OneOutput: "--json and --csv - both write to standard output; keep one",
		TrainSet:  "train", ValSet: "validation", TestSet: "test",
		Loss: "loss", Accuracy: "accuracy", Epoch: "epoch",
		Epochs: "epochs", Updates: "updates", Params: "parameters", Seed: "seed", Median: "median",
		EpochOf: "epoch {0} of {1}", SeedsOf: "{0} of {1} seeds", Left: "{0} left",
		Done: "all done", Early: "stopped early: the best {0} was at epoch {1}", Interrupted: "interrupted",
		Restored: "weights of epoch {0} restored", Diverged: "diverged at update {0}",
		DivergedAt:     "the loss diverged at update {0}; lower learningRate or scale the inputs",
		SeedDivergedAt: "seed {0}: the loss diverged at update {1}; lower learningRate or scale the inputs",
		Goal:           "goal reached after update {0}", NoGoal: "goal not reached", GoalOf: "goal reached in {0} of {1} runs",
	}
}

// koreanTrain returns what nnlab train says in Korean.
func koreanTrain() Train {
	return Train{
		FlagCSV:   "훈련 기록을 FILE에 표로 저장. -는 표준 출력",
		FlagSeeds: "시드 N개로 모든 코어에서 훈련해 표로 출력", FlagEpochs: "에포크 수. 실험에도 없으면 300",
		NeedsSpec: "어떤 실험인지 적으세요. dataset=circle처럼 key=value로 적습니다.",
		OneOutput: "--json과 --csv -는 둘 다 표준 출력에 씁니다. 하나만 쓰세요.",
		TrainSet:  "훈련", ValSet: "검증", TestSet: "테스트",
		Loss: "손실", Accuracy: "정확도", Epoch: "에포크",
		Epochs: "에포크", Updates: "갱신", Params: "파라미터", Seed: "시드", Median: "중앙값",
		EpochOf: "{1} 에포크 중 {0}", SeedsOf: "시드 {1}개 중 {0}개", Left: "남은 시간 {0}",
		Done: "모두 마침", Early: "조기 종료: {0}의 최적값은 {1} 에포크", Interrupted: "중단됨",
		Restored: "{0} 에포크의 최적 가중치 복원", Diverged: "{0}번째 갱신에서 발산",
		DivergedAt:     "{0}번째 갱신에서 손실이 발산했습니다. learningRate를 낮추거나 입력의 크기를 줄이세요.",
		SeedDivergedAt: "시드 {0}: {1}번째 갱신에서 손실이 발산했습니다. learningRate를 낮추거나 입력의 크기를 줄이세요.",
		Goal:           "{0}번째 갱신 뒤 목표에 도달", NoGoal: "목표에 도달하지 못함", GoalOf: "{1}번 중 {0}번 목표에 도달",
	}
}

// Note says what a link has that was ignored or replaced.
func (w *Words) Note(n spec.Note) string {
	if w.Lang != Korean {
		return n.String()
	}
	form := [...]string{
		spec.NoKeyOf:    "{0}: 없는 키라 무시합니다",
		spec.NoValueOf:  "{0}: {1}은(는) 없는 값이라 {2}을(를) 씁니다",
		spec.BlankValue: "{0}: 값이 없어 {2}을(를) 씁니다",
		spec.TakenTrue:  "{0}: {1}을(를) true로 읽습니다",
		spec.Replaced:   "{0}: {1} 대신 {2}을(를) 씁니다",
		spec.Decoded:    "{0}: {1}을(를) {2}(으)로 읽습니다",
		spec.NoSeed:     "시드가 없어 {2}을(를) 씁니다",
	}[n.Kind]
	return w.Fill(form, Clean(n.Key, shown), Clean(n.Given, shown), Clean(n.Taken, shown))
}
