import Domain

package enum ConflictFields {
  static func worker(_ choices: [Choice]) -> Field {
    Field("worker", "Whose conflict", .list(choices))
  }
  static let caseNumber = Field("case_number", "Case number of the family", most: 60)
  static let nature = Field(
    "nature", "What they are to the family",
    .choice(ConflictNature.allCases.map { Choice($0.rawValue, $0.words) }))
  static let effect = Field(
    "effect", "When they are to be given this family",
    .choice(ConflictEffect.allCases.map { Choice($0.rawValue, $0.words) }))
  package static let declaring = [worker([]), caseNumber, nature, effect]
  static let reason = Field("reason", "Why it stands no more", .text(rows: 2), most: 1000)
}

extension ConflictNature {
  var words: String {
    switch self {
    case .family: "Family"
    case .friend: "A close friend or neighbor"
    case .business: "Business, work or money"
    case .dispute: "A dispute"
    case .other: "Something else"
    }
  }
}

extension ConflictEffect {
  var words: String {
    switch self {
    case .blocks: "They cannot be assigned"
    case .warns: "Whoever assigns them is warned"
    }
  }
}

extension ConflictRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notTheirStaff:
      ("That is not yours to declare.", "Choose yourself or someone whom you supervise.")
    case .declaredAlready:
      ("It is declared already.", "Nothing needs to be done.")
    case .ownDeclaration:
      ("Nobody lifts what stands about themselves.", "Ask your supervisor.")
    case .lifted: ("It was lifted already.", "Look at the list again.")
    }
  }
}
