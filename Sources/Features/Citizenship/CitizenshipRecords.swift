import Domain
import Storage

/// Writes `immigration_step` for steps entered on a page; the only writer of `immigration_paper`
/// and `citizenship_talk`.
package enum CitizenshipRecords {
  static let steps = Table("immigration_step")
  static let papers = Table("immigration_paper")
  static let talks = Table("citizenship_talk")
  /// The sealed field of the I-94 number.
  static let i94Number = "i94_number"

  package static func add(
    step id: String, personID: String, kind: String, on day: Day, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.insert(
      steps, id: id, [("person_id", personID), ("kind", kind), ("on_day", day)], stamp)
  }

  package static func put(
    paper id: String, personID: String, i94On: Day?, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let known = try tx.one("SELECT id FROM immigration_paper WHERE person_id = $1", [personID]) {
      $0.text(0)
    }
    if let known {
      try tx.amend(papers, id: known, [("i94_on", i94On)], stamp)
    } else {
      try tx.insert(papers, id: id, [("person_id", personID), ("i94_on", i94On)], stamp)
    }
  }

  package static func add(
    talk id: String, personID: String, on day: Day, advantages: [String], wish: CitizenshipWish,
    remark: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      talks, id: id,
      [
        ("person_id", personID), ("on_day", day),
        ("advantages", advantages.joined(separator: " ")), ("wish", wish.rawValue),
        ("remark", remark),
      ], stamp)
  }
}
