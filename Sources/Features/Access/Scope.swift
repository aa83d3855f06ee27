import Domain
import Storage

/// The cases an actor reaches, as SQL. It is made from the same facts as `Access.reach`.
package struct Scope: Sendable {
  package let actor: Actor
  package let today: Day

  package init(_ actor: Actor, on today: Day) {
    self.actor = actor
    self.today = today
  }

  /// Agency kinds that belong to the state's team.
  static let stateKinds: Set<String> = ["state-office", "employment-office"]

  private var isStateTeam: Bool { Scope.stateKinds.contains(actor.agencyKind) }

  /// A condition on `alias`, a row of `case_file`, true of the cases the actor reaches.
  ///
  /// - Parameters:
  ///   - first: the number of the first of the parameters it uses.
  ///   - showing: leaves out the cases of which one of these classes is withheld.
  /// - Returns: the condition, and the parameters to append in their order.
  package func cases(
    _ alias: SQL, from first: Int, showing classes: [DataClass] = []
  ) -> (sql: SQL, parameters: [any Bindable]) {
    if actor.role == .operator { return ("1 = 1", []) }
    guard Permission.caseView.roles.contains(actor.role) else { return ("1 = 0", []) }
    let me = "$\(first)" as SQL
    let day = "$\(first + 1)" as SQL
    let agency = "$\(first + 2)" as SQL
    let needed = [.identity] + classes.filter { $0 != .identity }
    let shared = needed.map { isShared(alias, $0, agency: agency, day: day) }
    return (
      """
      (\(concerns(alias, me, day, agency))) AND \
      (\(alias).agency_id = \(agency) OR (\(.joined(shared, by: " AND "))))\
      \(trained(for: classes, me, day))
      """,
      [actor.id, today, actor.agencyID]
    )
  }

  /// Whether the actor has to do with the case: `Access.isConcerned`.
  func concerns(_ alias: SQL, _ me: SQL, _ day: SQL, _ agency: SQL) -> SQL {
    var ways: [SQL] = [Scope.grant(alias, to: me, on: day)]
    if actor.role == .monitor {
      ways.append(Scope.sample(alias, for: me, on: day))
    } else {
      ways.append(Scope.place(alias, "t.staff_id = \(me)", day))
    }
    if actor.role.isSupervisor {
      ways.append(
        Scope.place(
          alias, "t.staff_id IN (SELECT s.id FROM staff s WHERE s.supervisor_id = \(me))", day))
    }
    if actor.role == .pointOfContact { ways.append("\(alias).agency_id = \(agency)") }
    return .joined(ways, by: " OR ")
  }

  /// A condition on `alias`, a row of `english_referral`: the people referred to the actor, of cases
  /// whose names may reach the actor's agency.
  package func referrals(
    _ alias: SQL, from first: Int
  ) -> (sql: SQL, parameters: [any Bindable]) {
    guard actor.role == .englishAssessor else { return ("1 = 0", []) }
    let agency = "$\(first + 2)" as SQL
    let day = "$\(first + 1)" as SQL
    return (
      """
      \(alias).staff_id = $\(first) AND \(Scope.isOpen(day, alias)) AND EXISTS (\
      SELECT 1 FROM case_file c WHERE c.id = \(alias).case_id AND (c.agency_id = \(agency) \
      OR (\(isShared("c", .identity, agency: agency, day: day)))))
      """, [actor.id, today, actor.agencyID]
    )
  }

  /// A condition on `alias`, a row of `partner_referral`: what was sent to the partner the actor
  /// works for, of cases whose names may reach that agency (HUD-AUTH-01).
  package func sentToUs(
    _ alias: SQL, from first: Int
  ) -> (sql: SQL, parameters: [any Bindable]) {
    guard actor.role == .partner else { return ("1 = 0", []) }
    let agency = "$\(first + 1)" as SQL
    let day = "$\(first)" as SQL
    return (
      """
      \(alias).agency_id = \(agency) AND \(Scope.isOpen(day, alias)) \
      AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = \(alias).case_id \
      AND (c.agency_id = \(agency) OR (\(isShared("c", .identity, agency: agency, day: day)))))
      """, [today, actor.agencyID]
    )
  }

  /// A condition on `alias`, a row of `case_file`, true where these classes of it may reach the
  /// actor's agency: by leading the case, or by agreement and the client's choice.
  package func shared(
    _ alias: SQL, _ classes: [DataClass], from first: Int
  ) -> (sql: SQL, parameters: [any Bindable]) {
    let (day, agency) = ("$\(first)" as SQL, "$\(first + 1)" as SQL)
    let all = classes.map { isShared(alias, $0, agency: agency, day: day) }
    return (
      "(\(alias).agency_id = \(agency) OR (\(.joined(all, by: " AND "))))",
      [today, actor.agencyID]
    )
  }

  /// How the actor stands to one case; nil where there is no such case.
  package func relation(to caseID: String, _ reader: Reader) throws -> CaseRelation? {
    let relation = try reader.one(
      """
      SELECT c.agency_id, \(Scope.ownPlace), \(Scope.supervisedName), \
        \(Scope.grantedUntil("<> 'emergency'")), \(Scope.grantedUntil("= 'emergency'")),
        EXISTS (SELECT 1 FROM access_request g WHERE g.case_id = c.id AND g.staff_id = $2 \
          AND g.from_on IS NOT NULL),
        \(isReferredTo), \(sampledUntil),
        \(AssessmentGate.isShut(for: actor.role, "$2", "$3", today: today) ?? "1 = 0")
      FROM case_file c WHERE c.id = $1
      """, [caseID, actor.id, today]
    ) { row in
      var relation = CaseRelation(
        agencyID: actor.agencyID, place: row.optionalText(1).flatMap(OwnPlace.init(text:)),
        supervised: row.optionalText(2), needUntil: row.day(3), emergencyUntil: row.day(4),
        wasGranted: row.flag(5), isLeadAgency: row.text(0) == actor.agencyID,
        isStateTeam: isStateTeam)
      relation.isReferredTo = row.flag(6)
      relation.reviewUntil = row.day(7)
      if row.flag(8) { relation.untrained = AssessmentGate.classes }
      return relation
    }
    guard var relation else { return nil }
    if relation.isReferredTo {
      relation.sharedWithReferral = try sharedWithReferral(caseID, reader)
    }
    guard !relation.isLeadAgency else { return relation }
    relation.agreements = try AgreementRecords.agreements(
      sharedFrom: caseID, with: actor.agencyID, on: today, reader)
    relation.optOuts = try SharingChoiceRecords.optOuts(ofCase: caseID, reader)
    return relation
  }

  /// What the actor may do to one case. A case that does not exist is `hidden`.
  package func decide(
    _ permission: Permission, on caseID: String, _ reader: Reader
  ) throws -> Decision {
    if actor.role == .operator { return .allowed(.full) }
    guard let relation = try relation(to: caseID, reader) else { return .hidden }
    return Access.decide(actor.role, permission, relation)
  }

  /// ` AND …`, true of an actor who has the training that one of the classes needs; empty where
  /// none does.
  func trained(for classes: [DataClass], _ me: SQL, _ day: SQL) -> SQL {
    guard !AssessmentGate.classes.isDisjoint(with: classes),
      let isShut = AssessmentGate.isShut(for: actor.role, me, day, today: today)
    else { return "" }
    return " AND NOT \(isShut)"
  }

  private static func place(_ alias: SQL, _ holder: SQL, _ day: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM care_team t WHERE t.case_id = \(alias).id AND \(holder) \
    AND \(isOpen(day)))
    """
  }

  /// An open grant for a stated need (IRC-CONF-01).
  private static func grant(_ alias: SQL, to staff: SQL, on day: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM access_request g WHERE g.case_id = \(alias).id \
    AND g.staff_id = \(staff) AND g.status = 'granted' \
    AND g.from_on <= \(day) AND g.until_on > \(day))
    """
  }

  /// The file was drawn for an open review of theirs (IRC-QA-01).
  private static func sample(_ alias: SQL, for staff: SQL, on day: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM file_review_case drawn JOIN file_review review \
    ON review.id = drawn.review_id WHERE drawn.case_id = \(alias).id \
    AND review.monitor_id = \(staff) AND \(isOpen(day, "review")))
    """
  }

  /// Whether a class of data of the case may reach the actor's agency, which does not lead it.
  func isShared(_ alias: SQL, _ dataClass: DataClass, agency: SQL, day: SQL) -> SQL {
    """
    \(AgreementRecords.covers(alias, dataClass, agency: agency, day: day)) \
    AND NOT \(isOptedOut(alias, dataClass, agency: agency))
    """
  }

  /// Whether the client's choice keeps a class of the case from the actor's agency.
  func isOptedOut(_ alias: SQL, _ dataClass: DataClass, agency: SQL) -> SQL {
    let name = SQL.quoted(dataClass.rawValue)
    let isKept = isStateTeam && Reach.minimum.contains(dataClass)
    let everyOther: SQL = isKept ? "" : " OR w.agency_id = ''"
    let inGeneral: SQL =
      isKept ? "" : "NOT EXISTS (SELECT 1 FROM opt_out w WHERE w.case_id = o.case_id) OR "
    return """
      EXISTS (SELECT 1 FROM sharing_choice o WHERE o.case_id = \(alias).id \
      AND o.choice = 'opt-out' AND (\(inGeneral)EXISTS (SELECT 1 FROM opt_out w \
      WHERE w.case_id = o.case_id AND w.data_class IN ('', \(name)) \
      AND (w.agency_id = \(agency)\(everyOther)))))
      """
  }

  /// A place is open from its first day up to, not including, its last: who leaves loses access
  /// the same day (IRC-CONF-10).
  static func isOpen(_ day: SQL, _ alias: SQL = "t") -> SQL {
    "\(alias).from_on <= \(day) AND (\(alias).to_on IS NULL OR \(alias).to_on > \(day))"
  }

  /// Whether a member of the case `c` was referred to the actor, `$2`, or to the partner they work
  /// for, on the day `$3`.
  private var isReferredTo: SQL {
    switch actor.role {
    case .englishAssessor:
      """
      EXISTS (SELECT 1 FROM english_referral t WHERE t.case_id = c.id AND t.staff_id = $2 \
      AND \(Scope.isOpen("$3")))
      """
    case .partner:
      """
      EXISTS (SELECT 1 FROM partner_referral t WHERE t.case_id = c.id \
      AND t.agency_id = (SELECT s.agency_id FROM staff s WHERE s.id = $2) \
      AND \(Scope.isOpen("$3")))
      """
    default: "1 = 0"
    }
  }

  /// What the open referrals to the actor's agency share, taken together.
  private func sharedWithReferral(
    _ caseID: String, _ reader: Reader
  ) throws -> Set<DataClass> {
    guard actor.role == .partner else { return [] }
    let lists = try reader.rows(
      """
      SELECT t.data_classes FROM partner_referral t WHERE t.case_id = $1 AND t.agency_id = $2
      AND \(Scope.isOpen("$3"))
      """, [caseID, actor.agencyID, today]
    ) { DataClass.list($0.text(0)) }
    return Set(lists.joined())
  }
}

extension Row {
  /// A comparison's answer, which is a number on SQLite and `t`/`f` on PostgreSQL.
  func flag(_ column: Int) -> Bool {
    switch value(column) {
    case .integer(let number): number != 0
    case .text(let text): text == "t"
    case .null, .bytes: false
    }
  }
}
