import Domain

/// The fields of one language of a person.
package enum LanguageFields {
  static let levels = LanguageLevel.allCases.map { Choice($0.rawValue, $0.words) }

  static let name = Field("name", "Language", hint: "For example Dari, English")
  static let speaks = Field("speaks", "Speaks it", .list(levels), required: false)
  static let reads = Field("reads", "Reads it", .list(levels), required: false)
  static let writes = Field("writes", "Writes it", .list(levels), required: false)
  package static let all = [name, speaks, reads, writes]

  static func skill(_ parse: inout Parse) -> LanguageSkill {
    LanguageSkill(
      LanguageName.of(parse.text(name)),
      speaks: LanguageLevel(rawValue: parse.choice(speaks)),
      reads: LanguageLevel(rawValue: parse.choice(reads)),
      writes: LanguageLevel(rawValue: parse.choice(writes)))
  }

  static func input(_ skill: LanguageSkill) -> Input {
    Input().filled(with: [
      name.name: skill.name, speaks.name: skill.speaks?.rawValue,
      reads.name: skill.reads?.rawValue, writes.name: skill.writes?.rawValue,
    ])
  }
}

extension LanguageLevel {
  var words: String {
    switch self {
    case .notAtAll: "Not at all"
    case .notWell: "Not well"
    case .well: "Well"
    case .veryWell: "Very well"
    }
  }
}

extension LanguageRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .recordedAlready(let name):
      ("\(name) is recorded for this person already.", "Change the levels that are recorded.")
    case .noLevel:
      ("No level is given.", "Say at least how well they speak, read or write it.")
    }
  }
}
