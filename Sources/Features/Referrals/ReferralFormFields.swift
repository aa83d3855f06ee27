import Domain

package enum ReferralFormFields {
  static let inHouse = Field(
    "in_house", "Within our own agency", .yes, required: false,
    hint: "A referral within the house has a form too.")
  static let service = Field("service", "Service wanted", most: 400)
  static let contact = Field(
    "contact", "Contact person at the provider", required: false, most: 200)
  static let meetsAt = Field(
    "meets_at", "Day and time of the appointment", .moment, required: false,
    hint: "For example 2026-03-09 14:30; leave open where there is none yet")
  static let place = Field("place", "Place of the appointment", required: false, most: 200)
  static let interpreter = Field(
    "interpreter", "Is an interpreter needed",
    .choice([
      Choice("needed", "Needed: the provider is asked to arrange one"),
      Choice("we-bring", "Needed: we bring one"), Choice("not-needed", "Not needed"),
    ]))
  static func release(_ choices: [Choice]) -> Field {
    Field(
      "release", "Release it is shared under", .list(choices), required: false,
      hint: "What the \(Words.client) allowed to be told to the provider")
  }
  static let consent = Field(
    "consent", "Other consent, or why none is needed", required: false,
    hint: "For example: consent form on paper, 12 March", most: 400)
  package static let form = [
    inHouse, service, contact, meetsAt, place, interpreter, release([]), consent,
  ]

  static let givenOn = Field(
    "given_on", "Day it was handed to the \(Words.client)", .day, required: false)
  static let sharedOn = Field(
    "shared_on", "Day it was shared with the provider", .day, required: false)
  static let sharedHow = Field(
    "shared_how", "How it was shared", .list(JobWords.sendings), required: false)
  package static let sending = [givenOn, sharedOn, sharedHow]

  static func interpreterWords(_ code: String) -> String {
    interpreter.choices.first { $0.value == code }?.label ?? code
  }
}

/// A written referral form as it is entered.
package struct ReferralFormRow: Codable, Sendable, Hashable {
  package let inHouse: Bool
  package let service: String
  package let contact: String
  /// `YYYY-MM-DDTHH:MM` in the lead agency's own time; empty without an appointment.
  package let meetsAt: String
  package let place: String
  package let interpreter: String
  package let releaseID: String?
  package let consent: String

  init(_ parse: inout Parse) {
    inHouse = parse.yes(ReferralFormFields.inHouse)
    service = parse.text(ReferralFormFields.service)
    contact = parse.text(ReferralFormFields.contact)
    let moment = parse.moment(ReferralFormFields.meetsAt)
    meetsAt = moment.map { "\($0.day)T\($0.time)" } ?? ""
    place = parse.text(ReferralFormFields.place)
    interpreter = parse.choice(ReferralFormFields.interpreter)
    let release = parse.text(ReferralFormFields.release([]))
    releaseID = release.isEmpty ? nil : release
    consent = parse.text(ReferralFormFields.consent)
  }

  init(
    inHouse: Bool, service: String, contact: String, meetsAt: String, place: String,
    interpreter: String, releaseID: String?, consent: String
  ) {
    self.inHouse = inHouse
    self.service = service
    self.contact = contact
    self.meetsAt = meetsAt
    self.place = place
    self.interpreter = interpreter
    self.releaseID = releaseID
    self.consent = consent
  }

  var input: Input {
    Input([
      "in_house": [inHouse ? "yes" : "no"], "service": [service], "contact": [contact],
      "meets_at": [meetsAt.replacing("T", with: " ")], "place": [place],
      "interpreter": [interpreter], "release": [releaseID ?? ""], "consent": [consent],
    ])
  }
}
