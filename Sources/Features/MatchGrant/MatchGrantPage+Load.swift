import Domain
import Storage

extension MatchGrantPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> MatchGrantPage {
    let moves = try StoredMatchGrantMove.all(of: header, reader)
    let mayMove = try header.people.filter { person in
      guard let enrollment = try MatchGrantEnrollment.latest(of: person.id, reader) else {
        return false
      }
      return !moves.contains { $0.enrollmentID == enrollment.id }
    }
    var filled = form
    filled.input = form.input.filled(with: ["transition_on": scope.today.description])
    return MatchGrantPage(
      header: header, moves: moves,
      mayMove: mayMove.map { Person(id: $0.id, name: $0.name) }, form: filled)
  }
}

extension MatchGrantMovePage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> MatchGrantMovePage? {
    guard let move = try StoredMatchGrantMove.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    let count =
      move.sentOn == nil
      ? try move.services(reader).count : try move.sentLines(reader).count
    var filled = form
    filled.input = form.input.filled(with: ["on": scope.today.description])
    return MatchGrantMovePage(header: header, move: move, services: count, form: filled)
  }
}

extension MatchGrantSummaryPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> MatchGrantSummaryPage? {
    guard let move = try StoredMatchGrantMove.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    let current = try move.services(reader).map { MatchGrantLine($0) }
    let sent = move.sentOn == nil ? current : try move.sentLines(reader)
    let counselors = header.team.filter { $0.role == "employment-counselor" }
    var filled = form
    filled.input = form.input.filled(with: [
      "on": scope.today.description,
      "counselor": counselors.count == 1 ? counselors[0].staffID : move.sentToID,
    ])
    return MatchGrantSummaryPage(
      header: header, move: move, lines: sent, isOutdated: Set(sent) != Set(current),
      form: filled)
  }
}
