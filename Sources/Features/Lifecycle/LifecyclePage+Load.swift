import Domain
import Storage

extension LifecyclePage {
  /// Nil where the path names somebody who is not of the case.
  static func load(
    _ header: CaseHeader, _ act: Act, person id: String?, _ form: FormState?, _ scope: Scope,
    _ reader: Reader
  ) throws -> LifecyclePage? {
    let person = id.flatMap { header.person($0) }
    guard id == nil || person != nil else { return nil }
    let empty = FormState(
      Input([
        "closed_on": ["\(scope.today)"], "version": ["\(header.version)"],
        "graduated_on": ["\(scope.today)"], "decided_on": ["\(scope.today)"],
      ]))
    var asksEnding = false
    if act == .close, let file = try CaseFiles.load(header.id, reader) {
      asksEnding = file.closingAsks(on: scope.today).contains(.ending)
    }
    var assessments: [Basis] = []
    if act == .recommend, let person {
      assessments = try StoredAssessment.all(of: person.id, reader).filter(\.isCurrent)
        .reversed().map { Basis(id: $0.id, kind: $0.row.kind, finalisedOn: $0.row.finalisedOn) }
    }
    return LifecyclePage(
      header: header, act: act, personID: person?.id, person: person?.name,
      assessments: assessments, asksEnding: asksEnding, form: form ?? empty)
  }
}
