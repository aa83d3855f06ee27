import Domain
import Markup
import Storage

enum PeopleRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/people/new", "person.new", .caseEdit, "Add a person",
      answers: [EditPersonPage.self]
    ) { request in
      .page(try await joining(nil, request))
    },
    Route(
      .post, "/cases/:case/people", "household.add", .caseEdit, "Add a person",
      fields: AddMember.fields
    ) { request in
      let id = request.parameter("case")
      return try await request.run(
        { try AddMember($0, caseID: id, sealing: request.app.sealing) },
        again: { try await joining($0, request) })
    },
    Route(
      .get, "/cases/:case/people/:person", "person.view", .caseView, "A person",
      answers: [PersonPage.self]
    ) { request in
      let (id, person) = (request.parameter("case"), request.parameter("person"))
      let sealing = request.app.sealing
      let page = try await request.reading(case: id) { reader, header, scope in
        try PersonPage.load(header, person: person, sealing: sealing, scope, reader)
      }
      return .page(page, seen: [.caseFile(id), .person(person)], as: "person.view")
    },
    Route(
      .get, "/cases/:case/people/:person/edit", "person.form", .caseEdit, "Change a person",
      answers: [EditPersonPage.self]
    ) {
      request in
      let (id, person) = (request.parameter("case"), request.parameter("person"))
      return .page(
        try await editing(nil, request), seen: [.caseFile(id), .person(person)],
        as: "person.view")
    },
    Route(
      .post, "/cases/:case/people/:person", "person.edit", .caseEdit, "Save a person",
      fields: EditPerson.fields
    ) { request in
      let (id, person) = (request.parameter("case"), request.parameter("person"))
      guard let version = request.version else { throw Problem.versionMissing }
      return try await request.run(
        {
          try EditPerson(
            $0, caseID: id, personID: person, version: version, sealing: request.app.sealing)
        }, again: { try await editing($0, request) })
    },
  ]

  private static func joining(
    _ form: FormState?, _ request: Request
  ) async throws -> EditPersonPage {
    try await request.reading(case: request.parameter("case"), .caseEdit) { _, header, _ in
      EditPersonPage.joining(header, form: form)
    }
  }

  private static func editing(
    _ form: FormState?, _ request: Request
  ) async throws -> EditPersonPage {
    let (person, sealing) = (request.parameter("person"), request.app.sealing)
    return try await request.reading(case: request.parameter("case"), .caseEdit) {
      reader, header, _ in
      try EditPersonPage.load(header, person: person, form: form, sealing: sealing, reader)
    }
  }
}
