import Testing

@testable import Domain

@Suite struct `Who is named as interpreter` {
  private static let today = day("2026-04-01")
  private static let household = [
    HouseholdMember(name: "Mariam Ahmadzai", born: day("1988-05-20")),
    HouseholdMember(name: "Idris Ahmadzai", born: day("2011-04-02")),
  ]

  @Test(arguments: [
    "Idris", "idris  ahmadzai", "Ahmadzai, Idris", "her son", "her son Idris", "Idris (child)",
    "a minor",
  ])
  func `IRC-LANG-03 S12 a name that can only be a child's of the household is known as such`(
    typed: String
  ) {
    #expect(Interpreting.isChild(typed, of: Self.household, on: Self.today))
  }

  @Test(arguments: ["", "Ahmadzai", "Mariam", "Idris Karimi", "Many Tongues Line", "son of a bank"])
  func `IRC-LANG-03 everybody else may be named`(typed: String) {
    #expect(!Interpreting.isChild(typed, of: Self.household, on: Self.today))
  }

  @Test func `IRC-LANG-03 the eighteenth birthday decides, and an unknown age is no adult's`() {
    #expect(!Interpreting.isChild("Idris", of: Self.household, on: day("2029-04-02")))
    #expect(Interpreting.isChild("Idris", of: Self.household, on: day("2029-04-01")))
    let unknown = [HouseholdMember(name: "Noor", born: nil)]
    #expect(Interpreting.isChild("Noor", of: unknown, on: Self.today))
    let adults = [HouseholdMember(name: "Mariam Ahmadzai", born: day("1988-05-20"))]
    #expect(!Interpreting.isChild("her son", of: adults, on: Self.today))
  }

  @Test(arguments: [
    "Mariam, Idris (interpreter)", "Mariam; Idris, interpreter", "Idris interpreted for Mariam",
    "Interpreter: Idris", "Mariam\nher son, as interpreter", "interpreted by her son",
  ])
  func `IRC-LANG-03 among several people the one who is said to interpret is looked at`(
    text: String
  ) {
    #expect(Interpreting.isChildAmong(text, of: Self.household, on: Self.today))
  }

  @Test(arguments: [
    "Mariam, Idris", "Mariam, Idris, interpreter Ewa Nowak", "Mariam, Idris, Ewa (interpreter)", "",
  ])
  func `IRC-LANG-03 a child who takes part and does not interpret may be named`(text: String) {
    #expect(!Interpreting.isChildAmong(text, of: Self.household, on: Self.today))
  }
}
