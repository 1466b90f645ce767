// Package race is the scene of a race: up to four optimizers go down one surface from one start, a step of each a unit
// of a run, and the learner may go along with them, choosing each step.
//
// What stands on the screen follows from the settings and the number of steps alone: a knob that is turned at step 28
// shows at once where its racer would be after 28 steps. A race ends after MaxSteps.
//
// # The learner's own steps
//
// With me=true a racer "me" takes part. The knobs aimX and aimY, which an edit moves too ("edit aimX 9.5"), say where it
// goes; the next unit of a run takes it there while all others take their own step. So a log holds an aim and a run,
// and nothing else. After the step the aim is where the learner stands.
//
// # Names
//
//	startX startY aimX aimY goal step       the start, the aim, the loss to come under, the steps taken
//	surface formula lowest fog              the surface, its formula, its lowest height
//	limit curvature condition               of a bowl or ravine: the largest rate of plain descent that does not
//	                                        diverge, the largest curvature, that over the smallest
//	onestep limit.flat                      the rate that arrives at once where it is steepest; the limit of the flattest
//	leader winner last                      who is lowest now; who came first under the goal; who is highest now
//	watch along next_seed racers            whose inner state is shown, along which axis; the next seed; how many run
//	a.name a.x a.y a.loss a.above           of racer a, b, c, d or me; above is the height above the lowest
//	a.gradx a.grady                         the slope where it stands, which the next step begins with
//	a.first a.stays a.diverged              the steps at which the loss first came under the goal, since which it has
//	                                        stayed there, at which it left all bounds
//	a.left                                  the loss over that of the start
//	a.rivals                                the earliest stays of another optimizer
//	a.lr a.mu a.rho a.beta1 …               the rate of the last step, and the settings
//	a.g.x a.step.x a.m.y a.v_hat.y …        the inside of the last step along an axis, by nn's names and those of rule.go
//
// NAME@7 is NAME after 7 steps, known once they are taken. loss/2 is the second term of loss's sum; num.0.5 the number
// 0.5 itself. Of plain names there are also what likely mistakes lead to, for the slips of questions:
//
//	a.x.uphill@1    against the right direction      a.x.norate@1    with the slope itself as the step
//	a.x.held@1      where it stood before           a.x.alone@2     with the slope's own step alone
//	a.x.kept@2      with the whole step before carried on
package race
