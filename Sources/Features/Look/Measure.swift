/// A length or a share in a picture's attribute: at most two decimals, no locale, no exponent.
struct Measure: CustomStringConvertible {
  private let hundredths: Int

  init(_ value: Double) { hundredths = Int((value * 100).rounded()) }

  var description: String {
    let size = abs(hundredths)
    let sign = hundredths < 0 ? "-" : ""
    let rest = size % 100
    guard rest > 0 else { return sign + String(size / 100) }
    let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return sign + String(size / 100) + "." + decimals
  }
}

/// A fraction of two whole numbers, written with a fixed count of decimals, rounded half up.
struct Fraction {
  let top: Int
  let bottom: Int

  /// `decimals` digits after the point; `top` may be negative, `bottom` may not.
  func text(decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let scaled = (abs(top) * scale * 2 + bottom) / (bottom * 2)
    let sign = top < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + String(scaled) }
    let rest = String(scaled % scale)
    let zeros = String(repeating: "0", count: decimals - rest.count)
    return sign + String(scaled / scale) + "." + zeros + rest
  }
}
