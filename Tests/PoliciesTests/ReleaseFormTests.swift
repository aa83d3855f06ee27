import Domain
import Policies
import Testing

@Suite struct ReleaseFormTests {
  @Test func `IRC-CONF-11 a form is found by its language's name or code, else the English one`() {
    #expect(ReleaseForms.form(in: "Swahili").code == "sw")
    #expect(ReleaseForms.form(in: "vi").language == "Vietnamese")
    #expect(ReleaseForms.form(in: "Persian").language == "Dari")
    #expect(ReleaseForms.form(in: "Karen").language == "English")
    #expect(ReleaseForms.exists(in: "ar") && !ReleaseForms.exists(in: "Karen"))
  }

  @Test func `IRC-CONF-11 each form says in its own words what may be told, and is marked as ours`()
  {
    for form in ReleaseForms.all {
      #expect(form.source.contains("ours"))
      #expect(form.version == "\(ReleaseForms.version)/\(form.code)")
      #expect(Set(DataClass.allCases.map(form.words)).count == DataClass.allCases.count)
      #expect(Set(form.statements).count == 6)
    }
    #expect(Set(ReleaseForms.all.map(\.title)).count == ReleaseForms.all.count)
  }
}
