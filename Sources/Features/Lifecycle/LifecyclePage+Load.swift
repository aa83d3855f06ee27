import Domain
import Storage

extension LifecyclePage {
  /// Nil where the path names somebody who is not of the case.
  ///
  /// - Parameter asked: what the address asks for, to fill the form with.
  static func load(
    _ header: CaseHeader, _ act: Act, person id: String?, _ form: FormState?,
    asked: Input = Input(),
    _ scope: Scope, _ reader: Reader
  ) throws -> LifecyclePage? {
    let person = id.flatMap { header.person($0) }
    guard id == nil || person != nil else { return nil }
    let empty = FormState(
      Input([
        "closed_on": ["\(scope.today)"], "version": ["\(header.version)"],
        "graduated_on": ["\(scope.today)"], "decided_on": ["\(scope.today)"],
      ]))
    var services: [ServiceEnd]?
    if act == .extend, let file = try CaseFiles.load(header.id, reader) {
      services = ServiceEnd.all(header, file, on: scope.today)
    }
    let state = (form ?? empty).extending(services, asked)
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
      assessments: assessments, services: services,
      program: services == nil ? nil : state.input[LifecycleFields.program.name],
      asksEnding: asksEnding, form: state)
  }
}

extension FormState {
  /// With the program that was asked for, or the only one there is, and its only person.
  fileprivate func extending(_ services: [ServiceEnd]?, _ asked: Input) -> FormState {
    guard let services else { return self }
    let typed = input[LifecycleFields.program.name] ?? asked[LifecycleFields.program.name]
    let programs = Set(services.map(\.program))
    let program = typed.flatMap { programs.contains($0) ? $0 : nil }
    let chosen = program ?? (programs.count == 1 ? programs.first : nil)
    let people = services.filter { $0.program == chosen && $0.isExtendable }
    let named = asked[LifecycleFields.person.name]
    var filled = self
    filled.input.set(LifecycleFields.program.name, chosen)
    filled.input = filled.input.filled(with: [
      LifecycleFields.person.name: named ?? (people.count == 1 ? people[0].personID : nil)
    ])
    return filled
  }
}
