import Domain
import Markup
import Storage

enum RestrictedNotesRoutes {
  private static let list = "/cases/:case/restricted-notes"
  private static let new = "/cases/:case/restricted-notes/new"
  private static let one = "/cases/:case/restricted-notes/:restricted"

  static let all: [Route] = [
    Route(
      .get, list, "restricted-note.list", .restrictedNoteView, "Restricted notes",
      answers: [RestrictedNotesPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .restrictedNoteView) {
        reader, header, scope in try RestrictedNotesPage.load(header, scope, reader)
      }
      return .page(page, seen: [.caseFile(page.header.id)], as: "restricted-note.list")
    },
    Route(
      .get, new, "restricted-note.form", .restrictedNoteWrite, "Write a restricted note",
      answers: [NewRestrictedNotePage.self]
    ) { request in .page(try await form(request, FormState())) },
    Route(
      .post, list, "restricted-note.write", .restrictedNoteWrite, "Save a restricted note",
      fields: RestrictedNoteFields.all
    ) { request in
      try await request.run(
        {
          try WriteRestrictedNote(
            $0, caseID: request.parameter("case"), sealing: request.app.sealing)
        }, again: { try await form(request, $0) })
    },
    Route(
      .get, one, "restricted-note.view", .restrictedNoteView, "A restricted note",
      answers: [RestrictedNotePage.self]
    ) { request in
      let (id, sealing) = (request.parameter("restricted"), request.app.sealing)
      let page = try await request.reading(case: request.parameter("case"), .restrictedNoteView) {
        reader, header, scope in
        try RestrictedNotePage.load(header, id: id, scope, reader, sealing: sealing)
      }
      let person = page.personID.map { [Reference.person($0)] } ?? []
      return .page(
        page, seen: [.caseFile(page.header.id), Reference("restricted-note", id)] + person,
        as: "restricted-note.view")
    },
  ]

  private static func form(
    _ request: Request, _ form: FormState
  ) async throws -> NewRestrictedNotePage {
    try await request.reading(case: request.parameter("case"), .restrictedNoteWrite) {
      _, header, scope in NewRestrictedNotePage.load(header, form, scope)
    }
  }
}
