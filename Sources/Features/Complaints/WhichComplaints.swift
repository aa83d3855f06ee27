import Domain
import Storage

/// Which complaints are asked for, and in which order.
package enum WhichComplaints: Sendable {
  case one(String)
  /// The newest first, also those of which the reader knows no more than that they are there.
  case ofCase(String)
  /// Not resolved, the longest waiting first.
  case open
  /// Resolved, the newest first: a page of a hundred and the first of the next one, behind the one
  /// that has this key.
  case resolved(after: String)
  /// Received in a period, the first first.
  case received(from: Day, to: Day)

  /// Whether only those are meant whose text the reader may read.
  var isText: Bool { if case .ofCase = self { false } else { true } }

  /// What stands behind the condition of who may read them.
  func chosen(from first: Int) -> (sql: SQL, parameters: [any Bindable]) {
    let (one, other) = ("$\(first)" as SQL, "$\(first + 1)" as SQL)
    switch self {
    case .one(let id): return ("c.id = \(one)", [id])
    case .ofCase(let id):
      return ("c.case_id = \(one) ORDER BY c.received_on DESC, c.id DESC", [id])
    case .open: return ("c.answered_on IS NULL ORDER BY c.received_on, c.id", [])
    case .resolved(let after):
      let key = after.split(separator: "~", maxSplits: 1).map(String.init)
      return (
        """
        c.answered_on IS NOT NULL AND (c.received_on, c.id) < (\(one), \(other))
        ORDER BY c.received_on DESC, c.id DESC LIMIT 101
        """, [key.count == 2 ? key[0] : "9999-12-31", key.count == 2 ? key[1] : ""]
      )
    case .received(let from, let to):
      return (
        """
        c.received_on >= \(one) AND c.received_on <= \(other) ORDER BY c.received_on, c.id
        """, [from, to]
      )
    }
  }
}

/// Conditions on `c`, a row of `complaint`, with the actor as `$1`, today as `$2` and their agency as
/// `$3`. They are made from the same facts as `Complaints.sight`.
extension Scope {
  /// The actor may read it.
  var readsComplaint: SQL { "\(isNotComplainedOf) AND \(mayReadComplaints)" }

  /// The actor may know that it is there.
  var knowsComplaint: SQL {
    "\(isNotComplainedOf) AND (\(mayReadComplaints) OR \(isOnComplaintsTeam))"
  }

  private var isNotComplainedOf: SQL { "COALESCE(c.subject_id, '') <> $1" }

  private var mayReadComplaints: SQL {
    guard Permission.complaintView.roles.contains(actor.role) else { return "1 = 0" }
    guard actor.role == .monitor else { return "c.agency_id = $3" }
    return isLetIntoComplaintsCase
  }

  /// The actor was let into the family's case for a stated need.
  var isLetIntoComplaintsCase: SQL { "c.case_id IN (\(Scope.neededCases(of: "$1", on: "$2")))" }

  /// The actor holds an open place in the care team of the family whose complaint it is.
  var isOnComplaintsTeam: SQL {
    """
    EXISTS (SELECT 1 FROM care_team t WHERE t.case_id = c.case_id AND t.staff_id = $1 \
    AND \(Scope.isOpen("$2")))
    """
  }
}
