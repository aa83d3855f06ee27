/// Which documents an eligibility needs, by program (UT-INT-02). The lists are our design; an
/// agency's own rules may ask for more.
package enum EligibilityDocuments {
  package static let source = "001 §A.2; the documents listed are our default"

  private static let everyone = ["I-94 or other proof of status", "Identity document"]

  private static let more: [String: [String]] = [
    "TANF": ["Proof of relationship of the children", "Income of the household", "TEVS entry"],
    "RCA": ["Income of the household", "Work registration"],
    "match-grant": ["Match Grant enrolment form", "Employability of each adult"],
    "FoodShare": ["Income of the household", "Proof of address"],
    "Medicaid": ["Income of the household"],
    "SSI": ["Medical evidence of age, blindness or disability"],
    "W-2": ["Income of the household", "Proof of address"],
    "utah-rccm": ["Day of arrival in the U.S. (I-94)", "Signed disclosure choice"],
  ]

  /// The documents to collect for a program, in the order in which they are asked for.
  package static func list(for program: String) -> [String] {
    everyone + (more[checklist(of: program)] ?? [])
  }

  /// The one name of a program's checklist: the contract knows Match Grant as a program
  /// (`match-grant`) and as an assistance (`MatchGrant`), and it is one grant.
  package static func checklist(of program: String) -> String {
    program == "MatchGrant" ? "match-grant" : program
  }
}
