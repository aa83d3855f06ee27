import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

/// A case leads only to the parts that the packs of its programs have, and to all of those.
@Suite struct CasePartsTests {
  private static let wisconsins = ["family-plans", "job-search-plans", "citizenship", "checklist"]

  private func links(
    _ programs: [String], _ engine: EngineName
  ) async throws -> (home: String, services: String) {
    let office = try await Office(engine)
    var input = S1.input()
    input.set("programs", programs)
    let opened = try await office.open(input)
    let at = ["case": opened.caseID]
    let chrome = Chrome(
      token: "token", idempotencyKey: "key", today: Day("2026-02-03")!,
      actor: Office.Worker.rachel.actor)
    let (home, _) = try await office.page("case.view", office.request(.rachel, at))
    let (services, _) = try await office.page("service.list", office.request(.rachel, at))
    return (home.html(chrome).text, services.html(chrome).text)
  }

  private func parts(_ programs: [String], _ engine: EngineName) async throws -> [String] {
    let html = try await links(programs, engine).home
    return Self.wisconsins.filter { html.contains("/\($0)\"") }
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-01 WI-PLN-12 Wisconsin's parts stand on the pages of Wisconsin's families only`(
    engine: EngineName
  ) async throws {
    #expect(try await parts(["wi-ss"], engine) == Self.wisconsins)
    #expect(try await parts(["wi-tap", "utah-rccm"], engine) == Self.wisconsins)
    #expect(try await parts(["utah-rccm"], engine) == [])
    #expect(try await parts(["irc-icm"], engine) == [])
    // No pack says what these need, so nothing is out of reach.
    #expect(try await parts(["match-grant"], engine) == Array(Self.wisconsins.dropFirst()))
    #expect(try await parts([], engine) == Array(Self.wisconsins.dropFirst()))
  }

  @Test(arguments: Engines.available)
  func `orientation sessions and extensions are led to where the pack has them`(
    engine: EngineName
  ) async throws {
    for (programs, orientation, extending) in [
      (["utah-rccm"], false, true), (["wi-ss"], true, false), (["irc-icm"], false, true),
      (["hud-choice"], false, false), (["wi-ss", "irc-icm"], true, true),
    ] {
      let (home, services) = try await links(programs, engine)
      #expect(services.contains("/orientations\"") == orientation, "\(programs)")
      #expect(home.contains("/extensions/new\"") == extending, "\(programs)")
    }
  }

  @Test func `every program that intake offers is in a pack, or has every part`() {
    for (program, _) in PersonWords.programs where AllPolicies.parts(ofProgram: program) == nil {
      #expect(AllPolicies.parts(of: [program]).count == CasePart.allCases.count)
    }
    #expect(AllPolicies.parts(of: ["hud-choice"]).isEmpty)
    #expect(AllPolicies.parts(of: ["utah-rccm", "wi-ss"]).count == CasePart.allCases.count)
  }
}
