import Storage

/// The only writer of `staff_phone`: how colleagues of the care team call someone (UT-PPL-04).
package enum StaffPhoneRecords {
  static let table = Table("staff_phone")

  package static func current(of staffID: String, _ reader: Reader) throws -> String {
    try reader.one("SELECT phone FROM staff_phone WHERE staff_id = $1", [staffID]) { $0.text(0) }
      ?? ""
  }

  package static func set(
    _ phone: String, of staffID: String, id: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let current = try tx.one("SELECT id FROM staff_phone WHERE staff_id = $1", [staffID]) {
      $0.text(0)
    }
    if let current {
      try tx.amend(table, id: current, [("phone", phone)], stamp)
    } else {
      try tx.insert(table, id: id, [("staff_id", staffID), ("phone", phone)], stamp)
    }
  }
}
