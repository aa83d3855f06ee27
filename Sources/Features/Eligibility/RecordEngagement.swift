import Domain
import Markup
import Storage

/// Records the next step of engagement: its day, who took it, what came of it (IRC-INT-01).
package struct RecordEngagement: Command {
  package static let permission = Permission.caseEdit
  package static let name = "engagement.record"

  let caseID: String
  let step: EngagementStep
  let on: Day
  let outcome: String

  package static let step = Field(
    "step", "Step", .list(EngagementStep.allCases.map { Choice($0.rawValue, $0.words) }))
  package static let on = Field("on", "Day", .day)
  package static let outcome = Field("outcome", "What came of it", .text(rows: 2), most: 2000)
  package static let fields = [step, on, outcome]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    step = EngagementStep(rawValue: parse.choice(Self.step)) ?? .initialMeeting
    on = parse.requiredDay(Self.on)
    outcome = parse.text(Self.outcome)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> [EngagementStep: Day]? {
    try EligibilityRecords.engagementSteps(ofCase: caseID, tx.reader)
  }

  package func decide(
    _ recorded: [EngagementStep: Day], _ now: Now
  ) throws(EngagementRefusal) -> String {
    try Engagement.record(step, on: on, after: recorded, today: now.today)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EligibilityRecords.addStep(
      step, id: id, caseID: caseID, on: on, outcome: outcome, tx, now)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/start" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("engagement-step", id)]
  }
}
