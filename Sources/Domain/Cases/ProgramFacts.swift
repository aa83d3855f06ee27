package struct Enrollment: Sendable, Equatable {
  package var id: RecordID
  package var program: String
  package var startedOn: Day
  package var endedOn: Day?
  package init(id: RecordID, program: String, startedOn: Day, endedOn: Day? = nil) {
    self.id = id
    self.program = program
    self.startedOn = startedOn
    self.endedOn = endedOn
  }
}

package struct Assistance: Sendable, Equatable {
  package var id: RecordID
  package var type: String
  package var decidedOn: Day?
  package var startedOn: Day?
  package var endedOn: Day?
  /// A month's amount in cents, where it is known.
  package var monthlyCents: Int?
  package var endReason: String
  package init(
    id: RecordID, type: String, decidedOn: Day? = nil, startedOn: Day? = nil, endedOn: Day? = nil,
    monthlyCents: Int? = nil, endReason: String = ""
  ) {
    self.id = id
    self.type = type
    self.decidedOn = decidedOn
    self.startedOn = startedOn
    self.endedOn = endedOn
    self.monthlyCents = monthlyCents
    self.endReason = endReason
  }
}

package struct Document: Sendable, Equatable {
  package var id: RecordID
  package var type: String
  package var filedOn: Day
  package init(id: RecordID, type: String, filedOn: Day) {
    self.id = id
    self.type = type
    self.filedOn = filedOn
  }
}

/// A time during which someone looked for work.
package struct JobSearch: Sendable, Equatable {
  package var id: RecordID
  package var from: Day
  /// The last day; nil while it goes on.
  package var to: Day?
  package init(id: RecordID, from: Day, to: Day? = nil) {
    self.id = id
    self.from = from
    self.to = to
  }
}

package struct Job: Sendable, Equatable {
  package var id: RecordID
  package var employer: String
  package var position: String
  package var hourlyWageCents: Int?
  package var healthInsurance: Bool
  package var securedOn: Day?
  package var startedOn: Day?
  package var endedOn: Day?
  /// The job this one improves on; nil for a placement (WI-SVC-06).
  package var upgradeOf: RecordID?
  package var employerContacts: [Day]
  package var assistanceReports: [Day]
  /// What someone confirmed of its effect on cash assistance; nil until then.
  package var confirmedEffect: ConfirmedEffect?
  package init(
    id: RecordID, employer: String = "", position: String = "", hourlyWageCents: Int? = nil,
    healthInsurance: Bool = false, securedOn: Day? = nil, startedOn: Day? = nil,
    endedOn: Day? = nil, upgradeOf: RecordID? = nil, employerContacts: [Day] = [],
    assistanceReports: [Day] = [], confirmedEffect: ConfirmedEffect? = nil
  ) {
    self.id = id
    self.employer = employer
    self.position = position
    self.hourlyWageCents = hourlyWageCents
    self.healthInsurance = healthInsurance
    self.securedOn = securedOn
    self.startedOn = startedOn
    self.endedOn = endedOn
    self.upgradeOf = upgradeOf
    self.employerContacts = employerContacts
    self.assistanceReports = assistanceReports
    self.confirmedEffect = confirmedEffect
  }
}

package struct Service: Sendable, Equatable {
  package var id: RecordID
  package var type: String
  package var group: String
  package var program: String?
  package var on: Day
  package var status: String
  package var mode: String
  package init(
    id: RecordID, type: String, group: String, program: String? = nil, on: Day,
    status: String = "completed", mode: String = ""
  ) {
    self.id = id
    self.type = type
    self.group = group
    self.program = program
    self.on = on
    self.status = status
    self.mode = mode
  }
}

/// A connection or an immigration step: what, and on which day.
package struct DatedKind: Sendable, Equatable {
  package var id: RecordID
  package var kind: String
  package var on: Day
  package init(id: RecordID, kind: String, on: Day) {
    self.id = id
    self.kind = kind
    self.on = on
  }
}

package struct Extension: Sendable, Equatable {
  package var id: RecordID
  /// Nil counts for every program.
  package var program: String?
  package var until: Day
  package var therapistAgreedOn: Day?
  package var caseManagerAgreedOn: Day?
  package init(
    id: RecordID, program: String? = nil, until: Day, therapistAgreedOn: Day? = nil,
    caseManagerAgreedOn: Day? = nil
  ) {
    self.id = id
    self.program = program
    self.until = until
    self.therapistAgreedOn = therapistAgreedOn
    self.caseManagerAgreedOn = caseManagerAgreedOn
  }
}

package struct Residency: Sendable, Equatable {
  package var id: RecordID
  package var site: String
  /// `original`, `occupant` or `neighbourhood`.
  package var residentClass: String
  package var from: Day
  package var to: Day?
  package init(id: RecordID, site: String, residentClass: String, from: Day, to: Day? = nil) {
    self.id = id
    self.site = site
    self.residentClass = residentClass
    self.from = from
    self.to = to
  }
}
