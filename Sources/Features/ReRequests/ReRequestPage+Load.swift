import Domain
import Storage

extension ReRequestsPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ReRequestsPage? {
    guard let log = try LifecycleLog(of: header.id, reader) else { return nil }
    let ended = header.people.filter { person in
      guard let member = log.member(person.id) else { return false }
      return log.state(of: member, on: scope.today).next.contains(.reRequested)
    }
    var filled = form
    filled.input = form.input.filled(with: ["asked_on": scope.today.description])
    return ReRequestsPage(
      header: header, all: try StoredReRequest.all(of: header, reader),
      mayAsk: ended.map { ReRequestsPage.Person(id: $0.id, name: $0.name) }, form: filled)
  }
}

extension ReRequestPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ReRequestPage? {
    guard let stored = try StoredReRequest.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    let today = scope.today.description
    var filled = form
    filled.input = form.input.filled(with: [
      "staffed_on": today, "ended_on": today, "area": stored.area,
    ])
    return ReRequestPage(header: header, stored: stored, form: filled)
  }
}
