import Domain
import Markup
import Storage

enum NotesRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/notes", "note.list", .noteView, "Notes", answers: [NotesPage.self],
      asks: [.person, .kind, .before]
    ) { try await list($0) },
    Route(
      .get, "/cases/:case/notes/new", "note.new", .noteWrite, "Write a note",
      answers: [NewNotePage.self]
    ) { request in
      .page(try await form(request, nil))
    },
    Route(
      .get, "/cases/:case/notes/log", "note.log", .noteView, "Case log",
      answers: [NoteLogPage.self], asks: [.person, .kind, .after]
    ) { try await log($0) },
    Route(
      .post, "/cases/:case/notes", "note.save", .noteWrite, "Save a note", fields: NoteFields.all
    ) { try await save($0) },
    Route(
      .post, "/cases/:case/notes/draft/end", "note-draft.end", .noteWrite, "Throw a draft away"
    ) { request in
      try await request.run(
        { _ in KeepNoteDraft(nil, caseID: request.parameter("case")) },
        again: { try await form(request, $0) })
    },
    Route(
      .get, "/cases/:case/notes/:note", "note.view", .noteView, "A note", answers: [NotePage.self]
    ) { try await one($0) },
    Route(
      .post, "/cases/:case/notes/:note/addenda", "note.addendum", .noteWrite, "Add to a note",
      fields: [AddAddendum.body]
    ) { try await add($0) },
  ]

  private static func list(_ request: Request) async throws -> Response {
    let (id, query) = (request.parameter("case"), request.query)
    let page = try await request.reading(case: id, .noteView) { reader, header, scope in
      try NotesPage.load(
        header, person: query["person"] ?? "", kind: query["kind"] ?? "", before: query["before"],
        scope, reader)
    }
    return .page(page, seen: [.caseFile(id)], as: "note.list")
  }

  private static func log(_ request: Request) async throws -> Response {
    let (id, query) = (request.parameter("case"), request.query)
    let page = try await request.reading(case: id, .noteView) { reader, header, _ in
      try NoteLogPage.load(
        header, person: query["person"] ?? "", kind: query["kind"] ?? "", after: query["after"],
        reader)
    }
    let people = page.header.people.map { Reference.person($0.id) }
    return .page(page, seen: [.caseFile(id)] + people, as: "note.log")
  }

  private static func one(_ request: Request) async throws -> Response {
    let page = try await notePage(request, FormState())
    let person = page.note.personID.map { [Reference.person($0)] } ?? []
    return .page(
      page, seen: [.caseFile(page.header.id), Reference("note", page.note.id)] + person,
      as: "note.view")
  }

  private static func notePage(
    _ request: Request, _ form: FormState
  ) async throws -> NotePage {
    let note = request.parameter("note")
    return try await request.reading(case: request.parameter("case"), .noteView) {
      reader, header, _ in
      try NotePage.load(header, note: note, form, reader)
    }
  }

  private static func add(_ request: Request) async throws -> Response {
    try await request.run(
      { input in
        try AddAddendum(
          input, caseID: request.parameter("case"), noteID: request.parameter("note"))
      }, again: { try await notePage(request, $0) })
  }

  /// The form's button says what to do with what was typed; a program's request saves it.
  private static func save(_ request: Request) async throws -> Response {
    let id = request.parameter("case")
    switch request.input["step"] {
    case "review": return try await review(request)
    case "edit": return .page(try await form(request, FormState(request.input)))
    case "draft":
      return try await request.run(
        { KeepNoteDraft($0, caseID: id) }, again: { try await form(request, $0) })
    default:
      return try await request.run(
        { try SaveNote($0, caseID: id) }, again: { try await form(request, $0) })
    }
  }

  private static func review(_ request: Request) async throws -> Response {
    let input = request.input
    do {
      let note = try NewNote(input)
      let page = try await request.reading(case: request.parameter("case"), .noteWrite) {
        reader, header, scope in
        let others = try OtherClients.named(in: note.texts, of: header, scope, reader)
        let reused = try ReusedText.days(of: note, notOf: header.id, scope, reader)
        return ReviewNotePage(
          header, input, note, otherClients: others, reusedOn: reused,
          professionals: try Professionals.unlisted(in: note.texts, of: header, reader),
          places: try Places.unlisted(in: note.texts, of: header, reader),
          on: scope.today)
      }
      return .page(page)
    } catch let invalid as InvalidInput {
      return .page(
        try await form(request, FormState(input, faults: invalid.faults)), status: 422)
    }
  }

  private static func form(_ request: Request, _ state: FormState?) async throws -> NewNotePage {
    let asked = request.query
    return try await request.reading(case: request.parameter("case"), .noteWrite) {
      reader, header, scope in
      try NewNotePage.load(header, state, asked: asked, scope, reader)
    }
  }
}
