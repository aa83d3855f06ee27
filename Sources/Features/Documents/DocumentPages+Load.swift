import Domain
import Storage

extension FamilyDocumentsPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> FamilyDocumentsPage {
    FamilyDocumentsPage(
      header: header,
      people: try header.people.map { try PersonProof.of($0, on: scope.today, reader) })
  }
}

extension DocumentsPage {
  /// Nil where the household has no such member.
  package static func load(
    _ header: CaseHeader, person personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> DocumentsPage? {
    guard let person = header.person(personID) else { return nil }
    return DocumentsPage(
      header: header, proof: try PersonProof.of(person, on: scope.today, reader),
      documents: try StoredDocument.all(ofPerson: personID, reader),
      misfiled: try MisfiledDocument.all(ofPerson: personID, reader),
      mayFile: try scope.mayFileDocuments(header, reader))
  }
}

extension NewDocumentPage {
  package static func load(
    _ header: CaseHeader, person personID: String, _ form: FormState, _ scope: Scope
  ) -> NewDocumentPage? {
    guard let person = header.person(personID) else { return nil }
    var filled = form
    filled.input = form.input.filled(with: [
      "received_on": scope.today.description, "scanned_by": scope.actor.name,
    ])
    return NewDocumentPage(
      header: header, personID: personID, name: person.name, form: filled)
  }
}

extension DocumentPage {
  package static func load(
    _ header: CaseHeader, person personID: String, id: String, _ form: FormState,
    sealing: Sealing?, _ scope: Scope, _ reader: Reader
  ) throws -> DocumentPage? {
    guard let person = header.person(personID),
      let stored = try StoredDocument.all(ofPerson: personID, reader).first(where: {
        $0.id == id
      })
    else { return nil }
    var filled = form
    filled.input = form.input.filled(with: ["verified_by": scope.actor.name])
    return DocumentPage(
      header: header, name: person.name, stored: stored,
      isReadable: try sealing != nil && SealedFactRecords.isKept(person: personID, reader),
      mayFile: try scope.mayFileDocuments(header, reader), form: filled)
  }
}

extension Scope {
  fileprivate func mayFileDocuments(_ header: CaseHeader, _ reader: Reader) throws -> Bool {
    try header.closedOn == nil && decide(.documentFile, on: header.id, reader).isAllowed
  }
}
