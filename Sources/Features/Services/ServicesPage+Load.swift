import Domain
import Policies
import Storage

extension ServicesPage {
  package static func load(_ header: CaseHeader, _ reader: Reader) throws -> ServicesPage {
    ServicesPage(
      header: header, services: try StoredService.all(of: header, reader),
      hasOrientations: try CaseParts.of(header, reader)?.contains(.orientations) ?? true)
  }
}

extension ServicePage {
  /// - Parameter form: as it was left; nil before anything is typed.
  package static func load(
    _ header: CaseHeader, id: String?, _ form: FormState?, for person: String? = nil,
    _ scope: Scope, _ reader: Reader
  ) throws -> ServicePage? {
    guard let id else {
      var filled = form ?? FormState()
      filled.input = filled.input.filled(with: [
        "on": scope.today.description, "status": "completed",
        "person": person ?? (header.people.count == 1 ? header.people[0].id : nil),
      ])
      return ServicePage(header: header, id: nil, version: nil, form: filled)
    }
    guard let stored = try StoredService.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    return ServicePage(
      header: header, id: id, version: form?.conflict?.current ?? stored.version,
      form: form ?? FormState(ServiceFields.input(stored.row)))
  }
}

extension JobInformationPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> JobInformationPage {
    let adults = header.people.filter(\.isAdult)
    var filled = form
    filled.input = form.input.filled(with: [
      "on": scope.today.description, "person": adults.count == 1 ? adults[0].id : nil,
    ])
    return JobInformationPage(
      header: header,
      services: try StoredService.all(of: header, reader)
        .filter { ServiceWords.isJobInformation($0.row.type) }, form: filled)
  }
}
