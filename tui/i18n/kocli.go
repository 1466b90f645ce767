package i18n

// koreanCLI returns the help of the command line in Korean.
func koreanCLI() CLI {
	return CLI{
		Root: Command{
			Short:   "터미널 속 딥러닝 실험실",
			Long:    "nnlab은 신경망이 학습하는 과정을 숫자 하나하나로 보여 줍니다. 명령이 없으면 하던 곳에서 이어 갑니다.",
			Example: "nnlab learn backprop",
		},
		Learn: Command{
			Short: "수업이나 그 단계, 또는 기록 열기",
			Long: "수업을 화면에 엽니다. LESSON/STEP은 그 단계로 바로 갑니다. FILE은 이어 갈 기록이고,\n" +
				"-는 표준 입력에서 읽습니다.",
			Example: "nnlab learn backprop/error",
		},
		Lessons: Command{
			Short:   "수업 목록과 진도",
			Long:    "모든 수업의 단계 수와 마친 단계 수를 보여 줍니다.",
			Example: "nnlab lessons --json",
		},
		Read: Command{
			Short: "수업 전체를 글로 출력",
			Long: "단계마다 글, 예측, 답, 까닭, 패널을 출력합니다. 숫자는 모두 출력하면서 계산합니다.\n" +
				"파이프와 화면 낭독기에 씁니다.",
			Example: "nnlab read forward | less",
		},
		Replay: Command{
			Short: "기록을 화면 없이 재생해 마지막 모습을 출력",
			Long: "기록을 재생하고, 끝난 단계를 글로 출력합니다. 기록의 첫 줄은 \"lesson ID seed S\"이고,\n" +
				"그 아래 한 줄이 open, run, set, edit 같은 행동 하나입니다.",
			Example: "nnlab replay homework.log --at 20",
		},
		Train: Command{
			Short: "실험을 화면 없이 훈련",
			Long: "신경망을 훈련하고 손실 그래프와 결과를 출력합니다. SPEC은 실험을 적은 글 한 줄로, key=value를 &로\n" +
				"잇거나 TensorFlow Playground의 링크를 그대로 적습니다. 셸에서는 따옴표로 묶으세요.\n" +
				"손실이 발산하면 종료 상태는 3입니다. Ctrl-C를 누르면 멈추고 그때까지의 결과를 출력합니다.",
			Example: "nnlab train 'dataset=circle'\n" +
				"  nnlab train 'dataset=spiral&noise=10&networkShape=8,8&optimizer=adam&learningRate=0.01' --epochs 500\n" +
				"  nnlab train 'rules=keras&data=flowers.csv&networkShape=8' --csv history.csv\n" +
				"  nnlab train 'dataset=xor&rules=keras' --seeds 20 --json",
		},
		Help: Command{Short: "명령 설명", Long: "명령을 설명합니다.", Example: "nnlab help replay"},
		Completion: Command{
			Short:   "셸 자동 완성 출력: bash, zsh, fish, powershell",
			Long:    "명령, 수업, 단계의 자동 완성을 셸에 맞게 출력합니다.",
			Example: "nnlab completion bash > ~/.local/share/bash-completion/completions/nnlab",
		},
		Usage: "쓰는 법:", Examples: "예:", Commands: "명령:", Flags: "옵션:", Global: "모든 명령의 옵션:",
		More:     "명령마다 자세한 설명은 \"nnlab help COMMAND\"에, 스펙의 키는 \"nnlab help spec\"에 있습니다.",
		FlagLang: "언어, en 또는 ko", FlagASCII: "기호를 ASCII로", FlagNoColor: "색 없이",
		FlagSeed: "시드, 0 이상의 정수", FlagQuiet: "오류와 결과만",
		FlagHelp: "이 도움말", FlagVersion: "버전", FlagJSON: "JSON으로", FlagAt: "N칸 뒤의 모습",
		DoneOf: "{1}단계 중 {0}단계", Lesson: "LESSON", LessonOrFile: "[LESSON[/STEP]|FILE|-]", File: "FILE|-",
	}
}

func koreanErrors() Errors {
	return Errors{
		DidYouMean: ". 혹시 {0}인가요?", DidYouMeanOneOf: ". 혹시 {0} 중 하나인가요?", See: ". {0}에서 볼 수 있습니다.",
		NoCommand: "없는 명령입니다: \"{0}\"", NoFlag: "없는 옵션입니다: {0}", NoLesson: "없는 수업입니다: \"{0}\"",
		NoStep:    "{1} 수업에 없는 단계입니다: \"{0}\"",
		FlagValue: "{0} 옵션에 쓸 수 없는 값입니다: \"{1}\". 쓸 수 있는 값: {2}", FlagNeeds: "{0} 옵션에 값을 적으세요.",
		FlagForm: "없는 옵션입니다: \"{0}\"", TooMany: "인자가 너무 많습니다: \"{0}\"",
		NeedsLesson: "수업 이름을 적으세요. nnlab lessons에 목록이 있습니다.",
		NeedsFile:   "기록 파일을 적으세요. 표준 입력은 -로 적습니다.",
		NotPlay:     "놀이터의 기록은 아직 재생할 수 없습니다.",
		NoTerm:      "TERM이 비어 있어 화면을 그릴 수 없습니다",
		DumbTerm:    "TERM이 dumb이라 화면을 그릴 수 없습니다", NoOutput: "표준 출력이 터미널이 아닙니다",
		NoInput: "표준 입력이 터미널이 아닙니다", UseRead: ". 글로 보려면 nnlab read {0}",
		NotFound: "파일을 열 수 없습니다: {0}. 그런 파일이 없습니다.", NoAccess: "파일을 열 수 없습니다: {0}. 권한이 없습니다.",
		IsFolder: "폴더입니다: {0}. 파일을 적으세요.", DiskFull: "쓸 수 없습니다: {0}. 디스크가 가득 찼습니다.",
		Read: "읽을 수 없습니다: {0}. {1}", Write: "쓸 수 없습니다: {0}. {1}",
		AtRange:  "--at {0}: 기록은 {1}칸입니다. 0에서 {1}까지 쓸 수 있습니다.",
		AtNumber: "--at: 숫자가 아닙니다: \"{0}\". 기록은 {1}칸입니다.",
		Line:     "{0} {1}번째 줄: {2}", Header: "머리글이 아닙니다: \"{0}\". {1}처럼 적으세요.",
		Seed:        "시드가 아닙니다: \"{0}\". 0 이상의 정수로 적으세요.",
		OtherLesson: "이 수업의 단계가 아닙니다: \"{0}\". {1}처럼 적으세요.", NotText: "글자가 아닌 것이 있습니다: \"{0}\". 지우고 다시 해 보세요.",
		Bytes: "{0}바이트를 넘습니다. 줄이세요.", Lines: "{0}줄을 넘습니다. 줄이세요.",
		Units: "모두 {0}칸을 넘습니다. run을 줄이세요.", NoAction: "읽을 수 없습니다: \"{0}\". 이렇게 적으세요: {1}",
		Expected: "이렇게 적으세요: {0}", CannotPlay: "\"{0}\": {1}",
		NoName: "그런 이름이 없습니다: \"{0}\"", LockedKnob: "이 단계에서는 잠겨 있습니다: {0}",
		AnswerForm: "쓸 수 없는 답입니다: \"{0}\". 쓸 수 있는 답: {1}", NothingToUndo: "되돌릴 것이 없습니다", NoNumber: "숫자",
		StdIn: "표준 입력", StdOut: "표준 출력",
		Words: "수업의 글이 손상되었습니다: {0}", Internal: "{0}",
	}
}
