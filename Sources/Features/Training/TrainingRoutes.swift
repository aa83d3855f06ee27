import Domain
import Markup
import Storage

enum TrainingRoutes {
  static let all: [Route] = [
    Route(
      .get, "/training", "training.view", .trainingView, "Your training",
      answers: [TrainingPage.self]
    ) { request in
      let scope = request.scope
      return .page(try await request.database.read { try TrainingPage.load(scope, $0) })
    },
    Route(
      .get, "/training/courses", "course.list", .accountOwn, "Courses",
      answers: [CoursesPage.self]
    ) { request in
      .page(CoursesPage.load(on: request.now.today))
    },
    Route(
      .get, "/training/summary", "training.count", .trainingCount, "Training of staff, counted",
      answers: [TrainingSummaryPage.self]
    ) { request in
      let day = request.now.today
      return .page(
        try await request.database.read { try TrainingSummaryPage.load(on: day, $0) })
    },
    Route(
      .get, "/training/staff", "training.list", .trainingRecord, "Training of your staff",
      answers: [TeamTrainingPage.self]
    ) { request in
      let scope = request.scope
      let page = try await request.database.read { try TeamTrainingPage.load(scope, $0) }
      return .page(page, seen: page.workers.map { Reference("staff", $0.id) }, as: "training.list")
    },
    Route(
      .get, "/training/staff/:staff", "training.worker", .trainingRecord, "Training of a worker",
      answers: [StaffTrainingPage.self]
    ) { request in
      let page = try await worker(FormState(), request)
      return .page(page, seen: [Reference("staff", page.staffID)], as: "training.worker")
    },
    Route(
      .post, "/training/staff/:staff/completions", "training.record", .trainingRecord,
      "Record a course that a worker took", fields: RecordCompletion.fields
    ) { request in
      try await request.run(
        { try RecordCompletion($0, staffID: request.parameter("staff")) },
        again: { try await worker($0, request) })
    },
    Route(
      .post, "/training/staff/:staff/completions/:completion/withdrawal", "training.withdraw",
      .trainingRecord, "Withdraw a course recorded by mistake"
    ) { request in
      try await request.run(
        { _ in
          WithdrawCompletion(
            staffID: request.parameter("staff"), id: request.parameter("completion"))
        }, again: { try await worker($0, request) })
    },
    Route(
      .post, "/training/staff/:staff/credentials", "credential.record", .trainingRecord,
      "Record a worker's licence", fields: RecordCredential.fields
    ) { request in
      try await request.run(
        { try RecordCredential($0, staffID: request.parameter("staff")) },
        again: { try await worker($0, request) })
    },
  ]

  private static func worker(
    _ form: FormState, _ request: Request
  ) async throws -> StaffTrainingPage {
    let (scope, id) = (request.scope, request.parameter("staff"))
    let page = try await request.database.read { reader in
      try StaffTrainingPage.load(id, form, scope, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }
}
