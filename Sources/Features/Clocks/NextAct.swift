import Domain
import Markup

/// The one act that settles a deadline, as a link.
package struct NextAct: Sendable {
  package let label: String
  package let path: Path

  /// Nil where the reader's role may not do it, and where nothing on a page settles it.
  ///
  /// - Parameters:
  ///   - fact: what started the deadline; for a note owed, the kind of what it is about.
  ///   - back: where to go on afterwards; nil stays with what was made.
  init?(
    for name: DeadlineName, fact: String, triggerOn: Day, caseID: String, _ chrome: Chrome,
    back: Path? = nil
  ) {
    let home: Path = "/cases/\(caseID)"
    let person = name.person
    switch name.rule {
    case "note.owed":
      guard chrome.may(.noteWrite) else { return nil }
      label = "Write the note"
      path = ("\(home)/notes/new" as Path).query("about", "\(fact):\(name.subject)")
        .query("person", person.isEmpty ? nil : person).query("next", back?.text)
    case let rule where rule.hasPrefix("delay-note."):
      guard chrome.may(.noteWrite) else { return nil }
      let missed = DeadlineName(
        rule: String(rule.dropFirst("delay-note.".count)), person: person, subject: name.subject,
        dueOn: triggerOn.adding(days: -1))
      // The reason is owed from the first overdue day on, the one after the missed due day.
      label = "Write the reason"
      path = NextAct.reason(for: missed, caseID: caseID, back)
    case let rule where rule.hasPrefix("assessment.booking."):
      guard chrome.may(.appointmentBook) else { return nil }
      label = "Book it"
      path = NextAct.booking(home, person, back)
    case let rule where rule.hasPrefix("assessment."):
      if chrome.may(.assessmentRecord) {
        label = "Start the assessment"
        path = "\(home)/people/\(person)/assessments/new"
      } else {
        guard chrome.may(.appointmentBook) else { return nil }
        label = "Book it"
        path = NextAct.booking(home, person, back)
      }
    case "counselor.follow-up":
      label = "Record the follow-up"
      path = "\(home)/appointments/\(name.subject)"
    case "career-planner":
      guard chrome.may(.connectionRecord) else { return nil }
      label = "Record the connection"
      path = ("\(home)/connections" as Path).query("person", person)
        .query("kind", "career-planner")
    case "goal.follow-up" where chrome.may(.noteWrite):
      label = "Record the follow-up"
      path = "\(home)/follow-ups/new"
    case "job-search.weekly":
      label = "Enter the week"
      path = JobSearchPlanPage.path(caseID, person)
    case "residence.application", "citizenship.contact", "citizenship.eligible", "ssi.limit",
      "ssi.warning.60m", "ssi.warning.72m", "ssi.warning.78m":
      guard !person.isEmpty, chrome.may(.caseEdit) else { return nil }
      label = "Record the step"
      path = PersonCitizenshipPage.path(caseID, person)
    case "plan.initial", "plan.revision", "goal.follow-up", "goal.next":
      label = "Open the plans"
      path = FamilyPlansPage.path(caseID)
    case "record.complete":
      label = "See what is missing"
      path = "\(home)/completeness"
    case "service.recommendation":
      let form: Path = "\(home)/people/\(person)/recommendations/new"
      label = chrome.mayOpen(form) ? "Record the recommendation" : "See what is still missing"
      path = chrome.mayOpen(form) ? form : "\(home)/standing"
      guard chrome.mayOpen(path) else { return nil }
    case let rule where rule.hasPrefix("employer."):
      guard chrome.may(.jobRecord) else { return nil }
      label = "Record the contact"
      path = "\(home)/jobs/\(name.subject)/contact"
    case "assistance-report":
      guard chrome.may(.assistanceReportSend) else { return nil }
      label = "Record the report"
      path = "\(home)/jobs/\(name.subject)/report"
    case "icm.service":
      guard chrome.may(.serviceRecord) else { return nil }
      label = "Record a service"
      path = ("\(home)/services/new" as Path).query("person", person)
    case "icm.end-notice":
      guard chrome.may(.noteWrite) else { return nil }
      label = "Write the note"
      path = ("\(home)/notes/new" as Path).query("about", NoteSubject(.endNotice, person).text)
        .query("person", person).query("next", back?.text)
    case "icm.end", "icm.ceiling":
      label = "See how long service runs"
      path = "\(home)/standing"
      guard chrome.mayOpen(path) else { return nil }
    case "service.end", "service.ceiling", "graduation.hold":
      label = "See what is still missing"
      path = "\(home)/standing"
      guard chrome.mayOpen(path) else { return nil }
    default: return nil
    }
  }

  /// The form for the note that says why a deadline was missed (IRC-NOTE-06).
  static func reason(for missed: DeadlineName, caseID: String, _ back: Path? = nil) -> Path {
    ("/cases/\(caseID)/notes/new" as Path).query("kind", NoteKind.delayReason.rawValue)
      .query("about", NoteSubject(.delay, missed.text).text)
      .query("person", missed.person.isEmpty ? nil : missed.person).query("mode", "none")
      .query("next", back?.text)
  }

  private static func booking(_ home: Path, _ person: String, _ back: Path?) -> Path {
    ("\(home)/appointments/new" as Path).query("kind", "assessment").query("person", person)
      .query("next", back?.text)
  }
}
