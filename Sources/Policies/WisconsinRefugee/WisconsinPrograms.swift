import Domain

extension WisconsinRefugee {
  /// Which programmes are suggested to whom, and why (WI-INT-06). The manual asks that the record of
  /// assistance show what is not applied for yet (002 §6(d)(3)); the rules are our default, and an
  /// agency's own list may replace them.
  package static let programRules: [ProgramRule] = table.rows.map { row in
    ProgramRule(
      code: row[0], program: row[1],
      conditions: row[2].split(separator: ",").compactMap {
        ProgramCondition(String($0.drop { $0 == " " }))
      }, sentence: row[3], source: row[4])
  }

  package static let programRuleTable = table

  private static let table = TextTable(
    """
    code | suggests | conditions | sentence | source
    rca | RCA | adult, without-children, arrived-within 12, lacks RCA TANF W-2 SSI | An adult without children in the household, in the first 12 months, without cash assistance. | 002 §4(a), §6(d)(3); the months are our default
    w-2 | W-2 | adult, with-children, lacks W-2 TANF SSI | An adult of a household with children, without cash assistance for families. | 002 §6(d)(3); default
    food | FoodShare | receives RCA TANF W-2 SSI MatchGrant, lacks FoodShare | Cash assistance, and no food assistance. | 002 §6(d)(3); default
    medical | Medicaid | receives RCA TANF W-2 FoodShare SSI, lacks Medicaid | Cash or food assistance, and no medical assistance. | 002 §6(d)(3); default
    ssi | SSI | aged 65, arrived-within 84, lacks SSI | 65 or older, within seven years of arrival, without SSI. | 002 §2(d)(2), §6(d)(3)
    """)

  /// Who pays for a programme (WI-INT-07).
  package static let fundings = [
    "ORR Social Services", "ORR Targeted Assistance", "ORR cash and medical assistance",
    "TANF block grant", "SNAP employment and training", "ORR Match Grant", "State or county",
    "Other",
  ]
}
