/// A random sample that anyone can draw again from its seed (IRC-QA-01).
package enum Sampling {
  /// Draws without replacement: each set of `size` is as likely as any other. The same seed and the
  /// same population in the same order give the same sample.
  ///
  /// - Returns: at most `size` of the population, in the order drawn.
  package static func draw<Item>(_ size: Int, of population: [Item], seed: UInt64) -> [Item] {
    var generator = Seeded(state: seed)
    var items = population
    let count = min(max(size, 0), items.count)
    for index in 0..<count {
      items.swapAt(index, index + generator.below(items.count - index))
    }
    return Array(items.prefix(count))
  }

  /// SplitMix64, which is a few lines in any language.
  private struct Seeded {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `bound`. What would favour some is drawn again.
    mutating func below(_ bound: Int) -> Int {
      let bound = UInt64(bound)
      let fair = UInt64.max - UInt64.max % bound
      var drawn = next()
      while drawn >= fair { drawn = next() }
      return Int(drawn % bound)
    }
  }
}
