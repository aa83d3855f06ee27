import Domain
import Markup

/// The fields of a written referral form, or when it was handed over and shared.
package struct ReferralFormPage: Page {
  package enum Act: String, Sendable, Hashable, CaseIterable, Codable { case form, sending }

  package let header: CaseHeader
  package let stored: StoredReferral
  package let act: Act
  package let releases: [PlanOption]
  package let form: FormState

  package var title: String {
    act == .form ? "Write the referral form" : "The form was handed over and shared"
  }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb(ReferralWords.kind(stored.kind), "\(header.path)/referrals/\(stored.id)")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    <p><bdi>\(stored.person)</bdi>: <bdi>\(stored.provider)</bdi></p>
    \(form.summary)
    <p>\(explanation)</p>
    \(chrome.form(
      to: "\(header.path)/referrals/\(stored.id)/\(act.rawValue)",
      "\(form.fields(fields))\(Actions(Button(button).html))"))
    """
  }

  private var explanation: HTML {
    act == .form
      ? """
      It goes with the \(Words.client) and to the provider. Written anew, it is to be handed over \
      and shared again.
      """
      : """
      The referral is sent once the form was handed to the \(Words.client) and shared with the \
      provider.
      """
  }

  private var button: String { act == .form ? "Write the form" : "Save" }

  private var fields: [Field] {
    guard act == .form else { return ReferralFormFields.sending }
    let choices = releases.map { Choice($0.id, $0.label) }
    return ReferralFormFields.form.map {
      $0.name == "release" ? ReferralFormFields.release(choices) : $0
    }
  }
}

/// The written referral form as it accompanies the client (WI-REF-01).
package struct ReferralPrintPage: Page {
  package let header: CaseHeader
  package let stored: StoredReferral
  package let written: StoredReferralForm
  /// Whom the release names; empty without one.
  package let release: String
  package let releaseSignedOn: Day?

  package var title: String { "Referral" }
  package var trail: [Crumb] {
    [header.crumb, Crumb(ReferralWords.kind(stored.kind), "\(header.path)/referrals/\(stored.id)")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Referral</h1>
    <p>From \(header.agency), <bdi>\(stored.by)</bdi>, \(written.days.generatedOn)\
    \(written.row.inHouse ? ", within our own agency" : "")</p>
    \(SummaryList(rows))
    <p>Please tell us what came of it: whether they came, what was done, and on which day.</p>
    <p>What came of it: ______________________________ Day: ______________</p>
    <p>Provider's signature: ______________________________</p>
    """
  }

  private var rows: [SummaryList.Row] {
    let language = header.person(stored.personID).map { LanguageName.of($0.language) } ?? ""
    let contact: HTML =
      written.row.contact.isEmpty ? .none : ", <bdi>\(written.row.contact)</bdi>"
    return [
      .init("Who is referred", "<bdi>\(stored.person)</bdi>"),
      .init("To", "<bdi>\(stored.provider)</bdi>\(contact)"),
      .init("Service wanted", "<bdi>\(written.row.service)</bdi>"),
      .init("Reason", "<bdi>\(stored.reason.isEmpty ? stored.barrier : stored.reason)</bdi>"),
      .init("Appointment", written.appointment),
      .init(
        "Interpreter",
        "\(ReferralFormFields.interpreterWords(written.row.interpreter)) (\(language))"),
      .init("Consent", consent),
    ]
  }

  private var consent: HTML {
    let signed: HTML = releaseSignedOn.map { ", signed \($0)" } ?? .none
    let under: HTML = release.isEmpty ? .none : "Release to <bdi>\(release)</bdi>\(signed). "
    return "\(under)<bdi>\(written.row.consent)</bdi>"
  }
}

extension StoredReferralForm {
  /// "9 Mar 2026 14:30, room 4".
  var appointment: HTML {
    guard let day = Day(row.meetsAt.prefix(10)) else { return "None yet" }
    let place: HTML = row.place.isEmpty ? .none : ", <bdi>\(row.place)</bdi>"
    return "\(day) \(row.meetsAt.suffix(5))\(place)"
  }

  var badge: Badge {
    switch days.status {
    case .missing: Badge("Not written", .warning)
    case .generated: Badge("Written, not sent", .warning)
    case .sent: Badge("Sent", .success)
    }
  }
}

/// The part of a referral's page about its written form.
enum ReferralFormCard {
  static func html(
    _ written: StoredReferralForm?, at path: Path, mayWrite: Bool
  ) -> HTML {
    guard let written else {
      guard mayWrite else { return .none }
      return Card(
        "Written form",
        """
        <p>\(Badge("Not written", .warning)) The form goes with the \(Words.client) and to the \
        provider, also within the house.</p>
        \(Actions(ButtonLink("Write the form", "\(path)/form").html))
        """
      ).html
    }
    var acts = ButtonLink("Print the form", "\(path)/print").html
    if mayWrite {
      acts += ButtonLink("Record when it was handed over", "\(path)/sending").html
      acts += ButtonLink("Write it anew", "\(path)/form", .quiet).html
    }
    return Card(
      "Written form",
      """
      \(SummaryList([
        .init("State", written.badge.html), .init("Service wanted", "<bdi>\(written.row.service)</bdi>"),
        .init("Contact person", "<bdi>\(written.row.contact)</bdi>"),
        .init("Appointment", written.appointment),
        .init("Interpreter", "\(ReferralFormFields.interpreterWords(written.row.interpreter))"),
        .init("Written", "\(written.days.generatedOn)"),
        .init("Handed to the \(Words.client)", "\(written.days.givenOn)"),
        .init("Shared with the provider", "\(written.days.sharedOn)"),
      ]))\(Actions(acts))
      """
    ).html
  }
}
