import Domain

package enum FileCopyFields {
  static let person = Field("person", "Who asks", .list([]))
  static let askedOn = Field("asked_on", "Day of the request", .day)
  static let askedBy = Field(
    "asked_by", "Who asked for them", required: false,
    hint: "Leave empty where they asked themselves; otherwise the name, and by what right.")
  static let language = Field(
    "language", "Language they want it in",
    hint: "For a language that the file is not written in, an interpreter reads it to them.")
  static let parts = Field(
    "parts", "What they ask for",
    .several(FileCopyPart.allCases.map { Choice($0.rawValue, $0.words, hint: $0.hint) }))
  static let agreed = Field(
    "agreed", "Other adults who agreed", .several([]), required: false,
    hint: "What is about another adult alone is left out, unless that adult agreed.")
  package static let asking = [person, askedOn, askedBy, language, parts, agreed]

  static let words = Field("words", "Words", .several([]))
  static let choice = Field(
    "choice", "What becomes of them",
    .choice(WordsChoice.allCases.map { Choice($0.rawValue, $0.words) }))
  static let reason = Field(
    "reason", "Why they stay", required: false,
    hint: "Needed to keep them, for example: her brother, whom she named herself.", most: 400)
  package static let deciding = [words, choice, reason]

  static let phrase = Field(
    "phrase", "Other words to take out",
    hint: "As they are written in the file, for example a neighbour's first name.", most: 200)

  static let entryChoice = Field(
    "choice", "What becomes of it",
    .choice(EntryChoice.allCases.map { Choice($0.rawValue, $0.words) }))
  static let entryWords = Field(
    "words", "Reason, or the words that stand instead", .text(rows: 4), required: false,
    most: 4000)
  package static let entry = [entryChoice, entryWords]

  static let handedOn = Field("handed_on", "Day it was handed over", .day)
  static let how = Field(
    "how", "How",
    .choice([
      Choice("paper", "On paper, in person"), Choice("mail", "By mail"),
      Choice("read", "Read aloud"), Choice("file", "As a file"),
    ]))
  static let handedLanguage = Field("handed_language", "Language it was explained in")
  static let interpreter = Field(
    "interpreter", "Interpreter", required: false, hint: "Leave empty if nobody interpreted.")
  package static let handing = [handedOn, how, handedLanguage, interpreter]

  static func how(_ value: String) -> String {
    how.choices.first { $0.value == value }?.label ?? value
  }
}

extension FileCopyPart {
  package var words: String {
    switch self {
    case .notes: "Saved notes"
    case .plans: "Plans"
    case .log: "What was done: contacts, services, appointments"
    case .disagreements: "Disagreements of the team"
    }
  }

  var hint: String? {
    isWordedBySupervisor
      ? "A supervisor words what is handed over, or leaves it out." : nil
  }
}

extension WordsChoice {
  package var words: String {
    switch self {
    case .mask: "Take them out"
    case .keep: "Keep them, for the reason given"
    case .nobody: "They are nobody's name or number"
    }
  }
}

extension EntryChoice {
  package var words: String {
    switch self {
    case .asItStands: "Hand it over as it stands"
    case .leaveOut: "Leave it out"
    case .ownWords: "Hand over these words instead"
    }
  }
}

extension FoundWords.Kind {
  package var words: String {
    switch self {
    case .name: "Name"
    case .member: "Adult of the family who did not agree"
    case .number: "Number"
    case .address: "E-mail address"
    }
  }
}

extension FileCopyRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .notAMember: ("That person is not of this case.", "Choose one of the family.")
    case .onlyAdultsAsk:
      ("A child's file is asked for by an adult of the family.", "Choose the adult who asks.")
    case .nothingAsked: ("No part of the file is chosen.", "Choose at least one part.")
    case .reasonMissing: ("The reason is missing.", "Say in a few words why.")
    case .approved(let day):
      ("The copy was approved on \(day) and stays as it is.", "Record a new request.")
    case .notReady(let words, let entries):
      (
        "Words to decide on: \(words); entries that a supervisor words: \(entries).",
        "Decide on each of them, then approve the copy."
      )
    case .ownRequest:
      ("Nobody approves a request that they recorded.", "Ask another supervisor to review it.")
    case .withheld:
      (
        "You do not see the whole file, so the copy would lack parts.",
        "Ask a supervisor of the agency that leads the case."
      )
    case .supervisorOnly:
      (
        "A disagreement of the team is worded by a supervisor, or left out.",
        "Ask the supervisor who reviews the copy."
      )
    case .notAsItStands:
      (
        "A disagreement of the team is not handed over as it stands.",
        "Leave it out, or write what is handed over instead."
      )
    case .notApproved:
      ("No supervisor has approved the copy yet.", "Ask a supervisor to review it.")
    case .handedOver(let day): ("It was handed over on \(day).", "Record a new request.")
    case .beforeApproval(let day):
      ("The copy was approved only on \(day).", "Choose that day or later.")
    case .interpreterMissing:
      (
        "They need an interpreter, and none is named.",
        "Name who interpreted when the copy was handed over."
      )
    case .unknownEntry: ("The file has no such entry.", "Load the page again.")
    }
  }
}
