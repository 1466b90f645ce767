package i18n

// englishTrain returns what nnlab train says in English.
func englishTrain() Train {
	return Train{
		Command: Command{
			Short: "train what a spec says, without a screen",
			Long: "Trains a network and prints the chart of its losses and what came out. SPEC is an experiment as one\n" +
				"line of text, key=value parts joined by &, or a link of TensorFlow Playground; quote it for the shell.\n" +
				"The exit status is 3 if the loss diverged. Ctrl-C ends early and prints what there is.",
			Example: "nnlab train 'dataset=circle'\n" +
				"  nnlab train 'dataset=spiral&noise=10&networkShape=8,8&optimizer=adam&learningRate=0.01' --epochs 500\n" +
				"  nnlab train 'rules=keras&data=flowers.csv&networkShape=8' --csv history.csv\n" +
				"  nnlab train 'dataset=xor&rules=keras' --seeds 20 --json",
		},
		FlagCSV:   "write the history into FILE, as a table; - is standard output",
		FlagSeeds: "train from N seeds on all cores and print a table of them", FlagEpochs: "epochs, 300 if neither this nor the spec says",
		NeedsSpec: "which experiment? expected key=value, as dataset=circle",
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
		Command: Command{
			Short: "화면 없이 실험 학습",
			Long: "신경망을 학습하고 손실 그래프와 결과를 출력합니다. SPEC은 실험을 적은 글 한 줄로, key=value를 &로\n" +
				"잇거나 TensorFlow Playground의 링크를 그대로 적습니다. 셸에서는 따옴표로 묶으세요.\n" +
				"손실이 발산하면 종료 상태는 3입니다. Ctrl-C를 누르면 멈추고 그때까지의 결과를 출력합니다.",
			Example: "nnlab train 'dataset=circle'\n" +
				"  nnlab train 'dataset=spiral&noise=10&networkShape=8,8&optimizer=adam&learningRate=0.01' --epochs 500\n" +
				"  nnlab train 'rules=keras&data=flowers.csv&networkShape=8' --csv history.csv\n" +
				"  nnlab train 'dataset=xor&rules=keras' --seeds 20 --json",
		},
		FlagCSV:   "학습 기록을 FILE에 표로 저장. -는 표준 출력",
		FlagSeeds: "시드 N개로 모든 코어에서 학습해 표로 출력", FlagEpochs: "에포크 수. 실험에도 없으면 300",
		NeedsSpec: "어떤 실험인지 적으세요. dataset=circle처럼 key=value로 적습니다.",
		TrainSet:  "훈련", ValSet: "검증", TestSet: "테스트",
		Loss: "손실", Accuracy: "정확도", Epoch: "에포크",
		Epochs: "에포크", Updates: "갱신", Params: "파라미터", Seed: "시드", Median: "중앙값",
		EpochOf: "{1}에포크 중 {0}", SeedsOf: "시드 {1}개 중 {0}개", Left: "남은 시간 {0}",
		Done: "모두 마침", Early: "조기 종료: {0}의 가장 좋은 값은 {1}에포크", Interrupted: "중단됨",
		Restored: "{0}에포크의 가중치로 되돌림", Diverged: "{0}번째 갱신에서 발산",
		DivergedAt:     "{0}번째 갱신에서 손실이 발산했습니다. learningRate를 낮추거나 입력의 크기를 줄이세요.",
		SeedDivergedAt: "시드 {0}: {1}번째 갱신에서 손실이 발산했습니다. learningRate를 낮추거나 입력의 크기를 줄이세요.",
		Goal:           "{0}번째 갱신 뒤 목표에 도달", NoGoal: "목표에 도달하지 못함", GoalOf: "{1}번 중 {0}번 목표에 도달",
	}
}
