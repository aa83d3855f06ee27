import Features
import Testing

struct NameKeyTests {
  /// Whether a search for `typed` would find `name` by its skeletons.
  private func finds(_ typed: String, _ name: String) -> Bool {
    let wanted = NameKey.keys(of: [typed]).filter { $0.kind == .skeleton }
    return !wanted.isEmpty && wanted.isSubset(of: NameKey.keys(of: [name]))
  }

  @Test(arguments: [
    ("Mohamed", "Mohammad Karimi"), ("Mohamed", "Muhammad"), ("mohammed", "محمد"),
    ("Nam Nguyen", "Nguyễn Văn Nam"), ("nguyễn nam", "Nguyễn Văn Nam"),
    ("Novak", "Jana Nováková"), ("Novakova", "Petr Novák"), ("Hassan", "al-Hassan"),
    ("al-Hasan", "Hassan"), ("Osman", "Usman"), ("Fatima", "Fatimah"), ("Olena", "Олена"),
    ("Lukasz", "Łukasz"), ("O'Brien", "OBrien"),
  ])
  func `IRC-NAME a name is found in another spelling, script or order`(
    typed: String, name: String
  ) {
    #expect(finds(typed, name))
  }

  @Test(arguments: [("Mohamed", "Mahdi"), ("Nam", "Lan"), ("Hassan", "Karimi")])
  func `another name is not found`(typed: String, name: String) { #expect(!finds(typed, name)) }

  @Test func `the exact key keeps vowels and doubled letters`() {
    #expect(NameKey.parts("Nguyễn Văn-Nam") == ["nguyen", "van", "nam"])
    let exact = NameKey.keys(of: ["Mohammad"]).first { $0.kind == .exact }
    #expect(exact?.text == "mohammad")
  }

  @Test func `people sort by family name, whatever the script`() {
    #expect(NameKey.sortKey(given: "Łucja", family: "Żak") == "zak lucja")
  }
}
