/// Why a class of data does not reach an agency.
package enum Withholding: String, CaseIterable, Sendable, Hashable, Codable {
  /// The client chose not to share it (UT-PRV-02).
  case optOut = "opt-out"
  /// No data-sharing agreement between the two agencies covers it today (UT-PRV-01).
  case noAgreement = "no-agreement"
  /// The actor was let in for a stated need, and that time is over (IRC-CONF-01).
  case accessEnded = "access-ended"
  /// The actor has not taken the training that comes before it (UT-TRN-04).
  case trainingOwed = "training-owed"
}

/// How much of a case an actor may see: classes of data, and why the others are withheld.
package struct Reach: Sendable, Hashable {
  package let classes: Set<DataClass>
  package let withheld: [DataClass: Withholding]

  /// Nothing; the case does not exist for this actor.
  package static let none = Reach(classes: [], withheld: [:])
  package static let full = Reach(classes: Set(DataClass.allCases), withheld: [:])

  package init(classes: Set<DataClass>, withheld: [DataClass: Withholding]) {
    self.classes = classes
    self.withheld = withheld
  }

  /// After an opt-out, what the state's team keeps: name, contact, appointment and plan (UT-INT-07).
  package static let minimum: Set<DataClass> = [.identity, .contact, .appointment, .plan]

  package var isFull: Bool { withheld.isEmpty && !classes.isEmpty }

  /// The part of it that is about these classes.
  package func only(_ some: Set<DataClass>) -> Reach {
    Reach(classes: classes.intersection(some), withheld: withheld.filter { some.contains($0.key) })
  }

  package func includes(_ dataClass: DataClass) -> Bool { classes.contains(dataClass) }
}

extension Reach: Codable {
  /// `"full"`, or the list of classes, or an object of classes and reasons.
  package func encode(to encoder: any Encoder) throws {
    if isFull {
      var container = encoder.singleValueContainer()
      try container.encode("full")
      return
    }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(classes.sorted { $0.rawValue < $1.rawValue }, forKey: .classes)
    try container.encode(
      Dictionary(uniqueKeysWithValues: withheld.map { ($0.rawValue, $1) }), forKey: .withheld)
  }

  package init(from decoder: any Decoder) throws {
    if let word = try? decoder.singleValueContainer().decode(String.self), word == "full" {
      self = .full
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    let withheld = try container.decode([String: Withholding].self, forKey: .withheld)
    self.init(
      classes: Set(try container.decode([DataClass].self, forKey: .classes)),
      withheld: Dictionary(
        uniqueKeysWithValues: withheld.compactMap { name, why in
          DataClass(rawValue: name).map { ($0, why) }
        }))
  }

  private enum Key: String, CodingKey { case classes, withheld }
}
