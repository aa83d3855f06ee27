import Policies
import Testing

@testable import Domain

@Suite struct `Professionals whom a note names` {
  private func found(_ text: String, known: [String] = []) -> [String] {
    func fold(_ name: String) -> [String] {
      name.lowercased().split { !$0.isLetter }.map(String.init)
    }
    return NamedProfessionals.found(
      in: text, titles: WritingAids.professionalTitles, notNames: WritingAids.notNames,
      known: known.map { Set(fold($0)) }, fold: fold)
  }

  @Test(
    arguments: [
      ("Dr. Helena Brandt saw him.", ["Dr. Helena Brandt"]),
      ("Dr Brandt saw him, then Dr. Brandt again.", ["Dr Brandt"]),
      ("She met attorney Jane Poole, who wrote.", ["attorney Jane Poole"]),
      (
        "Officer O'Neil and nurse Anna-Maria Ruiz came.",
        ["Officer O'Neil", "nurse Anna-Maria Ruiz"]
      ),
      ("His teacher Ms. Keller's letter.", ["teacher Keller"]),
      ("Saw the nurse. She said nothing.", []),
      ("Nurse Monday, teacher Tuesday.", []),
      ("He wants to be a teacher in Utah.", []),
      ("The attorney I met", []),
      ("He said \"Dr. Brandt is rude\" twice.", []),
      ("He said “ask nurse Anna Ruiz”.", []),
      ("The driver Omar Said", []),
      ("Attorney", []), ("", []),
    ] as [(String, [String])])
  func `IRC-NOTE-03 a title and a name after it, outside quotation marks`(
    text: String, names: [String]
  ) {
    #expect(found(text) == names, "\(text)")
  }

  @Test func `IRC-NOTE-03 who stands on a list of the case is not pointed out`() {
    #expect(found("Dr. Haddad and Dr. Brandt met.", known: ["Dr Samira Haddad"]) == ["Dr. Brandt"])
    #expect(found("Dr. Samira Haddad", known: ["Samira Haddad, therapist"]) == [])
    #expect(found("Dr. Samira Brandt", known: ["Samira Haddad"]) == ["Dr. Samira Brandt"])
  }
}
