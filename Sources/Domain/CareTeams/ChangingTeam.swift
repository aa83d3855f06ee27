/// One open place of a care team, as far as a decision needs it.
package struct TeamPlace: Sendable, Hashable {
  package let id: String
  package let staffID: String
  package let isGatekeeper: Bool
  package let from: Day

  package init(id: String, staffID: String, isGatekeeper: Bool, from: Day) {
    self.id = id
    self.staffID = staffID
    self.isGatekeeper = isGatekeeper
    self.from = from
  }
}

/// Why a care team cannot be changed so.
package enum TeamRefusal: Refusal {
  case caseClosed
  case noSuchPlace
  case noSuchWorker
  case workerDisabled
  case alreadyOnTeam
  /// A gatekeeper leaves only by handing over (WI-PPL-02).
  case gatekeeper(GatekeeperRefusal)
  case gatekeeperRole
  case gatekeeperOfOtherAgency
  case endsBeforeStart
  case dayInFuture
  /// Someone leaves who still holds open places (IRC-PPL-06).
  case successorNeeded(places: Int, clocks: Int)
  case successorIsSame
  case successorOfOtherAgency
  /// A conflict of interest with the family is declared (IRC-SUP-05).
  case conflict
  /// One is declared that warns; whoever assigns says that they do so in spite of it.
  case conflictWarned
  /// The confidentiality agreement comes before any assignment (IRC-CONF-09).
  case agreementOwed
  /// The training in confidentiality is too long ago, or was never taken (IRC-CONF-09).
  case trainingOwed

  package var code: String {
    switch self {
    case .caseClosed: "team.case-closed"
    case .noSuchPlace: "team.no-such-place"
    case .noSuchWorker: "team.no-such-worker"
    case .workerDisabled: "team.worker-disabled"
    case .alreadyOnTeam: "team.already-on-team"
    case .gatekeeper(let refusal): refusal.code
    case .gatekeeperRole: "team.gatekeeper-role"
    case .gatekeeperOfOtherAgency: "team.gatekeeper-of-other-agency"
    case .endsBeforeStart: "team.ends-before-start"
    case .dayInFuture: "team.day-in-future"
    case .successorNeeded: "team.successor-needed"
    case .successorIsSame: "team.successor-is-same"
    case .successorOfOtherAgency: "team.successor-of-other-agency"
    case .conflict: "team.conflict"
    case .conflictWarned: "team.conflict-warned"
    case .agreementOwed: "team.agreement-owed"
    case .trainingOwed: "team.training-owed"
    }
  }

  /// Nobody may be assigned before they sign and are trained, whatever is entered.
  package var isForbidden: Bool { self == .agreementOwed || self == .trainingOwed }
}

/// A member of staff who may be given a place.
package struct TeamWorker: Sendable, Hashable {
  package let id: String
  package let role: Role
  package let agencyID: String
  package let isDisabled: Bool
  package let name: String
  /// They signed the confidentiality agreement in force (IRC-CONF-09).
  package let hasSigned: Bool
  /// Their training in confidentiality counts today.
  package let isTrained: Bool

  package init(
    id: String, role: Role, agencyID: String, isDisabled: Bool, name: String = "",
    hasSigned: Bool = true, isTrained: Bool = true
  ) {
    self.hasSigned = hasSigned
    self.isTrained = isTrained
    self.id = id
    self.name = name
    self.role = role
    self.agencyID = agencyID
    self.isDisabled = isDisabled
  }

  /// What comes before any assignment (IRC-CONF-09).
  fileprivate func checkConfidentiality() throws(TeamRefusal) {
    guard hasSigned else { throw .agreementOwed }
    guard isTrained else { throw .trainingOwed }
  }

  /// Case managers and, until one is found, their supervisors.
  package var mayBeGatekeeper: Bool { [.caseManager, .caseManagerSupervisor].contains(role) }
}

/// The rules of a care team: drawn from several agencies, with exactly one gatekeeper at any
/// moment (UT-PPL-04, WI-PPL-02).
package enum CareTeams {
  package static func add(
    _ worker: TeamWorker, on day: Day, to places: [TeamPlace], today: Day
  ) throws(TeamRefusal) {
    guard day <= today else { throw .dayInFuture }
    guard !worker.isDisabled else { throw .workerDisabled }
    try worker.checkConfidentiality()
    guard !places.contains(where: { $0.staffID == worker.id }) else { throw .alreadyOnTeam }
  }

  /// The place that ends.
  package static func end(
    _ placeID: String, on day: Day, in places: [TeamPlace], today: Day
  ) throws(TeamRefusal) -> TeamPlace {
    guard let place = places.first(where: { $0.id == placeID }) else { throw .noSuchPlace }
    if place.isGatekeeper { try handOver(place, to: nil, on: day) }
    guard day <= today else { throw .dayInFuture }
    guard day >= place.from else { throw .endsBeforeStart }
    return place
  }

  /// One tenure ends and the next begins on the same day, so there is no gap.
  package static func changeGatekeeper(
    to worker: TeamWorker, on day: Day, in places: [TeamPlace], leadAgency: String, today: Day
  ) throws(TeamRefusal) {
    guard !worker.isDisabled else { throw .workerDisabled }
    try worker.checkConfidentiality()
    guard worker.mayBeGatekeeper else { throw .gatekeeperRole }
    guard worker.agencyID == leadAgency else { throw .gatekeeperOfOtherAgency }
    guard day <= today else { throw .dayInFuture }
    guard let former = places.first(where: \.isGatekeeper) else { return }
    try handOver(former, to: worker.id, on: day)
  }

  private static func handOver(
    _ place: TeamPlace, to successor: String?, on day: Day
  ) throws(TeamRefusal) {
    let tenure = GatekeeperTenure(worker: RecordID(place.staffID), from: place.from)
    do {
      _ = try Gatekeeping.handOver(
        [tenure], to: successor.map { RecordID($0) }, on: day, isCaseOpen: true)
    } catch { throw .gatekeeper(error) }
  }

  /// Whether someone may leave: only with a successor of the same agency where they hold places
  /// that are open, and as gatekeeper only to one who may be that.
  package static func leave(
    _ leaving: TeamWorker, places: [TeamPlace], openClocks: Int, successor: TeamWorker?
  ) throws(TeamRefusal) {
    guard !places.isEmpty else { return }
    guard let successor else {
      throw .successorNeeded(places: places.count, clocks: openClocks)
    }
    guard successor.id != leaving.id else { throw .successorIsSame }
    guard !successor.isDisabled else { throw .workerDisabled }
    try successor.checkConfidentiality()
    guard successor.agencyID == leaving.agencyID else { throw .successorOfOtherAgency }
    if places.contains(where: \.isGatekeeper), !successor.mayBeGatekeeper {
      throw .gatekeeperRole
    }
  }
}
