import Domain
import Storage

extension JobSearchPage {
  /// Nil for someone who is not of the household.
  package static func load(
    _ header: CaseHeader, person personID: String, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> JobSearchPage? {
    guard let person = header.person(personID) else { return nil }
    var filled = form
    filled.input = form.input.filled(with: ["on": scope.today.description])
    return JobSearchPage(
      header: header, personID: personID, person: person.name,
      searches: try JobSearchRecords.all(of: personID, reader).map {
        Line(from: $0.from, to: $0.to)
      }, form: filled)
  }
}
