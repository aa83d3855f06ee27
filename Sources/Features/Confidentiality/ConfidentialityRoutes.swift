import Domain
import Policies
import Storage

enum ConfidentialityRoutes {
  static let all: [Route] = [
    Route(
      .get, "/account/confidentiality", "confidentiality.view", .accountOwn,
      "Confidentiality agreement", answers: [ConfidentialityPage.self]
    ) { .page(try await page(FormState(), $0)) },
    Route(
      .post, "/account/confidentiality", "confidentiality.sign", .accountOwn, "Sign the agreement",
      fields: SignConfidentiality.fields
    ) { request in
      try await request.run({ try SignConfidentiality($0) }, again: { try await page($0, request) })
    },
    Route(
      .post, "/account/confidentiality/training", "confidentiality.train", .accountOwn,
      "Record that the training in confidentiality was read",
      fields: [TakeConfidentialityTraining.hasRead]
    ) { request in
      try await request.run(
        { try TakeConfidentialityTraining($0) }, again: { try await page($0, request) })
    },
  ]

  private static func page(
    _ form: FormState, _ request: Request
  ) async throws -> ConfidentialityPage {
    let staffID = request.now.actor.id
    let today = request.now.today
    let (signed, trainedOn) = try await request.database.read { reader in
      (
        try ConfidentialityRecords.current(of: staffID, reader),
        try ConfidentialityRecords.trained(staffID, on: today, reader)
      )
    }
    let days = TrainingCourses.confidentialityNotice(on: today)
    let months = TrainingCourses.confidentiality(on: today)?.months ?? 0
    let trainedUntil = trainedOn.map { Confidentiality.counts(until: months, after: $0) }
    let text = ConfidentialityText.current
    return ConfidentialityPage(
      edition: text.number, from: text.from, paragraphs: text.paragraphs, source: text.source,
      module: ConfidentialityText.module, moduleSource: ConfidentialityText.moduleSource,
      months: months, trainedOn: trainedOn,
      trainedUntil: trainedUntil,
      isToRefresh: trainedUntil.map {
        Confidentiality.isToRefresh(until: $0, on: today, days: days)
      } ?? false,
      signedOn: signed?.on, way: signed?.way, form: form)
  }
}

extension Route {
  /// What whoever has not signed the confidentiality agreement, or not taken the training, may still
  /// ask for: to read, take and sign it, their own training and account, and to sign out. Nothing here is about a case.
  package var isOpenUnsigned: Bool {
    permission == nil || Self.openUnsigned.contains(name)
  }

  private static let openUnsigned: Set<String> = [
    "confidentiality.view", "confidentiality.sign", "confidentiality.train", "training.view",
    "course.list", "session.use", "session.end", "account.view",
    "account.sign-ins", "account.end-sign-ins", "account.password", "account.phone",
  ]
}
