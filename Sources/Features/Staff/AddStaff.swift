import Domain
import Markup
import Storage

/// A new member of staff, with an account to sign in.
package struct AddStaff: Command {
  package static let permission = Permission.staffManage
  package static let name = "staff.add"

  let agencyID: String
  let personName: String
  let email: String
  let role: Role
  let supervisorID: String
  let passwordHash: String

  package static let agency = Field("agency", "Agency", .list([]))
  package static let personName = Field("name", "Name")
  package static let email = Field("email", "E-mail", .email)
  package static let role = Field(
    "role", "Role", .list(Role.ofStaff.map { Choice($0.rawValue, $0.words) }))
  package static let supervisor = Field("supervisor", "Supervisor", .list([]), required: false)
  package static let password = Field(
    "password", "First password", .password,
    hint: "At least twelve characters; tell it in person, and have it changed")
  package static let fields = [agency, personName, email, role, supervisor, password]

  /// What is wrong with the fields, before the password is hashed.
  static func check(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    _ = parse.text(agency)
    _ = parse.text(personName)
    let email = parse.text(email)
    if !email.isEmpty, !email.contains("@") { parse.fail(Self.email, "Enter an e-mail address") }
    _ = parse.choice(role)
    let password = parse.input["password"] ?? ""
    if password.count < 12 {
      parse.fail(Self.password, "A password has at least twelve characters")
    }
    if password.utf8.count > 1000 { parse.fail(Self.password, "That password is too long") }
    try parse.finish()
  }

  package init(_ input: Input, passwordHash: String) throws(InvalidInput) {
    try AddStaff.check(input)
    var parse = Parse(input)
    agencyID = parse.text(Self.agency)
    personName = parse.text(Self.personName)
    email = parse.text(Self.email)
    role = Role(rawValue: parse.choice(Self.role)) ?? .volunteer
    supervisorID = parse.text(Self.supervisor)
    self.passwordHash = passwordHash
  }

  package struct Facts: Sendable {
    let agencyExists: Bool
    let isEmailTaken: Bool
    let supervisor: TeamWorker?
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    Facts(
      agencyExists: try tx.exists("SELECT 1 FROM agency WHERE id = $1", [agencyID]),
      isEmailTaken: try tx.exists(
        "SELECT 1 FROM account WHERE email_key = $1", [SessionRecords.emailKey(email)]),
      supervisor: supervisorID.isEmpty
        ? nil : try StaffList.worker(supervisorID, on: scope.today, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(StaffRefusal) -> String {
    guard facts.agencyExists else { throw .noSuchAgency }
    guard !facts.isEmailTaken else { throw .emailTaken }
    if !supervisorID.isEmpty {
      guard let supervisor = facts.supervisor, !supervisor.isDisabled,
        supervisor.agencyID == agencyID
      else { throw .noSuchSupervisor }
    }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try StaffRecords.add(
      id: id, agencyID: agencyID, name: personName, role: role, email: email,
      supervisorID: supervisorID.isEmpty ? nil : supervisorID, now.stamp, tx)
    try SessionRecords.setPassword(
      staffID: id, email: email, hash: passwordHash, at: now.instant, tx)
  }

  package func location(_ id: String) -> Path { "/staff" }

  package func references(_ id: String) -> [Reference] { [Reference("staff", id)] }
}

/// Why staff or agencies cannot be changed so.
package enum StaffRefusal: Refusal {
  case noSuchAgency
  case emailTaken
  case noSuchSupervisor
  /// They would supervise themselves, by way of others.
  case supervisorInCircle
  case nameTaken
  case ownAccount
  case leaving(TeamRefusal)

  package var code: String {
    switch self {
    case .noSuchAgency: "staff.no-such-agency"
    case .emailTaken: "staff.email-taken"
    case .noSuchSupervisor: "staff.no-such-supervisor"
    case .supervisorInCircle: "staff.supervisor-in-circle"
    case .nameTaken: "agency.name-taken"
    case .ownAccount: "staff.self"
    case .leaving(let refusal): refusal.code
    }
  }
}

extension StaffRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .noSuchAgency: ("There is no such agency.", "Add the agency first.")
    case .emailTaken: ("Someone signs in by that e-mail already.", "Use another e-mail.")
    case .noSuchSupervisor:
      ("The supervisor is not on staff of that agency.", "Choose someone of the same agency.")
    case .supervisorInCircle:
      (
        "They supervise that person already, directly or through others.",
        "Choose someone who does not report to them."
      )
    case .nameTaken: ("An agency of that name exists already.", "Use another name.")
    case .ownAccount:
      ("You cannot disable your own account.", "Ask another administrator to do it.")
    case .leaving(let refusal): refusal.words
    }
  }
}
