/// A record's own id together with the id people outside know it by.
///
/// Equality is by `own`; order is by `shown`, as Unicode code points (the order of UTF-8 bytes),
/// because every rule of the interchange contract that breaks a tie by id means the shown one.
package struct RecordID: Hashable, Comparable, Sendable {
  /// The row's UUID.
  package let own: String
  /// The sender's id where the record was imported, else `own`.
  package let shown: String

  package init(own: String, shown: String) {
    self.own = own
    self.shown = shown
  }

  /// For a record entered on a page, and for tests.
  package init(_ id: String) { self.init(own: id, shown: id) }

  package static func == (left: RecordID, right: RecordID) -> Bool {
    left.own.utf8.elementsEqual(right.own.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in own.utf8 { hasher.combine(byte) }
  }

  package static func < (left: RecordID, right: RecordID) -> Bool {
    left.shown.precedesInCodePoints(right.shown)
  }
}

extension String {
  /// Order by Unicode code points; Swift's own `<` orders by canonical equivalence.
  package func precedesInCodePoints(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
