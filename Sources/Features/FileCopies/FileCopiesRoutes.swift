import Domain
import Markup
import Storage

enum FileCopiesRoutes {
  private static let list = "/cases/:case/file-copies"
  private static let one = "/cases/:case/file-copies/:copy"

  static let all: [Route] =
    [
      Route(
        .get, list, "file-copy.list", .fileCopyPrepare, "Copies of the file",
        answers: [FileCopiesPage.self]
      ) { request in
        let page = try await listPage(request, FormState())
        let seen = Set(page.all.map(\.personID)).sorted().map(Reference.person)
        return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "file-copy.list")
      },
      Route(
        .post, list, "file-copy.record", .fileCopyRecord, "Record a request for a copy",
        fields: FileCopyFields.asking
      ) { request in
        try await request.run(
          { try RecordFileRequest($0, caseID: request.parameter("case")) },
          again: { try await listPage(request, $0) })
      },
      Route(
        .get, one, "file-copy.view", .fileCopyPrepare, "A copy of the file",
        answers: [FileCopyPage.self]
      ) { request in
        let page = try await onePage(request, FormState())
        return .page(page, seen: seen(page.header, page.copy), as: "file-copy.view")
      },
      Route(
        .get, "\(one)/print", "file-copy.print", .fileCopyPrepare, "A copy of the file, to print",
        answers: [FileCopyPrintPage.self]
      ) { request in
        let (id, sealing) = (request.parameter("copy"), request.app.sealing)
        let page = try await request.reading(case: request.parameter("case"), .fileCopyPrepare) {
          reader, header, _ in
          try FileCopyPrintPage.load(header, id: id, reader, sealing: sealing)
        }
        return .page(page, seen: seen(page.header, page.copy), as: "file-copy.print")
      },
    ] + deciding

  private static let deciding: [Route] = [
    Route(
      .post, "\(one)/words", "file-copy.words", .fileCopyPrepare,
      "Decide on words that may tell of somebody else", fields: FileCopyFields.deciding
    ) { request in
      try await request.run(
        {
          try DecideOnWords(
            $0, caseID: request.parameter("case"), id: request.parameter("copy"))
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "\(one)/phrases", "file-copy.phrase", .fileCopyPrepare,
      "Take out words that were not found", fields: [FileCopyFields.phrase]
    ) { request in
      try await request.run(
        {
          try DecideOnWords(
            adding: $0, caseID: request.parameter("case"), id: request.parameter("copy"))
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .get, "\(one)/entries/:entry", "file-copy.entry-view", .fileCopyPrepare,
      "An entry of a copy", answers: [FileCopyEntryPage.self]
    ) { request in
      let page = try await entryPage(request, FormState())
      return .page(page, seen: seen(page.header, page.copy), as: "file-copy.entry-view")
    },
    Route(
      .post, "\(one)/entries/:entry", "file-copy.entry", .fileCopyPrepare,
      "Decide on an entry of a copy", fields: FileCopyFields.entry
    ) { request in
      try await request.run(
        {
          try DecideOnEntry(
            $0, caseID: request.parameter("case"), id: request.parameter("copy"),
            key: request.parameter("entry"))
        }, again: { try await entryPage(request, $0) })
    },
    Route(
      .post, "\(one)/approval", "file-copy.approve", .fileCopyReview, "Approve a copy of the file"
    ) { request in
      try await request.run(
        { _ in
          try ApproveFileCopy(
            caseID: request.parameter("case"), id: request.parameter("copy"),
            sealing: request.app.sealing)
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "\(one)/hand-over", "file-copy.hand-over", .fileCopyPrepare,
      "Record that a copy was handed over", fields: FileCopyFields.handing
    ) { request in
      try await request.run(
        {
          try HandOverFileCopy(
            $0, caseID: request.parameter("case"), id: request.parameter("copy"))
        }, again: { try await onePage(request, $0) })
    },
  ]

  private static func seen(_ header: CaseHeader, _ copy: StoredFileCopy) -> [Reference] {
    [.caseFile(header.id), .person(copy.personID), Reference("file-copy", copy.id)]
  }

  private static func listPage(
    _ request: Request, _ form: FormState
  ) async throws -> FileCopiesPage {
    try await request.reading(case: request.parameter("case"), .fileCopyPrepare) {
      reader, header, scope in try FileCopiesPage.load(header, form, scope, reader)
    }
  }

  private static func onePage(
    _ request: Request, _ form: FormState
  ) async throws -> FileCopyPage {
    let id = request.parameter("copy")
    return try await request.reading(case: request.parameter("case"), .fileCopyPrepare) {
      reader, header, scope in try FileCopyPage.load(header, id: id, form, scope, reader)
    }
  }

  private static func entryPage(
    _ request: Request, _ form: FormState
  ) async throws -> FileCopyEntryPage {
    let (id, key) = (request.parameter("copy"), request.parameter("entry"))
    return try await request.reading(case: request.parameter("case"), .fileCopyPrepare) {
      reader, header, scope in
      try FileCopyEntryPage.load(header, id: id, key: key, form, scope, reader)
    }
  }
}
