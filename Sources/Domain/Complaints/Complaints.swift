/// Who knows of a complaint, and who handles it (IRC-CMP-02, IRC-CMP-03).
package enum Complaints {
  /// How a member of staff stands to one complaint.
  package struct Standing: Sendable, Hashable {
    /// They are complained of.
    package var isSubject = false
    /// The complaint is handled by their agency.
    package var isOfAgency = false
    /// They hold an open place in the care team of the family whose complaint it is.
    package var isOnTeam = false
    /// They were let into that family's case for a stated need.
    package var isGranted = false

    package init() {}
  }

  package enum Sight: Sendable, Hashable { case nothing, existence, text }

  /// Supervisors and points of contact of the agency read its complaints, a monitor by a grant. For
  /// whoever is complained of there is none, whatever their role.
  package static func mayRead(_ role: Role, _ standing: Standing) -> Bool {
    guard Permission.complaintView.roles.contains(role), !standing.isSubject else { return false }
    return role == .monitor ? standing.isGranted : standing.isOfAgency
  }

  /// What someone who reaches the family's case sees there.
  package static func sight(_ role: Role, _ standing: Standing) -> Sight {
    if standing.isSubject { return .nothing }
    if mayRead(role, standing) { return .text }
    return standing.isOnTeam ? .existence : .nothing
  }

  /// Somebody who is proposed to investigate or to approve.
  package struct Candidate: Sendable, Hashable {
    package let id: String
    package let role: Role
    /// Whom they report to.
    package let supervisor: String?
    package let isOfAgency: Bool
    package let isOnTeam: Bool

    package init(id: String, role: Role, supervisor: String?, isOfAgency: Bool, isOnTeam: Bool) {
      self.id = id
      self.role = role
      self.supervisor = supervisor
      self.isOfAgency = isOfAgency
      self.isOnTeam = isOnTeam
    }

    /// Nothing ties them to the matter: they are not complained of, do not report to whoever is, and
    /// do not work with the family.
    package func isFree(of subject: String?) -> Bool {
      guard !isOnTeam else { return false }
      guard let subject else { return true }
      return id != subject && supervisor != subject
    }
  }

  package static func mayInvestigate(_ candidate: Candidate, subject: String?) -> Bool {
    candidate.isOfAgency && handles(candidate.role) && candidate.isFree(of: subject)
  }

  /// The point of contact approves; where the agency has none who is free of the matter and did not
  /// decide it, another supervisor does.
  package static func mayApprove(
    _ candidate: Candidate, among all: [Candidate], subject: String?, investigator: String?
  ) -> Bool {
    func isFit(_ one: Candidate) -> Bool {
      one.id != investigator && mayInvestigate(one, subject: subject)
    }
    guard isFit(candidate) else { return false }
    return candidate.role == .pointOfContact
      || !all.contains { $0.role == .pointOfContact && isFit($0) }
  }

  /// Whether there is somebody to approve the decision.
  package static func mayBeApproved(
    among all: [Candidate], subject: String?, investigator: String?
  ) -> Bool {
    all.contains { mayApprove($0, among: all, subject: subject, investigator: investigator) }
  }

  /// Who may be asked to look into a complaint or to approve, where nothing ties them to it.
  package static func handles(_ role: Role) -> Bool { role.isSupervisor || role == .pointOfContact }

  package static func record(receivedOn day: Day, today: Day) throws(ComplaintRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
  }

  /// A day on which something was done about a complaint.
  private static func check(
    _ day: Day, of facts: ComplaintFacts, today: Day
  ) throws(ComplaintRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard day >= facts.receivedOn else { throw .beforeReceived(facts.receivedOn) }
  }

  package static func acknowledge(
    _ facts: ComplaintFacts, on day: Day, today: Day
  ) throws(ComplaintRefusal) {
    guard facts.acknowledgedOn == nil else { throw .alreadyDone }
    try check(day, of: facts, today: today)
  }

  /// Who investigates, and who is complained of.
  package static func assign(
    _ facts: ComplaintFacts, to candidate: Candidate?, subject: String?
  ) throws(ComplaintRefusal) {
    guard facts.decidedOn == nil else { throw .alreadyDone }
    guard let candidate, mayInvestigate(candidate, subject: subject) else {
      throw .mayNotInvestigate
    }
  }

  package static func step(
    _ facts: ComplaintFacts, on day: Day, by staffID: String, today: Day
  ) throws(ComplaintRefusal) {
    guard facts.investigator == staffID else { throw .notInvestigator }
    guard facts.answeredOn == nil else { throw .alreadyDone }
    try check(day, of: facts, today: today)
  }

  package static func decide(
    _ facts: ComplaintFacts, on day: Day, by staffID: String, today: Day
  ) throws(ComplaintRefusal) {
    guard facts.investigator == staffID else { throw .notInvestigator }
    guard facts.approvedOn == nil else { throw .alreadyDone }
    try check(day, of: facts, today: today)
  }

  package static func approve(
    _ facts: ComplaintFacts, by candidate: Candidate?, among all: [Candidate]
  ) throws(ComplaintRefusal) {
    guard facts.decidedOn != nil else { throw .notDecided }
    guard facts.approvedOn == nil else { throw .alreadyDone }
    guard facts.investigator != candidate?.id else { throw .ownDecision }
    guard let candidate,
      mayApprove(
        candidate, among: all, subject: facts.subject, investigator: facts.investigator)
    else { throw .mayNotApprove }
  }

  package static func answer(
    _ facts: ComplaintFacts, on day: Day, today: Day
  ) throws(ComplaintRefusal) {
    guard let decidedOn = facts.decidedOn, facts.approvedOn != nil else { throw .notApproved }
    guard facts.answeredOn == nil else { throw .alreadyDone }
    guard day <= today else { throw .inFuture(day, today: today) }
    guard day >= decidedOn else { throw .beforeReceived(decidedOn) }
  }

  package static func followUp(
    _ facts: ComplaintFacts, on day: Day, today: Day
  ) throws(ComplaintRefusal) {
    guard let answeredOn = facts.answeredOn else { throw .notAnswered }
    guard facts.followedOn == nil else { throw .alreadyDone }
    guard day <= today else { throw .inFuture(day, today: today) }
    guard day >= answeredOn else { throw .beforeReceived(answeredOn) }
  }
}
