import Testing

@testable import Domain

@Suite struct `Names` {
  let nam = try! PersonName([
    NamePart(.family, "Nguyễn"), NamePart(.middle, "Văn"), NamePart(.given, "Nam"),
  ])
  let fatuma = try! PersonName([
    NamePart(.given, "Fatuma"), NamePart(.patronymic, "Abdi"), NamePart(.patronymic, "Warsame"),
  ])
  let mohammad = try! PersonName(
    [NamePart(.given, "Mohammad")], document: "FNU Mohammad")

  @Test func `IRC-NAME-01 S1 clan first in own order, given first in U.S. order`() {
    #expect(nam.text(.own) == "Nguyễn Văn Nam")
    #expect(nam.text(.western) == "Nam Văn Nguyễn")
    #expect(nam.text(.sorted) == "Nguyễn, Nam Văn")
    #expect(nam.order == "family-first")
    #expect(nam.givenNames == "Văn Nam" && nam.familyName == "Nguyễn")
  }

  @Test func `IRC-NAME-01 a name without a family part sorts in its own order`() {
    #expect(fatuma.text(.sorted) == "Fatuma Abdi Warsame")
    #expect(fatuma.text(.western) == "Fatuma Abdi Warsame")
    #expect(fatuma.order == "given-first")
    #expect(fatuma.familyName == "")
  }

  @Test func `IRC-NAME-04 S5 a mononym is valid and a greeting never shows FNU`() {
    #expect(mohammad.isMononym && mohammad.order == "mononym")
    #expect(mohammad.text(.greeting) == "Mohammad")
    #expect(mohammad.text(.document) == "FNU Mohammad")
    #expect(mohammad.text(.sorted) == "Mohammad")
  }

  @Test func `IRC-NAME-04 FNU and LNU are refused as parts`() {
    for word in ["FNU", "lnu", " Fnu"] {
      #expect(throws: NameRefusal.placeholder(word)) {
        try PersonName([NamePart(.given, word), NamePart(.family, "Khan")])
      }
    }
    let imported = PersonName(givenNames: "FNU", familyName: "Mohammad", order: "given-first")
    #expect(imported.text(.own) == "Mohammad")
    #expect(imported.document == "FNU Mohammad")
    #expect(imported.isMononym)
  }

  @Test func `IRC-NAME-02 preferred name and honorific address the person`() throws {
    let saw = try PersonName([
      NamePart(.honorific, "Saw"), NamePart(.given, "Ba"), NamePart(.given, "Thein"),
    ])
    #expect(saw.text(.greeting) == "Saw Ba Thein")
    #expect(saw.text(.sorted) == "Ba Thein")
    var called = saw
    called.preferred = "Uncle Ba"
    #expect(called.text(.greeting) == "Uncle Ba")
    #expect(called.text(.own) == "Saw Ba Thein")
  }

  @Test func `IRC-NAME-05 family name is stored per person, spouses keep their own`() {
    let selam = PersonName(givenNames: "Selam", familyName: "Haile", order: "given-first")
    let tesfaye = PersonName(
      givenNames: "Tesfaye Gebremariam", familyName: "Wolde", order: "given-first")
    #expect(selam.familyName == "Haile" && tesfaye.familyName == "Wolde")
  }

  @Test func `no name, a blank part and a seventh given name are refused`() {
    #expect(throws: NameRefusal.noName) { try PersonName([]) }
    #expect(throws: NameRefusal.noName) { try PersonName([NamePart(.honorific, "Dr")]) }
    #expect(throws: NameRefusal.blankPart(.given)) { try PersonName([NamePart(.given, "  ")]) }
    #expect(throws: NameRefusal.tooManyGivenNames) {
      try PersonName((1...7).map { NamePart(.given, "N\($0)") })
    }
  }

  @Test func `stored parts read back, whatever characters they hold`() throws {
    let odd = try PersonName([NamePart(.given, "A|b\\c:d"), NamePart(.family, "O’Neil الحسن")])
    #expect(PersonName.parts(from: odd.partsText) == odd.parts)
    #expect(PersonName.parts(from: nam.partsText) == nam.parts)
    #expect(nam.partsText == "family:Nguyễn|middle:Văn|given:Nam")
    for wrong in ["nonsense", "clan:X", "given:x\\"] {
      #expect(PersonName.parts(from: wrong) == nil)
    }
  }

  @Test func `a bundle's columns come back as they were`() {
    for (given, family, order) in [
      ("Nam Văn", "Nguyễn", "given-first"), ("Nam", "Nguyễn", "family-first"),
      ("Mohammad", "", "mononym"), ("", "Mohammad", "mononym"),
    ] {
      let name = PersonName(givenNames: given, familyName: family, order: order)
      #expect(name.givenNames == given && name.familyName == family && name.order == order)
    }
  }
}
