import Domain
import Features
import Storage
import Testing
import World

/// S15.3, S15.4 and S6.3 with the days of the requirements.
@Suite struct ScenarioS15Tests {
  private static func problem(
    _ office: Office, _ caseID: String, as worker: Office.Worker, on day: String
  ) async throws -> String {
    do {
      _ = try await office.page("case.view", office.request(worker, ["case": caseID], on: day))
      return "seen"
    } catch let problem as Problem {
      return "\(problem.status) \(problem.type.split(separator: ":").last ?? "")"
    }
  }

  /// The case is not the counselor's; their agency has an agreement to the end of June.
  private static func asked(
    _ engine: EngineName, on day: String
  ) async throws -> (office: Office, caseID: String) {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["team.counselor": nil]))
    let agreement = Input([
      "document": ["Agreement 1"], "parties": [Office.alpine, "agency-county"],
      "data_classes": DataClass.allCases.map(\.rawValue), "from_on": ["2026-01-01"],
      "to_on": ["2026-06-30"],
    ])
    _ = try await office.done("agreement.add", office.request(.ada, [:], agreement))
    let number = try await office.texts(
      "SELECT number FROM case_file WHERE id = $1", [opened.caseID])[0]
    let ask = Input([
      "case_number": [number], "purpose": ["coverage"], "reason": ["Asked to help with the lease"],
      "days": ["14"],
    ])
    #expect(try await problem(office, opened.caseID, as: .tyler, on: day) == "404 blank")
    _ = try await office.done("access.ask", office.request(.tyler, [:], ask, on: day))
    let (page, _) = try await office.page("access.list", office.request(.helen, on: day))
    let line = try #require((page as? AccessPage)?.toAnswer.first)
    let grant = Input([
      "decision": ["grant"], "days": ["14"], "answer": ["Agreed"], "version": ["\(line.version)"],
    ])
    _ = try await office.done(
      "access.answer", office.request(.helen, ["request": line.id], grant, on: day))
    return (office, opened.caseID)
  }

  @Test(arguments: Engines.available)
  func `S15 IRC-CONF-01 access of 14 days from 16 June is refused on day 15, by name of the reason`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.asked(engine, on: "2026-06-16")
    for day in ["2026-06-16", "2026-06-29"] {
      #expect(try await Self.problem(office, id, as: .tyler, on: day) == "seen")
    }
    #expect(try await Self.problem(office, id, as: .tyler, on: "2026-06-30") == "403 access-ended")
  }

  @Test(arguments: Engines.available)
  func `S15 UT-PRV-01 an agreement that ended on 30 June refuses the agency even within the grant`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.asked(engine, on: "2026-06-20")
    #expect(try await Self.problem(office, id, as: .tyler, on: "2026-06-30") == "seen")
    #expect(try await Self.problem(office, id, as: .tyler, on: "2026-07-01") == "403 no-agreement")
    #expect(try await Self.problem(office, id, as: .rachel, on: "2026-07-01") == "seen")
  }

  @Test(arguments: Engines.available)
  func
    `S6 UT-PRV-02 an opt-out from one agency on 10 June hides the case from it, not from the case manager's own`(
      engine: EngineName
    ) async throws
  {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let id = opened.caseID
    #expect(try await Self.problem(office, id, as: .tyler, on: "2026-06-09") == "seen")
    let form = Input([
      "sharing_choice": ["opt-out"], "kept_from": ["agency-county"], "on": ["2026-06-10"],
      "language": ["Amharic"],
    ])
    _ = try await office.done(
      "sharing-choice.record", office.request(.rachel, ["case": id], form, on: "2026-06-10"))
    for day in ["2026-06-10", "2026-06-11", "2026-12-01"] {
      #expect(try await Self.problem(office, id, as: .tyler, on: day) == "403 opt-out")
      for worker in [Office.Worker.rachel, .helen, .samira] {
        #expect(try await Self.problem(office, id, as: worker, on: day) == "seen")
      }
    }
    let found = try await office.search("Nguyen", as: .tyler)
    #expect(found.exact.isEmpty && found.alike.isEmpty)
    let audited = try await office.texts(
      """
      SELECT e.actor_id || ' ' || e.result FROM audit_entry e JOIN audit_subject s
      ON s.agency_id = e.agency_id AND s.number = e.number
      WHERE e.action = 'sharing-choice.record' AND s.case_id = $1 ORDER BY e.number
      """, [id])
    #expect(Set(audited) == ["staff-rachel done"])
  }
}
