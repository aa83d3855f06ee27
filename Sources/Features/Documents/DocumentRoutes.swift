import Domain
import Markup
import Storage

enum DocumentRoutes {
  private static let list = "/cases/:case/people/:person/documents"

  static let all: [Route] = [
    Route(
      .get, "/cases/:case/documents", "document.family", .documentView, "Documents of a family",
      answers: [FamilyDocumentsPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .documentView) {
        reader, header, scope in try FamilyDocumentsPage.load(header, scope, reader)
      }
      let people = page.people.map { Reference.person($0.personID) }
      return .page(page, seen: [.caseFile(page.header.id)] + people, as: "document.family")
    },
    Route(
      .get, "/cases/:case/checklist", "checklist.view", .documentView, "File checklist",
      answers: [ChecklistPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .documentView) {
        reader, header, scope in try ChecklistPage.load(header, scope, reader)
      }
      let people = page.header.people.map { Reference.person($0.id) }
      return .page(page, seen: [.caseFile(page.header.id)] + people, as: "checklist.view")
    },
    Route(
      .get, list, "document.list", .documentView, "Documents of a person",
      answers: [DocumentsPage.self]
    ) { request in
      let person = request.parameter("person")
      let page = try await request.reading(case: request.parameter("case"), .documentView) {
        reader, header, scope in
        try DocumentsPage.load(header, person: person, scope, reader)
      }
      return .page(
        page, seen: [.caseFile(page.header.id), .person(person)], as: "document.list")
    },
    Route(
      .get, "\(list)/new", "document.new", .documentFile, "File a copy",
      answers: [NewDocumentPage.self]
    ) { request in .page(try await form(FormState(), request)) },
    Route(
      .post, list, FileDocument.name, .documentFile, "File a copy", fields: DocumentFields.filing
    ) { request in
      try await request.run(
        {
          try FileDocument(
            $0, request.files, caseID: request.parameter("case"),
            personID: request.parameter("person"), sealing: request.app.sealing)
        }, again: { try await form($0, request) })
    },
    Route(
      .get, "\(list)/:document", "document.view", .documentView, "A document",
      answers: [DocumentPage.self]
    ) { request in
      let page = try await one(FormState(), request)
      return .page(page, seen: references(page.header.id, request), as: "document.view")
    },
    Route(
      .get, "\(list)/:document/copy", "document.copy", .documentView, "The copy itself",
      sends: "*/*"
    ) { request in try await copy(request) },
    Route(
      .post, "\(list)/:document/verification", VerifyDocument.name, .documentFile,
      "Compare a copy with its original", fields: DocumentFields.verifying
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        {
          try VerifyDocument(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"),
            id: request.parameter("document"), version: version)
        }, again: { try await one($0, request) })
    },
    Route(
      .post, "\(list)/:document/mistake", TakeOutDocument.name, .documentFile,
      "Take out what was filed by mistake", fields: DocumentFields.takingOut
    ) { request in
      try await request.run(
        {
          try TakeOutDocument(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"),
            id: request.parameter("document"))
        }, again: { try await one($0, request) })
    },
  ]

  private static func references(_ caseID: String, _ request: Request) -> [Reference] {
    [
      .caseFile(caseID), .person(request.parameter("person")),
      Reference("document", request.parameter("document")),
    ]
  }

  private static func form(
    _ form: FormState, _ request: Request
  ) async throws -> NewDocumentPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .documentFile) {
      _, header, scope in NewDocumentPage.load(header, person: person, form, scope)
    }
  }

  private static func one(_ form: FormState, _ request: Request) async throws -> DocumentPage {
    let (person, id) = (request.parameter("person"), request.parameter("document"))
    let sealing = request.app.sealing
    return try await request.reading(case: request.parameter("case"), .documentView) {
      reader, header, scope in
      try DocumentPage.load(
        header, person: person, id: id, form, sealing: sealing, scope, reader)
    }
  }

  private static func copy(_ request: Request) async throws -> Response {
    let (person, id) = (request.parameter("person"), request.parameter("document"))
    let sealing = request.app.sealing
    return try await request.reading(case: request.parameter("case"), .documentView) {
      reader, header, _ -> Response? in
      guard header.person(person) != nil, let sealing,
        let stored = try StoredDocument.all(ofPerson: person, reader).first(where: {
          $0.id == id
        }), let kind = stored.kind,
        let bytes = try sealing.openBytes(
          person: person, field: DocumentRecords.field(id), reader)
      else { return nil }
      return .copy(
        bytes: bytes, kind, name: "confidential-\(stored.slot.rawValue)",
        seen: references(header.id, request), action: DocumentWords.opened)
    }
  }
}

extension DocumentWords {
  /// The audit log's name for a look at a copy.
  static let opened = "document.copy"
}
