import Domain
import Markup
import Storage

enum IntakeRoutes {
  static let all: [Route] = [
    Route(.get, "/intake", "intake.start", .caseOpen, "New intake", answers: [IntakeStartPage.self])
    { request in
      let actor = request.now.actor
      return .page(
        try await request.database.read { try IntakeStartPage.load(actor, $0) })
    },
    Route(.post, "/intake", "intake.begin", .caseOpen, "Begin an intake") { request in
      let (id, now) = (request.now.newID(), request.now)
      try await request.database.write { tx in
        try DraftRecords.keep(IntakeDrafts.kind, caseID: id, Input(), tx, now)
      }
      return .done(IntakeStep.person(1).path(of: id))
    },
    Route(
      .get, "/intake/:draft/people/:number", "intake.person", .caseOpen, "A person at intake",
      answers: [IntakePage.self]
    ) {
      try await show(try person($0), $0)
    },
    Route(
      .post, "/intake/:draft/people/:number", "intake.save-person", .caseOpen, "Save a person",
      fields: PersonFields(member: 1).all
    ) { try await save(try person($0), $0) },
    Route(
      .get, "/intake/:draft/explained", "intake.explained", .caseOpen, "What was explained",
      answers: [IntakePage.self]
    ) {
      try await show(.explained, $0)
    },
    Route(
      .post, "/intake/:draft/explained", "intake.save-explained", .caseOpen,
      "Save what was explained", fields: IntakeFields.explainedStep
    ) { try await save(.explained, $0) },
    Route(
      .get, "/intake/:draft/team", "intake.team", .caseOpen, "Programs and team",
      answers: [IntakePage.self]
    ) {
      try await show(.team, $0)
    },
    Route(
      .post, "/intake/:draft/team", "intake.save-team", .caseOpen, "Save programs and team",
      fields: IntakeFields.teamStep
    ) { try await save(.team, $0) },
    Route(
      .get, "/intake/:draft/check", "intake.check", .caseOpen, "Check your answers",
      answers: [IntakeCheckPage.self]
    ) {
      try await check($0)
    },
    Route(.post, "/intake/:draft/check", "intake.open", .caseOpen, "Open the case") {
      try await open($0)
    },
    Route(.post, "/intake/:draft/discard", "intake.discard", .caseOpen, "Discard an intake") {
      request in
      let (id, now) = (request.parameter("draft"), request.now)
      try await request.database.write { tx in
        try DraftRecords.discard(IntakeDrafts.kind, caseID: id, tx, now)
      }
      return .done("/intake")
    },
    Route(.post, "/cases", "case.open", .caseOpen, "Open a case", fields: IntakeFields.all) {
      request in
      try await request.run(
        { input in try OpenCase(input, sealing: request.app.sealing) },
        again: { state in
          throw Problem(
            title: "The case was not opened", status: state.refusal == nil ? 422 : 409,
            detail: state.refusal?.sentence ?? "Some fields are wrong.",
            next: state.refusal?.next ?? "Mend the fields and send again.", faults: state.faults)
        })
    },
  ]

  private static func person(_ request: Request) throws -> IntakeStep {
    guard let number = Int(request.parameter("number")),
      (1...IntakeFields.mostMembers).contains(number)
    else { throw Problem.notFound }
    return .person(number)
  }

  private static func show(_ step: IntakeStep, _ request: Request) async throws -> Response {
    .page(try await page(step, nil, request))
  }

  private static func page(
    _ step: IntakeStep, _ form: FormState?, _ request: Request
  ) async throws -> IntakePage {
    let (id, now) = (request.parameter("draft"), request.now)
    let page = try await request.database.read { reader in
      try IntakePage.load(step, of: id, form: form, now.actor, today: now.today, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }

  /// Keeps what was typed, right or wrong, then goes on or shows what is wrong.
  private static func save(_ step: IntakeStep, _ request: Request) async throws -> Response {
    let (id, now, sent) = (request.parameter("draft"), request.now, request.input)
    let isRemoval = sent["step"] == "remove" && step != .person(1)
    let merged = try await request.database.write { tx -> Input? in
      guard let draft = try IntakeDrafts.input(id, of: now.actor, tx.reader) else { return nil }
      var merged = IntakeAnswers.merged(draft, step, from: sent)
      if isRemoval, case .person(let number) = step {
        merged = IntakeAnswers.without(member: number, merged)
      }
      try DraftRecords.keep(IntakeDrafts.kind, caseID: id, merged, tx, now)
      return merged
    }
    guard let merged else { throw Problem.notFound }
    let faults = isRemoval ? [] : step.faults(in: merged)
    guard faults.isEmpty else {
      guard !request.wantsJSON else { throw Problem(faults: faults) }
      return .page(try await page(step, FormState(merged, faults: faults), request), status: 422)
    }
    return .done(following(step, merged, wantsAnother: sent["step"] == "another").path(of: id))
  }

  private static func following(
    _ step: IntakeStep, _ input: Input, wantsAnother: Bool
  ) -> IntakeStep {
    let numbers = IntakeFields.members(in: input)
    switch step {
    case .person(let number):
      if wantsAnother { return .person(min((numbers.last ?? 0) + 1, IntakeFields.mostMembers)) }
      return numbers.first { $0 > number }.map(IntakeStep.person) ?? .explained
    case .explained: return .team
    case .team, .check: return .check
    }
  }

  /// Shows all answers. The search for duplicates is logged with everyone it compared.
  private static func check(_ request: Request) async throws -> Response {
    let (page, compared) = try await checkPage(FormState(), request)
    return .page(page, seen: compared, as: "duplicate.check")
  }

  private static func checkPage(
    _ form: FormState, _ request: Request
  ) async throws -> (page: IntakeCheckPage, compared: [Reference]) {
    let (id, now, sealing) = (request.parameter("draft"), request.now, request.app.sealing)
    let found = try await request.database.write {
      tx -> (page: IntakeCheckPage, compared: [Reference])? in
      guard let draft = try IntakeDrafts.input(id, of: now.actor, tx.reader) else { return nil }
      let (findings, compared) = try FindDuplicates(draft, of: id, sealing: sealing).run(tx, now)
      let page = try IntakeCheckPage.load(
        id, form: form, duplicates: findings, now.actor, tx.reader)
      return page.map { ($0, compared) }
    }
    guard let found else { throw Problem.notFound }
    return found
  }

  private static func open(_ request: Request) async throws -> Response {
    let (id, now, scope) = (request.parameter("draft"), request.now, request.scope)
    let (draft, isOpen) = try await request.database.read { reader in
      (
        try IntakeDrafts.input(id, of: now.actor, reader),
        try scope.decide(.caseView, on: id, reader) != .hidden
      )
    }
    guard let draft else {
      // Sent twice: the first opened the case.
      if isOpen { return .done("/cases/\(id)") }
      throw Problem.notFound
    }
    return try await request.run(
      { _ in try OpenCase(draft, draftID: id, sealing: request.app.sealing) },
      again: { state in
        // The fields stand on other pages: the messages alone are shown here.
        var form = state
        form.faults = state.faults.map { Fault($0.message) }
        return try await checkPage(form, request).page
      })
  }
}
