import Domain
import Policies

package enum DisclosureFields {
  static let basis = Field(
    "basis", "Why without consent", .choice(DisclosureBases.all.map { Choice($0.code, $0.words) }))
  static let person = Field("person", "About whom", .list([]), required: false)
  static let recipient = Field("recipient", "Told to whom", hint: "Name, office, telephone")
  static let classes = Field("classes", "What kind of information", .several(DataClass.choices))
  static let what = Field("what", "What was told", .text(rows: 3), most: 4000)
  static let facts = Field(
    "facts", "Facts on which it rests", .text(rows: 4),
    hint: "What was seen and said, by whom; no guesses", most: 10_000)
  static let means = Field("means", "How", .list(DisclosureWords.means))
  static let toldAt = Field("told_at", "Day and time it was told", .moment)
  static let authority = Field(
    "authority", "Law or order relied on", required: false,
    hint: "Not needed where somebody is in danger")
  static let document = Field(
    "document_ref", "Document", required: false,
    hint: "Number and day of the order or paper, and where it is filed")
  static let approvedBy = Field(
    "approved_by", "Who approved", .list([]), required: false,
    hint: "Nobody is waited for where somebody is in danger: a supervisor reviews it afterwards")
  static let rule = Field(
    "rule", "Reporting rule",
    .list(DisclosureBases.rules.map { Choice($0.code, "\($0.concern): \($0.rule)") }),
    required: false)
  static let learnedAt = Field(
    "learned_at", "Day and time we learned of it", .moment, required: false)
  static let reference = Field(
    "reference", "Reference of the receiver", required: false, hint: "Number of the report")
  static let informed = Field(
    "informed", "Was the \(Words.client) told of the report?",
    .choice([Choice("yes", "Yes"), Choice("no", "No")]), required: false)
  static let informedWhy = Field(
    "informed_why", "Why, or why not", .text(rows: 2), required: false, most: 2000)

  static let told = [basis, person, recipient, classes, what, facts, means, toldAt]
  static let grounds = [authority, document, approvedBy]
  static let report = [rule, learnedAt, reference, informed, informedWhy]
  package static let all = told + grounds + report

  static let review = Field(
    "review", "What the review found", .text(rows: 4), most: 4000)
}

extension DisclosureRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let today):
      ("That day lies in the future.", "Enter today, \(today), or a day before.")
    case .personNotOfCase:
      ("That person is not of this household.", "Choose one of its members.")
    case .documentMissing:
      (
        "A law or court order needs its document.",
        "Enter number and day of the order, and where it is filed; without it nothing is told."
      )
    case .authorityMissing:
      ("The law or order relied on is not named.", "Name it, with its section.")
    case .approverMissing:
      ("Nobody is named who approved it.", "Ask a supervisor first, and choose them.")
    case .ownApproval:
      ("Nobody approves what they tell themselves.", "Choose another supervisor.")
    case .mayNotApprove:
      ("Whoever is named may not approve it.", "Choose a supervisor or point of contact.")
    case .toldBeforeLearned:
      ("It was reported before it was learned of.", "Look at both times once more.")
    case .noReview:
      ("No review is asked for here.", "What is told with an approval before is not reviewed.")
    case .reviewed(let day):
      ("It was reviewed on \(day).", "The review stands as it was written.")
    case .ownReview:
      ("Nobody reviews what they told themselves.", "Another supervisor reviews it.")
    }
  }
}
