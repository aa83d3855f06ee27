import Domain
import Features
import Storage
import Testing
import World

@Suite struct DocumentsTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private struct Family {
    let office: Office
    let caseID: String
    let head: String
  }

  private static func family(
    _ engine: EngineName, status: String = "refugee", sharing: String = "share"
  ) async throws -> Family {
    let office = try await Office(engine)
    let opened = try await office.open(
      S1.input([
        "programs": "wi-ss", "members.1.status": status, "sharing_choice": sharing,
      ]))
    let header = try #require(try await office.header(opened.caseID))
    let head = try #require(header.people.first { $0.isHead })
    return Family(office: office, caseID: opened.caseID, head: head.id)
  }

  private static func filing(_ type: String, _ changes: [String: String] = [:]) -> Input {
    let typed = [
      "type": type, "received_on": "2026-02-04", "original": "stayed", "scanned_by": "Rachel",
    ]
    return Input(typed.merging(changes) { $1 }.mapValues { [$0] })
  }

  private static func request(
    _ family: Family, _ input: Input = Input(), _ files: [String: UploadedFile] = [:],
    document: String = "", as worker: Office.Worker = .rachel
  ) -> Request {
    var request = family.office.request(
      worker, ["case": family.caseID, "person": family.head, "document": document], input,
      on: "2026-02-05")
    request.files = files
    return request
  }

  /// Files a picture that no other document has, and returns what was answered.
  private static func file(
    _ family: Family, _ type: String, _ changes: [String: String] = [:]
  ) async throws -> Response {
    try await family.office.answer(
      "document.file",
      request(
        family, filing(type, changes), ["photo": UploadedFile(png + Array(type.utf8))]))
  }

  private static func list(_ family: Family) async throws -> DocumentsPage {
    let (page, _) = try await family.office.page("document.list", request(family))
    return try #require(page as? DocumentsPage)
  }

  private static func status(_ response: Response) -> Int? {
    if case .page(_, let status, _, _) = response { status } else { nil }
  }

  private static func compare(_ family: Family, _ page: any Page, _ name: String) throws {
    try golden(
      page, "Documents/\(name)",
      Chrome(
        token: "token", idempotencyKey: "key", today: Day("2026-02-05")!,
        actor: Office.Worker.rachel.actor))
  }

  @Test(arguments: Engines.available)
  func `WI-INT-03 WI-FILE-03 a side alone is incomplete, and both sides prove the status`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    #expect(try await Self.list(family).proof.status == .missing)
    _ = try await Self.file(family, "i94-front", ["page": "1", "verified_by": "Helen"])
    let half = try await Self.list(family)
    #expect(half.proof.status == .backMissing)
    try Self.compare(family, half, "DocumentsPage.back-missing")
    _ = try await Self.file(
      family, "i94-back", ["original": "returned", "returned_on": "2026-02-04"])
    let whole = try await Self.list(family)
    #expect(whole.proof.status == .satisfied && whole.proof.satisfied == 1)
    #expect(
      try await family.office.texts(
        "SELECT type FROM document WHERE filed_on = '2026-02-04' ORDER BY type")
        == ["i94-back", "i94-front"])
    let (people, _) = try await family.office.page("document.family", Self.request(family))
    try Self.compare(family, people, "FamilyDocumentsPage.one-proved")
  }

  @Test(arguments: Engines.available)
  func `WI-INT-03 WI-INT-04 WI-INT-05 a judge's letter proves asylum only, optional slots nothing`(
    engine: EngineName
  ) async throws {
    for (status, state) in [
      ("asylee", EligibilityProof.State.satisfied), ("refugee", .letterNotAccepted),
    ] {
      let family = try await Self.family(engine, status: status)
      _ = try await Self.file(family, "judge-letter")
      #expect(try await Self.list(family).proof.status == state)
    }
    let family = try await Self.family(engine, status: "permanent-resident")
    #expect(try await Self.list(family).proof.greenCard == .missing)
    for optional in ["ssn-card", "resume", "cover-letter"] {
      _ = try await Self.file(family, optional)
    }
    var proof = try await Self.list(family).proof
    #expect(proof.satisfied == 0 && proof.required == 2 && proof.filed == 3)
    _ = try await Self.file(family, "green-card")
    proof = try await Self.list(family).proof
    #expect(proof.greenCard == .satisfied && proof.satisfied == 1)
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-03 an original is never kept, and a file that is no picture is refused`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    let retained = try await Self.file(family, "i94-front", ["original": "retained"])
    #expect(Self.status(retained) == 422)
    let late = try await Self.file(
      family, "i94-front", ["original": "returned", "returned_on": "2026-02-05"])
    #expect(Self.status(late) == 409)
    let open = try await Self.file(family, "i94-front", ["original": "returned"])
    #expect(Self.status(open) == 409)
    let hostile: [[String: UploadedFile]] = [
      [:], ["photo": UploadedFile(Array("<script>alert(1)</script>".utf8))],
      ["photo": UploadedFile([], isTooLarge: true)],
      ["photo": UploadedFile(Self.png), "file": UploadedFile(Self.png + [1])],
    ]
    for files in hostile {
      let answer = try await family.office.answer(
        "document.file",
        Self.request(family, Self.filing("other", ["words": "A <letter>"]), files))
      guard case .page(let page, let status, _, _) = answer else { throw Undone.none }
      let form = try #require(page as? NewDocumentPage).form
      #expect(status == 422 && form.value("words") == "A <letter>" && form.faults.count == 1)
      if files.isEmpty { try Self.compare(family, page, "NewDocumentPage.no-picture") }
    }
    #expect(try await Self.list(family).documents.isEmpty)
    #expect(
      try await family.office.texts(
        "SELECT field FROM sealed_fact WHERE field <> 'alien_number' ORDER BY field"
      ).isEmpty)
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-03 a copy lies sealed, each look at it is logged, and erasing ends it`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    _ = try await Self.file(family, "i94-front")
    let again = try await family.office.answer(
      "document.file",
      Self.request(
        family, Self.filing("i94-back"),
        ["file": UploadedFile(Self.png + Array("i94-front".utf8))]))
    #expect(Self.status(again) == 409)
    let id = try #require(try await Self.list(family).documents.first).id
    let shown = try await family.office.answer(
      "document.copy", Self.request(family, document: id))
    guard case .copy(let bytes, let kind, let name, let seen, let action) = shown else {
      throw Undone.none
    }
    #expect(bytes == Self.png + Array("i94-front".utf8) && kind == .png)
    #expect(name == "confidential-i94-front" && action == "document.copy")
    #expect(seen.contains(.person(family.head)) && seen.contains(Reference("document", id)))
    let (page, _) = try await family.office.page(
      "document.view", Self.request(family, document: id))
    try Self.compare(family, page, "DocumentPage.to-compare")
    let database = family.office.database
    let sealed = try await database.read { reader in
      try SealedFactRecords.sealed(person: family.head, field: "document:\(id)", reader)
    }
    let kept = try #require(sealed)
    #expect(!String(decoding: kept, as: UTF8.self).contains("i94-front"))
    _ = try await database.write { tx in
      try ErasingPerson(person: family.head, reason: "They asked").write(tx, family.office.now())
    }
    await #expect(throws: Problem.notFound) {
      _ = try await family.office.answer(
        "document.copy", Self.request(family, document: id))
    }
    let (gone, _) = try await family.office.page(
      "document.view", Self.request(family, document: id))
    #expect(try #require(gone as? DocumentPage).isReadable == false)
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-03 somebody compares the copy with the original, once`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    _ = try await Self.file(family, "green-card")
    let id = try #require(try await Self.list(family).documents.first).id
    let verify = Input(["verified_by": ["Helen"], "version": ["1"]])
    let request = Self.request(family, verify, document: id, as: .helen)
    _ = try await family.office.done("document.verify", request)
    #expect(try await Self.list(family).documents.first?.verifiedBy == "Helen")
    #expect(
      Self.status(try await family.office.answer("document.verify", request)) == 409)
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-03 UT-PRV-02 copies open to nobody of another agency where the family opted out`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine, sharing: "opt-out")
    _ = try await Self.file(family, "i94-front")
    let id = try #require(try await Self.list(family).documents.first).id
    for worker in [Office.Worker.tyler, .samira, .ada] {
      for name in ["document.list", "document.view", "document.copy"] {
        await #expect(throws: Problem.self) {
          _ = try await family.office.answer(
            name, Self.request(family, document: id, as: worker))
        }
      }
    }
  }

  private static func takeOut(
    _ family: Family, _ id: String, _ mistake: String, reason: String = "Scanned with another",
    as worker: Office.Worker = .rachel
  ) async throws -> Response {
    try await family.office.answer(
      "document.take-out",
      request(
        family, Input(["mistake": [mistake], "reason": [reason]]), document: id, as: worker))
  }

  private static func proof(_ family: Family) async throws -> FileState? {
    let (page, _) = try await family.office.page("checklist.view", request(family))
    return (page as? ChecklistPage)?.lines.first {
      $0.part == .statusProof && $0.personID == family.head
    }?.state
  }

  private static func sealed(_ family: Family) async throws -> [String] {
    try await family.office.texts(
      "SELECT field FROM sealed_fact WHERE field <> 'alien_number' ORDER BY field")
  }

  private static func known(_ family: Family) async throws -> [String] {
    let caseID = family.caseID
    let file = try await family.office.database.read { try CaseFiles.load(caseID, $0) }
    return (file?.members ?? []).flatMap(\.documents).map(\.type).sorted()
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-03 somebody else's paper is destroyed, counts no more, and stays on record`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    _ = try await Self.file(family, "i94-front")
    _ = try await Self.file(family, "i94-back")
    #expect(try await Self.proof(family) == .present)
    let back = try #require(
      try await Self.list(family).documents.first { $0.slot == .i94Back })
    let silent = try await Self.takeOut(family, back.id, "wrong-person", reason: "")
    #expect(Self.status(silent) == 422)
    #expect(try await Self.sealed(family).count == 2)
    await #expect(throws: Undone.self) {
      _ = try await Self.takeOut(family, back.id, "wrong-person", as: .tyler)
    }
    _ = try await Self.takeOut(family, back.id, "wrong-person")
    let list = try await Self.list(family)
    #expect(list.documents.map(\.slot) == [.i94Front] && list.proof.status == .backMissing)
    let gone = try #require(list.misfiled.first)
    #expect(gone.slot == .i94Back && gone.takenOutBy == "Rachel" && gone.isDestroyed)
    #expect(gone.reason == "Scanned with another" && gone.takenOutOn == Day("2026-02-05"))
    #expect(try await Self.proof(family) == .missing)
    #expect(try await Self.known(family) == ["i94-front"])
    #expect(try await !Self.sealed(family).contains("document:\(back.id)"))
    await #expect(throws: Problem.notFound) {
      _ = try await family.office.answer(
        "document.copy", Self.request(family, document: back.id))
    }
    await #expect(throws: (any Error).self) {
      _ = try await Self.takeOut(family, back.id, "wrong-person")
    }
    #expect(
      try await family.office.texts(
        "SELECT DISTINCT action FROM audit_entry WHERE action = 'document.take-out' AND result <> 'refused'"
      )
        == ["document.take-out"])
    // The right back is filed in its place.
    _ = try await Self.file(family, "i94-back", ["page": "2"])
    #expect(try await Self.proof(family) == .present)
    try Self.compare(family, try await Self.list(family), "DocumentsPage.taken-out")
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-03 a wrong picture of their own is taken out, and its copy stays sealed`(
    engine: EngineName
  ) async throws {
    let family = try await Self.family(engine)
    _ = try await Self.file(family, "green-card")
    let card = try #require(try await Self.list(family).documents.first)
    _ = try await Self.takeOut(family, card.id, "wrong-document")
    let list = try await Self.list(family)
    #expect(list.documents.isEmpty && list.misfiled.first?.isDestroyed == false)
    #expect(try await Self.sealed(family) == ["document:\(card.id)"])
    // The same file may be filed again as what it is.
    _ = try await Self.file(family, "green-card")
    #expect(try await Self.list(family).proof.greenCard == .satisfied)
  }
}
