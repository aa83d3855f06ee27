import Domain

extension WisconsinRefugee {
  /// What a discussion of citizenship may tell of: a code, what is said, whether every discussion
  /// tells it (002 §3(a)(6)(b)).
  package static let citizenshipAdvantages: [(code: String, words: String, isRequired: Bool)] = [
    ("welfare", "Citizens keep benefits that permanent residents lose, such as SSI", true),
    ("deportation", "A permanent resident can be deported; a citizen cannot", true),
    ("vote", "Citizens vote, and may work for the government", false),
    ("family", "Citizens bring more of their family, and sooner", false),
    ("travel", "A passport of the United States, and help abroad", false),
    ("children", "Children under 18 can become citizens through a parent", false),
  ]
}
