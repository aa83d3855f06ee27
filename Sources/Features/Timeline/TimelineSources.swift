import Domain
import Storage

/// One kind of record that has a place in the timeline: who may see it, and its rows.
///
/// Its columns are those of `columns`. `member` is who was of the case, until which day.
struct TimelineSource: Sendable {
  let kind: TimelineKind
  let dataClass: DataClass
  let permission: Permission
  let sql: SQL

  init(_ kind: TimelineKind, _ dataClass: DataClass, _ permission: Permission, _ sql: SQL) {
    self.kind = kind
    self.dataClass = dataClass
    self.permission = permission
    self.sql = sql
  }

  /// A result of English is of one class, the page of it asks for another as well.
  func isReached(by reach: Reach) -> Bool {
    reach.includes(dataClass) && (Access.dataClass(of: permission).map(reach.includes) ?? true)
  }

  /// Day, id, kind and code of a line, the record's own id, a further word, text, person, staff, and
  /// the day of its entry where that is known.
  static let columns: SQL =
    "on_day, id, kind, code, ref, extra, words, person_id, staff_id, entered_on"

  /// The tables that the lines are read from.
  private static let tables = [
    "membership", "note", "contact", "appointment", "plan", "goal", "action_item", "progress",
    "plan_review", "disagreement", "disagreement_discussion", "assessment", "service",
    "connection", "discussion", "job", "enrollment", "extension", "case_file", "recommendation",
    "english_assessment", "english_referral", "contribution", "english_level",
    "citizenship_talk", "employer_contact", "employer_contact_detail", "assistance_report",
    "assistance_report_detail",
  ]

  /// Puts in each table's place what it held at the instant of the parameter.
  static func asKnown(at instant: SQL) -> SQL {
    let each = tables.map { name in
      """
      \(.identifier(name)) AS (SELECT * FROM \(.identifier(name + "_known")) \
      WHERE recorded_at <= \(instant) \
      AND (superseded_at IS NULL OR superseded_at > \(instant)))
      """ as SQL
    }
    return "\(.joined(each, by: ", ")), "
  }

  static let members: SQL = """
    member AS (SELECT person_id, MAX(COALESCE(to_on, '9999')) AS until_on \
    FROM membership WHERE case_id = $1 GROUP BY person_id)
    """

  static let all: [TimelineSource] = written + planned + ofMembers + ofCase + ofAgency

  private static let written = [
    TimelineSource(
      .note, .notes, .noteView,
      """
      SELECT n.event_on, n.id, 'note', n.kind, n.id, n.mode, CASE WHEN n.body <> '' THEN n.body \
      WHEN n.activity <> '' THEN n.activity ELSE n.served END, n.person_id, n.by_staff_id, \
      n.entered_on FROM note n WHERE n.case_id = $1 AND n.addendum_of IS NULL
      """),
    // A contact entered on a page is its note's.
    TimelineSource(
      .note, .notes, .noteView,
      """
      SELECT c.on_day, c.id, 'note', 'contact-kept', c.id, c.mode, '', c.person_id, NULL, NULL \
      FROM contact c WHERE c.case_id = $1 AND c.source <> '' \
      UNION ALL SELECT c.on_day, c.id, 'note', 'contact-kept', c.id, c.mode, '', c.person_id, \
      NULL, NULL FROM member m JOIN contact c ON c.person_id = m.person_id \
      AND COALESCE(c.case_id, '') = '' AND c.on_day < m.until_on
      """),
    TimelineSource(
      .appointment, .appointment, .appointmentView,
      """
      SELECT a.on_day, a.id, 'appointment', a.kind, a.id, a.status, a.place, a.person_id, \
      a.with_staff_id, NULL FROM appointment a WHERE a.case_id = $1
      """),
  ]

