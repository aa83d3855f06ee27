import Domain
import Testing

@Suite struct InitialsTests {
  @Test(arguments: [
    ("Nguyễn Văn Nam", "N. V. N."), ("Mohammad", "M."), ("ali  reza", "A. R."),
    ("Tariq al-Hassan", "T. A."), ("Fatuma Warsame (born 1990)", "F. W. (born 1990)"),
    ("ﺎﺤﻣﺩ", "ﺎ."), ("Émile O'Neill", "É. O."), ("", ""),
  ])
  func `IRC-CONF-13 a name becomes its first letters, what tells two apart stays`(
    _ name: String, _ initials: String
  ) {
    #expect(Initials.of(name) == initials)
  }
}
