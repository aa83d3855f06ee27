import Domain

/// When something is told without consent (IRC-CONF-05), and what a jurisdiction's rules ask to be
/// reported (IRC-CONF-06). The rules are named for the worker's help and are no legal advice: an
/// agency has its counsel look at them.
package enum DisclosureBases {
  package static let parameters = Parameters(
    """
    key               | value | from | to | chosen by | counts from | source
    disclosure.review | 1     |      |    | event     | disclosure  | 003 L774–778; working days, our default
    """)

  package static let all = [
    DisclosureBasis(
      code: "court-order", words: "A law or a court's order demands it", needsDocument: true,
      isUrgent: false, isMandated: false, source: "003 L757–761, L774–778"),
    DisclosureBasis(
      code: "imminent-harm",
      words: "To prevent death or serious bodily harm, to them or to others", needsDocument: false,
      isUrgent: true, isMandated: false, source: "003 L757–761, L774–778"),
    DisclosureBasis(
      code: "child-abuse", words: "A child may be abused or neglected", needsDocument: false,
      isUrgent: true, isMandated: true, source: "003 L757–761, L774–778"),
    DisclosureBasis(
      code: "local-rule", words: "Another rule of this place makes us report it",
      needsDocument: false, isUrgent: false, isMandated: true, source: "003 L761"),
  ]

  package static func basis(_ code: String) -> DisclosureBasis? { all.first { $0.code == code } }

  /// Rules by jurisdiction. `other` is for what is not listed: the worker names it.
  package static let rules = [
    ReportingRule(
      code: "ut-child", concern: "A child abused or neglected", rule: "Utah Code 80-2-602",
      receiver: "Child protection agency or the police", within: "at once",
      source: "Utah Code 80-2-602; as we read it"),
    ReportingRule(
      code: "ut-adult", concern: "An adult who cannot protect themselves is harmed",
      rule: "Utah Code 26B-6-205", receiver: "Adult protection agency or the police",
      within: "at once", source: "Utah Code 26B-6-205; as we read it"),
    ReportingRule(
      code: "wi-child", concern: "A child abused or neglected", rule: "Wisconsin Statutes 48.981",
      receiver: "County child protection or the police", within: "at once",
      source: "Wisconsin Statutes 48.981; as we read it"),
    ReportingRule(
      code: "wi-elder", concern: "An older adult at risk is harmed",
      rule: "Wisconsin Statutes 46.90", receiver: "County elder-adult-at-risk agency",
      within: "at once where there is danger", source: "Wisconsin Statutes 46.90; as we read it"),
    ReportingRule(
      code: "other", concern: "Something else", rule: "Another rule, named under the authority",
      receiver: "Whom that rule names", within: "as that rule says", source: "003 L761"),
  ]

  package static func rule(_ code: String) -> ReportingRule? { rules.first { $0.code == code } }
}
