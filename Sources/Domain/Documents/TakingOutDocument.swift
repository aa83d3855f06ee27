/// Why a document does not belong where it was filed.
package enum FilingMistake: String, Sendable, Codable, CaseIterable {
  /// It is somebody else's.
  case wrongPerson = "wrong-person"
  /// It is this person's, and something else than was said, or unreadable.
  case wrongDocument = "wrong-document"

  /// Whether the copy is destroyed: nobody's papers lie in a stranger's file.
  package var destroysCopy: Bool { self == .wrongPerson }
}

package enum TakingOutDocument {
  /// A document leaves an open file only, and never without a reason.
  package static func check(isClosed: Bool, reason: String) throws(DocumentRefusal) {
    guard !isClosed else { throw .caseClosed }
    guard !reason.isBlank else { throw .reasonMissing }
  }
}
