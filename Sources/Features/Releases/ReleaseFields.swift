import Domain
import Policies

package enum ReleaseFields {
  static let person = Field("person", "Whose information", .list([]))
  static let recipient = Field(
    "recipient", "Who may receive it", hint: "Name, organisation: for example Acme Staffing")
  static let classes = Field(
    "classes", "What may be told", .several(DataClass.choices),
    hint: "Only what the purpose needs")
  static let purpose = Field("purpose", "What for", .text(rows: 2), most: 1000)
  static let from = Field("from_on", "First day", .day)
  static let until = Field("until_on", "Last day", .day)
  static let language = Field(
    "language", "Language of the form",
    hint: "There are forms in " + ReleaseForms.all.map(\.language).joined(separator: ", ")
      + ". For another language an interpreter reads the English form aloud.")
  package static let preparing = [person, recipient, classes, purpose, from, until, language]

  static let signedOn = Field("signed_on", "Day of the signatures", .day)
  static let signedBy = Field(
    "signed_by", "Who signed", hint: "The person, or who may sign for a child")
  static let explainedBy = Field("explained_by", "Who explained it and signed for us", .list([]))
  static let interpreter = Field(
    "interpreter", "Interpreter", required: false, hint: "Leave empty if nobody interpreted")
  static let otherForm = Field(
    "other_form", "Another form that was signed", required: false,
    hint: "Its name and version; leave empty if it was the form on this page")
  package static let signing = [signedOn, signedBy, explainedBy, interpreter, otherForm]

  static let withdrawnOn = Field("withdrawn_on", "Day of the withdrawal", .day)
  static let withdrawnHow = Field(
    "withdrawn_how", "How they said so", hint: "For example: by telephone, in Swahili")
  package static let withdrawing = [withdrawnOn, withdrawnHow]

  static let sentOn = Field("sent_on", "Day it was sent", .day)
  static let sent = Field("classes", "What kind of information", .several(DataClass.choices))
  static let what = Field("what", "What exactly", .text(rows: 2), most: 1000)
  static let means = Field("means", "How", .list(DisclosureWords.means))
  package static let sending = [sent, what, means, sentOn]
}

extension Release.State {
  var words: String {
    switch self {
    case .prepared: "Not signed yet"
    case .upcoming: "Signed, not begun"
    case .open: "In force"
    case .ended: "Ended"
    case .withdrawn: "Withdrawn"
    }
  }
}

extension ReleaseRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .endsBeforeItBegins:
      ("The last day lies before the first.", "Enter a last day on or after the first.")
    case .personNotOfCase:
      ("That person is not of this household.", "Choose one of its members.")
    case .inFuture(let today):
      ("That day lies in the future.", "Enter today, \(today), or a day before.")
    case .signedAlready:
      ("This release is signed already.", "Prepare a new one for other words or another period.")
    case .notSigned:
      (
        "This release was not signed on that day.",
        "Nothing is sent before the \(Words.client) has signed; record the signatures first."
      )
    case .withdrawn(let day):
      (
        "The release was withdrawn on \(day).",
        "Do not send. Ask the \(Words.client) whether they want to sign a new release."
      )
    case .readingMissing:
      (
        "There is no form in that language, and nobody is named who read it aloud.",
        "Enter the interpreter who read the form to the \(Words.client)."
      )
    case .notExplainedByTeam:
      ("Who explained it is not of the team.", "Choose one of the team, or yourself.")
    case .notBegun(let day):
      ("The release begins only on \(day).", "Wait until then, or ask for an earlier first day.")
    case .ended(let day):
      (
        "The release ended with \(day).",
        "Do not send. Prepare a new release and have it signed first."
      )
    case .notCovered(let classes):
      (
        "The release does not cover: \(ReleaseRefusal.list(classes)).",
        "Leave it out, or have a release signed that names it."
      )
    case .beyondReach(let classes):
      (
        "You may not see this yourself: \(ReleaseRefusal.list(classes)).",
        "Ask the case manager of the lead agency to send it."
      )
    }
  }

  private static func list(_ classes: [DataClass]) -> String {
    classes.map(\.words).joined(separator: ", ")
  }
}
