import Domain

extension UtahRCCM {
  /// What makes a home safe, affordable and stable: the answer "Thriving" of the question that asks
  /// for just that. A 3 says in each of them that it is not so yet.
  package static let housingFlags = [
    HousingOutcome.Flag(
      "safe", question: "HOU3", least: 5,
      source: "000 §J Housing, outcome and target; question HOU3 of our instrument"),
    HousingOutcome.Flag(
      "affordable", question: "HOU2", least: 5,
      source: "000 §J Housing, outcome; HOU2: rent and utilities of 30% of income or less"),
    HousingOutcome.Flag(
      "stable", question: "HOU1", least: 5,
      source: "000 §J Housing, target; HOU1: a lease or secure agreed stay, rent on time"),
  ]
}
