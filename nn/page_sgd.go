package nn

// PageSGD is gradient descent, w ← w − lr·g, at any finite rate: in a link of
// the page it may be negative, which SGD refuses, and then training climbs.
type PageSGD struct{ LearningRate float64 }

// Name is "page_sgd".
func (PageSGD) Name() string { return "page_sgd" }

// Check refuses NaN and infinities.
func (o PageSGD) Check() error { return wantFinite("PageSGD", "LearningRate", o.LearningRate) }

// Rate is the learning rate.
func (o PageSGD) Rate(int) float64 { return o.LearningRate }

// Slots is empty: nothing is remembered.
func (PageSGD) Slots() []Slot { return nil }

// Update takes one step.
func (PageSGD) Update(u UpdateArgs) { SGD{}.Update(u) }
