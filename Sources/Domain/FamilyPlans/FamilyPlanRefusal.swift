/// Why a family's plan cannot be changed or signed so.
package enum FamilyPlanRefusal: Refusal {
  case caseClosed
  /// Nobody whom the plan would be for is in one of Wisconsin's programmes.
  case notInProgram
  case noPlan
  case alreadyBegun
  /// The version that a plan would be adopted into has an origin.
  case alreadyAdopted
  /// Only the goals of an adopted plan were set before they were entered.
  case notAdopted
  /// Only the plan of an adult is written; nil of whom.
  case notAnAdult
  /// A job developer writes employability plans, not the family's.
  case notTheirs
  case goal(GoalRefusal)
  case goalEnded(String)
  case reasonNeeded
  /// WI-PLN-10: what was reached is not said.
  case resultNeeded
  case inFuture(Day)
  /// The day lies before the plan, or what it is about, began.
  case before(Day)
  case unknownPerson
  case unknownSigner
  case unknownKind(String)
  /// Information that was given is no contribution that can be claimed.
  case neverSignificant
  /// No goal of employment or self-sufficiency is in the plan.
  case goalNeeded
  case partsMissing([FamilyPlans.Gap])
  /// WI-ASM-02: barriers neither addressed nor deferred.
  case barriersOpen([String])
  case alreadySigned(on: Day)
  case witnessNeeded
  /// Whoever signs on the screen signs for themselves, today.
  case signsForThemselves

  package var code: String {
    switch self {
    case .caseClosed: "case.closed"
    case .notInProgram: "family-plan.not-in-program"
    case .noPlan: "family-plan.none"
    case .alreadyBegun: "family-plan.begun"
    case .alreadyAdopted: "family-plan.adopted"
    case .notAdopted: "family-plan.not-adopted"
    case .notAnAdult: "family-plan.not-an-adult"
    case .notTheirs: "family-plan.not-theirs"
    case .goal(let refusal): refusal.code
    case .goalEnded: "goal.ended"
    case .reasonNeeded: "goal.reason-needed"
    case .resultNeeded: "goal.result-needed"
    case .inFuture: "family-plan.in-future"
    case .before: "family-plan.before"
    case .unknownPerson: "family-plan.unknown-person"
    case .unknownSigner: "family-plan.unknown-signer"
    case .unknownKind: "contribution.unknown-kind"
    case .neverSignificant: "contribution.never-significant"
    case .goalNeeded: "family-plan.goal-needed"
    case .partsMissing: "goal.parts-missing"
    case .barriersOpen: "family-plan.barriers-open"
    case .alreadySigned: "family-plan.signed"
    case .witnessNeeded: "family-plan.witness-needed"
    case .signsForThemselves: "family-plan.signs-for-themselves"
    }
  }
}
