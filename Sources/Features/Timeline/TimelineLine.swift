import Domain
import Markup

/// Something that happened in a case, as the timeline shows it.
package struct TimelineLine: Codable, Sendable, Hashable {
  package let on: Day
  package let id: String
  package let kind: TimelineKind
  /// What of its kind: a kind of note, a state of a goal.
  package let code: String
  /// The record's own id.
  package let ref: String
  package let extra: String
  package let text: String
  package let personID: String?
  package let person: String?
  package let by: String
  /// Days from what happened to its entry, where it is more than one (UT-SVC-08).
  package let delay: Int?

  /// Where older lines go on after this one.
  var key: String { "\(on)~\(id)" }

  /// The page of the record; nil where it has none.
  func path(_ header: CaseHeader) -> Path? {
    switch (kind, code) {
    case (.note, "contact-kept"): nil
    case (.note, _): "\(header.path)/notes/\(ref)"
    case (.appointment, _): "\(header.path)/appointments/\(ref)"
    case (.assessment, "english"): "\(header.path)/english/\(ref)"
    case (.assessment, _): extra == "rccm" ? AssessmentPaths.result(header.id, ref) : nil
    case (.plan, "disagreement"), (.plan, "settled"): "\(header.path)/disagreements/\(ref)"
    case (.plan, _): planPath(header)
    case (.referral, "partner"): nil
    case (.referral, "referred"), (.referral, "outcome"): "\(header.path)/referrals/\(ref)"
    case (.referral, _): "\(header.path)/connections"
    case (.state, "recommended"): "\(header.path)/standing"
    case (.state, "extended"): "\(header.path)/clocks"
    case (.service, _): "\(header.path)/services"
    case (.state, let code) where code.hasPrefix("match-grant"):
      "\(header.path)/match-grant/\(ref)"
    case (.employment, "employer-contact"), (.employment, "assistance-report"):
      "\(header.path)/jobs/\(ref)"
    case (.employment, _), (.state, _): nil
    }
  }

  private func planPath(_ header: CaseHeader) -> Path? {
    switch code {
    case "english-level": return personID.map { EnglishClassPage.path(header.id, $0) }
    case "citizenship-talk": return personID.map { PersonCitizenshipPage.path(header.id, $0) }
    default: break
    }
    if extra == "fsp" { return FamilyPlanPage.path(header.id, "family") }
    if extra == "edp" { return personID.map { FamilyPlanPage.path(header.id, $0) } }
    if extra == "employment" {
      return personID.map { EmploymentPlanPage.path(header.id, $0) }
    }
    guard extra == "coordinated" else { return nil }
    return switch code {
    case "progress": "\(header.path)/plan/items/\(ref)"
    case "begun", "review": "\(header.path)/plan"
    default: "\(header.path)/plan/goals/\(ref)"
    }
  }

  var title: String {
    switch kind {
    case .note: code == "contact-kept" ? "Contact" : NoteKind(rawValue: code)?.words ?? "Note"
    case .assessment:
      code == "english" ? "English assessment" : "Assessment: \(AssessmentWords.kind(code))"
    case .plan:
      code == "client-signed"
        ? "The \(Words.client) signed the plan" : TimelineLine.plan[code] ?? "The plan"
    case .appointment:
      "\(AppointmentWords.kind(code)), "
        + AppointmentWords.status(extra, isConfirmed: false).lowercasedFirst
    case .service:
      ServiceWords.isJobInformation(code) ? ServiceWords.type(code) : "Service: \(code.spaced)"
    case .referral: referral
    case .employment: TimelineLine.jobs[code] ?? "Work"
    case .state: TimelineLine.states[code] ?? "The case"
    }
  }

  private var referral: String {
    switch code {
    case "partner": "Referral to a partner"
    case "referred": ReferralKind(rawValue: extra).map(ReferralWords.kind) ?? "Referral"
    case "outcome":
      "What came of a referral: "
        + (ReferralOutcome(rawValue: extra).map(ReferralWords.outcome) ?? extra).lowercasedFirst
    default: "Connected: \(code.spaced)"
    }
  }

  /// What the record itself says, shortened.
  var body: String {
    switch (kind, code) {
    case (.plan, "contribution"): contribution
    case (.plan, "english-level"): "\(EnglishClassWords.level(extra)). \(text)"
    case (.plan, "citizenship-talk"):
      CitizenshipWish(rawValue: extra).map(CitizenshipWords.wish) ?? ""
    case (.employment, "employer-contact"), (.employment, "assistance-report"): text
    case (.employment, _): [extra, text].filter { !$0.isEmpty }.joined(separator: ", ")
    case (.state, "extended"): "Until \(Day(extra)?.words ?? extra)"
    case (.state, "closed"): extra.spaced.capitalisedFirst
    case (.service, _):
      [extra.spaced.capitalisedFirst, text].filter { !$0.isEmpty }.joined(separator: ". ")
    case (.state, "recommended"):
      (extra == "end" ? "To end service. " : "To extend service. ") + text
    case (.note, _): text.count > 240 ? "\(text.prefix(239))…" : text
    default: text
    }
  }

  /// What was done, and towards which goal.
  private var contribution: String {
    let parts = text.split(separator: "|", maxSplits: 1).map(String.init)
    return parts.count == 2 ? "\(OutcomeWords.contribution(parts[0])): \(parts[1])" : text
  }

  private static let plan = [
    "begun": "A plan began", "goal-added": "A goal was added", "goal-achieved": "A goal achieved",
    "goal-deferred": "A goal rests", "goal-dropped": "A goal was dropped",
    "progress": "Progress", "review": "The plan was reviewed",
    "disagreement": "The team disagreed", "settled": "A disagreement was settled",
    "contribution": "Done towards a goal", "english-level": "Level of English",
    "citizenship-talk": "Citizenship was talked about",
    "worker-signed": "The case manager or job developer signed the plan",
  ]
  private static let jobs = [
    "job-secured": "Work found", "job-started": "Work began", "job-ended": "Work ended",
    "job-upgraded": "Work got better", "employer-contact": "Contact with the employer",
    "assistance-report": "The work was reported to the assistance agency",
  ]
  private static let states = [
    "opened": "The case was opened", "closed": "The case was closed",
    "service-ended": "Service ended", "extended": "Service was extended",
    "recommended": "The therapist recommended",
    "match-grant-sent": "The summary of Match Grant services was sent",
    "match-grant-received": "The summary of Match Grant services came in",
    "match-grant-completed": "Moved from Match Grant to the Department",
  ]
}

extension String {
  /// A code of several words as a person reads it.
  fileprivate var spaced: String { replacing("-", with: " ") }
}

extension TimelineKind {
  var words: String {
    switch self {
    case .note: "Notes and contacts"
    case .assessment: "Assessments"
    case .plan: "Plan"
    case .appointment: "Appointments"
    case .service: "Services"
    case .referral: "Referrals and connections"
    case .employment: "Work"
    case .state: "Case and service"
    }
  }

  /// One of them.
  var word: String {
    switch self {
    case .note: "Note"
    case .assessment: "Assessment"
    case .plan: "Plan"
    case .appointment: "Appointment"
    case .service: "Service"
    case .referral: "Referral"
    case .employment: "Work"
    case .state: "Case"
    }
  }
}
