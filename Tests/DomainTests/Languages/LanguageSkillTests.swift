import Domain
import Testing

@Suite struct LanguageSkillTests {
  private func refusal(_ skill: LanguageSkill, beside others: [String] = []) -> String? {
    do {
      try skill.check(beside: others)
      return nil
    } catch { return error.code }
  }

  @Test func `IRC-LANG-01 a language stands once, however it is capitalised`() {
    let dari = LanguageSkill("dari", speaks: .well, reads: nil, writes: nil)
    #expect(refusal(dari, beside: ["English", "Dari"]) == "language.recorded-already")
    #expect(refusal(dari, beside: ["English"]) == nil)
  }

  @Test func `IRC-LANG-01 one level is enough, also that of knowing nothing of it`() {
    #expect(refusal(LanguageSkill("English", speaks: nil, reads: nil, writes: nil)) != nil)
    let levels: [LanguageLevel] = [.notAtAll, .notWell, .well, .veryWell]
    for level in levels {
      #expect(refusal(LanguageSkill("English", speaks: level, reads: nil, writes: nil)) == nil)
      #expect(refusal(LanguageSkill("English", speaks: nil, reads: nil, writes: level)) == nil)
    }
  }
}
