import Domain
import Policies

/// The fields of a family's and an adult's plan.
package enum FamilyPlanFields {
  static let seed = Field(
    "seed", "A goal from the list",
    .list(WisconsinRefugee.seedGoals.map { Choice($0.code, $0.title) }), required: false,
    hint: "Or write another one below")
  static let title = Field(
    "title", "Goal, in a few words", required: false,
    hint: "Leave it empty to take the words of the list", most: 200)
  static let goalClass = Field(
    "class", "Kind of goal", .choice(FamilyPlanWords.classes),
    hint: "Only a self-sufficiency goal can be reported as a case-management outcome")
  static func person(_ choices: [Choice]) -> Field {
    Field(
      "person", "Whose goal", .list(choices), required: false,
      hint: "Empty: the whole family's. An outcome is always reported for one person")
  }
  static let result = Field(
    "measure", "Stated result", .text(rows: 2),
    hint:
      "What will be true once it is achieved, so that anyone can tell. Nothing else achieves it",
    most: 1000)
  static let resources = Field(
    "resources", "Resources and services needed", .text(rows: 2), required: false, most: 2000)
  static let substance = Field(
    "substance", "This alters what was agreed, however small it looks", .yes, required: false)

  /// The parts that may wait until the plan is signed are not required here.
  static func goal(_ people: [Choice] = []) -> [Field] {
    [
      seed, title, GoalFields.clientWords, goalClass, person(people), result,
      targetOn, resources, GoalFields.workerRole, GoalFields.steps, GoalFields.clientRole,
    ]
  }
  static let targetOn = Field(
    "target_on", "Target day", .day, hint: "For example 2026-09-30")

  static let end = Field(
    "end", "What happens to the goal",
    .choice([
      Choice("achieved", "Its stated result is reached"),
      Choice("dropped", "It is taken out of the plan", hint: "Both sides sign the plan again"),
    ]))
  static let endOn = Field("on", "Day on which the result was reached", .day, required: false)
  static let reached = Field(
    "result", "What was reached", .text(rows: 2), required: false,
    hint: "How you know: what happened, not what was done towards it", most: 1000)
  static let reason = Field("reason", "If it is taken out, why", required: false, most: 1000)
  static let ending = [end, endOn, reached, reason]

  static let addedOn = Field(
    "added_on", "Day on which the adopted plan set it", .day, required: false,
    hint: "Empty: today")
  static let originKind = Field("kind", "What is adopted", .choice(FamilyPlanWords.origins))
  static let adopting = [
    originKind, FamilyAssessmentFields.agency, FamilyAssessmentFields.madeOn,
    FamilyAssessmentFields.domains, FamilyAssessmentFields.paper,
  ]

  static let contributedOn = Field("contributed_on", "Day", .day)
  static let contribution = Field(
    "kind", "What was done", .list(FamilyPlanWords.contributions))
  static let significant = Field(
    "significant", "It was a significant part of reaching the goal", .yes, required: false,
    hint: "Giving information never is")
  static let contributing = [contributedOn, contribution, significant]

  static let step = Field("description", "Step", most: 1000)
  static func helper(_ choices: [Choice]) -> Field {
    Field("helper", "Who does it", .list(choices))
  }
  static let dueOn = Field("due_on", "By", .day, required: false)
  static func steps(_ helpers: [Choice] = []) -> [Field] { [step, helper(helpers), dueOn] }
  static let stepStatus = Field("status", "State", .choice(PlanWords.statuses))
  static let stepReason = Field("reason", "If dropped, why", required: false, most: 1000)

  static func signer(_ choices: [Choice]) -> Field {
    Field("signer", "Who signs", .list(choices))
  }
  static let signedOn = Field("on", "Day of the signature", .day)
  static let manner = Field("manner", "How", .choice(FamilyPlanWords.manners))
  static let witness = Field(
    "witness", "Witness of the mark", required: false, hint: "Needed where a mark is made")
  static let interpreter = Field(
    "interpreter", "Interpreter", required: false,
    hint: "Who read the plan aloud; leave empty if nobody interpreted")
  static func signing(_ signers: [Choice] = []) -> [Field] {
    [signer(signers), signedOn, manner, witness, interpreter]
  }
}
