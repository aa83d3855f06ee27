import Domain

extension OpeningRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .gate(let refusal): refusal.openingWords
    case .noMembers: ("A case needs at least one person.", "Enter who was met.")
    case .headNotOne: ("A household has one head.", "Choose one person as head of the household.")
    case .intakeInFuture:
      ("The day of intake lies in the future.", "Enter the day on which the family was met.")
    case .gatekeeperMissing:
      ("No case manager is named for the family.", "Choose the case manager who answers for them.")
    case .arrivalMissing(let name):
      (
        "The day on which \(name) arrived in the United States is missing; the Utah deadlines "
          + "count from it.",
        "Enter the arrival date from the I-94."
      )
    case .arrivalInFuture(let name):
      ("The arrival of \(name) lies in the future.", "Enter the day from the I-94.")
    case .arrivalBeforeBirth(let name):
      (
        "\(name) would have arrived before being born.",
        "Correct the birth date or the arrival date."
      )
    case .bornInFuture(let name):
      ("The birth date of \(name) lies in the future.", "Correct the birth date.")
    case .agreementOwed(let name):
      (
        "\(name) has not signed the confidentiality agreement that is in force.",
        "They read and sign it under Your account when they sign in; then name them."
      )
    case .trainingOwed(let name):
      (
        "\(name)'s training in confidentiality is not on record, or too long ago.",
        "They read it again under Your account when they sign in; then name them."
      )
    case .notOnStaff:
      (
        "Someone named for the team cannot hold that place.",
        "Choose a case manager of your own agency as gatekeeper, and workers who are on staff."
      )
    }
  }
}

extension IntakeRefusal {
  /// The words where the refusal stands in the way of opening a case.
  var openingWords: (sentence: String, next: String) {
    switch self {
    case .processNotExplained(let day):
      (
        "No record says that case management was explained to the family by \(day).",
        "Explain it, then record the day, the language and the interpreter under “What was "
          + "explained”; or open the case on a later day."
      )
    case .opensInFuture(let day, let today):
      (
        "A case cannot be opened on \(day), because today is \(today).",
        "Enter today or the earlier day on which it was opened."
      )
    case .noDisclosureChoice:
      (
        "The \(Words.client)'s choice about sharing is not recorded.",
        "Ask whether to share with the team or to opt out, and record the answer."
      )
    case .arrivalMissing:
      ("An arrival date is missing.", "Enter the arrival date from the I-94.")
    case .recordIncomplete, .overrideNeedsReason, .limitsNotTold, .verificationMissing:
      ("A step of the intake is missing.", "Look at the completeness of the case.")
    }
  }
}

extension Sealing {
  /// What a form says where a number cannot be kept safely.
  static let missing =
    "This server has no master key, so it cannot keep alien numbers. Leave them empty, and ask "
    + "the operator to set one"
}
