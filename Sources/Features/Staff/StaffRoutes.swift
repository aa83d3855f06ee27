import Domain
import Markup
import Storage

enum StaffRoutes {
  static let all: [Route] = [
    Route(
      .get, "/staff", "staff.list", .staffManage, "Staff", answers: [StaffPage.self], asks: [.after]
    ) { request in
      .page(try await list(FormState(), request))
    },
    Route(.post, "/staff", "staff.add", .staffManage, "Add to staff", fields: AddStaff.fields) {
      request in
      let hash = try await hashed(request) { try AddStaff.check($0) }
      return try await request.run(
        { try AddStaff($0, passwordHash: hash) }, again: { try await list($0, request) })
    },
    Route(
      .get, "/staff/:staff", "staff.view", .staffManage, "One of the staff",
      answers: [StaffMemberPage.self]
    ) { request in
      .page(try await member(FormState(), request))
    },
    Route(
      .post, "/staff/:staff/departure", "staff.disable", .staffManage, "Disable an account",
      fields: [DisableStaff.successor]
    ) { request in
      let id = request.parameter("staff")
      return try await request.run(
        { try DisableStaff($0, staffID: id) }, again: { try await member($0, request) })
    },
    Route(
      .post, "/staff/:staff/password", "staff.reset-password", .staffManage, "Set a password",
      fields: [ResetPassword.password]
    ) { request in
      let id = request.parameter("staff")
      let hash = try await hashed(request) { try ResetPassword.check($0) }
      return try await request.run(
        { try ResetPassword($0, staffID: id, passwordHash: hash) },
        again: { try await member($0, request) })
    },
    Route(
      .post, "/staff/:staff/supervisor", "staff.supervisor", .staffManage, "Set a supervisor",
      fields: [SetSupervisor.supervisor([])]
    ) { request in
      let id = request.parameter("staff")
      return try await request.run(
        { try SetSupervisor($0, staffID: id) }, again: { try await member($0, request) })
    },
    Route(
      .post, "/staff/:staff/sign-out", "staff.sign-out", .staffManage, "End all their sign-ins"
    ) { request in
      let id = request.parameter("staff")
      return try await request.run(
        { try SignOutStaff($0, staffID: id) }, again: { try await member($0, request) })
    },
    Route(
      .get, "/staff/:staff/handover", "staff.handover", .accountOwn, "Handover",
      answers: [HandoverPage.self]
    ) { request in
      let (id, actor) = (request.parameter("staff"), request.now.actor)
      let page = try await request.database.read { reader in
        try HandoverPage.load(id, actor, reader)
      }
      guard let page else { throw Problem.notFound }
      return .page(page)
    },
  ]

  /// Hashes the password once the fields are right; faults are told by the command itself.
  private static func hashed(
    _ request: Request, _ check: (Input) throws -> Void
  ) async throws -> String {
    do { try check(request.input) } catch { return "" }
    return try await request.app.passwords.hash(request.input["password"] ?? "")
  }

  private static func list(_ form: FormState, _ request: Request) async throws -> StaffPage {
    let last = request.query["after"] ?? ""
    let form = form.without(ResetPassword.password.name)
    return try await request.database.read { reader in
      try StaffPage.load(form: form, after: last, reader)
    }
  }

  private static func member(
    _ form: FormState, _ request: Request
  ) async throws -> StaffMemberPage {
    let (id, form) = (request.parameter("staff"), form.without(ResetPassword.password.name))
    let instant = request.now.instant
    let page = try await request.database.read { reader in
      try StaffMemberPage.load(id, form: form, at: instant, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }
}
