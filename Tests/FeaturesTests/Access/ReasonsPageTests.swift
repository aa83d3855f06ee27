import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The page that says what its reader may see of a case and why, for each way to come to a case.
@Suite struct ReasonsPageTests {
  private static let today = "2026-02-10"
  private static let stamp = Stamp(
    at: Instant("2026-02-03T17:00:00Z")!, by: "staff-rachel", source: "", ref: nil)

  private func reasons(
    _ valley: Valley, as person: ValleyStaff, on day: String = today
  ) async throws -> ReasonsPage {
    let page = try await valley.page(
      "reason.list", ReasonsPage.self, as: person, ["case": Valley.nguyen], on: day)
    try await agrees(page, valley, person, day)
    return page
  }

  /// What the page says is what `Access` decides, class by class.
  private func agrees(
    _ page: ReasonsPage, _ valley: Valley, _ person: ValleyStaff, _ day: String
  ) async throws {
    let relation = try await valley.database.read { reader in
      try Scope(person.actor, on: Day(day)!).relation(to: Valley.nguyen, reader)
    }
    let decided = Access.reasons(person.role, try #require(relation))
    #expect(page.lines.map(\.dataClass) == DataClass.allCases)
    for line in page.lines {
      let reason = try #require(decided[line.dataClass])
      #expect(reason.withholding == line.withheld)
      #expect((line.state == .withheld) == (line.withheld != nil))
      if case .shown(let grounds) = reason, line.state == .shown {
        #expect(line.grounds == grounds.map { GroundLine($0) })
      } else {
        #expect(line.grounds.isEmpty && line.pages.allSatisfy { $0.path == nil })
      }
    }
    #expect(page.header.reach == Access.reach(person.role, try #require(relation)))
    #expect(page.lines.first?.grounds == page.header.why)
  }

  private func text(_ page: ReasonsPage, _ person: ValleyStaff, on day: String = today) -> String {
    page.html(
      Chrome(token: "t", idempotencyKey: "k", today: Day(day)!, actor: person.actor)
    ).text
  }

  private func line(_ page: ReasonsPage, _ dataClass: DataClass) throws -> ReasonsPage.Line {
    try #require(page.lines.first { $0.dataClass == dataClass })
  }

  private func agree(
    _ valley: Valley, _ id: String, _ classes: [DataClass], from: String = "2026-01-01",
    to: String?, with others: [String] = [Valley.employment]
  ) async throws {
    try await valley.database.write { tx in
      try AgreementRecords.add(
        id: id, document: "Agreement \(id)",
        parties: ([Valley.alpine] + others).map { ("\(id)-\($0)", $0) }, classes: classes,
        from: Day(from)!, to: to.map { Day($0)! }, Self.stamp, tx)
    }
  }

  private func letIn(
    _ valley: Valley, _ kind: NeedToKnow.Kind, until: String
  ) async throws {
    try await valley.database.write { tx in
      try AccessRequestRecords.ask(
        id: "request-\(kind)", staffID: ValleyStaff.omar.id, caseNumber: "2026-0001",
        caseID: Valley.nguyen, kind: kind, purpose: "coverage", reason: "Rachel is on leave",
        days: 5, on: Day("2026-02-09")!, Self.stamp, tx)
      try AccessRequestRecords.grant(
        id: "request-\(kind)", version: 1, by: ValleyStaff.helen.id, from: Day("2026-02-09")!,
        until: Day(until)!, answer: "", Self.stamp, tx)
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-01 a place in the team, supervision and the point of contact are each the reason`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let own = GroundLine(.ownAgency)
    let place = GroundLine(basis: .team, role: "case-manager", from: Day("2026-02-03")!)
    #expect(try await reasons(valley, as: .rachel).header.why == [place, own])
    let supervision = GroundLine(basis: .supervision, name: "Rachel Ortega")
    #expect(try await reasons(valley, as: .helen).header.why == [supervision, own])
    let contact = try await reasons(valley, as: .pauline)
    #expect(contact.header.why == [GroundLine(.pointOfContact), own])
    #expect(contact.lines.allSatisfy { $0.state == .shown })
    #expect(text(contact, .pauline).contains("You are the point of contact of"))
    let partner = try await reasons(valley, as: .samira)
    #expect(partner.header.why.last == GroundLine(.noAgreements))
    try valley.golden(
      try await reasons(valley, as: .rachel), "Reasons/ReasonsPage.team", on: Self.today)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-01 IRC-CONF-05 access for a stated need and in an emergency say their last day`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await letIn(valley, .request, until: "2026-02-14")
    let need = GroundLine(basis: .need, until: Day("2026-02-13")!)
    #expect(try await reasons(valley, as: .omar).header.why.first == need)
    try await letIn(valley, .emergency, until: "2026-02-11")
    let both = try await reasons(valley, as: .omar)
    #expect(
      both.header.why.prefix(2) == [need, GroundLine(basis: .emergency, until: Day(Self.today)!)])
    #expect(text(both, .omar).contains("You opened this case in an emergency"))
    await #expect(throws: Problem.notShared(.accessEnded)) {
      try await reasons(valley, as: .omar, on: "2026-02-14")
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-QA-01 a monitor is told of the review for which chance drew the case, and its last day`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.database.write { tx in
      try StaffRecords.add(
        id: ValleyStaff.monique.id, agencyID: Valley.state, name: ValleyStaff.monique.name,
        role: .monitor, email: "monique@valley.example", supervisorID: nil,
        agreementOn: Day("2026-01-01")!, Self.stamp, tx)
      try ReviewRecords.add(
        "review",
        ReviewRow(
          agencyID: Valley.alpine, monitorID: ValleyStaff.monique.id, title: "Review", pool: .all,
          from: Day(Self.today)!, to: Day("2026-02-17")!, size: 1, seed: "0", population: 2,
          populationDigest: ""),
        sample: [("file", Valley.nguyen)], on: Day(Self.today)!, by: "staff-helen", Self.stamp, tx)
    }
    let page = try await reasons(valley, as: .monique)
    #expect(page.header.why.first == GroundLine(basis: .review, until: Day("2026-02-16")!))
    await #expect(throws: Problem.notFound) {
      try await reasons(valley, as: .monique, on: "2026-02-17")
    }
  }

  @Test(arguments: Engines.available)
  func
    `UT-PRV-01 an agreement says its two agencies and its days; the day after its last it is said to be over`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    try await agree(
      valley, "one", [.identity, .notes], to: Self.today, with: [Valley.employment, Valley.state])
    try await agree(valley, "two", [.identity, .plan], from: "2026-01-15", to: nil)
    let page = try await reasons(valley, as: .tyler)
    let notes = try line(page, .notes)
    #expect(
      notes.grounds.last
        == GroundLine(basis: .agreement, from: Day("2026-01-01")!, until: Day(Self.today)!))
    #expect(try line(page, .identity).grounds.filter { $0.basis == .agreement }.count == 2)
    #expect(try line(page, .services).withheld == .noAgreement)
    #expect(try line(page, .services).lapsed == nil)
    let words = text(page, .tyler)
    #expect(words.contains("Alpine Resettlement") && words.contains("Utah Employment Office"))
    // Another party of the agreement is nothing to this reader.
    #expect(!words.contains("Utah State Refugee Office"))
    #expect(!words.contains("href=\"/agreements\""))
    try valley.golden(page, "Reasons/ReasonsPage.agreement", as: .tyler, on: Self.today)
    let after = try await reasons(valley, as: .tyler, on: "2026-02-11")
    let lapsed = try line(after, .notes)
    #expect(lapsed.withheld == .noAgreement && lapsed.lapsed?.until == Day(Self.today)!)
    #expect(text(after, .tyler, on: "2026-02-11").contains("that covered it ended on"))
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-01 who may read agreements is led to them`(engine: EngineName) async throws {
    let valley = try await Valley(engine)
    try await agree(valley, "one", DataClass.allCases, to: nil, with: [Valley.state])
    let page = try await reasons(valley, as: .ruth)
    #expect(text(page, .ruth).contains("href=\"/agreements\""))
    let counselor = try await reasons(valley, as: .samira)
    #expect(!text(counselor, .samira).contains("href=\"/agreements\""))
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-02 UT-INT-07 after an opt-out the state's team is told what stays and what does not`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.optOut(Valley.nguyen)
    let page = try await reasons(valley, as: .samira)
    for one in page.lines {
      #expect((one.state == .shown) == Reach.minimum.contains(one.dataClass))
      #expect(one.withheld == (one.state == .shown ? nil : .optOut))
      #expect(one.grounds.contains(GroundLine(.minimum)) == (one.state == .shown))
    }
    #expect(try await reasons(valley, as: .rachel).lines.allSatisfy { $0.state == .shown })
    let lead = try await valley.page(
      "case.view", CasePage.self, as: .samira, ["case": Valley.nguyen], on: Self.today)
    // A withheld card leads to the reason.
    let html = lead.html(valley.chrome(.samira, on: Self.today)).text
    #expect(html.contains("<p><a href=\"/cases/\(Valley.nguyen)/why\">"))
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-03 what a role may not open is said with the permission that it lacks`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let page = try await reasons(valley, as: .ruth)
    #expect(try line(page, .employment).state == .notForRole)
    let jobs = try #require(try line(page, .employment).pages.first { $0.title == "Jobs" })
    #expect(jobs.lacks == .jobView && jobs.path == nil)
    let html = text(page, .ruth)
    #expect(html.contains("Not for your role") && html.contains(Permission.jobView.words))
    for line in page.lines {
      for place in line.pages {
        #expect(place.lacks.map { Access.allows(.therapistSupervisor, $0) } != true)
      }
    }
  }

  @Test(arguments: Engines.available)
  func `a hidden case has no reasons, as none has`(engine: EngineName) async throws {
    let valley = try await Valley(engine)
    for caseID in [Valley.nguyen, "case-none"] {
      await #expect(throws: Problem.notFound) {
        _ = try await valley.page(
          "reason.list", ReasonsPage.self, as: .omar, ["case": caseID], on: Self.today)
      }
    }
  }

  @Test(arguments: Engines.available)
  func `every page of a case says in few words why its reader sees it, and leads to the reasons`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await agree(
      valley, "one", DataClass.allCases, to: "2026-06-30", with: [Valley.employment])
    let said: [(ValleyStaff, String)] = [
      (.rachel, "You see this as the case's case manager"),
      (.helen, "You see this because you supervise"),
      (.tyler, "You see this as the case's employment counselor, under the agreement with"),
    ]
    for (person, words) in said {
      let page = try await valley.page(
        "case.view", CasePage.self, as: person, ["case": Valley.nguyen], on: Self.today)
      let html = page.html(valley.chrome(person, on: Self.today)).text
      let link = "<a href=\"/cases/\(Valley.nguyen)/why\">\(words)"
      #expect(html.contains(link), "\(person)")
      #expect(page.header.line.text.contains(link), "\(person)")
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-09 what is kept closer is said by its readers, the same whether there is any`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let before = try await reasons(valley, as: .tyler)
    let note = Input([
      "sensitivity": ["violence"], "person": ["person-hoa"], "event_on": ["2026-02-09"],
      "text": ["Words for few"],
    ])
    let sealing = try Sealing(masterKey: Sealing.newMasterKey())
    _ = try await perform(
      try WriteRestrictedNote(note, caseID: Valley.nguyen, sealing: sealing),
      in: valley.database, valley.now(.rachel))
    for person in [ValleyStaff.tyler, .helen, .pauline] {
      #expect(try await reasons(valley, as: person).kept == before.kept)
    }
    #expect(try await JSONText.bytes(of: reasons(valley, as: .tyler)) == JSONText.bytes(of: before))
    #expect(Set(before.kept.map(\.kind)) == Set(KeptCloser.Kind.allCases))
  }

  @Test(arguments: Engines.available)
  func `every page that a case's reader opens by itself stands under the class that it is about`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let page = try await reasons(valley, as: .rachel)
    let listed = Dictionary(
      uniqueKeysWithValues: page.lines.map { ($0.dataClass, Set($0.pages.map(\.title))) })
    for route in Routes.all where route.method == .get && route.name.hasSuffix(".list") {
      guard route.pattern.hasPrefix("/cases/:case/"), let permission = route.permission,
        permission.rawValue.hasSuffix(".view"),
        // The page itself, and what is left to those to whom the case is shut.
        !["reason.list", "own-record.list"].contains(route.name),
        case .client(let dataClass)? = route.concern
      else { continue }
      #expect(listed[dataClass]?.contains(route.title) == true, "\(route.name)")
    }
    #expect(listed[.contact]?.contains("A person") == true)
    #expect(listed[.immigration]?.isSuperset(of: ["A person", "Documents of a family"]) == true)
  }
}
