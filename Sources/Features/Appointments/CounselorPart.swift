import Domain
import Markup

/// What stands on the page of a counselor's appointment beyond any other's (UT-PLN-07, UT-PLN-08).
package struct CounselorPart: Codable, Sendable, Hashable {
  /// `dws-intake`, `first-plan` or `later`; empty where it is not recorded.
  package let stage: String
  package let came: Bool?
  package let absenceReason: String
  /// `YYYY-MM-DD HH:MM` in the lead agency's time; nil before the appointment.
  package let followedUpAt: String?
  package let summary: String
  package let clock: ClockLine?

  func html(_ path: Path, _ form: FormState, _ chrome: Chrome) -> HTML {
    Card(
      "With the employment counselor",
      """
      \(SummaryList(rows))
      \(chrome.may(.counselorMeetingRecord) ? forms(path, form, chrome) : .none)
      """
    ).html
  }

  private var rows: [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init(
        "Which appointment",
        "\(CounselorFields.stages.first { $0.value == stage }?.label ?? "")"),
      .init("Case manager", came.map { $0 ? "Accompanied" : "Not accompanied" } ?? ""),
    ]
    if !absenceReason.isEmpty { rows.append(.init("Why not", "<bdi>\(absenceReason)</bdi>")) }
    if let clock {
      rows.append(
        .init(
          "Follow-up due",
          "\(clock.why.arithmetic) \(clock.badge) \(clock.why.component(clock.dueOn))"))
    }
    if let followedUpAt {
      rows.append(.init("Followed up", "\(followedUpAt): <bdi>\(summary)</bdi>"))
    }
    return rows
  }

  private func forms(_ path: Path, _ form: FormState, _ chrome: Chrome) -> HTML {
    let attendance = """
      <details>
      <summary>Record who came</summary>
      \(chrome.form(
        to: "\(path)/accompaniment",
        """
        \(form.fields(CounselorFields.attendance))
        \(Actions(Button("Save", .secondary).html))
        """))
      </details>

      """ as HTML
    guard followedUpAt == nil else { return attendance }
    return attendance + """
      <details>
      <summary>Record the follow-up</summary>
      \(chrome.form(
        to: "\(path)/follow-up",
        """
        \(form.fields(CounselorFields.followUp))
        \(Actions(Button("Record the follow-up", .secondary).html))
        """))
      </details>

      """
  }
}
