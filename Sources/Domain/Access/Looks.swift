/// One time that someone opened, printed, took out or changed something about a person.
package struct LoggedLook: Sendable, Hashable {
  package let agency: String
  package let role: String
  package let basis: LookBasis
  package let day: Day
  /// Whether something was changed, rather than seen.
  package let isChange: Bool

  package init(agency: String, role: String, basis: LookBasis, day: Day, isChange: Bool) {
    self.agency = agency
    self.role = role
    self.basis = basis
    self.day = day
    self.isChange = isChange
  }
}

/// Why someone could look (IRC-CONF-01): the first that holds, in this order.
package enum LookBasis: Sendable, Hashable, Comparable {
  /// A place in the care team, open on that day.
  case team
  /// Access in an emergency.
  case emergency
  /// Access for a stated need, with that need.
  case need(String)
  /// A review for which chance drew the file (IRC-QA-01).
  case review
  /// A referral of the person to them, or to the partner they work for.
  case referral
  /// The operator of the server, by a command such as an export.
  case operation
  /// Supervision of the team, or the office of the agency that leads the case.
  case supervision
}

/// What one group of people did: the same agency, role and reason.
package struct LookSummary: Sendable, Hashable {
  package let agency: String
  package let role: String
  package let basis: LookBasis
  package let first: Day
  package let last: Day
  /// On how many days they looked or changed something.
  package let days: Int
  package let seen: Int
  package let changed: Int
}

package enum Looks {
  /// Looks by agency, role and reason; who looked last comes first.
  package static func summaries(_ looks: [LoggedLook]) -> [LookSummary] {
    struct Group: Hashable {
      let agency: String
      let role: String
      let basis: LookBasis
    }
    let groups = Dictionary(grouping: looks) {
      Group(agency: $0.agency, role: $0.role, basis: $0.basis)
    }
    return groups.compactMap { group, looks -> LookSummary? in
      let days = looks.map(\.day)
      guard let first = days.min(), let last = days.max() else { return nil }
      return LookSummary(
        agency: group.agency, role: group.role, basis: group.basis, first: first, last: last,
        days: Set(days).count, seen: looks.count { !$0.isChange },
        changed: looks.count { $0.isChange })
    }.sorted {
      ($1.last, $0.agency, $0.role, $0.basis) < ($0.last, $1.agency, $1.role, $1.basis)
    }
  }
}
