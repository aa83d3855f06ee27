/// A ground on which something of a client is told without their consent (IRC-CONF-05).
package struct DisclosureBasis: Sendable, Hashable {
  package let code: String
  package let words: String
  /// The order or paper must be named.
  package let needsDocument: Bool
  /// Nothing is waited for: it is told at once, and a supervisor looks at it afterwards.
  package let isUrgent: Bool
  /// A report that a rule of the jurisdiction asks for (IRC-CONF-06).
  package let isMandated: Bool
  package let source: String

  package init(
    code: String, words: String, needsDocument: Bool, isUrgent: Bool, isMandated: Bool,
    source: String
  ) {
    self.code = code
    self.words = words
    self.needsDocument = needsDocument
    self.isUrgent = isUrgent
    self.isMandated = isMandated
    self.source = source
  }
}

/// A rule of a jurisdiction that asks for a report (IRC-CONF-06).
package struct ReportingRule: Sendable, Hashable {
  package let code: String
  package let concern: String
  package let rule: String
  /// To whom the rule wants it told.
  package let receiver: String
  /// By when, in the rule's own words.
  package let within: String
  package let source: String

  package init(
    code: String, concern: String, rule: String, receiver: String, within: String, source: String
  ) {
    self.code = code
    self.concern = concern
    self.rule = rule
    self.receiver = receiver
    self.within = within
    self.source = source
  }
}

package enum DisclosureRefusal: Refusal {
  case inFuture(today: Day)
  case personNotOfCase
  case documentMissing
  case authorityMissing
  case approverMissing
  case ownApproval
  case mayNotApprove
  case toldBeforeLearned
  case noReview
  case reviewed(on: Day)
  case ownReview

  package var code: String {
    switch self {
    case .inFuture: "disclosure.in-future"
    case .personNotOfCase: "disclosure.person-not-of-case"
    case .documentMissing: "disclosure.document-missing"
    case .authorityMissing: "disclosure.authority-missing"
    case .approverMissing: "disclosure.approver-missing"
    case .ownApproval: "disclosure.own-approval"
    case .mayNotApprove: "disclosure.may-not-approve"
    case .toldBeforeLearned: "disclosure.told-before-learned"
    case .noReview: "disclosure.no-review"
    case .reviewed: "disclosure.reviewed"
    case .ownReview: "disclosure.own-review"
    }
  }
}

package enum Disclosing {
  /// Who approved that something is told, as far as it is known.
  package enum Approval: Sendable, Hashable {
    case none
    /// By whoever tells it.
    case own
    /// By someone whose role may.
    case given
    /// By someone whose role may not.
    case unfit
  }

  /// Whether something may be told without consent. What is urgent waits for nothing: neither for a
  /// paper nor for an approval.
  package static func check(
    _ basis: DisclosureBasis, documentRef: String, authority: String, approval: Approval,
    on day: Day, today: Day
  ) throws(DisclosureRefusal) {
    guard day <= today else { throw .inFuture(today: today) }
    guard !basis.isUrgent else { return }
    guard !basis.needsDocument || !documentRef.isBlank else { throw .documentMissing }
    guard !authority.isBlank else { throw .authorityMissing }
    switch approval {
    case .given: return
    case .none: throw .approverMissing
    case .own: throw .ownApproval
    case .unfit: throw .mayNotApprove
    }
  }

  /// When a supervisor's review is due; nil where none is asked for.
  package static func reviewDue(
    _ basis: DisclosureBasis, toldOn day: Day, within workingDays: Int,
    calendar: WorkingDays = WorkingDays(.usFederal)
  ) -> Day? {
    basis.isUrgent ? calendar.adding(workingDays, to: day) : nil
  }

  /// Whether a review may be recorded: where it was asked for, once, by someone else.
  package static func review(
    dueOn: Day?, reviewedOn: Day?, isOwn: Bool
  ) throws(DisclosureRefusal) {
    guard dueOn != nil else { throw .noReview }
    if let reviewedOn { throw .reviewed(on: reviewedOn) }
    guard !isOwn else { throw .ownReview }
  }
}
