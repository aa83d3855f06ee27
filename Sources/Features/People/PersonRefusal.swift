import Domain

/// Why a person or a household cannot be changed so.
package enum PersonRefusal: Refusal {
  case dates(OpeningRefusal)
  /// An arrival date is changed, and nobody says why (UT-PPL-08).
  case arrivalReasonMissing
  case caseClosed
  case notOfHousehold
  case headLeaves
  case dayInFuture
  case leavesBeforeJoining(Day)
  case lastMember

  package var code: String {
    switch self {
    case .dates(let refusal): refusal.code
    case .arrivalReasonMissing: "person.arrival-reason-missing"
    case .caseClosed: "household.case-closed"
    case .notOfHousehold: "household.not-of-household"
    case .headLeaves: "household.head-leaves"
    case .dayInFuture: "household.day-in-future"
    case .leavesBeforeJoining: "household.leaves-before-joining"
    case .lastMember: "household.last-member"
    }
  }
}

extension PersonRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .dates(let refusal): refusal.words
    case .arrivalReasonMissing:
      (
        "The arrival date moves every deadline of this person.",
        "Say why it is changed, for example “I-94 shows another day”."
      )
    case .caseClosed: ("The case is closed.", "Re-open it before its household changes.")
    case .notOfHousehold:
      ("That person is not of this household.", "Look at the household again.")
    case .headLeaves:
      (
        "The head of the household cannot leave it.",
        "Make someone else head of the household first."
      )
    case .dayInFuture: ("That day lies in the future.", "Enter today or an earlier day.")
    case .leavesBeforeJoining(let day):
      ("They joined the household on \(day).", "Enter a day on or after \(day).")
    case .lastMember:
      ("A household has at least one member.", "Close the case if the family has left.")
    }
  }
}
