import Domain

extension WisconsinRefugee {
  /// The kinds of case-management service of the guidance: type, words, group (002 §1, §3(a)).
  package static let serviceTypes: [(type: String, words: String, group: String)] = [
    ("intake", "Intake", "case-management"),
    ("assessment", "Assessment", "case-management"),
    ("family-plan", "Family Self-Sufficiency Plan (FSP)", "case-management"),
    ("employability-plan", "Employability Development Plan (EDP)", "case-management"),
    ("orientation", "Orientation", "training"),
    ("information-referral", "Information and referral", "information"),
    ("service-arrangement", "Service arrangement", "case-management"),
    ("individual-advocacy", "Individual advocacy", "case-management"),
    ("follow-up", "Follow-up", "case-management"),
    ("monitoring-adjustment", "Monitoring and adjustment", "case-management"),
    ("jobnet-help", "Help with JobNet", "training"),
  ]

  /// What an orientation is about (002 §3(a)(4)).
  package static let orientationTopics: [(code: String, words: String)] = [
    ("world-of-work", "The world of work"), ("work-ethic", "Work ethic"),
    ("services", "Services and how to use them"), ("health-system", "The health system"),
    ("financial-management", "Managing money"), ("other", "Something else"),
  ]
}