  private static let planned = [
    TimelineSource(
      .plan, .plan, .planView,
      """
      SELECT p.established_on, p.id, 'plan', 'begun', p.id, p.type, '', p.person_id, NULL, NULL \
      FROM plan p WHERE p.case_id = $1 AND p.established_on IS NOT NULL
      """),
    goal("added_on", "goal-added"), goal("achieved_on", "goal-achieved"),
    goal("deferred_on", "goal-deferred"), goal("dropped_on", "goal-dropped"),
    TimelineSource(
      .plan, .plan, .planView,
      """
      SELECT r.on_day, r.id, 'plan', 'progress', i.id, p.type, r.remark, p.person_id, \
      r.by_staff_id, NULL FROM plan p JOIN action_item i ON i.plan_id = p.id \
      JOIN progress r ON r.action_item_id = i.id WHERE p.case_id = $1
      """),
    TimelineSource(
      .plan, .plan, .planView,
      """
      SELECT r.on_day, r.id, 'plan', 'review', p.id, p.type, r.changes, p.person_id, \
      r.by_staff_id, NULL FROM plan p JOIN plan_review r ON r.plan_id = p.id WHERE p.case_id = $1
      """),
    TimelineSource(
      .plan, .plan, .disagreementView,
      """
      SELECT e.on_day, e.id, 'plan', 'disagreement', d.id, '', d.about, NULL, e.recorded_by, NULL \
      FROM disagreement d JOIN disagreement_discussion e ON e.disagreement_id = d.id \
      WHERE d.case_id = $1 \
      UNION ALL SELECT d.settled_on, d.id, 'plan', 'settled', d.id, '', d.result, NULL, \
      d.settled_by, NULL FROM disagreement d WHERE d.case_id = $1 AND d.settled_on IS NOT NULL
      """),
  ]

  private static func goal(_ day: String, _ code: String) -> TimelineSource {
    let (column, name) = (SQL.identifier(day), SQL.quoted(code))
    return TimelineSource(
      .plan, .plan, .planView,
      """
      SELECT g.\(column), g.id || '-' || \(name), 'plan', \(name), g.id, p.type, g.title, \
      COALESCE(g.person_id, p.person_id), NULL, NULL FROM plan p JOIN goal g ON g.plan_id = p.id \
      WHERE p.case_id = $1 AND g.\(column) IS NOT NULL
      """)
  }

  private static let ofMembers = [
    TimelineSource(
      .assessment, .assessment, .assessmentView,
      """
      SELECT a.finalised_on, a.id, 'assessment', a.kind, a.id, a.instrument, '', a.person_id, \
      a.by_staff_id, NULL FROM member m JOIN assessment a ON a.person_id = m.person_id \
      AND a.finalised_on < m.until_on AND a.superseded_by_id IS NULL
      """),
    TimelineSource(
      .assessment, .services, .assessmentView,
      """
      SELECT e.assessed_on, e.id, 'assessment', 'english', e.id, 'english', e.recommendations, \
      e.person_id, (SELECT r.staff_id FROM english_referral r WHERE r.id = e.referral_id), \
      e.finalised_on FROM member m \
      JOIN english_assessment e ON e.person_id = m.person_id AND e.status = 'final' \
      AND e.assessed_on < m.until_on
      """),
    TimelineSource(
      .service, .services, .caseView,
      """
      SELECT s.on_day, s.id, 'service', s.type, s.id, s.status, COALESCE(d.words, ''), \
      s.person_id, d.by_staff_id, NULL FROM member m JOIN service s ON s.person_id = m.person_id \
      AND s.on_day < m.until_on LEFT JOIN service_detail d ON d.service_id = s.id
      """),
    TimelineSource(
      .referral, .services, .caseView,
      """
      SELECT c.on_day, c.id, 'referral', c.kind, c.id, '', '', c.person_id, NULL, NULL \
      FROM member m JOIN connection c ON c.person_id = m.person_id AND c.on_day < m.until_on
      """),
    TimelineSource(
      .referral, .services, .referralView,
      """
      SELECT r.on_day, r.id, 'referral', 'referred', r.id, r.kind, r.provider, r.person_id, \
      r.by_staff_id, NULL FROM referral r WHERE r.case_id = $1 \
      UNION ALL SELECT r.outcome_on, r.id || '-outcome', 'referral', 'outcome', r.id, r.outcome, \
      r.provider, r.person_id, r.outcome_by, NULL FROM referral r WHERE r.case_id = $1 \
      AND r.outcome_on IS NOT NULL
      """),
    TimelineSource(
      .referral, .assessment, .assessmentView,
      """
      SELECT d.closed_on, d.id, 'referral', 'partner', d.id, '', d.partner, a.person_id, NULL, \
      NULL FROM discussion d JOIN assessment a ON a.id = d.assessment_id \
      WHERE d.assessment_id IN (SELECT b.id FROM member m JOIN assessment b \
      ON b.person_id = m.person_id AND b.finalised_on < m.until_on \
      AND b.superseded_by_id IS NULL) AND d.outcome = 'partner' AND d.closed_on IS NOT NULL
      """),
    job("secured_on", "job-secured"), job("started_on", "job-started"),
    job("ended_on", "job-ended"),
    TimelineSource(
      .state, .services, .caseView,
      """
      SELECT e.ended_on, e.id, 'state', 'service-ended', e.id, e.program, '', e.person_id, NULL, \
      NULL FROM member m JOIN enrollment e ON e.person_id = m.person_id \
      AND e.ended_on <= m.until_on
      """),
    TimelineSource(
      .state, .services, .caseView,
      """
      SELECT x.lct_agreed_on, x.id, 'state', 'extended', x.id, x.until_on, '', x.person_id, NULL, \
      NULL FROM member m JOIN extension x ON x.person_id = m.person_id \
      AND x.lct_agreed_on < m.until_on
      """),
  ]

