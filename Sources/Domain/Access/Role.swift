/// The role a person acts in (requirements, table (b)). Raw values are the contract's words.
package enum Role: String, Sendable, Hashable, CaseIterable, Codable {
  case caseManager = "case-manager"
  case jobDeveloper = "job-developer"
  case employmentCounselor = "employment-counselor"
  case therapist
  case caseManagerSupervisor = "case-manager-supervisor"
  case employmentSupervisor = "employment-supervisor"
  case therapistSupervisor = "therapist-supervisor"
  case pointOfContact = "point-of-contact"
  case stateAnalyst = "state-analyst"
  case englishAssessor = "english-assessor"
  case interpreter
  case volunteer
  case partner
  case monitor
  case administrator
  /// The operator at the terminal; no member of staff has this role.
  case `operator`

  /// Roles that an imported or entered member of staff may have.
  package static let ofStaff = allCases.filter { $0 != .operator }

  package var isSupervisor: Bool {
    switch self {
    case .caseManagerSupervisor, .employmentSupervisor, .therapistSupervisor: true
    default: false
    }
  }
}
