import Domain
import Features
import Storage
import Testing
import World

@Suite struct PublicAssistancePagesTests {
  private struct Family {
    let office: Office
    let caseID: String
    let head: String

    func request(
      _ values: [String: String] = [:], about: String? = nil, _ more: [String: String] = [:],
      on day: String = "2026-02-10"
    ) -> Request {
      office.request(
        .rachel, ["case": caseID, "person": head].merging(more) { $1 },
        Input(values.mapValues { [$0] }),
        query: Input(about.map { ["about": [$0]] } ?? [:]), on: day)
    }

    func status(
      _ name: String, _ values: [String: String], _ more: [String: String] = [:],
      on day: String = "2026-02-10"
    ) async throws -> Int {
      switch try await office.answer(name, request(values, more, on: day)) {
      case .page(_, let status, _, _): status
      case .done: 303
      default: 0
      }
    }

    func page(on day: String = "2026-02-10") async throws -> PublicAssistancePage {
      let (page, _) = try await office.page("public-assistance.list", request(on: day))
      return try #require(page as? PublicAssistancePage)
    }
  }

  private static func family(_ engine: EngineName) async throws -> Family {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["programs": "wi-ss"]))
    let header = try #require(try await office.header(opened.caseID))
    return Family(
      office: office, caseID: opened.caseID,
      head: try #require(header.people.first { $0.isHead }).id)
  }

  private static func compare(_ page: any Page, _ name: String) throws {
    try golden(
      page, "PublicAssistance/\(name)",
      Chrome(
        token: "token", idempotencyKey: "key", today: Day("2026-02-10")!,
        actor: Office.Worker.rachel.actor))
  }

  @Test(arguments: Engines.available)
  func `WI-PPL-04 WI-INT-08 W-2 is recorded with agency, worker and plan, changes and ends`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    let w2 = [
      "type": "W-2", "agency": "Example W-2 <Agency>", "worker": "Ann Example",
      "plan": "Ten hours of English a week", "started_on": "2026-02-05", "amount": "653",
      "funding": "TANF block grant",
    ]
    #expect(
      try await family.status("public-assistance.record", w2.merging(["plan": ""]) { $1 }) == 409)
    #expect(
      try await family.status("public-assistance.record", w2.merging(["amount": "x"]) { $1 })
        == 422)
    #expect(try await family.status("public-assistance.record", w2) == 303)
    #expect(try await family.status("public-assistance.record", w2) == 409)
    let one = try #require(try await family.page().receipts.first)
    #expect(one.monthlyCents == 65300 && one.worker == "Ann Example")
    let at = ["receipt": one.id]
    #expect(
      try await family.status(
        "public-assistance.change", ["amount": "608.50", "version": "1"], at) == 303)
    let changed = try await family.page()
    #expect(changed.receipts.first?.monthlyCents == 60850)
    #expect(changed.receipts.first?.former.map(\.monthlyCents) == [65300])
    try Self.compare(changed, "PublicAssistancePage.w-2")
    let end = ["ended_on": "2026-02-09", "why": "other", "version": "2"]
    #expect(try await family.status("public-assistance.end", end, at) == 409)
    #expect(
      try await family.status(
        "public-assistance.end", end.merging(["why": "grant-termination"]) { $1 }, at) == 303)
    #expect(
      try await family.office.texts("SELECT end_reason FROM assistance") == ["grant-termination"])
    #expect(try await family.page().receipts.first?.endedOn == Day("2026-02-09"))
  }

  @Test(arguments: Engines.available)
  func `WI-INT-07 WI-PPL-04 RCA, W-2, FSET and others each have start, end and who pays`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    let there = ["agency": "Dane County", "worker": "Ann Example", "plan": "None"]
    for (type, payer, more) in [
      ("RCA", "ORR cash and medical assistance", [:]), ("W-2", "TANF block grant", there),
      ("FoodShare", "SNAP employment and training", there.merging(["fset": "yes"]) { $1 }),
      ("TANF", "TANF block grant", [:]), ("SSI", "Other", [:]),
      ("Medicaid", "State or county", [:]), ("other", "Other", [:]),
    ] as [(String, String, [String: String])] {
      let input = ["type": type, "started_on": "2026-02-04", "funding": payer]
      #expect(
        try await family.status("public-assistance.record", input.merging(more) { $1 }) == 303,
        "\(type)")
      let one = try #require(try await family.page().receipts.first { $0.type == type })
      #expect(one.startedOn == Day("2026-02-04") && one.funding == payer)
      #expect(one.isFSET == (type == "FoodShare"))
      #expect(
        try await family.status(
          "public-assistance.end",
          [
            "ended_on": "2026-02-09", "why": "other", "words": "Moved",
            "version": "\(one.version)",
          ], ["receipt": one.id]) == 303, "\(type)")
      #expect(
        try await family.page().receipts.first { $0.id == one.id }?.endedOn == Day("2026-02-09"))
    }
  }

  @Test(arguments: Engines.available)
  func `WI-INT-06 a suggestion shows the rule that fired, and is set aside with a reason`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    let first = try await family.page()
    #expect(first.suggestions.map(\.rule) == ["w-2"])
    #expect(first.suggestions.first?.source.contains("002") == true)
    #expect(
      try await family.status("program-suggestion.dismiss", ["rule": "w-2", "reason": ""]) == 422)
    #expect(
      try await family.status("program-suggestion.dismiss", ["rule": "ssi", "reason": "x"])
        == 409)
    let (form, _) = try await family.office.page(
      "public-assistance.form", family.request(about: "w-2", ["act": "dismissal"]))
    try Self.compare(form, "AssistanceActPage.dismissal")
    let dismissal = ["rule": "w-2", "reason": "Works full time"]
    #expect(try await family.status("program-suggestion.dismiss", dismissal) == 303)
    let second = try await family.page()
    #expect(second.suggestions.first?.dismissed == "Works full time")
    try Self.compare(second, "PublicAssistancePage.dismissed")
    #expect(
      try await family.status(
        "benefit.apply", ["program": "W-2", "on": "2026-02-06"]) == 303)
    #expect(try await family.page().suggestions.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `WI-INT-07 a program is joined with its funding, once, and left on a day`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    let tap = [
      "program": "wi-tap", "started_on": "2026-02-09", "funding": "ORR Targeted Assistance",
    ]
    #expect(
      try await family.status("enrollment.begin", tap.merging(["funding": ""]) { $1 }) == 422)
    #expect(try await family.status("enrollment.begin", tap) == 303)
    #expect(try await family.status("enrollment.begin", tap) == 409)
    let one = try #require(try await family.page().enrollments.first { $0.program == "wi-tap" })
    #expect(one.funding == "ORR Targeted Assistance")
    let at = ["enrollment": one.id]
    #expect(
      try await family.status(
        "enrollment.end", ["ended_on": "2026-02-08", "version": "1"], at) == 409)
    #expect(
      try await family.status(
        "enrollment.end", ["ended_on": "2026-02-10", "version": "1"], at) == 303)
    #expect(
      try await family.page().enrollments.first { $0.id == one.id }?.endedOn
        == Day("2026-02-10"))
    for act in AssistanceAct.allCases where [.receipt, .enrollment].contains(act) {
      let (form, _) = try await family.office.page(
        "public-assistance.form", family.request(["act": act.rawValue], ["act": act.rawValue]))
      try Self.compare(form, "AssistanceActPage.\(act.rawValue)")
    }
  }
}
