import Domain
import Markup

/// Why a deadline is due when it is, as pages and JSON carry it.
package struct ClockReason: Codable, Sendable, Hashable {
  package let trigger: String
  package let triggerOn: Day
  package let arithmetic: String
  package let rule: String
  package let edition: String
  package let source: String

  package init(
    trigger: String, triggerOn: Day, arithmetic: String, rule: String, edition: String,
    source: String
  ) {
    self.trigger = trigger
    self.triggerOn = triggerOn
    self.arithmetic = arithmetic
    self.rule = rule
    self.edition = edition
    self.source = source
  }

  init(_ why: ClockWhy) {
    self.init(
      trigger: why.trigger, triggerOn: why.triggerOn, arithmetic: why.arithmetic, rule: why.rule,
      edition: why.edition, source: why.source)
  }

  /// The component that opens it beside `date`.
  func component(_ date: Day) -> Why {
    Why(
      date.words, trigger: "\(ClockWords.fact(trigger)) on \(triggerOn.words)",
      rule: "\(ClockWords.title(rule)) (\(rule), \(edition))", arithmetic: arithmetic,
      source: source)
  }
}

/// One deadline of a case as a page shows it.
package struct ClockLine: Codable, Sendable, Hashable {
  package let rule: String
  package let caseID: String
  package let personID: String?
  package let person: String?
  package let subjectID: String?
  package let dueOn: Day
  package let metOn: Day?
  package let status: String
  package let owner: String
  package let why: ClockReason

  init(_ clock: Clock, _ header: CaseHeader, on day: Day) {
    rule = clock.rule
    caseID = header.id
    personID = clock.person?.own
    person = clock.person.map { header.person($0.own)?.name ?? "A former member" }
    subjectID = clock.subject?.own
    dueOn = clock.dueOn
    metOn = clock.metOn
    status = clock.status(on: day).rawValue
    owner = clock.owner
    why = ClockReason(clock.why)
  }

  package var name: DeadlineName {
    DeadlineName(rule: rule, person: personID ?? "", subject: subjectID ?? "", dueOn: dueOn)
  }

  package var isOpen: Bool { ClockStatus(rawValue: status)?.isOpen ?? false }

  var title: String { ClockWords.title(rule) }

  var state: ClockBadge.State { ClockBadge.State(status, of: rule) ?? .upcoming }

  var badge: ClockBadge { ClockBadge(state) }

  var whom: HTML { person.map { "<bdi>\($0)</bdi>" } ?? "The family" }

  /// The one act that settles it, where the reader's role may do it and its page is not withheld.
  func act(_ chrome: Chrome, _ reach: Reach) -> NextAct? {
    let act = NextAct(
      for: name, fact: why.trigger, triggerOn: why.triggerOn, caseID: caseID, chrome)
    return act.flatMap { chrome.mayOpen($0.path, reach) ? $0 : nil }
  }
}

extension Clock {
  /// Owes the reason why another deadline was missed.
  var owesReason: Bool { rule.hasPrefix("delay-note.") }
}

extension String {
  var capitalisedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
