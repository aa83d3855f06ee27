import Domain
import Storage

/// What a change of a care team is decided on.
package struct TeamFacts: Sendable {
  let isClosed: Bool
  let leadAgency: String
  let places: [CareTeamPlace]
  /// The one who is to come; nil where the change names nobody, or nobody who exists.
  let worker: TeamWorker?
  /// What stands between them and the family.
  let conflict: ConflictEffect?

  static func load(
    _ caseID: String, worker staffID: String?, on today: Day, _ reader: Reader
  ) throws -> TeamFacts? {
    let places = try CareTeamRecords.openPlaces(ofCase: caseID, reader)
    let worker = try staffID.flatMap { try StaffList.worker($0, on: today, reader) }
    let conflict = try worker.flatMap {
      try ConflictRecords.declared(by: $0.id, about: caseID, reader)
    }
    return try reader.one(
      "SELECT agency_id, closed_on FROM case_file WHERE id = $1", [caseID]
    ) { row in
      TeamFacts(
        isClosed: row.optionalText(1) != nil, leadAgency: row.text(0), places: places,
        worker: worker, conflict: conflict)
    }
  }

  /// The places as the rules know them.
  var known: [TeamPlace] {
    places.map {
      TeamPlace(id: $0.id, staffID: $0.staffID, isGatekeeper: $0.isGatekeeper, from: $0.from)
    }
  }
}

/// The fields of the forms on the team's page.
package enum TeamFields {
  package static let worker = Field("worker", "Who joins the team", .list([]))
  package static let from = Field("from", "From", .day)
  package static let anyway = Field(
    "anyway", "Assign them in spite of a declared conflict of interest", .yes, required: false)
  package static let place = Field("place", "Place", .hidden)
  package static let until = Field("until", "Last day", .day)
  package static let gatekeeper = Field("gatekeeper", "New case manager (gatekeeper)", .list([]))
  package static let on = Field(
    "on", "From", .day, hint: "The former tenure ends and the new one begins on this day")
}

extension TeamRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .caseClosed: ("The case is closed.", "Re-open it before its team changes.")
    case .noSuchPlace:
      ("That place is not open any more.", "Look at the team again; someone may have ended it.")
    case .noSuchWorker: ("Nobody on staff was chosen.", "Choose a worker from the list.")
    case .workerDisabled: ("That worker has left.", "Choose someone who is on staff.")
    case .alreadyOnTeam: ("That worker is on the team already.", "Nothing needs to be done.")
    case .gatekeeper(.successorNeeded):
      (
        "The family's only case manager cannot leave the team.",
        "Name the successor under “Change the case manager”; the tenure then passes without a gap."
      )
    case .gatekeeper(.already):
      ("That worker is the family's case manager already.", "Choose someone else.")
    case .gatekeeper(.beforeTenure(let day)):
      (
        "The present case manager's tenure began on \(day).",
        "Choose a day on or after \(day)."
      )
    case .gatekeeperRole:
      ("Only case managers and their supervisors are gatekeepers.", "Choose a case manager.")
    case .gatekeeperOfOtherAgency:
      (
        "The gatekeeper works for the agency that leads the case.",
        "Choose a case manager of that agency."
      )
    case .endsBeforeStart: ("The place would end before it began.", "Choose a later day.")
    case .dayInFuture: ("That day lies in the future.", "Enter today or an earlier day.")
    case .successorNeeded(let places, let clocks):
      (
        "They hold \(places) open places in care teams, with \(clocks) open deadlines.",
        "Choose a successor of the same agency; places and deadlines move on the same day."
      )
    case .successorIsSame: ("The successor must be someone else.", "Choose another worker.")
    case .successorOfOtherAgency:
      ("The successor works for another agency.", "Choose someone of the same agency.")
    case .conflict:
      (
        "That worker cannot be given this family.",
        "Choose someone else. A conflict of interest is declared; their supervisor knows more."
      )
    case .agreementOwed:
      (
        "That worker has not signed the confidentiality agreement that is in force.",
        "They read and sign it under Your account when they sign in; then assign them."
      )
    case .trainingOwed:
      (
        "That worker's training in confidentiality is not on record, or too long ago.",
        "They read it again under Your account when they sign in; then assign them."
      )
    case .conflictWarned:
      (
        "A conflict of interest between that worker and this family is declared.",
        "Choose someone else, or ask their supervisor and then tick the box."
      )
    }
  }
}
