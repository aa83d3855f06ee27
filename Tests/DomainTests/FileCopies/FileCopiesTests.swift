import Domain
import Testing

@Suite struct FileCopiesTests {
  /// Letters without marks of a few, enough for these texts.
  private static let finder = WordFinder(
    own: ["kazimiera", "novak", "rachel", "ortega", "alpine", "resettlement", "8015550101"],
    ownNumbers: ["8015550101", "20260001"],
    others: [["amina", "hersi"], ["tariq", "al", "hassan"]], members: [["miroslav", "novak"]],
    fold: { $0.lowercased().split { !$0.isLetter }.map(String.init) })

  private static func found(_ text: String) -> [String] { finder.found(in: text).map(\.words) }

  @Test(arguments: [
    ("Kazimiera has a question. Tariq al-Hassan came too.", ["Tariq al-Hassan"]),
    ("She spoke with Lena about the bus.", ["Lena"]),
    ("Rachel Ortega and Kazimiera Novak met at Alpine Resettlement.", []),
    ("On Monday the client asked about English class, TANF and I told her.", []),
    ("amina hersi lives upstairs.", ["amina hersi"]),
    ("HERSI, Amina lives upstairs.", ["HERSI", "Amina"]),
    ("Her brother Miroslav Novak drove; Miroslav Novak's car is old.", ["Miroslav Novak"]),
    ("Call (801) 555 0199, not 801-555-0101.", ["(801) 555 0199"]),
    ("Born 1990-05-17, case 2026-0001, seen on 3/16/2026 at 14:30.", []),
    ("Alien number A000111222 was read to us.", ["A000111222"]),
    ("Write to lena@example.org.", ["lena@example.org"]),
    ("Yesterday Omar Fields helped.", ["Omar Fields"]),
  ])
  func `WI-NOTE-07 names, numbers and addresses of others are found, their own are not`(
    _ text: String, _ words: [String]
  ) {
    #expect(Self.found(text) == words)
  }

  @Test func `WI-NOTE-07 a member who did not agree is told apart from a stranger`() {
    #expect(Self.finder.found(in: "Miroslav Novak came.").map(\.kind) == [.member])
    #expect(Self.finder.found(in: "Tariq al-Hassan came.").map(\.kind) == [.name])
  }

  @Test(arguments: [
    ("Tariq al-Hassan came.", "[x] came."), ("with tariq  al-hassan's son", "with [x]'s son"),
    ("Tariqa and xTariq al-Hassan", "Tariqa and xTariq al-Hassan"), ("", ""),
  ])
  func `WI-NOTE-07 words are taken out whole, whatever their case and spaces`(
    _ text: String, _ left: String
  ) {
    #expect(Masking.masked(text, [("Tariq al-Hassan", "[x]")]) == left)
  }

  @Test func `WI-NOTE-07 longer words are taken out before those within them`() {
    let masks = [(words: "Tariq", mark: "[a]"), (words: "Tariq Omar", mark: "[b]")]
    #expect(Masking.masked("Tariq Omar and Tariq", masks) == "[b] and [a]")
  }

  private static func code(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "done"
    } catch { return (error as? FileCopyRefusal)?.code ?? "\(error)" }
  }

  private static let asked = Day("2026-06-16")!
  private static let approved = Day("2026-06-18")!

  @Test func `WI-NOTE-07 an adult of the case asks, for a part, and not tomorrow`() {
    func ask(_ day: Day = Self.asked, isAdult: Bool? = true, parts: Int = 1) -> String {
      Self.code { try FileCopies.ask(on: day, today: Self.asked, isAdult: isAdult, parts: parts) }
    }
    #expect(ask() == "done")
    #expect(ask(Self.approved) == "file-copy.in-future")
    #expect(ask(isAdult: nil) == "file-copy.not-a-member")
    #expect(ask(isAdult: false) == "file-copy.only-adults-ask")
    #expect(ask(parts: 0) == "file-copy.nothing-asked")
  }

  @Test func `WI-NOTE-07 nothing undecided is approved, nobody's own request, and nothing twice`() {
    func approve(
      words: Int = 0, entries: Int = 0, isOwn: Bool = false, all: Bool = true, _ on: Day? = nil
    ) -> String {
      Self.code {
        try FileCopies.approve(
          words: words, entries: entries, isOwn: isOwn, reachesAll: all, approvedOn: on)
      }
    }
    #expect(approve() == "done")
    #expect(approve(words: 1) == "file-copy.not-ready")
    #expect(approve(entries: 1) == "file-copy.not-ready")
    #expect(approve(isOwn: true) == "file-copy.own-request")
    #expect(approve(all: false) == "file-copy.withheld")
    #expect(approve(Self.approved) == "file-copy.approved")
  }

  @Test func `WI-NOTE-07 UT-PLN-09 only a supervisor words a disagreement, and never as it stands`()
  {
    func decide(
      _ choice: EntryChoice, _ part: FileCopyPart, _ words: String = "", reviewer: Bool = true
    ) -> String {
      Self.code {
        try FileCopies.decide(
          choice, of: part, words: words, isReviewer: reviewer, approvedOn: nil)
      }
    }
    #expect(
      decide(.leaveOut, .disagreements, "Not theirs", reviewer: false)
        == "file-copy.supervisor-only")
    #expect(decide(.asItStands, .disagreements) == "file-copy.not-as-it-stands")
    #expect(decide(.ownWords, .disagreements) == "file-copy.reason-missing")
    #expect(decide(.ownWords, .disagreements, "The team talked twice") == "done")
    #expect(decide(.leaveOut, .notes, reviewer: false) == "file-copy.reason-missing")
    #expect(decide(.asItStands, .notes, reviewer: false) == "done")
    #expect(
      Self.code { try FileCopies.decide(.keep, reason: " ", approvedOn: nil) }
        == "file-copy.reason-missing")
    #expect(
      Self.code { try FileCopies.decide(.mask, reason: "", approvedOn: Self.approved) }
        == "file-copy.approved")
  }

  @Test func `WI-NOTE-07 what is approved is handed over once, with an interpreter where needed`() {
    func hand(
      on day: Day = Self.approved, approved: Day? = Self.approved, handed: Day? = nil,
      _ interpreter: String = ""
    ) -> String {
      Self.code {
        try FileCopies.handOver(
          on: day, today: Self.approved, approvedOn: approved, handedOn: handed,
          needsInterpreter: true, interpreter: interpreter)
      }
    }
    #expect(hand("Ewa Nowak") == "done")
    #expect(hand() == "file-copy.interpreter-missing")
    #expect(hand(approved: nil, "Ewa Nowak") == "file-copy.not-approved")
    #expect(hand(handed: Self.approved, "Ewa Nowak") == "file-copy.handed-over")
    #expect(hand(on: Self.asked, "Ewa Nowak") == "file-copy.before-approval")
    #expect(hand(on: Self.approved.adding(days: 1), "Ewa Nowak") == "file-copy.in-future")
  }

  @Test func `WI-NOTE-07 a copy has these parts and no other`() {
    #expect(FileCopyPart.allCases.map(\.rawValue) == ["notes", "plans", "log", "disagreements"])
    #expect(FileCopyPart.allCases.filter(\.isWordedBySupervisor) == [.disagreements])
  }
}
