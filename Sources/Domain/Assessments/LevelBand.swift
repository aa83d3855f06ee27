/// The level that an average is nearest to (UT-ASM-10); for display, never a gate.
package enum LevelBand: Int, Sendable, CaseIterable {
  case vulnerable = 1
  case striving = 3
  case thriving = 5
}

extension AreaResult {
  /// Below 2 vulnerable, from 4 thriving, else striving; nil where nothing is scored.
  package var band: LevelBand? {
    guard count > 0 else { return nil }
    return sum < 2 * count ? .vulnerable : sum < 4 * count ? .striving : .thriving
  }
}
