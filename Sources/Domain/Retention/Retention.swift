/// How long the file of a closed case is kept, and how it is destroyed (IRC-FILE-03).
package enum Retention {
  /// What is known of one file.
  package struct Facts: Sendable, Hashable {
    /// The first day on which it may be destroyed; nil while the case is open.
    package let keptUntil: Day?
    /// A legal hold is set and not lifted.
    package let isHeld: Bool
    /// Who asked for its destruction, where nobody has answered yet.
    package let askedBy: String?
    package let isDestroyed: Bool
    /// The actor's agency leads the case.
    package let isLeadAgency: Bool

    package init(
      keptUntil: Day?, isHeld: Bool, askedBy: String?, isDestroyed: Bool, isLeadAgency: Bool
    ) {
      self.keptUntil = keptUntil
      self.isHeld = isHeld
      self.askedBy = askedBy
      self.isDestroyed = isDestroyed
      self.isLeadAgency = isLeadAgency
    }
  }

  /// A hold is set on an open case too: it keeps the file for a court or an office.
  package static func hold(_ facts: Facts) throws(RetentionRefusal) {
    guard facts.isLeadAgency else { throw .otherAgency }
    guard !facts.isDestroyed else { throw .destroyed }
    guard !facts.isHeld else { throw .heldAlready }
  }

  package static func lift(_ facts: Facts) throws(RetentionRefusal) {
    guard facts.isLeadAgency else { throw .otherAgency }
    guard facts.isHeld else { throw .notHeld }
  }

  package static func ask(_ facts: Facts, today: Day) throws(RetentionRefusal) {
    try mayBeDestroyed(facts, today: today)
    guard facts.askedBy == nil else { throw .askedAlready }
  }

  /// A second person approves, and what stood in the way of asking stands in the way still.
  package static func approve(
    _ facts: Facts, by staffID: String, today: Day
  ) throws(RetentionRefusal) {
    try mayBeDestroyed(facts, today: today)
    guard let askedBy = facts.askedBy else { throw .notAsked }
    guard askedBy != staffID else { throw .ownRequest }
  }

  package static func refuse(_ facts: Facts) throws(RetentionRefusal) {
    guard facts.isLeadAgency else { throw .otherAgency }
    guard facts.askedBy != nil else { throw .notAsked }
  }

  private static func mayBeDestroyed(_ facts: Facts, today: Day) throws(RetentionRefusal) {
    guard facts.isLeadAgency else { throw .otherAgency }
    guard !facts.isDestroyed else { throw .destroyed }
    guard let keptUntil = facts.keptUntil else { throw .caseOpen }
    guard today >= keptUntil else { throw .tooEarly(keptUntil) }
    guard !facts.isHeld else { throw .held }
  }
}

package enum RetentionRefusal: Refusal {
  case otherAgency
  case caseOpen
  case tooEarly(Day)
  case held
  case heldAlready
  case notHeld
  case askedAlready
  case notAsked
  case ownRequest
  case destroyed

  package var code: String {
    switch self {
    case .otherAgency: "retention.other-agency"
    case .caseOpen: "retention.case-open"
    case .tooEarly: "retention.too-early"
    case .held: "retention.held"
    case .heldAlready: "retention.held-already"
    case .notHeld: "retention.not-held"
    case .askedAlready: "retention.asked-already"
    case .notAsked: "retention.not-asked"
    case .ownRequest: "retention.own-request"
    case .destroyed: "retention.destroyed"
    }
  }

  package var isForbidden: Bool { self == .otherAgency || self == .ownRequest }
}
