import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

/// The rest of IRC-QA-01: criteria, score, and what is to be put right.
@Suite struct ReviewFormTests {
  private static let template = "icm"

  /// Every question answered yes but the plan's review, which is no, and the closing, which does not
  /// apply.
  private static func answers(_ changes: [String: String?] = [:]) -> Input {
    var input = Input(["template": [template], "remark": ["Well kept."]])
    for criterion in ReviewForms.template(template)?.criteria ?? [] {
      input.set("answer_\(criterion.id)", "yes")
    }
    input.set("answer_closing", "na")
    input.set("answer_reviewed", "no")
    input.set("comment_reviewed", "Last review in <May>.")
    input.set("what_reviewed", "Review the plan with the family")
    input.set("owner_reviewed", "staff-omar")
    input.set("due_reviewed", "2026-03-20")
    for (name, value) in changes { input.set(name, value) }
    return input
  }

  /// Both families are drawn; the file of the Warsame family, whose case manager is Omar.
  private static func drawn(
    _ engine: EngineName
  ) async throws -> (world: ReviewWorld, review: String, file: String) {
    let world = try await ReviewWorld(engine)
    let review = try #require(try await world.make(ReviewWorld.asked(size: "2")))
    let page = try await world.page(review)
    let file = try #require(page.files.first { $0.opened?.caseID == Valley.warsame })
    return (world, review, file.id)
  }

  private static func fill(
    _ world: ReviewWorld, _ review: String, _ file: String, _ input: Input = answers(),
    as staff: ValleyStaff = .monique, on day: String = ReviewWorld.day
  ) async throws {
    _ = try await perform(
      try FillReviewForm(input, reviewID: review, fileID: file), in: world.valley.database,
      world.valley.now(staff, on: day))
  }

  private static func page(
    _ world: ReviewWorld, _ review: String, _ file: String, as staff: ValleyStaff = .monique,
    on day: String = ReviewWorld.day
  ) async throws -> FileReviewPage {
    try await world.valley.page(
      "review.file", FileReviewPage.self, as: staff, ["review": review, "drawn": file], on: day)
  }

  @Test(arguments: Engines.available)
  func `IRC-QA-01 the reviewer answers each criterion once, and the score leaves out what is N A`(
    engine: EngineName
  ) async throws {
    let (world, review, file) = try await Self.drawn(engine)
    let open = try await Self.page(world, review, file)
    #expect(open.mayFill && open.criteria.count == 13)
    #expect(throws: InvalidInput.self) {
      try FillReviewForm(Self.answers(["answer_plan": ""]), reviewID: review, fileID: file)
    }
    try await Self.fill(world, review, file)
    let filled = try await Self.page(world, review, file, as: .helen)
    // Eleven of the twelve that apply.
    #expect(filled.score == 91)
    #expect(filled.filledOn == Day(ReviewWorld.day) && filled.findings.count == 13)
    let html = filled.html(world.valley.chrome(.helen)).text
    #expect(html.contains("Last review in &lt;May&gt;.") && html.contains("91 %"))
    #expect(
      await undone { try await Self.fill(world, review, file) } == "file-review.filled-before")
    #expect(try await world.page(review).files.count { $0.isFilled } == 1)
  }

  @Test(arguments: Engines.available)
  func `IRC-QA-01 only the reviewer fills it in, on the days of the review`(
    engine: EngineName
  ) async throws {
    let (world, review, file) = try await Self.drawn(engine)
    #expect(
      await undone { try await Self.fill(world, review, file, as: .helen) }
        == "file-review.not-the-reviewer")
    #expect(
      await undone { try await Self.fill(world, review, file, on: "2026-03-16") }
        == "file-review.not-open")
    #expect(
      await undone { try await Self.fill(world, review, file, as: .omar) }
        .hasPrefix("forbidden"))
    await #expect(throws: Problem.notFound) {
      try await Self.page(world, "no-such-review", file)
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-QA-01 a no names what is put right, by whom and by when, and its owner closes it`(
    engine: EngineName
  ) async throws {
    let (world, review, file) = try await Self.drawn(engine)
    for missing in ["what_reviewed", "owner_reviewed", "due_reviewed"] {
      #expect(throws: InvalidInput.self) {
        try FillReviewForm(Self.answers([missing: ""]), reviewID: review, fileID: file)
      }
    }
    #expect(
      await undone {
        try await Self.fill(
          world, review, file, Self.answers(["owner_reviewed": "staff-rachel"]))
      } == "file-review.owner-unknown")
    #expect(
      await undone {
        try await Self.fill(world, review, file, Self.answers(["due_reviewed": "2026-03-08"]))
      } == "file-review.due-in-the-past")
    try await Self.fill(world, review, file)

    func list(_ staff: ValleyStaff) async throws -> [StoredCorrection] {
      try await world.valley.page(
        "correction.list", CorrectionsPage.self, as: staff, on: ReviewWorld.day
      ).corrections
    }
    let mine = try #require(try await list(.omar).first)
    #expect(mine.what == "Review the plan with the family" && mine.caseNumber == "2026-0002")
    for reader in [ValleyStaff.helen, .monique] { #expect(try await list(reader) == [mine]) }
    for other in [ValleyStaff.rachel, .samira] { #expect(try await list(other).isEmpty) }
    func close(as staff: ValleyStaff) async throws {
      _ = try await perform(
        try CloseCorrection(Input(["result": ["Reviewed with Fatuma."]]), id: mine.id),
        in: world.valley.database, world.valley.now(staff, on: "2026-03-18"))
    }
    #expect(await undone { try await close(as: .monique) } == "file-review.not-theirs")
    #expect(await undone { try await close(as: .rachel) } == "none")
    try await close(as: .omar)
    let closed = try #require(try await list(.helen).first)
    #expect(closed.closedOn == Day("2026-03-18") && closed.result == "Reviewed with Fatuma.")
    #expect(await undone { try await close(as: .omar) } == "file-review.already-closed")
  }

  @Test func `IRC-QA-01 the forms of both programmes can be read, and name no criterion twice`() {
    #expect(ReviewForms.faults == [])
    for template in ReviewForms.all {
      #expect(template.criteria.count > 10)
      #expect(Set(template.criteria.map(\.id)).count == template.criteria.count)
    }
    let facts = Reviewing.Filling(
      isReviewer: true, isOpen: true, isFilled: false, criteria: ["plan", "notes"], owners: [])
    #expect(throws: FileReviewRefusal.unanswered(2)) {
      try Reviewing.fill([], facts, today: Day("2026-03-09")!)
    }
    #expect(Reviewing.score([.yes, .yes, .no, .notApplicable]) == 66)
    #expect(Reviewing.score([.notApplicable]) == nil)
  }
}
