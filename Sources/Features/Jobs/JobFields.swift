import Domain

package enum JobFields {
  static let employer = Field("employer", "Employer", most: 200)
  static let position = Field("position", "Position", hint: "For example line worker", most: 200)
  static let contactName = Field(
    "contact_name", "Contact person at the employer", required: false, most: 200)
  static let contactReach = Field(
    "contact_reach", "Phone or email of the contact person", required: false, most: 200)
  static let wage = Field(
    "hourly_wage", "Pay an hour in dollars", required: false, hint: "For example 15.25")
  static let hours = Field(
    "hours", "Hours a week", required: false, hint: "For example 40 or 37.5")
  static let insurance = Field(
    "health_insurance", "Health insurance comes with the job", .yes, required: false)
  static let securedOn = Field(
    "secured_on", "Day the job was secured", .day,
    hint: "When the employer said yes, for example 2026-03-12")
  static let startedOn = Field(
    "started_on", "First day of work", .day, required: false,
    hint: "Leave open until work began, for example 2026-03-16")
  static let transit = Field(
    "transit", "How they get to work", .list(JobWords.transits), required: false)
  static let help = Field(
    "help", "Help that was given", .several(JobWords.helps), required: false)
  static let endedOn = Field("ended_on", "Last day of work", .day)
  static let endReason = Field("end_reason", "Why it ended", most: 400)
  static let effectiveOn = Field(
    "effective_on", "Day from which it is better", .day)

  package static let placement = [
    employer, position, contactName, contactReach, wage, hours, insurance, securedOn, startedOn,
    transit, help,
  ]
  package static let ending = [endedOn, endReason]
  /// A correction may also take back or change an end.
  package static let correction =
    placement + [
      Field(endedOn.name, endedOn.label, .day, required: false),
      Field(endReason.name, endReason.label, required: false, most: 400),
    ]
  package static let upgrade = [effectiveOn, position, wage, hours, insurance]

  static let contactOn = Field("on", "Day of the contact", .day)
  static let mode = Field("mode", "How", .choice(JobWords.modes))
  static let withWhom = Field("with_whom", "With whom at the employer", most: 200)
  static let found = Field(
    "words", "What was said", .text(rows: 3), required: false,
    hint: "Whether they come on time, do well, need something.", most: 2000)
  package static let contact = [contactOn, mode, withWhom, found]

  static let sentOn = Field("sent_on", "Day it was sent", .day)
  static let agency = Field("agency", "Assistance agency", most: 200)
  static let worker = Field("worker", "Worker of the agency", required: false, most: 200)
  static let sentBy = Field("mode", "How it was sent", .choice(JobWords.sendings))
  static let remark = Field("words", "Remark", .text(rows: 2), required: false, most: 2000)
  package static let report = [sentOn, agency, worker, sentBy, remark]

  static let effect = Field("effect", "What the job did to the cash", .choice(JobWords.effects))
  static let effectReason = Field(
    "reason", "How you know", .text(rows: 2), required: false,
    hint: "Needed where it differs from what is suggested.", most: 1000)
  package static let effects = [effect, effectReason]
}

extension Parse {
  /// Dollars or hours with at most two digits after the point, in hundredths; nil where empty.
  mutating func hundredths(_ field: Field) -> Int? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    let bare = text.hasPrefix("$") ? String(text.dropFirst()) : text
    guard let amount = Hundredths.read(bare), amount > 0, amount < 100_000_000 else {
      fail(field, "\(field.label) must be a number such as 15.25, with a point")
      return nil
    }
    return amount
  }
}

/// A job as it is entered.
package struct JobRow: Sendable, Hashable {
  package var employer: String
  package var terms: JobTerms
  package var days: JobDays
  package var contactName = ""
  package var contactReach = ""
  package var transit: TransitAccess?
  package var help: [JobHelp] = []
  package var endReason = ""

  package init(employer: String, terms: JobTerms, days: JobDays) {
    self.employer = employer
    self.terms = terms
    self.days = days
  }

  /// - Parameter isCorrection: the form also has the end.
  init(_ parse: inout Parse, isCorrection: Bool) {
    let employer = parse.text(JobFields.employer)
    let terms = JobTerms(&parse)
    let secured = parse.requiredDay(JobFields.securedOn)
    let started = parse.day(JobFields.startedOn)
    let end = JobFields.correction.first { $0.name == JobFields.endedOn.name }
    let ended = isCorrection ? end.flatMap { parse.day($0) } : nil
    self.init(
      employer: employer, terms: terms,
      days: JobDays(securedOn: secured, startedOn: started, endedOn: ended))
    contactName = parse.text(JobFields.contactName)
    contactReach = parse.text(JobFields.contactReach)
    transit = TransitAccess(rawValue: parse.choice(JobFields.transit))
    help = parse.several(JobFields.help).compactMap(JobHelp.init)
    if isCorrection, let reason = JobFields.correction.last { endReason = parse.text(reason) }
    if ended != nil, endReason.isEmpty {
      parse.fail(JobFields.endReason, "Enter why it ended")
    }
  }

  var input: Input {
    var input = terms.input
    input.set("employer", employer)
    input.set("secured_on", days.securedOn.description)
    input.set("started_on", days.startedOn?.description ?? "")
    input.set("ended_on", days.endedOn?.description ?? "")
    input.set("contact_name", contactName)
    input.set("contact_reach", contactReach)
    input.set("transit", transit?.rawValue ?? "")
    input.set("help", help.map(\.rawValue))
    input.set("end_reason", endReason)
    return input
  }
}

extension JobTerms {
  init(_ parse: inout Parse) {
    self.init(
      position: parse.text(JobFields.position), hourlyWageCents: parse.hundredths(JobFields.wage),
      hoursHundredths: parse.hundredths(JobFields.hours),
      healthInsurance: parse.yes(JobFields.insurance))
  }

  var input: Input {
    Input([
      "position": [position], "hourly_wage": [hourlyWageCents.map(centsText) ?? ""],
      "hours": [hoursHundredths.map(centsText) ?? ""],
      "health_insurance": [healthInsurance ? "yes" : "no"],
    ])
  }
}
