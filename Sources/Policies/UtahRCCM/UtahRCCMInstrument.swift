import Domain

extension UtahRCCM {
  /// The default wording of the assessment. The documents give areas, scale and rules but no
  /// questions, so this is an editable seed and says so (UT-ASM-01).
  package static let instrument = Instrument(
    id: "rccm", name: "RCCM assessment", version: "1.0.0",
    provenance: """
      Our design, not the workbook of the Refugee Services Office: areas, scale and scoring rules \
      are those of the RCCM guidance effective 2020-01-01; wording grounded in the guidance, the \
      Arizona Self-Sufficiency Matrix domains, the RefugePoint SRI domains and NRS ESL levels.
      """,
    caution: """
      A guide to overall functioning, not a checklist. Score the usual last 30 days. Ask; do not \
      tick off.
      """,
    areas: """
      EMP | Employment | Refugees seeking employment are placed at a targeted rate and earn the target wage or higher
      HOU | Housing | Refugees live in safe and affordable housing
      EDU | Education and Training | Able to enroll in and navigate education and training
      HEA | Health | Understand how to access the health care system
      COM | Community and Family Support | Navigate community supportive services and access them as needed
      LAN | Language and Cultural Knowledge | Speak functional English to obtain employment and resolve practical needs
      LIF | Life Skills | Accomplish specific life-skills tasks
      """,
    questions: workAndHomeQuestions + "\n\n" + wellbeingQuestions)

  /// What each score is called.
  package static let scale: [Int: String] = [1: "Vulnerable", 3: "Striving", 5: "Thriving"]
}
