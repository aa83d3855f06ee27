import Domain

/// The courses that staff take (UT-TRN-01, IRC-TRN-01) and what follows from them. Which are
/// required of whom is our default where the source says no more than that the course is offered.
package enum TrainingCourses {
  /// Whose training is kept: everyone who works with the people served.
  package static let staff: Set<Role> = [
    .caseManager, .jobDeveloper, .employmentCounselor, .therapist, .caseManagerSupervisor,
    .employmentSupervisor, .therapistSupervisor, .pointOfContact, .englishAssessor, .interpreter,
    .volunteer,
  ]

  private static let words: [String: Set<Role>] = [
    "CM": [.caseManager], "EC": [.employmentCounselor], "LCT": [.therapist],
    "JD": [.jobDeveloper], "CMS": [.caseManagerSupervisor], "ECS": [.employmentSupervisor],
    "LCTS": [.therapistSupervisor], "POC": [.pointOfContact], "ALL": staff,
  ]

  package static let catalogue = CourseCatalogue(
    """
    code             | edition | from | to | group        | title                                           | offered to        | required of           | source
    rccm             | 1       |      |    | operational  | Refugee coordinated case management             | JD POC            | CM EC LCT CMS ECS LCTS | 001 Courses, Operational Guidelines; required by default
    assessment       | 1       |      |    | operational  | Case management assessment                      | CM EC LCT         |                       | 001 Courses, Operational Guidelines
    assessment-tool  | 1       |      |    | operational  | Using the assessment tool                       | POC ECS           | CM LCT CMS LCTS       | 000 §C.3(a)–(b): supervisors and managers, then case management staff
    assessment-view  | 1       |      |    | operational  | Viewing and understanding the assessment        | ECS               | EC                    | 000 §C.3(d)
    employment-plan  | 1       |      |    | operational  | Employment plan overview                        | CM EC LCT         |                       | 001 Courses, Operational Guidelines
    monitoring       | 1       |      |    | operational  | Planning and monitoring                         | CM EC LCT         |                       | 001 Courses, Operational Guidelines
    record-system    | 1       |      |    | operational  | The UWORKS RCCM system                          | CM EC LCT         |                       | 001 Courses, Operational Guidelines
    notes            | 1       |      |    | operational  | Writing effective notes                         | LCT               | CM EC                 | 001 Courses, Operational Guidelines; required by default
    eligibility      | 1       |      |    | operational  | TANF and ORR-SS eligibility determination       | CM EC LCT         |                       | 001 Courses, Operational Guidelines
    documentation    | 1       |      |    | operational  | Documentation: what is owed, and when (15 min)  | CM JD             |                       | 003 L683–712
    confidentiality  | 1       |      |    | operational  | Confidentiality and its limits                  | ALL               |                       | 003 L784
    teamwork         | 1       |      |    | professional | Teamwork                                        | CM EC LCT         |                       | 001 Courses, Professional and Skill Development
    diversity        | 1       |      |    | professional | Diversity awareness: working with many cultures | CM EC LCT         |                       | 001 Courses, Professional and Skill Development
    non-verbal       | 1       |      |    | professional | Non-verbal communication                        | CM EC LCT         |                       | 001 Courses, Professional and Skill Development
    six-principles   | 1       |      |    | professional | The six basic principles of case management     | CM JD             |                       | 003 L121–126
    strengths        | 1       |      |    | professional | Hallmarks of a strengths-based practice         | CM JD             |                       | 003 L140–165
    client-led       | 1       |      |    | professional | Client-led practice                             | CM JD             |                       | 003 L421–427
    boundaries       | 1       |      |    | professional | Boundaries and care of oneself                  | CM JD             |                       | 003 L310–336
    culture          | 1       |      |    | professional | Cultural sensitivity                            | CM JD             |                       | 003 L342–427
    supervision      | 1       |      |    | professional | Appreciative supervision                        | CMS ECS LCTS POC  |                       | 003 L304–308
    community        | 1       |      |    | resources    | Community resources                             | CM EC LCT         |                       | 001 Courses, Resources
    public-charge    | 1       |      |    | resources    | Public charge                                   | CM EC LCT         |                       | 001 Courses, Resources
    fraud            | 1       |      |    | resources    | Fraud and public benefits                       | CM EC LCT         |                       | 001 Courses, Resources
    civic            | 1       |      |    | resources    | Civic engagement                                | CM EC LCT         |                       | 001 Courses, Resources
    trauma           | 1       |      |    | trauma       | Understanding trauma and its impact on refugees |                   | ALL                   | 001 Objectives: all staff; 001 Courses
    secondary-trauma | 1       |      |    | trauma       | Secondary trauma                                | CM EC LCT         |                       | 001 Courses, Trauma Awareness
    """, roles: words)

  package static let parameters = Parameters(
    """
    key                   | value           | from | to | chosen by | counts from       | source
    trainer.needs         | assessment-tool |      |    | event     | day of the course | 000 §C.3(a)–(b)
    assessment.view.needs | assessment-view |      |    | today     | –                 | 000 §C.3(d)
    assessment.view.days  | 30              |      |    | today     | account's day     | default: nobody is locked out at go-live
    confidentiality.needs | confidentiality |      |    | today     | –                 | 003 L743, L751, L792
    confidentiality.months | 12             |      |    | today     | day it was taken  | our design: refreshed each year
    confidentiality.notice | 30             |      |    | today     | last day it counts | our design: told a month before
    """)

  /// The course that opens assessments to those of whom it is required, and the days of grace from
  /// the day of their account (UT-TRN-04); nil where nothing is needed.
  package static func neededToView(on day: Day) -> (course: Course, graceDays: Int)? {
    guard let code = parameters.value("assessment.view.needs", on: day),
      let course = catalogue.course(code, on: day)
    else { return nil }
    return (course, parameters.number("assessment.view.days", on: day) ?? 0)
  }

  /// The title of that course.
  package static var neededToViewTitle: String {
    let code = parameters.rows.last { $0.key == "assessment.view.needs" }?.value
    return catalogue.courses.last { $0.code == code }?.title ?? ""
  }

  /// The course without which no case is shown to anyone on staff, and for how many months it counts
  /// (IRC-CONF-09).
  package static func confidentiality(on day: Day) -> (course: Course, months: Int)? {
    guard let code = parameters.value("confidentiality.needs", on: day),
      let course = catalogue.course(code, on: day)
    else { return nil }
    return (course, parameters.number("confidentiality.months", on: day) ?? 12)
  }

  /// So many days before it counts no more people are told.
  package static func confidentialityNotice(on day: Day) -> Int {
    parameters.number("confidentiality.notice", on: day) ?? 30
  }

  /// What whoever trains staff has taken before (UT-TRN-03).
  package static func neededOfTrainer(on day: Day) -> String {
    parameters.value("trainer.needs", on: day) ?? ""
  }
}
