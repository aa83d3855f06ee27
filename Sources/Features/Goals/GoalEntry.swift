import Domain

/// A goal as it was typed.
package struct GoalEntry: Sendable, Hashable {
  let title: String
  let statedBy: String
  let clientWords: String
  let personID: String?
  let area: String
  private let target: Target
  let texts: [String: String]

  /// By when: a day, or so many months from the day on which the goal is added.
  private enum Target: Hashable {
    case on(Day)
    case within(months: Int)
  }

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    title = parse.text(GoalFields.title)
    statedBy = parse.choice(GoalFields.statedBy)
    clientWords = parse.text(GoalFields.clientWords)
    let person = parse.text(GoalFields.person([]))
    personID = person.isEmpty ? nil : person
    area = parse.choice(GoalFields.area)
    target = GoalEntry.target(&parse)
    var texts: [String: String] = [:]
    for field in [
      GoalFields.need, GoalFields.strength, GoalFields.environment, GoalFields.change,
      GoalFields.measure, GoalFields.clientRole, GoalFields.workerRole, GoalFields.steps,
    ] { texts[field.name] = parse.text(field) }
    self.texts = texts
    if statedBy == "client", clientWords.isEmpty {
      parse.fail(GoalFields.clientWords, "Enter the goal in the \(Words.client)'s own words")
    }
    try parse.finish()
  }

  private static func target(_ parse: inout Parse) -> Target {
    let hadFaults = parse.faults.count
    let day = parse.day(GoalFields.targetOn)
    let months = Int(parse.choice(GoalFields.within))
    if day != nil, months != nil {
      parse.fail(GoalFields.within, "Enter the target day or how long it may take, not both")
    }
    if let months { return .within(months: months) }
    if day == nil, parse.faults.count == hadFaults {
      parse.fail(GoalFields.targetOn, "Enter the target day, or choose how long it may take")
    }
    return .on(day ?? Day(number: 0))
  }

  /// The target day of a goal that was added on `day`.
  func targetOn(addedOn day: Day) -> Day {
    switch target {
    case .on(let day): day
    case .within(let months): day.adding(months: months)
    }
  }

  /// Puts what was typed into `row`.
  func fill(_ row: inout GoalRow) {
    row.title = title
    row.statedBy = statedBy
    row.clientWords = clientWords
    row.personID = personID
    row.area = area
    row.targetOn = targetOn(addedOn: row.addedOn)
    row.need = texts["need"] ?? ""
    row.strength = texts["strength"] ?? ""
    row.environmentStrength = texts["environment_strength"] ?? ""
    row.expectedChange = texts["expected_change"] ?? ""
    row.measure = texts["measure"] ?? ""
    row.clientRole = texts["client_role"] ?? ""
    row.caseManagerRole = texts["case_manager_role"] ?? ""
    row.supportingActivities = texts["supporting_activities"] ?? ""
    row.goalClass = area == "EMP" ? "employment" : "case-management"
  }

  /// A stored goal as it stands in the form.
  static func typed(_ row: GoalRow) -> [String: String?] {
    [
      "title": row.title, "stated_by": row.statedBy, "client_words": row.clientWords,
      "person": row.personID ?? "", "area": row.area, "target_on": row.targetOn?.description,
      "need": row.need, "strength": row.strength,
      "environment_strength": row.environmentStrength, "expected_change": row.expectedChange,
      "measure": row.measure, "client_role": row.clientRole,
      "case_manager_role": row.caseManagerRole,
      "supporting_activities": row.supportingActivities,
    ]
  }
}

/// What acts on a plan decide on: the plan and the people who may be named in it.
package struct PlanFacts: Sendable {
  let plan: StoredPlan?
  let header: CaseHeader
}
