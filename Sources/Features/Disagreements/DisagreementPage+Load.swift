import Domain
import Storage

extension DisagreementsPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> DisagreementsPage? {
    var filled = form
    filled.input = form.input.filled(with: ["on": scope.today.description])
    return DisagreementsPage(
      header: header, all: try StoredDisagreement.all(of: header.id, reader), form: filled)
  }
}

extension DisagreementPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> DisagreementPage? {
    guard let facts = try DisagreementFacts.load(header.id, id, scope, reader) else { return nil }
    var filled = form
    filled.input = form.input.filled(with: ["on": scope.today.description])
    return DisagreementPage(
      header: header, stored: facts.disagreement,
      holders: facts.disagreement.escalatedOn == nil ? facts.holders : [], form: filled)
  }
}
