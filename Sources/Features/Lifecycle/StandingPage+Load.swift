import Domain
import Policies
import Storage

extension StandingPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> StandingPage? {
    guard let log = try LifecycleLog(of: header.id, reader) else { return nil }
    let file = log.file
    let today = scope.today
    let recommendations = try RecommendationRecords.all(of: header.id, reader)
    let adults = file.members.filter { member in
      member.isAdult(on: today)
        && member.enrollments.contains {
          UtahRCCM.programs.contains($0.program) && $0.startedOn <= today
        }
    }
    let people = try adults.compactMap { member -> Person? in
      guard let person = header.person(member.id.own) else { return nil }
      let stored = try StoredAssessment.all(of: person.id, reader).filter(\.isCurrent)
      let proof = Graduation.proof(
        for: log.sinceReopening(member), on: today,
        recommendation: Recommending.current(for: member.id, on: today, among: recommendations),
        under: UtahRCCM.scoring)
      let reading = StandingReading(header: header, person: person, stored: stored, proof: proof)
      return reading.person(
        member, log, on: today,
        recommended: Recommending.current(for: member.id, on: today, among: recommendations))
    }
    let kind = !people.isEmpty && people.allSatisfy(\.mayGraduate) ? "graduated" : "completed"
    var facts = ClosingFacts(kind: kind, of: file, on: today, recommendations: recommendations)
    facts.hasHandover = HandingOver.covers(
      file.served(on: today), handedOver: try HandoverRecords.people(of: log, reader))
    facts.openProblemNotes = try ProblemNoteRecords.open(ofCase: header.id, reader).count
    return StandingPage(
      header: header, day: today, people: people,
      services: header.reach.includes(.services)
        ? ServiceEnd.all(header, file, on: today) : nil,
      closeKind: kind,
      closing: ClosingReading(header: header, facts: facts).conditions,
      keptUntil: header.keptUntil)
  }
}
