import Domain
import Storage

/// The written form of a referral as it was read.
package struct StoredReferralForm: Codable, Sendable, Hashable {
  package let row: ReferralFormRow
  package let days: ReferralFormDays
  package let sharedHow: String

  static func one(ofReferral id: String, _ reader: Reader) throws -> StoredReferralForm? {
    try reader.one(
      """
      SELECT in_house, service, contact, meets_at, place, interpreter, release_id, consent,
        generated_on, given_on, shared_on, shared_how FROM referral_form WHERE referral_id = $1
      """, [id]
    ) { row in
      StoredReferralForm(
        row: ReferralFormRow(
          inHouse: row.bool(0), service: row.text(1), contact: row.text(2), meetsAt: row.text(3),
          place: row.text(4), interpreter: row.text(5), releaseID: row.optionalText(6),
          consent: row.text(7)),
        days: ReferralFormDays(
          generatedOn: row.day(8), givenOn: row.day(9), sharedOn: row.day(10)),
        sharedHow: row.text(11))
    }
  }
}

extension ReferralFormPage {
  /// Nil where there is no such referral.
  package static func load(
    _ header: CaseHeader, id: String, _ act: Act, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> ReferralFormPage? {
    guard let stored = try StoredReferral.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    let known = try StoredReferralForm.one(ofReferral: id, reader)
    var filled = form
    switch act {
    case .form where !form.hasErrors:
      let needs = header.person(stored.personID)?.interpreterNeeded == true
      let start = known?.row.input ?? Input(["interpreter": [needs ? "needed" : "not-needed"]])
      for (name, values) in start.values where filled.input[name] == nil {
        filled.input.set(name, values)
      }
    case .sending:
      filled.input = form.input.filled(with: [
        "given_on": known?.days.givenOn?.description ?? scope.today.description,
        "shared_on": known?.days.sharedOn?.description, "shared_how": known?.sharedHow,
      ])
    case .form: break
    }
    return ReferralFormPage(
      header: header, stored: stored, act: act,
      releases: try open(header, stored, on: scope.today, reader), form: filled)
  }

  /// The releases of the person that were signed and go on.
  private static func open(
    _ header: CaseHeader, _ stored: StoredReferral, on day: Day, _ reader: Reader
  ) throws -> [PlanOption] {
    try StoredRelease.all(of: header, reader)
      .filter {
        $0.personID == stored.personID && $0.signedOn != nil && $0.withdrawnOn == nil
          && $0.until >= day
      }
      .map { PlanOption(id: $0.id, label: "\($0.recipient), until \($0.until.words)") }
  }
}

extension ReferralPrintPage {
  /// Nil where there is no such referral, or its form is not written yet.
  package static func load(
    _ header: CaseHeader, id: String, _ reader: Reader
  ) throws -> ReferralPrintPage? {
    guard let stored = try StoredReferral.all(of: header, reader).first(where: { $0.id == id }),
      let written = try StoredReferralForm.one(ofReferral: id, reader)
    else { return nil }
    let release = try written.row.releaseID.flatMap {
      try StoredRelease.find($0, of: header, reader)
    }
    return ReferralPrintPage(
      header: header, stored: stored, written: written, release: release?.recipient ?? "",
      releaseSignedOn: release?.signedOn)
  }
}
