import Domain
import Policies
import Storage

/// Someone of an agency's list, as it was read.
package struct StoredInterpreter: Codable, Sendable, Hashable {
  package let id: String
  package let version: Int
  package let name: String
  package let kind: ListedInterpreter.Kind
  package let languages: String
  package let sex: String
  package let community: String
  package let phone: String
  package let born: Day?
  package let agreementOn: Day?
  package let agreementUntil: Day?
  package let trainedOn: Day?
  package let leftOn: Day?

  package var entry: InterpreterEntry {
    InterpreterEntry(
      name: name, languages: languages, sex: sex, phone: phone, listed: listed(months: nil))
  }

  /// As the rule of who interprets asks for it; what staff learn again, interpreters do too.
  func listed(on day: Day) -> ListedInterpreter {
    listed(months: TrainingCourses.confidentiality(on: day)?.months)
  }

  private func listed(months: Int?) -> ListedInterpreter {
    ListedInterpreter(
      kind: kind, born: born, agreementOn: agreementOn, agreementUntil: agreementUntil,
      trainedOn: trainedOn, trainingMonths: months, leftOn: leftOn, community: community)
  }

  /// An agency's list, telephone lines first.
  static func all(of agencyID: String, _ reader: Reader) throws -> [StoredInterpreter] {
    let all = try reader.rows(
      """
      SELECT id, version, name, kind, languages, sex, community, phone, born_on, agreement_on,
        agreement_until, trained_on, left_on
      FROM interpreter WHERE agency_id = $1 ORDER BY name, id LIMIT 500
      """, [agencyID]
    ) { row in
      StoredInterpreter(
        id: row.text(0), version: row.int(1), name: row.text(2),
        kind: ListedInterpreter.Kind(rawValue: row.text(3)) ?? .volunteer,
        languages: row.text(4), sex: row.text(5), community: row.text(6), phone: row.text(7),
        born: row.day(8), agreementOn: row.day(9), agreementUntil: row.day(10),
        trainedOn: row.day(11), leftOn: row.day(12))
    }
    return all.filter { $0.kind == .telephone } + all.filter { $0.kind != .telephone }
  }
}
