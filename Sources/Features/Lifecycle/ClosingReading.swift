import Domain
import Markup

/// Puts the conditions of closing into words, each with where its evidence is.
struct ClosingReading {
  let header: CaseHeader
  let facts: ClosingFacts

  var conditions: [StandingPage.Condition] {
    [served, assessed, recommended, graduation, handover, problems, overdue].compactMap { $0 }
  }

  private var served: StandingPage.Condition? {
    guard facts.kind == "completed", facts.asks.contains(.recommendation) else { return nil }
    return line(
      "served", "Nobody is served any more", facts.stillServed, "Still served",
      "Graduate each of them, or wait for the end of service")
  }

  private var assessed: StandingPage.Condition? {
    guard facts.asks.contains(.finalAssessment) else { return nil }
    return line(
      "final", "A final assessment of each adult", facts.withoutFinalAssessment, "Missing for",
      "Book the final assessment", "\(header.path)/appointments/new")
  }

  private var recommended: StandingPage.Condition? {
    guard facts.asks.contains(.recommendation) else { return nil }
    return line(
      "recommended", "The therapist recommends to end service", facts.withoutRecommendation,
      "Missing for", "Ask the therapist to record it")
  }

  private var graduation: StandingPage.Condition? {
    guard facts.kind == "graduated" else { return nil }
    return line(
      "graduation", "Each adult is eligible to graduate", facts.notEligible, "Not yet",
      "See the conditions of each above")
  }

  private var handover: StandingPage.Condition? {
    guard facts.asks.contains(.handover) else { return nil }
    let path = ("\(header.path)/handovers" as Path).text
    return StandingPage.Condition(
      code: "handover", words: "What goes on after service is handed over",
      isMet: facts.hasHandover, evidence: facts.hasHandover ? "Handover" : "None",
      evidencePath: path, next: "Record the handover", nextPath: path)
  }

  /// Said only where there is one: most cases never have a problem note.
  private var problems: StandingPage.Condition? {
    guard facts.openProblemNotes > 0 else { return nil }
    return StandingPage.Condition(
      code: "problems", words: "No problem note is open", isMet: false,
      evidence: "Open: \(facts.openProblemNotes)",
      evidencePath: ("\(header.path)/notes" as Path).text, next: "Write the note that resolves it",
      nextPath: ("\(header.path)/notes/new" as Path).text)
  }

  private var overdue: StandingPage.Condition {
    let rules = Set(facts.overdue.map(\.rule)).sorted().map(ClockWords.title)
    return StandingPage.Condition(
      code: "overdue", words: "No mandatory deadline is overdue", isMet: rules.isEmpty,
      evidence: rules.isEmpty ? "All deadlines" : rules.joined(separator: ", "),
      evidencePath: ("\(header.path)/clocks" as Path).text, next: "Settle what is overdue",
      nextPath: ("\(header.path)/clocks" as Path).text)
  }

  private func line(
    _ code: String, _ words: String, _ missing: [RecordID], _ label: String, _ next: String,
    _ path: Path? = nil
  ) -> StandingPage.Condition {
    let names = Set(missing.map { header.person($0.own)?.name ?? "A former member" }).sorted()
    return StandingPage.Condition(
      code: code, words: words, isMet: names.isEmpty,
      evidence: names.isEmpty ? "–" : "\(label): \(names.joined(separator: ", "))",
      evidencePath: nil, next: next, nextPath: path?.text)
  }
}
