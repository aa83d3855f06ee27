import Domain
import Markup

extension QuarterPage {
  /// How the quarter stands: to be frozen, or frozen with what changed since.
  func standing(_ chrome: Chrome) -> HTML {
    frozen.map { since($0, chrome) } ?? freezing(chrome)
  }

  private func freezing(_ chrome: Chrome) -> HTML {
    guard chrome.may(.quarterFreeze), !isRunning else { return .none }
    return Card(
      "Freeze the quarter as submitted",
      """
      <p>The figures above are kept as they are today. What is changed in records afterwards is \
      shown as an adjustment, for which a reason is asked. Outcomes can no longer be chosen.</p>
      \(chrome.form(
        to: "\(path)/freeze", keepsDraft: false, Actions(Button("Freeze \(quarter)").html).html))
      """
    ).html
  }

  private func since(_ frozen: Frozen, _ chrome: Chrome) -> HTML {
    """
    <section id="adjustments" class="stack">
    <h2>Frozen, and changed since</h2>
    <p>Frozen by <bdi>\(frozen.by)</bdi> at \(frozen.at.words). \
    <a href="\(path.query("knownAt", frozen.at.description))">See the quarter as it was known \
    then</a></p>
    \(proof(frozen))
    \(isWhole ? adjustments(frozen, chrome) : .none)
    </section>
    """
  }

  private func proof(_ frozen: Frozen) -> HTML {
    switch frozen.isReproduced {
    case nil: .none
    case true?:
      Notice(.success, "Counted again from the records as known then, the figures are identical.")
        .html
    case false?:
      Notice(
        .warning, "Counted again from the records as known then, the figures differ.",
        details: """
          <p>The figures that were frozen are kept. Tell who runs the server: what was known on a \
          day should count the same on every later day.</p>
          """
      ).html
    }
  }

  private func adjustments(_ frozen: Frozen, _ chrome: Chrome) -> HTML {
    """
    \(DataTable(
      caption: "Figures that are others today", isCaptionHidden: true,
      columns: [
        .init("Figure", isRowHeader: true), .init("As frozen", .end), .init("Today", .end),
        .init("Reason"),
      ],
      rows: frozen.adjustments.map { line in
        .init(
          [
            figure(line), "\(line.before)", "\(line.after)", reason(line),
          ], isMarked: line.reason.isEmpty)
      },
      empty: EmptyState("Nothing has changed", "A figure that differs from what was frozen stands here.")))
    \(frozen.adjustments.filter(\.reason.isEmpty).markup { explain($0, chrome) })
    """
  }

  private func figure(_ line: Adjustment) -> HTML {
    let parts: [HTML] = [
      "\(QuarterWords.section(line.section))",
      line.item.isEmpty ? .none : "<bdi>\(line.item)</bdi>",
      "\(QuarterWords.program(line.program))",
    ].filter { !$0.isEmpty }
    return parts.dropFirst().reduce(parts[0]) { $0 + ", " + $1 }
  }

  private func reason(_ line: Adjustment) -> HTML {
    guard !line.reason.isEmpty else { return "\(Badge("Reason owed", .warning))" }
    return """
      <bdi>\(line.reason)</bdi> <span class="muted">(<bdi>\(line.by)</bdi>\
      \(line.on.map { ", \(DayText($0))" as HTML } ?? .none))</span>
      """
  }

  private func explain(_ line: Adjustment, _ chrome: Chrome) -> HTML {
    guard chrome.may(.quarterFreeze) else { return .none }
    let isTyped =
      form.value("section") == line.section && form.value("item") == line.item
      && form.value("program") == line.program
    let shown = isTyped ? form : FormState()
    let what = [
      QuarterWords.section(line.section), line.item, QuarterWords.program(line.program),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    return Card(
      "Why \(what) went from \(line.before) to \(line.after)",
      chrome.form(
        to: "\(path)/adjustments", keepsDraft: false,
        """
        <input type="hidden" name="section" value="\(line.section)">
        <input type="hidden" name="item" value="\(line.item)">
        <input type="hidden" name="program" value="\(line.program)">
        \(shown.field(QuarterFields.reason))
        \(Actions(Button("Save the reason", .secondary).html))
        """
      ).html
    ).html
  }
}

/// What parts of the quarterly report are called.
enum QuarterWords {
  static func section(_ section: String) -> String {
    switch section {
    case "case-management-outcome": "Outcome"
    case "other-service": "Other service"
    case "placement": "Placements"
    case "upgrade": "Upgrades"
    default: section
    }
  }

  static func program(_ program: String) -> String {
    PersonWords.programs.first { $0.value == program }?.label ?? program
  }

  /// By day 30, 60 or 90.
  static func retention(_ status: String) -> String {
    switch ClockStatus(rawValue: status) {
    case .met: "Contact on time"
    case .metLate: "Contact late"
    case .overdue: "No contact"
    case .dueSoon, .upcoming: "Not yet due"
    case .waived: "Waived"
    case .cancelled: "Job or program ended"
    case nil: ""
    }
  }

  static func effect(_ effect: String, isConfirmed: Bool) -> String {
    let words =
      switch AssistanceEffect(rawValue: effect) {
      case .termination: "Grant termination"
      case .reduction: "Grant reduction"
      case .diversion: "Grant diversion"
      case .none?, nil: "No effect"
      }
    return isConfirmed ? words : words + " (suggested)"
  }
}
