package i18n

// korean returns the words in Korean, but for the command line's.
func korean() *Words {
	return &Words{
		Lang: Korean, Language: "한국어", Other: "English",
		Header: Header{StepOf: "{0}/{1} 단계", Review: "복습", Follow: "따라가는 중", Fork: "혼자 해 보기"},
		Keys:   koreanKeys(),
		Why: Why{
			LockFirst: "확정하면 쓸 수 있습니다", Answered: "이미 답했습니다",
			NothingToUndo: "되돌릴 것이 없습니다", AtStart: "처음입니다", AtEnd: "더 할 일이 없습니다",
			NoHints: "힌트를 모두 열었습니다", NoPlace: "여기에는 고를 것이 없습니다", NotKnown: "아직 모르는 값입니다",
			Full: "기록이 가득 찼습니다. 뒤로 가거나 다른 단계를 여세요", OpenFirst: "단계를 여는 중입니다",
			NoQuestion: "여기에는 예측이 없습니다", NoNumber: "먼저 Tab으로 숫자를 고르세요", TurnIt: "←와 →로 바꿉니다",
			Computed: "{0}은(는) 계산한 값입니다. 입력, 가중치, 편향을 고칠 수 있습니다", NotANumber: "숫자가 아닙니다: \"{0}\"",
		},
		Ask: Ask{
			Predict: "예측", Locked: "확정", Skipped: "건너뜀", Right: "맞음", Wrong: "틀림",
			Withdrawn: "숫자가 바뀌어 고른 답을 거두었습니다. 다시 확정하세요.",
			Yours:     "내 답", Answer: "답",
			WrongHead: "{0}이(가) 아니라 {1}입니다", RightHead: "답한 대로 {1}입니다", RevealHead: "{1}입니다",
			InOperations: "연산 {0}개 뒤에 답이 나옵니다.", InOneOperation: "다음 연산에서 답이 나옵니다.",
			TypeNumber: "숫자를 적으세요", PointAt: "값을 가리키세요", Options: "고른 뒤 Enter", Press: "Enter 확정",
			Asks: "{0} 예측이나 목표가 있는 단계", NoMatch: "맞는 단계가 없습니다",
			TakeOrLeave: "Enter 고치기, Esc 그만두기",
		},
		Goal: Goal{Head: "목표", NotYet: "아직", Leave: "아직 목표에 이르지 않았습니다. →를 다시 누르면 그냥 넘어갑니다.", Reached: "목표 달성", Now: "지금", Aim: "목표",
			Below: "{0}보다 작게", Above: "{0}보다 크게", After: "{0}번 만에"},
		Hints: Hints{Head: "힌트", First: "h 첫 힌트 열기", Next: "h 다음 힌트 열기", Number: "힌트 {0}"},
		Panel: Panel{
			ProductSoFar: "지금까지의 곱", SumSoFar: "지금까지의 합", MoreUnits: "뉴런 {0}개 더", MoreRows: "{0}행 더",
			LogScale: "로그 눈금", Off: "꺼짐", Target: "정답", Not: "아직 계산하지 않음",
			Layer: "층 {0}", Units: "뉴런", Edges: "가중치", Row: "{0}행", Column: "{0}열",
			Chart: "그래프", NoPoints: "아직 값이 없음", At: "위치", Slope: "기울기", From: "시작", To: "끝",
			Start: "처음", Lowest: "최솟값", End: "끝", InHand: "지금",
		},
		Look: Look{
			Head: "계산 보기", Sum: "합", Product: "곱", Apply: "함수", Mean: "평균",
			Data: "데이터에 있는 값", Setting: "직접 정한 값",
			Earlier: "{0}번째에 계산한 값", Rest: "{0}개 더", Nothing: "아직 모르는 값입니다",
		},
		Home: Home{
			Title: "딥러닝 실험실", Course: "강좌", Continue: "이어서", Begin: "시작",
			Review: "복습", ReviewDue: "복습할 예측 {0}개", Done: "마침", Steps: "{0}/{1} 단계",
			Nothing: "아직 한 것이 없음", AllDone: "모든 단계를 마쳤습니다", OpenAgain: "어느 수업이든 다시 열 수 있습니다.",
			Playground: "놀이터",
			Chapters: [8]string{"학습", "뉴런", "손실과 기울기", "거꾸로 계산하기", "모델 만들기", "옵티마이저",
				"과적합", "깊이"},
		},
		Help: Help{
			Title: "키", Moving: "다음으로", Time: "시간", Looking: "보기", Changing: "바꾸기",
			Lab: "실험실", Leaving: "나가기",
			Intro:  "키의 뜻은 어느 화면에서나 같습니다. Shift나 한글 자판에서도 같습니다.",
			Arrows: "→ 다음으로, ← 뒤로 갑니다. 무언가 고른 동안에는 그 안에서 움직입니다.",
			Tab:    "Tab은 예측, 조절값, 숫자, 패널을 차례로 고릅니다. Esc로 놓습니다.",
			Enter:  "Enter는 고른 것에 씁니다. 숫자는 계산을 열고, 답은 확정하고, 조절값은 고칩니다.",
			Digits: "1부터 4까지는 열린 예측의 답입니다. 그 밖에는 탭을 고릅니다.",
			Mouse:  "조절값, 뉴런, 숫자를 누를 수 있고 휠로 넘깁니다. Shift를 누르고 끌면 글자를 고릅니다.",
			Close:  "Esc 닫기",
		},
		Screen: Screen{
			TooSmall: "화면이 작습니다.", Needs: "{0} × {1} 이상이어야 합니다", Has: "지금은 {0} × {1}입니다",
			Enlarge: "화면을 키우세요. q 끝내기", Working: "계산 중", Opening: "단계를 여는 중",
			Diverged: "{0}번째 갱신에서 손실이 발산했습니다.", Full: "기록이 {0}칸으로 가득 찼습니다.",
			Language: "언어", Theme: "테마", Settings: "설정", Unknown: "아직 모름",
			Panic: "nnlab이 멈추어 화면을 닫았습니다. 보고서: {0}",
			Log:   "지금 기록", LogSent: "터미널의 클립보드로 보냈습니다",
			PaceEvery: "{0} ms마다 하나", PacePicture: "한 화면에 {0}개", PaceAll: "되는 만큼 모두",
			SaveAs: "{0} 파일로 저장", Saved: "저장했습니다: {0}",
		},
		Lab: Lab{
			NoSecond: "이 단계의 실험은 하나뿐입니다", NoSeeds: "이 단계의 시드는 하나뿐입니다", NoCode: "이 단계에는 코드가 없습니다",
			NoChart: "화면에 그래프가 없습니다", NoField: "두 색으로 볼 것이 없습니다", NoFeatures: "이 단계에서는 특징을 바꿀 수 없습니다",
			NotBroken: "망가진 것이 없습니다", Broke: "왜 망가졌나", Panels: "다른 패널", Code: "지금 프로그램",
			Unit: "{0}번째", Before: "이 단계 이전", WithWeights: "가중치 포함", WithoutWeights: "가중치 없이",
			Data: "데이터", Net: "신경망", Training: "훈련", Looking: "보기", Settings: "조절값 {0}개",
			PlaceStart: "출발점 놓기", PlaceStep: "걸음 내딛기", NoNumbersHere: "고를 것이 없습니다",
		},
		Saving: Saving{
			Failed:     "진도를 저장하지 못했습니다: {0}",
			Moved:      "진도 파일이 손상되었습니다. {0} 파일로 옮겨 두고 처음부터 시작합니다.",
			Damaged:    "진도 파일이 손상되었습니다: {0}. 파일은 그대로 둡니다.",
			Newer:      "더 새로운 nnlab의 진도 파일입니다. 읽지도 바꾸지도 않습니다.",
			NoFolder:   "HOME이 비어 있어 진도를 둘 폴더가 없습니다. 아무것도 저장하지 않습니다.",
			Unreadable: "진도를 읽지 못했습니다: {0}",
			ReadOnly:   "여기서는 진도를 저장하지 않습니다.", Busy: "다른 nnlab이 파일을 쓰는 중입니다: {0}. 나중에 다시 저장합니다.",
			Changed: "그 사이 수업이 바뀌었습니다. 단계는 처음부터 시작하고 답은 그대로 둡니다.",
		},
		Plain: Plain{
			Step: "{1}단계 중 {0}단계", Answer: "답: {0}",
			Track: "타임라인", Controls: "조절값",
		},
		CLI:    koreanCLI(),
		Errors: koreanErrors(),
	}
}

func koreanKeys() Keys {
	return Keys{
		Next: "다음", NextStep: "다음 단계", NextFactor: "다음 인수", NextTerm: "다음 항", NextLesson: "다음 수업",
		Back: "뒤로", Run: "실행", Pause: "멈춤", StepOn: "한 칸", StepBack: "한 칸 전",
		Scrub: "훑기", Pace: "빠르기", Steps: "단계", Start: "처음", End: "끝",
		Again: "처음부터", NewSeed: "새 시드", Undo: "되돌리기", Explain: "계산", GoThere: "그때로", Edit: "고치기",
		Hint: "힌트", Code: "코드", Log: "기록", LogScale: "로그", Compare: "비교",
		Seeds: "여러 시드", Cause: "원인", Features: "특징", Discretise: "두 색",
		List: "목록", Find: "찾기", Theme: "테마", Review: "복습",
		Playground: "놀이터", Present: "진행", Move: "옮기기", Open: "열기",
		Lock: "확정", Choose: "고르기", Turn: "바꾸기", Continue: "이어서", Close: "닫기",
		Help: "키", Up: "나가기", Quit: "끝내기", Skip: "건너뜀", Focus: "옮기기", FocusBack: "거꾸로", Suspend: "셸로",
	}
}
