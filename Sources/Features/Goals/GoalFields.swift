import Domain

/// The fields of goals and of the steps towards them.
package enum GoalFields {
  package static let title = Field("title", "Goal, in a few words", most: 200)
  package static let statedBy = Field(
    "stated_by", "Who stated it",
    .choice([
      Choice("client", "The \(Words.client)"),
      Choice("staff", "Staff, agreed with the \(Words.client)"),
    ]))
  package static let clientWords = Field(
    "client_words", "The goal in the \(Words.client)'s own words", .text(rows: 2), required: false,
    hint: "Needed where the \(Words.client) stated the goal", most: 2000)
  package static func person(_ choices: [Choice]) -> Field {
    Field("person", "Whose goal", .list(choices), required: false, hint: "Empty: the family's")
  }
  package static let area = Field("area", "Area", .list(PlanWords.areas))
  package static let targetOn = Field(
    "target_on", "Target day", .day, required: false,
    hint: "A goal without a day is no goal; for example 2026-09-30"
  )
  package static let within = Field(
    "within", "Or within", .list(PlanWords.spans.map { Choice(String($0.months), $0.words) }),
    required: false, hint: "Counted from the day on which the goal is added")
  package static let need = Field("need", "Need it meets", required: false, most: 1000)
  package static let strength = Field(
    "strength", "Strength of the \(Words.client) it builds on", required: false, most: 1000)
  package static let environment = Field(
    "environment_strength", "Strength around the \(Words.client) it builds on", required: false,
    hint: "Family, neighbours, community, faith, work", most: 1000)
  package static let change = Field(
    "expected_change", "What will be different", required: false, most: 1000)
  package static let measure = Field(
    "measure", "How we shall know", required: false, most: 1000)
  package static let clientRole = Field(
    "client_role", "What the \(Words.client) does", required: false, most: 1000)
  package static let workerRole = Field(
    "case_manager_role", "What the case manager does", required: false, most: 1000)
  package static let steps = Field(
    "supporting_activities", "What supports it", .text(rows: 2), required: false, most: 2000)

  package static func all(_ people: [Choice] = []) -> [Field] {
    [
      title, statedBy, clientWords, person(people), area, targetOn, within, need, strength,
      environment,
      change, measure, clientRole, workerRole, steps,
    ]
  }

  package static let end = Field(
    "end", "What happens to the goal",
    .choice([
      Choice("achieved", "It is achieved"), Choice("deferred", "It is deferred"),
      Choice("declined", "The \(Words.client) declines it or wants another"),
      Choice(
        "dropped", "Staff take it out", hint: "Not possible for a goal the \(Words.client) stated"),
      Choice("resumed", "It is taken up again"),
    ]))
  package static let endOn = Field("on", "Day it was achieved", .day, required: false)
  package static let selfHelp = Field(
    "self_help", "Can the \(Words.client) now do this alone?", .choice(PlanWords.selfHelp),
    required: false)
  package static let reason = Field("reason", "Why", required: false, most: 1000)
  package static let ending = [end, endOn, selfHelp, reason]
}

/// The fields of an action item (UT-PLN-05).
package enum ActionItemFields {
  package static let description = Field("description", "Step", most: 1000)
  package static let area = Field("area", "Area", .list(PlanWords.areas))
  package static func goal(_ choices: [Choice]) -> Field {
    Field("goal", "Goal it serves", .list(choices), required: false)
  }
  package static func helper(_ choices: [Choice]) -> Field {
    Field("helper", "Who helps", .list(choices))
  }
  package static let helperName = Field(
    "helper_name", "Name of another helper", required: false, most: 200)
  package static let dueOn = Field("due_on", "Target day", .day)
  package static let status = Field("status", "State", .choice(PlanWords.statuses), required: false)
  package static let reason = Field(
    "reason", "If dropped, why", required: false, most: 1000)

  package static func all(_ goals: [Choice] = [], _ helpers: [Choice] = []) -> [Field] {
    [description, area, goal(goals), helper(helpers), helperName, dueOn]
  }

  package static let progressOn = Field("on", "Day", .day)
  package static let progress = Field("remark", "What was done", .text(rows: 2), most: 2000)
}
