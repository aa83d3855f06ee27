import Domain
import Policies

/// A goal of a family's plan as it was typed.
package struct FamilyGoalEntry: Sendable, Hashable {
  let title: String
  let clientWords: String
  let goalClass: String
  let personID: String?
  let measure: String
  let targetOn: Day
  let resources: String
  let caseManagerRole: String
  let supportingActivities: String
  let clientRole: String
  /// The day on which an adopted plan set it.
  let addedOn: Day?

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    let seed = parse.choice(FamilyPlanFields.seed)
    let typed = parse.text(FamilyPlanFields.title)
    let listed = WisconsinRefugee.seedGoals.first { $0.code == seed }?.title
    title = typed.isEmpty ? listed ?? "" : typed
    if title.isEmpty {
      parse.fail(FamilyPlanFields.title, "Enter the goal in a few words, or choose one of the list")
    }
    clientWords = parse.text(GoalFields.clientWords)
    goalClass = parse.choice(FamilyPlanFields.goalClass)
    let person = parse.text(FamilyPlanFields.person([]))
    personID = person.isEmpty ? nil : person
    measure = parse.text(FamilyPlanFields.result)
    targetOn = parse.requiredDay(FamilyPlanFields.targetOn)
    resources = parse.text(FamilyPlanFields.resources)
    caseManagerRole = parse.text(GoalFields.workerRole)
    supportingActivities = parse.text(GoalFields.steps)
    clientRole = parse.text(GoalFields.clientRole)
    addedOn = parse.day(FamilyPlanFields.addedOn)
    try parse.finish()
  }

  /// Puts what was typed into `row`. An adult's plan has that adult's goals.
  func fill(_ row: inout FamilyGoalRow, owner: PlanOwner) {
    row.goal.title = title
    row.goal.clientWords = clientWords
    row.goal.goalClass = goalClass
    row.goal.personID = owner.personID ?? personID
    row.goal.measure = measure
    row.goal.targetOn = targetOn
    row.goal.caseManagerRole = caseManagerRole
    row.goal.supportingActivities = supportingActivities
    row.goal.clientRole = clientRole
    row.resources = resources
  }

  /// A stored goal as it stands in the form.
  static func typed(_ row: FamilyGoalRow) -> [String: String?] {
    [
      "title": row.goal.title, "client_words": row.goal.clientWords, "class": row.goal.goalClass,
      "person": row.goal.personID ?? "", "measure": row.goal.measure,
      "target_on": row.goal.targetOn?.description, "resources": row.resources,
      "case_manager_role": row.goal.caseManagerRole,
      "supporting_activities": row.goal.supportingActivities, "client_role": row.goal.clientRole,
    ]
  }
}

extension FamilyGoalRow {
  /// What is signed in it.
  var terms: FamilyPlans.Terms {
    FamilyPlans.Terms(
      goalClass: goal.goalClass, person: goal.personID ?? "", targetOn: goal.targetOn,
      texts: [
        goal.title, goal.clientWords, goal.measure, resources, goal.caseManagerRole,
        goal.supportingActivities, goal.clientRole,
      ])
  }
}

extension StoredFamilyGoal {
  /// Both versions of a goal that changed meanwhile.
  func conflict(with yours: FamilyGoalRow, base: Int) -> VersionConflict {
    let theirs = FamilyGoalEntry.typed(row)
    let mine = FamilyGoalEntry.typed(yours)
    let lines = FamilyPlanFields.goal().filter { theirs[$0.name] != nil }.map { field in
      VersionConflict.Line(
        label: field.label, theirs: (theirs[field.name] ?? nil) ?? "",
        yours: (mine[field.name] ?? nil) ?? "")
    }
    return VersionConflict(current: stored.version, base: base, lines: lines)
  }
}
