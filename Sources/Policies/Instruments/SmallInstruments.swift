import Domain

/// The other built-in forms. The documents name their domains, not their questions: the wording is
/// ours, short on purpose, and meant to be replaced by an agency's own.
package enum SmallInstruments {
  private static let ours =
    "Our design; the domains are those of the source named, the wording ours."
  private static let guide = "A guide for a conversation, not a checklist."

  /// WI-ASM-01: the domains a family assessment must cover.
  package static let family = Instrument(
    id: "wi-family", name: "Family assessment", version: "1.0.0",
    provenance: ours + " Source: 002 §3(a)(2), §6(b).", caution: guide,
    areas: """
      CHC | Child care |
      TRN | Transport |
      HEA | Health |
      HOU | Housing |
      ENG | English ability |
      OCC | Previous occupation |
      SKI | Transferable skills |
      EXP | Employment experience |
      TRA | Training |
      BAR | Other barriers to employment |
      """,
    questions: """
      code: CHC1
      ask: Who looks after the children while the adults work or learn?

      code: TRN1
      ask: How do you get to work, class and appointments?

      code: HEA1
      ask: Does anyone's health make work or learning hard?

      code: HOU1
      ask: Is the home settled, safe and affordable?

      code: ENG1
      ask: How do you manage in English at work and in offices? Which level was tested, and when?

      code: OCC1
      ask: What work did you do before you came here?

      code: SKI1
      ask: Which of your skills can be used in work here?

      code: EXP1
      ask: What work have you done in the United States?

      code: TRA1
      ask: What training have you had, and what would help next?

      code: BAR1
      ask: What else stands between you and the work you want?
      """)

  /// HUD-ASM-01.
  package static let hud = Instrument(
    id: "hud", name: "Comprehensive assessment", version: "1.0.0",
    provenance: ours + " Source: 004 L101.", caution: guide,
    areas: """
      STR | Strengths and limitations |
      SOC | Social resources |
      FIN | Financial resources |
      INS | Institutional resources |
      CON | Principal concerns |
      """,
    questions: """
      code: STR1
      ask: What are you good at, and what is hard for you now?

      code: SOC1
      ask: Who stands by you: family, friends, neighbours, community?

      code: FIN1
      ask: What comes in each month, and does it last?

      code: INS1
      ask: Which offices, schools, clinics or groups help you now?

      code: CON1
      ask: What worries you most, and which of these resources could help with it?
      """)

  /// IRC-ASM-01…03.
  package static let intensive = Instrument(
    id: "icm", name: "Intensive case management assessment", version: "1.0.0",
    provenance: ours + " Source: 003 L155, L195–199.", caution: guide,
    areas: """
      STR | Strengths and assets |
      PRI | The client's own priorities |
      NEE | Extent and nature of needs |
      SUP | What client, family and friends can do |
      PRO | What providers can do |
      """,
    questions: """
      code: STR1
      ask: What has helped you through hard times, and what do you bring with you?

      code: PRI1
      ask: What matters most to you now?

      code: NEE1
      ask: What do you need, how urgently, and for how long?

      code: SUP1
      ask: Which of this can you, your family or friends take on?

      code: PRO1
      ask: Who offers what is missing, in your language, and can you reach them?
      """)

  /// UT-ASM-22: what a third-party assessor of English records.
  package static let english = Instrument(
    id: "ell", name: "English proficiency", version: "1.0.0",
    provenance: ours + " Source: 001 §B.8.",
    caution: "For the third-party assessor; the level and the test's name go in the comment.",
    areas: """
      LIS | Listening |
      SPK | Speaking |
      REA | Reading |
      WRI | Writing |
      """,
    questions: """
      code: LIS1
      ask: Understands spoken English

      code: SPK1
      ask: Speaks English

      code: REA1
      ask: Reads English

      code: WRI1
      ask: Writes English
      """)
}

extension AllPolicies {
  /// The built-in instruments; an agency's own come from its records.
  package static let instruments: [Instrument] = [
    UtahRCCM.instrument, SmallInstruments.family, SmallInstruments.hud,
    SmallInstruments.intensive, SmallInstruments.english,
  ]

  package static func instrument(_ id: String) -> Instrument? {
    instruments.first { $0.id == id }
  }
}
