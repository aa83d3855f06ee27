import Domain
import Storage

extension ReferralToUsPage {
  static func load(_ sent: SentToUs, _ form: FormState, _ scope: Scope) -> ReferralToUsPage {
    var filled = form
    filled.input = form.input.filled(with: ["on": scope.today.description])
    return ReferralToUsPage(referral: sent.one, form: filled)
  }
}

extension SendToPartnerPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ reader: Reader
  ) throws -> SendToPartnerPage? {
    guard let stored = try StoredReferral.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    return SendToPartnerPage(
      header: header, stored: stored, partners: try partners(reader), form: form)
  }

  /// Agencies in which a partner has an account.
  static func partners(_ reader: Reader) throws -> [PlanOption] {
    try reader.rows(
      """
      SELECT DISTINCT a.id, a.name FROM agency a JOIN staff s ON s.agency_id = a.id
      WHERE s.role = 'partner' AND s.disabled_on IS NULL ORDER BY a.name, a.id LIMIT 500
      """
    ) { PlanOption(id: $0.text(0), label: $0.text(1)) }
  }
}
