import Testing

@testable import Domain

@Suite struct FamilyPlansTests {
  @Test(arguments: [
    ("Takes the bus every week", "takes the bus, every  week."),
    ("Takes the bus every week", "Takes the bus evry week"),
    ("Takes the bus every week", "Takes the bus every weeks"),
    ("Takes the bus every week", "Taeks the bus every week"),
    ("Takes the bus every week", "Takes the bus every weak"),
    ("", ""),
  ])
  func `WI-PLN-06 one text spelt in two ways is no change of what was signed`(
    one: String, other: String
  ) {
    #expect(FamilyPlans.isSpelling(one, of: other))
    #expect(FamilyPlans.isSpelling(other, of: one))
  }

  @Test(arguments: [
    ("Takes the bus", "Takes the car"), ("He may drive", "He must drive"),
    ("3 visits a week", "2 visits a week"), ("Visit 10 shops", "Visit 100 shops"),
    ("Will drive", "Will not drive"), ("Is able to read", "Is unable to read"),
    ("Is now open", "Is not open"), ("Legal help", "Illegal help"), ("Rides along", "Rides"),
    ("", "Rides along"), ("weekly", "weakyl"),
  ])
  func `WI-PLN-06 another word, number or short word is a change of what was signed`(
    one: String, other: String
  ) {
    #expect(!FamilyPlans.isSpelling(one, of: other))
    #expect(!FamilyPlans.isSpelling(other, of: one))
  }

  @Test func `WI-PLN-06 another day, person or kind of goal is always signed again`() {
    let terms = FamilyPlans.Terms(
      goalClass: "employment", person: "p", targetOn: day("2026-06-30"), texts: ["Cook"])
    func changed(
      _ kind: String = "employment", _ person: String = "p", _ on: String? = "2026-06-30"
    ) -> Bool {
      FamilyPlans.isMaterial(
        from: terms,
        to: .init(goalClass: kind, person: person, targetOn: on.flatMap(Day.init), texts: ["cook"]))
    }
    #expect(!changed())
    #expect(changed("other") && changed("employment", "q"))
    #expect(changed("employment", "p", "2026-07-01") && changed("employment", "p", nil))
  }

  @Test
  func `WI-CLK-09 versions stand in the order of their signatures, what awaits one is the last`() {
    func version(_ id: String, _ client: String?, _ worker: String?) -> FamilyPlans.Version {
      .init(
        id: id, establishedOn: nil, clientSignedOn: client.flatMap(Day.init),
        workerSignedOn: worker.flatMap(Day.init))
    }
    let versions = [
      version("a", nil, "2026-01-01"), version("b", "2026-03-01", "2026-02-01"),
      version("d", "2025-12-18", "2025-12-18"), version("c", "2025-12-18", "2025-12-01"),
    ]
    #expect(FamilyPlans.ordered(versions).map(\.id) == ["c", "d", "b", "a"])
    #expect(
      versions.map(FamilyPlans.reopening) == [.clears, .nextVersion, .nextVersion, .nextVersion])
    #expect(FamilyPlans.reopening(version("e", nil, nil)) == .nothing)
  }

  @Test func `WI-PLN-06 a job developer signs the plan of an adult, a case manager both`() {
    #expect(FamilyPlans.mayWrite(.adult, .jobDeveloper))
    #expect(!FamilyPlans.mayWrite(.family, .jobDeveloper))
    #expect(FamilyPlans.Kind.allCases.allSatisfy { FamilyPlans.mayWrite($0, .caseManager) })
    #expect(!FamilyPlans.mayWrite(.adult, .caseManagerSupervisor))
  }

  @Test
  func `WI-PLN-06 what is signed on the screen is signed today, by the worker for themselves`() {
    let version = FamilyPlans.Version(
      id: "v", establishedOn: day("2025-12-01"), clientSignedOn: nil, workerSignedOn: nil)
    let goal = FamilyPlans.SignedGoal(
      title: "Cook", goalClass: "employment", targetOn: day("2026-06-30"), resources: "r",
      caseManagerRole: "c", supportingActivities: "s", clientRole: "x")
    func code(
      _ party: FamilyPlans.Party, _ on: String, isOwn: Bool = false, barriers: [String] = []
    ) -> String {
      do throws(FamilyPlanRefusal) {
        try FamilyPlans.sign(
          .init(party: party, on: day(on), manner: .electronic, witness: "", isOwn: isOwn),
          version, goals: [goal], barriers: barriers, today: day("2025-12-18"))
        return "signed"
      } catch { return error.code }
    }
    #expect(code(.client, "2025-12-18") == "signed")
    #expect(code(.client, "2025-12-17") == "family-plan.signs-for-themselves")
    #expect(code(.worker, "2025-12-18") == "family-plan.signs-for-themselves")
    #expect(code(.worker, "2025-12-18", isOwn: true) == "signed")
    #expect(code(.client, "2025-12-18", barriers: ["Health"]) == "family-plan.barriers-open")
  }
}
