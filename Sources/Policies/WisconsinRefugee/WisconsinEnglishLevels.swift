import Domain

extension WisconsinRefugee {
  /// The level scale of the Wisconsin Technical College System, lowest first (002 §3(a)(6)(a)).
  package static let englishLevels: [(code: String, words: String)] = [
    ("1", "Level 1, literacy"), ("2", "Level 2, low beginning"),
    ("3", "Level 3, high beginning"), ("4", "Level 4, low intermediate"),
    ("5", "Level 5, high intermediate"), ("6", "Level 6, advanced"),
  ]
}
