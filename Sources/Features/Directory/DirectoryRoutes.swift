import Domain
import Storage

enum DirectoryRoutes {
  static let all: [Route] = [
    Route(
      .get, "/directory", "directory.list", .directoryView, "Directory",
      answers: [DirectoryPage.self], asks: [.q, .area, .language, .location, .eligibility, .show]
    ) { request in
      let search = DirectorySearch(request.query)
      return .page(try await request.database.read { try DirectoryPage.load(search, $0) })
    },
    Route(
      .get, "/directory/new", "directory.new", .directoryEdit, "Add an entry to the directory",
      answers: [EditDirectoryEntryPage.self]
    ) { _ in .page(blank(FormState())) },
    Route(
      .post, "/directory", "directory.add", .directoryEdit, "Add an entry to the directory",
      fields: DirectoryFields.all
    ) { request in
      try await request.run({ try SaveDirectoryEntry($0) }, again: { blank($0) })
    },
    Route(
      .get, "/directory/:entry", "directory.view", .directoryView, "An entry of the directory",
      answers: [DirectoryEntryPage.self]
    ) { request in .page(try await entry(request, FormState())) },
    Route(
      .get, "/directory/:entry/edit", "directory.form", .directoryEdit, "Change an entry",
      answers: [EditDirectoryEntryPage.self]
    ) { request in .page(try await edit(request, nil)) },
    Route(
      .post, "/directory/:entry/edit", "directory.save", .directoryEdit, "Save an entry",
      fields: DirectoryFields.all
    ) { request in
      let changed = (id: request.parameter("entry"), version: try request.requiredVersion)
      return try await request.run(
        { try SaveDirectoryEntry($0, changed: changed) }, again: { try await edit(request, $0) })
    },
    Route(
      .post, "/directory/:entry/end", "directory.end", .directoryEdit, "End an entry",
      fields: DirectoryFields.ending
    ) { request in
      let (id, version) = (request.parameter("entry"), try request.requiredVersion)
      return try await request.run(
        { try EndDirectoryEntry($0, id: id, version: version) },
        again: { try await entry(request, $0) })
    },
  ]

  private static func blank(_ form: FormState) -> EditDirectoryEntryPage {
    EditDirectoryEntryPage(id: nil, name: "", version: nil, form: form)
  }

  private static func entry(
    _ request: Request, _ form: FormState
  ) async throws -> DirectoryEntryPage {
    let (id, scope) = (request.parameter("entry"), request.scope)
    let page = try await request.database.read {
      try DirectoryEntryPage.load(id, form, scope, $0)
    }
    guard let page else { throw Problem.notFound }
    return page
  }

  private static func edit(
    _ request: Request, _ form: FormState?
  ) async throws -> EditDirectoryEntryPage {
    let id = request.parameter("entry")
    let page = try await request.database.read { try EditDirectoryEntryPage.load(id, form, $0) }
    guard let page else { throw Problem.notFound }
    return page
  }
}
