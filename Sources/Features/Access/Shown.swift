import Domain
import Policies

/// A value that may be withheld from its reader. It is made only here, from a reach that `Access`
/// decided: a page cannot make one of its own.
package enum Shown<Value: Codable & Sendable & Hashable>: Sendable, Hashable {
  case shown(Value)
  /// The reader may know that there is something, and why it is not shown.
  case withheld(String)
  /// Nothing, or nothing that the reader may know of: the two cannot be told apart.
  case absent

  /// Shows `value` where the reach includes its class, else says why not.
  package static func of(
    _ value: @autoclosure () throws -> Value?, _ dataClass: DataClass, reach: Reach
  ) rethrows -> Shown {
    if reach.includes(dataClass) { return try value().map(Shown.shown) ?? .absent }
    return reach.withheld[dataClass].map { .withheld($0.sentence) } ?? .absent
  }

  package var value: Value? { if case .shown(let value) = self { value } else { nil } }

  package var why: String? { if case .withheld(let why) = self { why } else { nil } }
}

extension Shown: Codable {
  private enum Key: String, CodingKey { case withheld }

  /// The value itself, `{"withheld": "why"}`, or null.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .shown(let value): try value.encode(to: encoder)
    case .withheld(let why):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(why, forKey: .withheld)
    case .absent:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }

  package init(from decoder: any Decoder) throws {
    if try decoder.singleValueContainer().decodeNil() {
      self = .absent
    } else if let container = try? decoder.container(keyedBy: Key.self),
      let why = try? container.decode(String.self, forKey: .withheld)
    {
      self = .withheld(why)
    } else {
      self = .shown(try Value(from: decoder))
    }
  }
}

extension Withholding {
  /// Why something is not shown, for those who may know that it exists.
  package var sentence: String {
    switch self {
    case .optOut: "Not shared: the \(Words.client) chose not to share this with your agency."
    case .noAgreement:
      "Not shared: no data-sharing agreement with your agency covers this today."
    case .trainingOwed:
      "Not shown: the training “\(Withholding.trainingTitle)” is owed."
    case .accessEnded: "The time for which you were let into this case is over."
    }
  }

  /// The course that is owed before assessments are shown.
  static var trainingTitle: String { TrainingCourses.neededToViewTitle }

  /// What an answer that says so is called.
  package var title: String { self == .trainingOwed ? "Not shown yet" : "Not shared" }

  /// What the reader may do about it.
  package var next: String {
    switch self {
    case .optOut:
      "Ask the \(Words.client)'s case manager what you need; the \(Words.client) may choose anew."
    case .noAgreement: "Ask your administrator whether the agreement is to be renewed."
    case .trainingOwed:
      "Take the course and have your supervisor record it; it stands under Your training."
    case .accessEnded: "If you still need it, ask again under Access for a stated need."
    }
  }
}
