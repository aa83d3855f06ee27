import Domain
import Policies

enum FileReviewFields {
  static let template = Field(
    "template", "Form", .choice(ReviewForms.all.map { Choice($0.id, $0.name) }))
  static let remark = Field(
    "remark", "Remark on the file", .text(rows: 3), required: false,
    hint: "Without names of \(Words.client)s", most: 4000)
  static let result = Field("result", "What was done", .text(rows: 2), most: 2000)

  static let answers = [Choice("yes", "Yes"), Choice("no", "No"), Choice("na", "Does not apply")]

  static func answer(_ criterion: ReviewCriterion) -> Field {
    Field("answer_\(criterion.id)", criterion.asks, .choice(answers))
  }
  static func comment(_ criterion: ReviewCriterion) -> Field {
    Field("comment_\(criterion.id)", "Comment", required: false, most: 1000)
  }
  static func what(_ criterion: ReviewCriterion) -> Field {
    Field(
      "what_\(criterion.id)", "Where no: what is to be put right", required: false, most: 1000)
  }
  static func owner(_ criterion: ReviewCriterion, _ choices: [Choice] = []) -> Field {
    Field("owner_\(criterion.id)", "Who puts it right", .list(choices), required: false)
  }
  static func due(_ criterion: ReviewCriterion) -> Field {
    Field("due_\(criterion.id)", "By when", .day, required: false)
  }

  static func of(_ criterion: ReviewCriterion, owners: [Choice] = []) -> [Field] {
    [
      answer(criterion), comment(criterion), what(criterion), owner(criterion, owners),
      due(criterion),
    ]
  }

  /// What a program may send: the fields of every form, each once.
  static var all: [Field] {
    var seen: Set<String> = []
    let criteria = ReviewForms.all.flatMap(\.criteria).filter { seen.insert($0.id).inserted }
    return [template, remark]
      + criteria.flatMap { of($0) }.map {
        Field($0.name, $0.label, $0.kind, required: false, hint: $0.hint, most: $0.most)
      }
  }

  /// What was found of one criterion; nil where it is not answered.
  static func finding(_ criterion: ReviewCriterion, _ parse: inout Parse) -> FileFinding? {
    let answer = ReviewAnswer(rawValue: parse.choice(answer(criterion)))
    let comment = parse.text(comment(criterion))
    let what = parse.text(what(criterion))
    let owner = parse.text(owner(criterion))
    let due = parse.day(due(criterion))
    guard let answer else { return nil }
    var correction: CorrectiveAction?
    if answer == .no {
      if what.isEmpty { parse.fail(Self.what(criterion), "Say what is to be put right") }
      if owner.isEmpty { parse.fail(Self.owner(criterion), "Choose who puts it right") }
      if due == nil { parse.fail(Self.due(criterion), "Enter by when it is put right") }
      if let due, !what.isEmpty, !owner.isEmpty {
        correction = CorrectiveAction(what: what, ownerID: owner, dueOn: due)
      }
    }
    return FileFinding(
      criterion: criterion.id, answer: answer, comment: comment, correction: correction)
  }
}

extension ReviewAnswer {
  package var words: String {
    switch self {
    case .yes: "Yes"
    case .no: "No"
    case .notApplicable: "Does not apply"
    }
  }
}

extension FileReviewRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notTheReviewer:
      ("The form is the reviewer's.", "Ask the monitor whom the review names.")
    case .notOpen:
      ("The review is not open today.", "Forms are filled in on the days of the review.")
    case .filledBefore:
      ("The form of this file is filled in already.", "Read it; another review can be made.")
    case .unanswered(let count):
      (
        "\(count == 1 ? "One question has" : "\(count) questions have") no answer.",
        "Answer each with yes, no or does not apply."
      )
    case .correctionMissing:
      (
        "A no says what is to be put right, by whom and by when.",
        "Fill in all three, or change the answer."
      )
    case .ownerUnknown:
      ("Whoever is named does not work on this case.", "Choose one of those offered.")
    case .dueInThePast(let today):
      ("That day has passed.", "Enter today, \(today), or a later day.")
    case .notTheirs:
      ("This is for somebody else to put right.", "Ask them, or their supervisor.")
    case .alreadyClosed: ("This is put right already.", "Nothing needs to be done.")
    }
  }
}
