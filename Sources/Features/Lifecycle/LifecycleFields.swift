import Domain

/// The fields of closing a case, extending service and graduating a member; each carries its own
/// note, because none is done without one (UT-NOTE-02); and those of the recommendation.
package enum LifecycleFields {
  static let kind = Field(
    "close_kind", "How it ends",
    .choice([
      Choice("graduated", "Graduated", hint: "Every adult is eligible to graduate."),
      Choice("completed", "Completed", hint: "Service has run its course."),
      Choice(
        "administrative", "Administrative",
        hint: "Moved away, declined, died …: a supervisor closes it, with the reason."),
    ]))
  static let closedOn = Field("closed_on", "Closing day", .day)
  static let supervisorReason = Field(
    "supervisor_reason", "Supervisor's reason", .text(rows: 3), required: false,
    hint:
      "Only a supervisor's counts: for an administrative closing, or to close with deadlines overdue.",
    most: 4000)
  static let note = Field(
    "note", "Note", .text(rows: 5), required: false,
    hint: "It is saved in the case's log together with this.", most: 20_000)
  static let ending = Field(
    "ending", "The family is",
    .choice([
      Choice("self-sufficient", "Self-sufficient"),
      Choice("no-longer-eligible", "No longer eligible"),
    ]), required: false, hint: "Under Wisconsin's guidance service ends with one of the two.")
  static let endingEvidence = Field(
    "ending_evidence", "What shows it", .text(rows: 2), required: false,
    hint: "For example pay slips, or the letter that ends eligibility.", most: 2000)
  static let endingOn = Field("ending_on", "Since", .day, required: false)
  static let endings = [ending, endingEvidence, endingOn]
  package static let closing = [kind, closedOn, supervisorReason] + endings + [note]
  static let closingWithoutEnding = [kind, closedOn, supervisorReason, note]

  static let person = Field("person", "For whom", .line)
  static let program = Field("program", "Program", .hidden, required: false)
  static let until = Field("until", "Extended until", .day)
  static let therapistAgreedOn = Field(
    "therapist_agreed_on", "Day the therapist agreed", .day, required: false)
  static let caseManagerAgreedOn = Field(
    "case_manager_agreed_on", "Day the case manager agreed", .day, required: false)
  static let reason = Field("reason", "Reason", .line, required: false, most: 1000)
  package static let extending = [
    person, program, until, therapistAgreedOn, caseManagerAgreedOn, reason, note,
  ]

  static let recommends = Field(
    "kind", "The therapist recommends to",
    .choice([
      Choice("end", "End service", hint: "It is no longer needed."),
      Choice("extend", "Extend service", hint: "To month 27 in all, at the latest."),
    ]))
  static let decidedOn = Field("decided_on", "Day of the recommendation", .day)
  static let assessment = Field("assessment", "Assessment it rests on", .list([]))
  static let grounds = Field("reason", "Reason", .text(rows: 3), most: 4000)
  package static let recommending = [recommends, decidedOn, assessment, grounds]

  static let graduatedOn = Field("graduated_on", "Day of graduation", .day)
  static let graduationNote = Field(
    "note", "Note", .text(rows: 5),
    hint: "What was achieved, and who goes on helping. It is saved in the case's log.",
    most: 20_000)
  package static let graduating = [graduatedOn, graduationNote]
}
