import Domain
import Markup
import Storage

/// Someone confirms or corrects what a job did to cash assistance (WI-QPR-08).
package struct ConfirmEffect: Command {
  package static let permission = Permission.assistanceReportSend
  package static let name = "assistance-effect.confirm"

  let caseID: String
  let id: String
  let effect: AssistanceEffect
  let reason: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    let effect = AssistanceEffect(rawValue: parse.choice(JobFields.effect))
    reason = parse.text(JobFields.effectReason)
    try parse.finish()
    self.effect = effect ?? .none
  }

  package struct Facts: Sendable {
    let personID: String
    let suggested: SuggestedEffect
  }

  package struct Outcome: Sendable {
    let facts: Facts
    let id: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let facts = try JobFacts.load(caseID, id, scope, tx.reader),
      facts.header.reach.includes(.services),
      let suggested = try JobEffect.suggestion(
        for: id, inCase: caseID, on: scope.today, tx.reader)
    else { return nil }
    return Facts(personID: facts.job.personID, suggested: suggested.effect)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(JobRefusal) -> Outcome {
    try RecordingJobs.confirm(effect, against: facts.suggested.effect, because: reason)
    return Outcome(facts: facts, id: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try JobRecords.confirm(
      done.id, jobID: id, effect, suggested: done.facts.suggested, because: reason, on: now.today,
      now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { JobPage.path(caseID, id) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.facts.personID), Reference("job", id)]
  }
}

/// What a job did to cash assistance: as the records suggest, and as someone confirmed it.
package struct JobEffect: Codable, Sendable, Hashable {
  package struct Confirmed: Codable, Sendable, Hashable {
    package let effect: AssistanceEffect
    package let on: Day
    package let by: String
    package let reason: String
  }

  package let suggested: AssistanceEffect
  package let rule: SuggestedEffect.Rule
  /// Type of the assistance that the rule read; nil where nothing fired.
  package let assistance: String?
  package let on: Day?
  package let before: Int?
  package let after: Int?
  package let confirmed: Confirmed?

  static func load(
    _ jobID: String, inCase caseID: String, on day: Day, _ reader: Reader
  ) throws -> JobEffect? {
    guard let (effect, type) = try suggestion(for: jobID, inCase: caseID, on: day, reader) else {
      return nil
    }
    let confirmed = try reader.one(
      """
      SELECT e.effect, e.confirmed_on, COALESCE(s.name, ''), e.reason FROM assistance_effect e
      LEFT JOIN staff s ON s.id = e.confirmed_by_id WHERE e.job_id = $1
      """, [jobID]
    ) { row in
      Confirmed(
        effect: AssistanceEffect(rawValue: row.text(0)) ?? .none,
        on: row.day(1) ?? day, by: row.text(2), reason: row.text(3))
    }
    return JobEffect(
      suggested: effect.effect, rule: effect.rule, assistance: type, on: effect.on,
      before: effect.before, after: effect.after, confirmed: confirmed)
  }

  /// What the records suggest on `day`, and the type of the assistance that was read.
  static func suggestion(
    for jobID: String, inCase caseID: String, on day: Day, _ reader: Reader
  ) throws -> (effect: SuggestedEffect, type: String?)? {
    guard let file = try CaseFiles.load(caseID, reader)?.asItStood(on: day) else { return nil }
    for member in file.members {
      guard let job = member.jobs.first(where: { $0.id.own == jobID }) else { continue }
      let effect = AssistanceEffects.suggestion(for: job, of: member)
      return (effect, member.assistance.first { $0.id == effect.assistance }?.type)
    }
    return nil
  }
}
