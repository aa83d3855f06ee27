import Domain

enum SupervisionFields {
  static func worker(_ choices: [Choice]) -> Field { Field("worker", "With whom", .list(choices)) }
  static let on = Field("on", "Day", .day)
  static let stage = Field(
    "stage", "Stage", .choice(SupervisionStage.allCases.map { Choice($0.rawValue, $0.words) }))
  static let cases = Field(
    "cases", "Cases discussed", required: false, hint: "Their numbers, without names", most: 1000)
  static let talk = Field("talk", "What was said", .text(rows: 8), most: 10_000)
  static let session = [worker([]), on, stage, cases, talk]

  /// How many steps one session has room for.
  static let rows = 3
  static func what(_ row: Int) -> Field {
    Field("what_\(row)", "Step \(row)", .text(rows: 2), required: false, most: 1000)
  }
  static func owner(_ row: Int) -> Field {
    Field(
      "owner_\(row)", "Who does step \(row)",
      .choice(SupervisionOwner.allCases.map { Choice($0.rawValue, $0.words) }), required: false)
  }
  static func due(_ row: Int) -> Field {
    Field("due_\(row)", "Step \(row) is due on", .day, required: false)
  }
  static let agreed = (1...rows).flatMap { [what($0), owner($0), due($0)] }
  static let all = session + agreed

  /// The steps that say something.
  static func actions(_ parse: inout Parse) -> [AgreedAction] {
    (1...rows).compactMap { row in
      let what = parse.text(what(row))
      let owner = SupervisionOwner(rawValue: parse.choice(owner(row)))
      let due = parse.day(due(row))
      guard !what.isEmpty else {
        if owner != nil || due != nil { parse.fail(Self.what(row), "Say what step \(row) is") }
        return nil
      }
      if owner == nil { parse.fail(Self.owner(row), "Choose who does step \(row)") }
      if due == nil { parse.fail(Self.due(row), "Enter when step \(row) is due") }
      guard let owner, let due else { return nil }
      return AgreedAction(what: what, owner: owner, dueOn: due)
    }
  }
}

extension SupervisionStage {
  package var words: String {
    switch self {
    case .knowledge: "Knowledge"
    case .visioning: "Visioning"
    case .programming: "Programming"
    case .action: "Action"
    }
  }
}

extension SupervisionOwner {
  package var words: String { self == .worker ? "The worker" : "The supervisor" }
}

extension SupervisionRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notTheirSupervisor:
      (
        "You record sessions with those who report to you.",
        "Choose one of them; an administrator enters who supervises whom."
      )
    case .inFuture(let today): ("That day lies in the future.", "Enter today, \(today), or before.")
    case .dueBeforeSession(let day):
      ("A step cannot be due on \(day), before the session.", "Correct one of the two days.")
    case .alreadyDone: ("That step is done already.", "Nothing needs to be done.")
    case .notTheirAction:
      ("Only whoever agreed to do it says that it is done.", "Ask them to.")
    }
  }
}
