import Domain

/// The fields of an intake beyond its people.
package enum IntakeFields {
  package static let explained = Field(
    "explained", "What was explained",
    .several(
      [ExplanationKind.process, .limits, .privacy, .rights, .voluntary].map {
        Choice($0.rawValue, $0.words)
      }), required: false,
    hint: "Explaining how case management works comes before the case is opened")
  package static let explainedOn = Field(
    "explained_on", "Day it was explained", .day, required: false)
  package static let explainedLanguage = Field(
    "explained_language", "Language it was explained in", required: false)
  package static let interpreter = Field(
    "explained_interpreter", "Interpreter", required: false,
    hint: "Name, and whether trained; leave empty if nobody interpreted")
  package static let sharing = Field(
    "sharing_choice", "The \(Words.client)'s choice about sharing",
    .choice([
      Choice(
        "share", "Share with the team",
        hint: "The agencies of the care team may see what they need to help"),
      Choice(
        "opt-out", "Opt out of disclosure",
        hint:
          "Only this agency sees the record; the state's team keeps name, contact, appointments and plan"
      ),
    ]), required: false, hint: "Services do not depend on the answer")
  package static let openedOn = Field("opened_on", "Day the case is opened", .day)
  package static let intakeOn = Field("intake_on", "Day of intake", .day)
  package static let programs = Field(
    "programs", "Programs",
    .several(PersonWords.programs.map { Choice($0.value, $0.label) }), required: false,
    hint: "Everyone of the household is enrolled from the opening day")
  package static let gatekeeper = Field(
    "gatekeeper", "Case manager (gatekeeper)", .list([]), required: false,
    hint: "Exactly one person answers for the family at any time")
  package static let counselor = Field(
    "team.counselor", "Employment counselor", .list([]), required: false)
  package static let therapist = Field(
    "team.therapist", "Licensed clinical therapist", .list([]), required: false)
  package static let other = Field("team.other", "Another worker", .list([]), required: false)

  package static let explainedStep = [
    explained, explainedOn, explainedLanguage, interpreter, sharing,
  ]
  package static let teamStep = [
    openedOn, intakeOn, programs, gatekeeper, counselor, therapist, other,
  ]
  package static let all = PersonFields(member: 1).all + explainedStep + teamStep

  /// The most people an intake takes; more are added to the open case.
  package static let mostMembers = 20

  /// Numbers of the members that an input has anything about, in order.
  package static func members(in input: Input) -> [Int] {
    let numbers = input.values.keys.compactMap { name -> Int? in
      let parts = name.split(separator: ".", maxSplits: 2)
      guard parts.count == 3, parts[0] == "members", let number = Int(parts[1]),
        (1...mostMembers).contains(number)
      else { return nil }
      return number
    }
    return Set(numbers).sorted()
  }
}
