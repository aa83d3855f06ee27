import Domain

package enum DocumentFields {
  static let slot = Field(
    "type", "What it is",
    .choice(DocumentSlot.allCases.map { Choice($0.rawValue, DocumentWords.choice($0)) }))
  static let words = Field(
    "words", "Which document", required: false, hint: "Where it is another document.", most: 200)
  static let page = Field(
    "page", "Side or page", required: false, hint: "For example: page 1 of 2.", most: 40)
  static let receivedOn = Field("received_on", "Received on", .day)
  static let original = Field(
    "original", "The original",
    .choice([
      Choice("stayed", "Stayed with its owner while it was copied"),
      Choice("returned", "Was held for copying, and given back the same day"),
    ]), hint: "An original is never kept.")
  static let returnedOn = Field(
    "returned_on", "Given back on", .day, required: false,
    hint: "Where it was held: the day on which it was received.")
  static let scannedBy = Field("scanned_by", "Copied by", most: 120)
  static let verifiedBy = Field(
    "verified_by", "Compared with the original by", required: false,
    hint: "It may be entered later.", most: 120)
  static let photo = Field(
    "photo", "Take a picture", .photo, required: false,
    hint: "On a telephone or tablet the camera opens.")
  static let file = Field(
    "file", "Or choose a file", .file, required: false,
    hint: "JPEG, PNG or PDF, at most 10 MB. Its name is not kept.")
  package static let filing = [
    slot, words, page, receivedOn, original, returnedOn, scannedBy, verifiedBy, photo, file,
  ]

  static let verifier = Field("verified_by", "Compared with the original by", most: 120)
  static let mistake = Field(
    "mistake", "What is wrong",
    .choice(
      FilingMistake.allCases.map {
        Choice(
          $0.rawValue, DocumentWords.mistake($0),
          hint: $0.destroysCopy ? "The copy is destroyed: file it again for its owner." : nil)
      }))
  static let reason = Field(
    "reason", "Reason", .text(rows: 2), hint: "How it came here, and what is done about it.",
    most: 1000)
  static let takingOut = [mistake, reason]

  static let version = Field("version", "Version", .hidden)
  package static let verifying = [verifier, version]
}

enum DocumentWords {
  static func slot(_ slot: DocumentSlot) -> String {
    switch slot {
    case .i94Front: "I-94, front"
    case .i94Back: "I-94, back"
    case .judgeLetter: "Judge's letter granting asylum"
    case .greenCard: "Green card"
    case .socialSecurityCard: "Social Security card"
    case .resume: "Resume"
    case .coverLetter: "Cover letter"
    case .other: "Another document"
    }
  }

  static func choice(_ slot: DocumentSlot) -> String {
    slot.isOptional && slot != .other ? "\(Self.slot(slot)) (not required)" : Self.slot(slot)
  }

  static func state(_ state: EligibilityProof.State) -> String {
    switch state {
    case .satisfied: "On file"
    case .frontMissing: "Incomplete: front missing"
    case .backMissing: "Incomplete: back missing"
    case .letterNotAccepted: "Not proved: a judge's letter counts for asylees only"
    case .missing: "Missing"
    case .notRequired: "Not required"
    }
  }

  static func badge(_ state: EligibilityProof.State) -> Badge {
    switch state {
    case .satisfied: Badge(Self.state(state), .success)
    case .notRequired: Badge(Self.state(state), .neutral)
    default: Badge(Self.state(state), .warning)
    }
  }

  static func mistake(_ mistake: FilingMistake) -> String {
    switch mistake {
    case .wrongPerson: "It belongs to somebody else"
    case .wrongDocument: "It is theirs, but not what it was filed as, or not readable"
    }
  }

  static func original(_ handling: OriginalHandling) -> String {
    switch handling {
    case .stayed: "Stayed with its owner"
    case .returned: "Held for copying, and given back"
    }
  }

  /// 1 MB is 1,048,576 bytes.
  static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\(max(1, bytes >> 10)) KB" : "\((bytes + (1 << 19)) >> 20) MB"
  }
}

extension DocumentRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .caseClosed: ("The case is closed.", "Open it again before something is filed.")
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .notOfHousehold:
      ("They do not belong to this household.", "Open the documents of a member.")
    case .wordsMissing:
      ("Another document needs a name.", "Say in a few words which document it is.")
    case .returnMissing:
      (
        "The original was held, and it is not said when it was given back.",
        "Give it back, and enter the day: an original is never kept."
      )
    case .returnedLater(let day):
      (
        "An original that is held goes back on the same day, \(day).",
        "Correct the day. If it is still here, give it back now and tell your supervisor."
      )
    case .sameFile(let slot):
      (
        "This very file is here already, as: \(DocumentWords.slot(slot)).",
        "Choose the picture of the other side or page."
      )
    case .verifiedBefore:
      ("Somebody compared it with the original before.", "There is nothing more to do.")
    case .notCopied:
      (
        "Only a record of this document is here, without a picture.",
        "File a copy of it; then compare."
      )
    case .reasonMissing:
      ("It is not said why the document is taken out.", "Write the reason in a few words.")
    }
  }
}
