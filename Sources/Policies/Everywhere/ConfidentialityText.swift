import Domain

/// What everyone on staff signs before they see or are given a case (IRC-CONF-09). The sources ask
/// for an agreement and give no wording: this one is our design, after what 003 says of the duty.
package enum ConfidentialityText {
  package struct Edition: Sendable, Hashable {
    package let number: Int
    package let from: Day
    package let paragraphs: [String]
    package let source: String
  }

  /// The edition that is to be signed now. A new one is added at the end, and is signed anew.
  package static let current = Edition(
    number: 1, from: Day("2026-01-01") ?? Day(number: 0),
    paragraphs: [
      "I keep to myself what I learn about the people we serve. I speak of it only with those who need it for their work with the same family, and only as much as they need.",
      "I open a case only when I work on it, supervise it, review it, or was let in for a need that I stated. I know that every look is recorded.",
      "Outside the agency I share only what the person allowed in writing, to whom, for what and for how long. Without their consent I share only what the law or a danger to life demands, and I record it.",
      "I speak with people where others cannot listen, keep paper and screens out of sight, and take no file out of the office.",
      "I report at once when something was seen or told that should not have been.",
      "The duty stays when my work for a family, or for this agency, has ended.",
    ], source: "003 L743, L751, L768–772")

  /// What everyone reads before they sign, and again each year: the course on confidentiality and on
  /// the ethics of interpreting, in short.
  package static let module = [
    "What is confidential: everything by which somebody could know who we serve, where they live, what they went through and what we do for them. That somebody is served here is confidential, too.",
    "Need to know: ask yourself whether you need it for your own work with this family. Talk with colleagues about a family only for a purpose that you could state.",
    "Consent: tell people what is kept, who sees it and what they may refuse. A release names to whom, what, for what and until when; it can be taken back at any time.",
    "Limits: danger to life, abuse of a child or of a vulnerable adult, and an order of a court are told without consent. Say so at the first meeting, tell only what is needed, record it and have it reviewed.",
    "Interpreting: interpreters add nothing, leave out nothing, take no side and keep silent afterwards. Children of the household never interpret. Say before each meeting that the interpreter keeps the duty.",
    "Places and papers: sensitive talks have a door that shuts, or a telephone interpreter. Names stay off screens that others see, out of e-mail and away from home.",
    "When it went wrong: report it the same day, also where it was you. A breach that is known can be mended.",
  ]
  package static let moduleSource = "003 L743–792; our wording"
}
