import Domain
import Markup

/// The confidentiality agreement: read and signed by its reader, and by nobody for them.
package struct ConfidentialityPage: Page {
  package static let path: Path = "/account/confidentiality"

  package let edition: Int
  package let from: Day
  package let paragraphs: [String]
  package let source: String
  /// What is learned before it is signed, and again after `months`.
  package let module: [String]
  package let moduleSource: String
  package let months: Int
  /// When the training was last taken; nil where it never was.
  package let trainedOn: Day?
  /// The last day on which that counts.
  package let trainedUntil: Day?
  /// It counts no longer than so many days.
  package let isToRefresh: Bool
  /// Nil until it is signed.
  package let signedOn: Day?
  package let way: Confidentiality.Way?
  package let form: FormState

  package var title: String { "Confidentiality agreement" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Your account", "/account")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(form.summary)
    \(standing)
    \(training(chrome))
    <h2>The agreement</h2>
    <p class="muted">Version \(edition), in force from \(DayText(from)). Our wording, after \
    \(source).</p>
    <ol>
    \(paragraphs.markup { "<li>\($0)</li>\n" })</ol>
    \(signing(chrome))
    """
  }

  private var standing: HTML {
    guard let signedOn, let way else {
      return Notice(
        .warning, "You have not signed this version.",
        next:
          "Read the training and the agreement and sign below. Until then no case is shown to you or given to you."
      ).html
    }
    return Notice(.success, "Signed on \(signedOn): \(way.words).").html
  }

  private func training(_ chrome: Chrome) -> HTML {
    """
    <h2>Training in confidentiality</h2>
    \(trained(chrome.today))
    <ol>
    \(module.markup { "<li>\($0)</li>\n" })</ol>
    <p class="muted">\(moduleSource). It is taken again after \(months) months; a course that your \
    supervisor records counts as well.</p>
    \(taking(chrome))
    """
  }

  private func trained(_ today: Day) -> HTML {
    guard let trainedOn, let trainedUntil else { return .none }
    guard trainedUntil >= today else {
      return Notice(
        .warning, "Your training of \(trainedOn.words) is too long ago.",
        next: "Read it again and say so below. Until then no case is shown to you."
      ).html
    }
    let sentence = "Taken on \(trainedOn.words); it counts until \(trainedUntil.words)."
    guard isToRefresh else { return Notice(.success, sentence).html }
    return Notice(
      .warning, sentence,
      next:
        "Read it again and say so below. After that day no case is shown to you or given to you."
    ).html
  }

  /// Who has not signed takes it with the signature.
  private func taking(_ chrome: Chrome) -> HTML {
    guard signedOn != nil, trainedOn != chrome.today else { return .none }
    return chrome.form(
      to: "\(Self.path)/training", keepsDraft: false,
      "\(form.field(TakeConfidentialityTraining.hasRead))\(Actions(Button("Record the training").html))"
    ).html
  }

  private func signing(_ chrome: Chrome) -> HTML {
    guard signedOn == nil else { return .none }
    return chrome.form(
      to: Self.path, keepsDraft: false,
      """
      <input type="hidden" name="edition" value="\(edition)">
      \(form.field(SignConfidentiality.agrees))
      \(Actions(Button("Sign the agreement").html))
      """
    ).html
  }
}

extension Confidentiality.Way {
  package var words: String {
    switch self {
    case .page: "read and signed here"
    case .paper: "on paper"
    case .sender: "with the office that your record came from"
    case .before: "on staff before this was asked for here"
    }
  }
}

extension ConfidentialityRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .newerEdition(let number):
      ("Version \(number) is in force by now.", "Read it, then sign it.")
    case .signFirst:
      ("The agreement is not signed yet.", "Sign it: the training is recorded with it.")
    case .trainedToday: ("The training of today is recorded.", "Nothing needs to be done.")
    case .alreadySigned: ("You have signed this version already.", "Nothing needs to be done.")
    }
  }
}

extension Problem {
  /// For whoever has not taken the training in confidentiality, or too long ago.
  package static let confidentialityTrainingOwed = Problem(
    type: "urn:resettle:confidentiality-training-owed",
    title: "Take the training in confidentiality first", status: 403,
    detail: "Your training in confidentiality is not on record, or too long ago.",
    next: "Read it and record it under Your account, at \(ConfidentialityPage.path.text).")

  /// For whoever has not signed what comes before access.
  package static let agreementOwed = Problem(
    type: "urn:resettle:agreement-owed", title: "Sign the confidentiality agreement first",
    status: 403, detail: "You have not signed the confidentiality agreement that is in force.",
    next: "Read and sign it under Your account, at \(ConfidentialityPage.path.text).")
}
