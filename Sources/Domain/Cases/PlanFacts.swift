/// A plan of the household (`namesCase`) or of one of its members.
package struct Plan: Sendable, Equatable {
  package var id: RecordID
  package var type: String
  /// True where the plan names the case itself, so it is not hidden by a person's later arrival.
  package var namesCase: Bool
  package var person: RecordID?
  /// For a plan of another case: the day from which that case, or the person whose plan it is,
  /// exists. Nil hides nothing.
  package var existsFrom: Day?
  package var establishedOn: Day?
  package var clientSignedOn: Day?
  package var workerSignedOn: Day?
  package var goals: [Goal]
  package var participations: [Participation]
  package init(
    id: RecordID, type: String, namesCase: Bool = false, person: RecordID? = nil,
    establishedOn: Day? = nil, clientSignedOn: Day? = nil, workerSignedOn: Day? = nil,
    goals: [Goal] = [], participations: [Participation] = []
  ) {
    self.id = id
    self.type = type
    self.namesCase = namesCase
    self.person = person
    self.establishedOn = establishedOn
    self.clientSignedOn = clientSignedOn
    self.workerSignedOn = workerSignedOn
    self.goals = goals
    self.participations = participations
  }
}

package struct Participation: Sendable, Equatable {
  package var id: RecordID
  package var person: RecordID
  package var on: Day
  package init(id: RecordID, person: RecordID, on: Day) {
    self.id = id
    self.person = person
    self.on = on
  }
}

package struct Goal: Sendable, Equatable {
  package var id: RecordID
  package var person: RecordID?
  package var goalClass: String
  package var title: String
  package var addedOn: Day
  package var targetOn: Day?
  package var achievedOn: Day?
  package var droppedOn: Day?
  package var caseManagerRole: String
  package var supportingActivities: String
  package var contributions: [Contribution]
  package init(
    id: RecordID, person: RecordID? = nil, goalClass: String = "case-management",
    title: String = "", addedOn: Day, targetOn: Day? = nil, achievedOn: Day? = nil,
    droppedOn: Day? = nil, caseManagerRole: String = "", supportingActivities: String = "",
    contributions: [Contribution] = []
  ) {
    self.id = id
    self.person = person
    self.goalClass = goalClass
    self.title = title
    self.addedOn = addedOn
    self.targetOn = targetOn
    self.achievedOn = achievedOn
    self.droppedOn = droppedOn
    self.caseManagerRole = caseManagerRole
    self.supportingActivities = supportingActivities
    self.contributions = contributions
  }
}

package struct Contribution: Sendable, Equatable {
  package var id: RecordID
  package var on: Day
  package var kind: String
  package var significant: Bool
  package init(id: RecordID, on: Day, kind: String, significant: Bool) {
    self.id = id
    self.on = on
    self.kind = kind
    self.significant = significant
  }
}
