import Domain
import Storage

extension EditPersonPage {
  /// The form for someone of the household; nil where nobody is that.
  package static func load(
    _ header: CaseHeader, person personID: String, form: FormState?, sealing: Sealing?,
    _ reader: Reader
  ) throws -> EditPersonPage? {
    guard let seat = header.person(personID),
      let (row, version) = try PersonRecords.row(personID, reader)
    else { return nil }
    let number = try sealing?.open(person: personID, field: PersonRecords.alienNumber, reader)
    let state = form ?? FormState(PersonAnswers.input(row, relationship: seat.relationship))
    return EditPersonPage(
      header: header, personID: personID, isHead: seat.isHead,
      version: state.input["version"].flatMap { Int($0) } ?? version,
      keptNumber: number.map { String($0.suffix(3)) } ?? "", form: state)
  }

  /// The form for someone who joins the household.
  package static func joining(_ header: CaseHeader, form: FormState?) -> EditPersonPage {
    let head = header.people.first { $0.isHead }
    let shared = Input().filled(with: [
      "status": "refugee", "name_order": "given-first", "language": head?.language,
      "arrived_on": head?.arrivedOn?.description,
      "interpreter_needed": head?.interpreterNeeded == true ? "yes" : nil,
    ])
    return EditPersonPage(
      header: header, personID: nil, isHead: false, version: nil, keptNumber: "",
      form: form ?? FormState(shared))
  }
}
