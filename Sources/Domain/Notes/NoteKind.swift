/// What a note records (UT-NOTE-01, WI-NOTE-01).
package enum NoteKind: String, Sendable, Hashable, CaseIterable, Codable {
  case contact
  case service
  case action = "case-management-action"
  case actionItemChange = "action-item-change"
  case planStep = "plan-step"
  case outcome
  case employmentEvent = "employment-event"
  case situationReview = "situation-review"
  case followUp = "follow-up"
  /// Why a deadline was missed (IRC-NOTE-06).
  case delayReason = "delay-reason"
  case `extension`
  case closure
}

package typealias NotePart = NoteParts.Part

extension NoteParts.Part: Codable {}

extension NoteParts {
  package subscript(part: Part) -> String {
    get {
      switch part {
      case .served: served
      case .need: need
      case .activity: activity
      case .plan: plan
      }
    }
    set {
      switch part {
      case .served: served = newValue
      case .need: need = newValue
      case .activity: activity = newValue
      case .plan: plan = newValue
      }
    }
  }
}

/// What happened that a note is about. A note that names it settles the note owed for it
/// (IRC-NOTE-02), or gives the reason for a missed deadline (IRC-NOTE-06).
package struct NoteSubject: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case assessmentFinalised = "assessment-finalised"
    case planSigned = "plan-signed"
    case appointmentHeld = "appointment-held"
    case endNotice = "end-notice"
    /// A missed deadline; the id is a `DeadlineName`'s text.
    case delay
  }

  package let kind: Kind
  package let id: String

  package init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Reads `KIND:ID`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
    self.init(kind, String(parts[1]))
  }

  package var text: String { kind.rawValue + ":" + id }
}

/// The four things that together name one deadline of a case.
package struct DeadlineName: Sendable, Hashable {
  package let rule: String
  /// The person's own id; empty for a deadline of the whole family.
  package let person: String
  /// The own id of the job, plan, goal or interaction meant; empty where there is none.
  package let subject: String
  package let dueOn: Day

  package init(rule: String, person: String, subject: String, dueOn: Day) {
    self.rule = rule
    self.person = person
    self.subject = subject
    self.dueOn = dueOn
  }

  /// Reads `RULE|PERSON|SUBJECT|DAY`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, !parts[0].isEmpty, let due = Day(parts[3]) else { return nil }
    self.init(rule: parts[0], person: parts[1], subject: parts[2], dueOn: due)
  }

  package var text: String { "\(rule)|\(person)|\(subject)|\(dueOn)" }
}

extension Clock {
  package var name: DeadlineName {
    DeadlineName(rule: rule, person: person?.own ?? "", subject: subject?.own ?? "", dueOn: dueOn)
  }
}

extension DelayNote {
  /// The reason for missing the deadline called `name`; ids are own ones, which is all that
  /// comparing them takes.
  package init(_ name: DeadlineName, on day: Day) {
    self.init(
      rule: name.rule, person: name.person.isEmpty ? nil : RecordID(name.person),
      subject: name.subject.isEmpty ? nil : RecordID(name.subject), dueOn: name.dueOn, on: day)
  }
}
