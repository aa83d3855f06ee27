import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct IntakeStepsTests {
  private func fields(_ step: String, _ more: [String: [String]] = [:]) -> Input {
    let all = S1.input().values
    let wanted: (String) -> Bool
    switch step {
    case "1", "2", "3": wanted = { $0.hasPrefix("members.\(step).") }
    case "explained": wanted = { $0.hasPrefix("explained") || $0 == "sharing_choice" }
    default:
      wanted = {
        ["opened_on", "intake_on", "programs", "gatekeeper"].contains($0) || $0.hasPrefix("team.")
      }
    }
    return Input(all.filter { wanted($0.key) }.merging(more) { $1 })
  }

  @Test(arguments: Engines.available)
  func `S1.1 an intake goes step by step from a draft to an open case`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let start = try await office.done("intake.begin", office.request())
    let draft = String(start.split(separator: "/")[1])
    #expect(start == "/intake/\(draft)/people/1")
    var at = start
    for number in ["1", "2", "3"] {
      let button = number == "3" ? "next" : "another"
      at = try await office.done(
        "intake.save-person",
        office.request(
          .rachel, ["draft": draft, "number": number], fields(number, ["step": [button]])))
    }
    #expect(at == "/intake/\(draft)/explained")
    at = try await office.done(
      "intake.save-explained", office.request(.rachel, ["draft": draft], fields("explained")))
    #expect(at == "/intake/\(draft)/team")
    at = try await office.done(
      "intake.save-team", office.request(.rachel, ["draft": draft], fields("team")))
    #expect(at == "/intake/\(draft)/check")
    let (check, _) = try await office.page(
      "intake.check", office.request(.rachel, ["draft": draft]))
    let text = check.html(
      Chrome(token: "t", idempotencyKey: "k", today: Day("2026-02-03")!, actor: nil)
    ).text
    for words in ["Nguyễn Nam", "Vietnamese", "Share with the team", "Nobody on record"] {
      #expect(text.contains(words), "\(words)")
    }
    at = try await office.done("intake.open", office.request(.rachel, ["draft": draft]))
    #expect(at == "/cases/\(draft)")
    #expect(try await office.header(draft)?.people.count == 3)
    #expect(try await office.texts("SELECT id FROM draft") == [])
    // Sent again, it leads to the case that was opened.
    at = try await office.done("intake.open", office.request(.rachel, ["draft": draft]))
    #expect(at == "/cases/\(draft)")
  }

  @Test(arguments: Engines.available)
  func `what was typed is kept, right or wrong, and only its author sees it`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let start = try await office.done("intake.begin", office.request())
    let draft = String(start.split(separator: "/")[1])
    let wrong = fields("1", ["members.1.birth_date": ["April 1985"]])
    let (again, status) = try await office.page(
      "intake.save-person", office.request(.rachel, ["draft": draft, "number": "1"], wrong))
    #expect(status == 422)
    #expect(again.hasErrors)
    let (later, _) = try await office.page(
      "intake.person", office.request(.rachel, ["draft": draft, "number": "1"]))
    let page = try #require(later as? IntakePage)
    #expect(page.form.value("members.1.birth_date") == "April 1985")
    #expect(page.form.value("members.1.given_name") == "Nam")
    await #expect(throws: Problem.notFound) {
      try await office.page(
        "intake.person", office.request(.omar, ["draft": draft, "number": "1"]))
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-NAME-05 the next person starts with what a family shares, but no family name`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let start = try await office.done("intake.begin", office.request())
    let draft = String(start.split(separator: "/")[1])
    _ = try await office.done(
      "intake.save-person",
      office.request(.rachel, ["draft": draft, "number": "1"], fields("1", ["step": ["another"]])))
    let (page, _) = try await office.page(
      "intake.person", office.request(.rachel, ["draft": draft, "number": "2"]))
    let form = try #require(page as? IntakePage).form
    #expect(form.value("members.2.arrived_on") == "2026-01-31")
    #expect(form.value("members.2.language") == "Vietnamese")
    #expect(form.value("members.2.family_name").isEmpty)
  }

  @Test(arguments: Engines.available)
  func `UT-INT-07 the step about sharing does not go on without a choice`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let start = try await office.done("intake.begin", office.request())
    let draft = String(start.split(separator: "/")[1])
    let (page, status) = try await office.page(
      "intake.save-explained",
      office.request(.rachel, ["draft": draft], fields("explained", ["sharing_choice": []])))
    #expect(status == 422)
    let form = try #require(page as? IntakePage).form
    #expect(form.error("sharing_choice") != nil)
  }
}
