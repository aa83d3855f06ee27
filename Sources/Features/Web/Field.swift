import Domain
import Markup

/// One field of a command: the single place where its name, label and rules are spelt. The form,
/// the parser, JSON and the API's description all read it.
package struct Field: Sendable {
  package enum Kind: Sendable {
    case line
    case email
    case telephone
    case password
    /// Several lines of text.
    case text(rows: Int)
    case day
    /// `YYYY-MM-DDTHH:MM` in the agency's own time.
    case moment
    /// One of a few, all in sight.
    case choice([Choice])
    /// One of many.
    case list([Choice])
    /// Any of several.
    case several([Choice])
    /// A box to tick.
    case yes
    /// A picture taken with the camera of a telephone or tablet.
    case photo
    /// A picture or a PDF that is there already.
    case file
    /// Sent along, never typed.
    case hidden
  }

  package let name: String
  package let label: String
  package let kind: Kind
  package let isRequired: Bool
  package let hint: String?
  /// The most characters the answer may have.
  package let most: Int

  package init(
    _ name: String, _ label: String, _ kind: Kind = .line, required: Bool = true,
    hint: String? = nil, most: Int = 400
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    isRequired = required
    self.hint = hint
    self.most = most
  }

  var isFile: Bool {
    switch kind {
    case .photo, .file: true
    default: false
    }
  }

  var choices: [Choice] {
    switch kind {
    case .choice(let choices), .list(let choices), .several(let choices): choices
    default: []
    }
  }
}

/// What is wrong with one field, in words that say what to do.
package struct Fault: Error, Sendable, Hashable, Codable {
  package let field: String?
  package let message: String
  package init(_ message: String, field: String? = nil) {
    self.field = field
    self.message = message
  }
}

/// Everything wrong with an input; none of it was lost.
package struct InvalidInput: Error, Sendable {
  package let faults: [Fault]
  package init(_ faults: [Fault]) { self.faults = faults }
}
