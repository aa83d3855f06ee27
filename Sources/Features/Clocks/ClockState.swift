import Domain
import Policies

extension ClockBadge.State {
  /// As people read the status of a rule's deadline: an overdue window that nobody can meet any
  /// more is missed.
  init?(_ status: String, of rule: String) {
    guard let told = ClockStatus(rawValue: status) else { return nil }
    let isMissed = AllPolicies.kinds[rule].map { told.isMissed(under: $0) } ?? false
    self = isMissed ? .missed : Self(told)
  }

  private init(_ status: ClockStatus) {
    switch status {
    case .met: self = .met
    case .metLate: self = .metLate
    case .overdue: self = .overdue
    case .dueSoon: self = .dueSoon
    case .upcoming: self = .upcoming
    case .waived: self = .waived
    case .cancelled: self = .cancelled
    }
  }

  /// Its day is past and it is neither met nor set aside.
  var isPast: Bool { self == .overdue || self == .missed }
}
