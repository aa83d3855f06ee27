import Domain

/// The Wisconsin pack: refugee Social Services and Targeted Assistance.
package enum WisconsinRefugee {
  /// Two funding streams of one pack (WI-PACK-01).
  package static let programs = ["wi-ss", "wi-tap"]
  /// Those in which planning for citizenship is compulsory.
  package static var citizenshipPrograms: [String] {
    parameters.editions(of: "citizenship.planning").last?.value.split(separator: " ")
      .map(String.init) ?? []
  }
  package static let reportedAssistance = ["RCA", "TANF", "W-2", "FoodShare"]

  package static let parameters = Parameters(
    """
    key                    | value           | from | to | chosen by | counts from  | source
    rca.services           | 30 days         |      |    | decision  | decision     | 002 §4(a)
    rca.services.early     | 30 days         |      |    | decision  | decision     | interchange §2: enrollment at most 30 days before
    plan.initial           | 30 working days |      |    | opening   | case opening | 002 §4(b)
    plan.initial.calendar  | us-federal      |      |    | opening   | case opening | default; the Wisconsin state list is an amendment
    jobsearch.week         | end of week     |      |    | event     | Monday       | 002 §3(a)(3)(b)
    employer.week          | end of week     |      |    | event     | job secured  | 002 §4(c)(2)
    employer.30            | 30 days         |      |    | event     | job start    | 002 §4(c)(3)
    employer.60            | 60 days         |      |    | event     | job start    | 002 §4(c)(3)
    employer.90            | 90 days         |      |    | event     | job start    | 002 §4(c)(3)
    employer.periodic      | 90 days         |      |    | event     | last due day | 002 §4(c)(3); the interval is our default
    employer.until         | 18 months       |      |    | event     | job start    | 002 §4(c)(3)
    assistance.report      | 10 working days |      |    | event     | job secured  | 002 §4(c)(4), §6(c)(2)
    goal.followup          | 30 days         |      |    | event     | last contact | 002 §4(d)(1)
    goal.uncovered         | 60 days         |      |    | event     | last contact | 002 §4(d)(1); the length is our default
    goal.next              | 30 days         |      |    | event     | achieved     | 002 §2(b)(2); the length is our default
    plan.revision          | 6 months        |      |    | event     | last signed  | 002 §4(e)
    residence.application  | 12 months       |      |    | arrival   | arrival      | 002 §3(a)(6)(b)(2)
    citizenship.planning   | wi-ss           |      |    | event     | enrollment   | 002 §3(a)(6)(b): compulsory in Social Services
    citizenship.contact    | 54 months       |      |    | arrival   | arrival      | 002 §3(a)(6)(b)(3)
    citizenship.earliest   | 48 months       |      |    | arrival   | arrival      | interchange §2
    citizenship.eligible   | 60 months       |      |    | arrival   | arrival      | 002 §3(a)(6)(b)(3)
    ssi.limit              | 84 months       |      |    | arrival   | arrival      | 002 §2(d)(2)
    ssi.arrived.after      | 1996-08-22      |      |    | arrival   | arrival      | 002 §2(d)(2): arrived after August 1996
    ssi.warning.60         | 60 months       |      |    | arrival   | arrival      | default warning before 002 §2(d)(2)
    ssi.warning.72         | 72 months       |      |    | arrival   | arrival      | default warning before 002 §2(d)(2)
    ssi.warning.78         | 78 months       |      |    | arrival   | arrival      | default warning before 002 §2(d)(2)
    closing.asks           | ending          |      |    | event     | closing      | 002 §4(f)
    """)

  package static let closing = ClosingTerms(in: programs, of: parameters)
}
