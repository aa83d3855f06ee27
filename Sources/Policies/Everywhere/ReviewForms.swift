import Domain

/// What a reviewer answers of each file (IRC-QA-01). The toolkit asks for a form and gives none: the
/// criteria are our design, after what it says a file holds (003 L715–727) and the deadlines of the
/// two programmes.
package enum ReviewForms {
  package struct Template: Sendable, Hashable {
    package let id: String
    package let name: String
    package let criteria: [ReviewCriterion]
  }

  package static let source = "Our design, after 003 L715–727"

  package static let all: [Template] = [
    Template(id: "icm", name: "Intensive case management", criteria: criteria(icm)),
    Template(id: "rp", name: "Reception and placement", criteria: criteria(rp)),
  ]

  package static func template(_ id: String) -> Template? { all.first { $0.id == id } }

  /// Lines that could not be read; empty in what is shipped.
  package static var faults: [String] { icm.faults + rp.faults }

  private static func criteria(_ table: TextTable) -> [ReviewCriterion] {
    table.rows.map { ReviewCriterion(id: $0[0], asks: $0[1]) }
  }

  private static let icm = TextTable(
    """
    criterion     | asks
    explained     | Are services, rights and the limits of confidentiality explained, with day and language?
    consent       | Is each thing told to others covered by a release, or by a recorded legal ground?
    assessment    | Is there a full assessment within the time allowed?
    strengths     | Does the assessment name strengths beside needs?
    plan          | Does the plan have goals of the person's own choice, each with steps, owners and days?
    reviewed      | Is the plan reviewed as often as the programme asks?
    monthly       | Is there at least one service or contact in each month?
    notes         | Are notes written in time, in plain and respectful words, without judgement?
    interpreter   | Was a trained interpreter used wherever one was needed, and never a child?
    referrals     | Does each referral have an outcome?
    problems      | Is each problem followed until it is resolved?
    outcomes      | Does the file prove what the reports count?
    closing       | Where the case is closed: are interview, future plan and closing summary there?
    """)

  private static let rp = TextTable(
    """
    criterion     | asks
    arrival       | Are the day of arrival, reception and first housing documented?
    needs         | Are food, clothing and pocket money on arrival documented?
    visit_first   | Is the first home visit documented within the time allowed?
    visit_second  | Is the second home visit documented within the time allowed?
    housing       | Is the housing documented as safe and sanitary?
    papers        | Are applications for benefits and a Social Security card documented in time?
    health        | Is the first health screening documented in time?
    orientation   | Is the cultural orientation documented, with day and language?
    school        | Are children of school age enrolled?
    work          | Are adults who may work referred to employment services?
    plan          | Is there a service plan, signed, and reviewed?
    interpreter   | Was a trained interpreter used wherever one was needed, and never a child?
    money         | Is direct assistance documented with amounts, days and signatures?
    closing       | Is the end of the period documented with the state of each service?
    """)
}
