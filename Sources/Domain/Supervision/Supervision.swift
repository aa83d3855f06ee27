/// The four stages of a supervision session (IRC-SUP-01, IRC-SUP-02).
package enum SupervisionStage: String, CaseIterable, Sendable, Hashable, Codable {
  case knowledge, visioning, programming, action
}

/// Whose step an agreed action is.
package enum SupervisionOwner: String, CaseIterable, Sendable, Hashable, Codable {
  case worker, supervisor
}

/// What two people agreed on in a session.
package struct AgreedAction: Sendable, Hashable {
  package let what: String
  package let owner: SupervisionOwner
  package let dueOn: Day

  package init(what: String, owner: SupervisionOwner, dueOn: Day) {
    self.what = what
    self.owner = owner
    self.dueOn = dueOn
  }
}

package enum SupervisionRefusal: Refusal {
  /// Only the supervisor records a session, of someone who reports to them.
  case notTheirSupervisor
  case inFuture(today: Day)
  /// An agreed action is due before the session.
  case dueBeforeSession(Day)
  case alreadyDone
  case notTheirAction

  package var code: String {
    switch self {
    case .notTheirSupervisor: "supervision.not-their-supervisor"
    case .inFuture: "supervision.in-future"
    case .dueBeforeSession: "supervision.due-before-session"
    case .alreadyDone: "supervision.already-done"
    case .notTheirAction: "supervision.not-their-action"
    }
  }

  package var isForbidden: Bool { self == .notTheirSupervisor || self == .notTheirAction }
}

/// The record of supervision: of the two people, and of nobody's file (IRC-SUP-03).
package enum Supervision {
  /// Who stands how to one session.
  package struct Parties: Sendable, Hashable {
    package let worker: String
    package let supervisor: String
    /// Whom the supervisor reports to; nil where nobody is on record.
    package let manager: String?

    package init(worker: String, supervisor: String, manager: String?) {
      self.worker = worker
      self.supervisor = supervisor
      self.manager = manager
    }
  }

  /// The worker, the supervisor who held it, and that supervisor's manager; nobody else, whatever
  /// their role.
  package static func mayRead(_ staffID: String, _ parties: Parties) -> Bool {
    [parties.worker, parties.supervisor, parties.manager].contains(staffID)
  }

  /// - Parameter reportsTo: whom the worker reports to today.
  package static func record(
    by staffID: String, worker: String, reportsTo: String?, on day: Day, _ actions: [AgreedAction],
    today: Day
  ) throws(SupervisionRefusal) {
    guard reportsTo == staffID, worker != staffID else { throw .notTheirSupervisor }
    guard day <= today else { throw .inFuture(today: today) }
    if let early = actions.first(where: { $0.dueOn < day }) {
      throw .dueBeforeSession(early.dueOn)
    }
  }

  /// Whoever agreed to do it says that it is done.
  package static func finish(
    _ owner: SupervisionOwner, isDone: Bool, by staffID: String, _ parties: Parties
  ) throws(SupervisionRefusal) {
    let whose = owner == .worker ? parties.worker : parties.supervisor
    guard whose == staffID else { throw .notTheirAction }
    guard !isDone else { throw .alreadyDone }
  }
}
