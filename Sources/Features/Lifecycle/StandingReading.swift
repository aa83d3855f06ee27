import Domain
import Markup
import Policies

/// Puts one person's proof of graduation into words, each condition with where its evidence is.
struct StandingReading {
  let header: CaseHeader
  let person: CaseHeader.Person
  /// The person's current assessments, oldest first.
  let stored: [StoredAssessment]
  let proof: GraduationProof

  private var scored: [StoredAssessment] {
    stored.filter { $0.row.instrument == UtahRCCM.scoring.instrument }
      .sorted { ($0.row.finalisedOn, $0.facts.id) < ($1.row.finalisedOn, $1.facts.id) }
  }

  private var last: StoredAssessment? { scored.last }

  /// The first of the qualifying run; where the run is of one, the one before it.
  private var former: StoredAssessment? {
    let first = scored.first { $0.row.finalisedOn == proof.standing?.qualifyingOn }
    guard let first, first.id != last?.id else { return scored.dropLast().last }
    return first
  }

  func person(
    _ member: Member, _ log: LifecycleLog, on day: Day, recommended: Recommendation?
  ) -> StandingPage.Person {
    let isServed =
      log.file.closedOn == nil
      && member.enrollments.contains {
        UtahRCCM.programs.contains($0.program) && ($0.endedOn.map { $0 > day } ?? true)
      }
    return StandingPage.Person(
      id: person.id, name: person.name, state: log.state(of: member, on: day).rawValue,
      mayGraduate: isServed && proof.isComplete, isServed: isServed,
      isExitProposed: isServed && Exiting.isProposed(for: member, in: log.file, on: day),
      earliestOn: proof.standing?.earliestOn,
      recommended: recommended.map { one in
        StandingPage.Recommended(
          kind: one.kind, on: one.decidedOn, assessmentID: one.assessment.own,
          assessedOn: stored.first { $0.id == one.assessment.own }?.row.finalisedOn)
      }, recommendBy: isServed ? recommendBy(member, log.file, on: day) : nil,
      conditions: proof.lines.map(condition),
      assessmentID: last?.id, assessedOn: last?.row.finalisedOn,
      formerOn: former?.row.finalisedOn, areas: areas)
  }

  /// When the recommendation is due that is asked for now and not made.
  private func recommendBy(_ member: Member, _ file: CaseFile, on day: Day) -> Day? {
    let rules = UtahRCCM.clocks.filter { $0.name == "service.recommendation" }
    return Clocks.running(for: file, on: day, under: rules)
      .first { $0.person == member.id && $0.metOn == nil && !$0.isCancelled }?.dueOn
  }

  private var areas: [StandingPage.Area] {
    guard let last else { return [] }
    let before =
      former.map { AssessmentScoring.results(of: $0.facts, under: UtahRCCM.scoring) } ?? []
    return AssessmentScoring.results(of: last.facts, under: UtahRCCM.scoring).map { result in
      let previous = before.first { $0.area == result.area }
      return StandingPage.Area(
        code: result.area, name: LifecycleWords.area(result.area), sum: result.sum,
        count: result.count, rating: result.rating.rawValue, flags: result.flagged.count,
        formerSum: previous?.sum, formerCount: previous?.count)
    }
  }

  private func condition(_ line: GraduationProof.Line) -> StandingPage.Condition {
    let home: Path = "\(header.path)/people/\(person.id)"
    switch line.condition {
    case .assessed:
      return make(
        "assessed", "A finalised assessment", line, last.map(named) ?? "None yet",
        last.map(result), "Start the assessment", "\(home)/assessments/new")
    case .area(let area):
      let words =
        area.rating == .exempt
        ? "No question applies"
        : area.count == 0 ? "Not rated" : "Average \(area.averageText)"
      return make(
        "area", "\(LifecycleWords.area(area.area)) at 3.25 or above", line, words,
        last.map { result($0).fragment("area-\(area.area)") }, "Plan for this area",
        "\(header.path)/plan")
    case .held(let since, let earliest):
      return make(
        "held", "Held for a quarter", line,
        since.map { "Since \($0), to \(earliest ?? $0)" } ?? "Not begun",
        since.flatMap(result(on:)),
        earliest.map { "Wait until \($0)" } ?? "Bring every area to 3.25 first", nil)
    case .confirmed(let on, let earliest):
      return make(
        "confirmed", "Confirmed by a later assessment", line, on.map { "On \($0)" } ?? "None yet",
        on.flatMap(result(on:)),
        earliest.map { "Book an assessment on \($0) or later" } ?? "After the quarter of holding",
        booking)
    case .discussed(let question):
      return make(
        "discussed", "Answer of 1 discussed: \(question)", line, "Not closed",
        discussion(question), "The therapist records the outcome", discussion(question))
    case .recommended(let on):
      return make(
        "recommended", "The therapist recommends to end service", line,
        on.map { "On \($0)" } ?? "None", nil, "Ask the therapist to record it", nil)
    }
  }

  private func make(
    _ code: String, _ words: String, _ line: GraduationProof.Line, _ evidence: String,
    _ evidencePath: Path?, _ next: String, _ nextPath: Path?
  ) -> StandingPage.Condition {
    StandingPage.Condition(
      code: code, words: words, isMet: line.isMet, evidence: evidence,
      evidencePath: evidencePath?.text, next: next, nextPath: nextPath?.text)
  }

  private var booking: Path {
    ("\(header.path)/appointments/new" as Path).query("kind", "assessment")
      .query("person", person.id)
  }

  private func named(_ assessment: StoredAssessment) -> String {
    "\(AssessmentWords.kind(assessment.row.kind)), \(assessment.row.finalisedOn)"
  }

  private func result(_ assessment: StoredAssessment) -> Path {
    AssessmentPaths.result(header.id, assessment.id)
  }

  private func result(on day: Day) -> Path? {
    scored.first { $0.row.finalisedOn == day }.map(result)
  }

  private func discussion(_ question: String) -> Path? {
    let run = Set(proof.standing?.assessments.map(\.own) ?? [])
    return scored.filter { run.contains($0.id) }.flatMap(\.discussions)
      .first { $0.row.question == question && $0.row.closedOn == nil }
      .map { "/cases/\(header.id)/discussions/\($0.id)" }
  }
}
