import Domain
import Policies

enum DisclosureWords {
  /// The basis of what is sent under a release.
  static let release = "release"

  static let means = [
    Choice("in-person", "In person"), Choice("telephone", "By telephone"),
    Choice("mail", "By mail"), Choice("secure-mail", "By secure e-mail"),
    Choice("fax", "By fax"), Choice("portal", "In the recipient's system"),
  ]

  static func means(_ code: String) -> String {
    means.first { $0.value == code }?.label ?? code
  }

  static func basis(_ code: String) -> String {
    code == release ? "Release" : DisclosureBases.basis(code)?.words ?? code
  }
}
