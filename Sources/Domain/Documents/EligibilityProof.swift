/// Which documents prove that a person may be served, and which of them are on file (WI-INT-03…05).
package struct EligibilityProof: Sendable, Hashable {
  package enum State: String, Sendable, Codable, CaseIterable, Hashable {
    case satisfied
    case frontMissing = "front-missing"
    case backMissing = "back-missing"
    /// A judge's letter that proves nothing, because it grants asylum and the status is another.
    case letterNotAccepted = "letter-not-accepted"
    case missing
    case notRequired = "not-required"

    /// Whether it is what stands between a person and a complete file.
    package var isOpen: Bool { self != .satisfied && self != .notRequired }
  }

  /// Both sides of the I-94, or the judge's letter of an asylee.
  package let status: State
  package let greenCard: State

  /// - Parameters:
  ///   - status: of the person (interchange §6).
  ///   - isAdult: proof is asked of adults; a child's is filed, and not counted.
  ///   - isPermanentResident: by status, or by a recorded step since.
  package init(
    status: String, isAdult: Bool, isPermanentResident: Bool, on file: Set<DocumentSlot>
  ) {
    self.status = EligibilityProof.statusState(status, isAdult: isAdult, file)
    if file.contains(.greenCard) {
      greenCard = .satisfied
    } else {
      greenCard = isPermanentResident ? .missing : .notRequired
    }
  }

  private static func statusState(
    _ status: String, isAdult: Bool, _ file: Set<DocumentSlot>
  ) -> State {
    let (front, back) = (file.contains(.i94Front), file.contains(.i94Back))
    if front, back { return .satisfied }
    if status == "asylee", file.contains(.judgeLetter) { return .satisfied }
    guard isAdult else { return .notRequired }
    if front { return .backMissing }
    if back { return .frontMissing }
    return file.contains(.judgeLetter) ? .letterNotAccepted : .missing
  }

  /// Required items, and how many of them are satisfied. Optional slots are in neither number.
  package var completeness: (satisfied: Int, required: Int) {
    let required = [status, greenCard].filter { $0 != .notRequired }
    return (required.count { $0 == .satisfied }, required.count)
  }
}