  private static func job(_ day: String, _ code: String) -> TimelineSource {
    let (column, name) = (SQL.identifier(day), SQL.quoted(code))
    return TimelineSource(
      .employment, .employment, .caseView,
      """
      SELECT j.\(column), j.id || '-' || \(name), 'employment', CASE WHEN \(name) = 'job-started' \
      AND j.upgrade_of IS NOT NULL THEN 'job-upgraded' ELSE \(name) END, j.id, j.position, \
      j.employer, j.person_id, NULL, NULL FROM member m JOIN job j ON j.person_id = m.person_id \
      AND j.\(column) < m.until_on AND (\(name) <> 'job-secured' OR j.upgrade_of IS NULL)
      """)
  }

  private static let ofCase = [
    TimelineSource(
      .state, .identity, .caseView,
      """
      SELECT f.opened_on, f.id || '-opened', 'state', 'opened', f.id, '', '', NULL, NULL, NULL \
      FROM case_file f WHERE f.id = $1 \
      UNION ALL SELECT f.closed_on, f.id || '-closed', 'state', 'closed', f.id, f.close_kind, '', \
      NULL, NULL, NULL FROM case_file f WHERE f.id = $1 AND f.closed_on IS NOT NULL
      """),
    moved("sent_on", "match-grant-sent", by: "sent_by"),
    moved("received_on", "match-grant-received", by: "received_by"),
    moved("completed_on", "match-grant-completed", by: "completed_by"),
    TimelineSource(
      .state, .assessment, .assessmentView,
      """
      SELECT r.decided_on, r.id, 'state', 'recommended', r.id, r.kind, r.reason, r.person_id, \
      r.by_staff_id, NULL FROM recommendation r WHERE r.case_id = $1
      """),
  ]

  /// A step of a move from Match Grant (UT-SVC-06).
  private static func moved(_ day: String, _ code: String, by staff: String) -> TimelineSource {
    let (column, name, worker) = (
      SQL.identifier(day), SQL.quoted(code), SQL.identifier(staff)
    )
    return TimelineSource(
      .state, .services, .serviceView,
      """
      SELECT g.\(column), g.id || '-' || \(name), 'state', \(name), g.id, '', '', g.person_id, \
      g.\(worker), NULL FROM match_grant_move g WHERE g.case_id = $1 AND g.\(column) IS NOT NULL
      """)
  }
}
