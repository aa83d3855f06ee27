import Domain
import Storage

/// What the agency itself did or learned, each with its day (WI-NOTE-01).
///
/// `CROSS JOIN` keeps the order in SQLite, which has no statistics here and would read every contact
/// and report to find those of a household.
extension TimelineSource {
  static let ofAgency: [TimelineSource] = [
    TimelineSource(
      .plan, .plan, .planView,
      """
      SELECT c.on_day, c.id, 'plan', 'contribution', g.id, p.type, c.kind || '|' || g.title, \
      COALESCE(g.person_id, p.person_id), c.recorded_by, NULL FROM plan p \
      JOIN goal g ON g.plan_id = p.id JOIN contribution c ON c.goal_id = g.id \
      WHERE p.case_id = $1
      """),
    signed("client_signed_on", "client-signed"), signed("worker_signed_on", "worker-signed"),
    TimelineSource(
      .plan, .plan, .planView,
      """
      SELECT e.on_day, e.id, 'plan', 'english-level', e.id, e.level, e.level_source, e.person_id, \
      e.recorded_by, NULL FROM member m JOIN english_level e ON e.person_id = m.person_id \
      AND e.on_day < m.until_on
      """),
    TimelineSource(
      .plan, .immigration, .caseView,
      """
      SELECT t.on_day, t.id, 'plan', 'citizenship-talk', t.id, t.wish, '', t.person_id, \
      t.recorded_by, NULL FROM member m JOIN citizenship_talk t ON t.person_id = m.person_id \
      AND t.on_day < m.until_on
      """),
    TimelineSource(
      .employment, .employment, .jobView,
      """
      SELECT k.on_day, k.id, 'employment', 'employer-contact', j.id, COALESCE(d.mode, ''), \
      j.employer || CASE WHEN COALESCE(d.words, '') = '' THEN '' ELSE ': ' || d.words END, \
      j.person_id, d.by_staff_id, NULL FROM member m CROSS JOIN job j \
      CROSS JOIN employer_contact k LEFT JOIN employer_contact_detail d ON d.contact_id = k.id \
      WHERE j.person_id = m.person_id AND k.job_id = j.id AND k.on_day < m.until_on
      """),
    TimelineSource(
      .employment, .services, .jobView,
      """
      SELECT r.sent_on, r.id, 'employment', 'assistance-report', j.id, COALESCE(d.mode, ''), \
      COALESCE(d.agency, ''), j.person_id, d.by_staff_id, NULL FROM member m CROSS JOIN job j \
      CROSS JOIN assistance_report r LEFT JOIN assistance_report_detail d ON d.report_id = r.id \
      WHERE j.person_id = m.person_id AND r.job_id = j.id AND r.sent_on < m.until_on
      """),
  ]

  /// A signature under a family's or an adult's plan.
  private static func signed(_ day: String, _ code: String) -> TimelineSource {
    let (column, name) = (SQL.identifier(day), SQL.quoted(code))
    return TimelineSource(
      .plan, .plan, .planView,
      """
      SELECT p.\(column), p.id || '-' || \(name), 'plan', \(name), p.id, p.type, '', p.person_id, \
      NULL, NULL FROM plan p WHERE p.case_id = $1 AND p.type IN ('fsp', 'edp') \
      AND p.\(column) IS NOT NULL
      """)
  }
}
