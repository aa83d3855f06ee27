import Domain

/// Wording of discussions for people.
enum DiscussionWords {
  static let outcomes: [Choice] = [
    Choice("other-means", "Resolved another way"),
    Choice("partner", "Will be, or was, met by a partner"),
    Choice("no-longer-applicable", "The vulnerability no longer applies"),
  ]

  static func outcome(_ value: String, _ partner: String) -> String {
    if value == "partner", !partner.isEmpty { return "Met by \(partner)" }
    return outcomes.first { $0.value == value }?.label ?? value
  }
}
