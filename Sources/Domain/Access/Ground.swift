/// One fact on which it rests that someone sees a part of a case: what brings them to the case, or
/// what lets a class of its data reach their agency.
package enum Ground: Sendable, Hashable {
  case team(OwnPlace)
  /// They supervise someone, by name, who holds an open place in the care team.
  case supervision(of: String)
  case pointOfContact
  /// Let in for a stated need, or in an emergency; the day is the first without access.
  case need(until: Day)
  case emergency(until: Day)
  /// Chance drew the case for a review of theirs; the day is the first after it.
  case review(until: Day)
  /// The operator of the server, who is of no agency.
  case operation
  case ownAgency
  case agreement(SharingAgreement)
  /// The agency that leads the case keeps no agreements at all: places alone decide.
  case noAgreements
  /// The client opted out, and the state's team keeps this much.
  case minimum

  /// Whether it brings someone to the case; the others let a class reach their agency.
  package var bringsToCase: Bool {
    switch self {
    case .team, .supervision, .pointOfContact, .need, .emergency, .review, .operation: true
    case .ownAgency, .agreement, .noAgreements, .minimum: false
    }
  }
}

/// An open place in the care team: as what, since when.
package struct OwnPlace: Sendable, Hashable {
  package let role: String
  package let since: Day

  package init(role: String, since: Day) {
    self.role = role
    self.since = since
  }
}

/// What two agencies agreed to share, on which days; the last counts (UT-PRV-01).
package struct SharingAgreement: Sendable, Hashable {
  package let id: String
  package let classes: Set<DataClass>
  package let from: Day
  package let to: Day?

  package init(id: String, classes: Set<DataClass>, from: Day, to: Day?) {
    self.id = id
    self.classes = classes
    self.from = from
    self.to = to
  }

  package func isOpen(on day: Day) -> Bool { from <= day && to.map { $0 >= day } ?? true }

  package func isOver(by day: Day) -> Bool { to.map { $0 < day } ?? false }
}

/// The agreements between the agency that leads a case and another one, on a day.
package enum CaseAgreements: Sendable, Hashable {
  /// The lead agency has none on record at all, with anybody: places in the care team alone decide.
  case notKept
  case kept(open: [SharingAgreement], over: [SharingAgreement])

  /// Those of `all` that bear on the day.
  package static func kept(_ all: [SharingAgreement], on day: Day) -> CaseAgreements {
    .kept(open: all.filter { $0.isOpen(on: day) }, over: all.filter { $0.isOver(by: day) })
  }

  package var classes: Set<DataClass> {
    switch self {
    case .notKept: Set(DataClass.allCases)
    case .kept(let open, _): Set(open.flatMap(\.classes))
    }
  }

  /// By what a class is let through; nothing where it is not.
  func grounds(for dataClass: DataClass) -> [Ground] {
    switch self {
    case .notKept: [.noAgreements]
    case .kept(let open, _):
      open.filter { $0.classes.contains(dataClass) }.map(Ground.agreement)
    }
  }

  /// The last that covered a class and is over.
  func lapsed(for dataClass: DataClass) -> SharingAgreement? {
    guard case .kept(_, let over) = self else { return nil }
    return over.filter { $0.classes.contains(dataClass) }
      .max { ($0.to ?? $0.from, $0.id) < ($1.to ?? $1.from, $1.id) }
  }
}
