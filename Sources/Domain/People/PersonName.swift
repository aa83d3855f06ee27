/// What a part of a name is. Nothing is ever inferred from one person's name about another's
/// (IRC-NAME-05).
package enum NamePartKind: String, Sendable, CaseIterable {
  case given
  case middle
  case patronymic
  case matronymic
  /// Family or clan.
  case family
  case honorific
  case suffix
}

package struct NamePart: Sendable, Hashable {
  package let kind: NamePartKind
  package let text: String
  package init(_ kind: NamePartKind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// A person's name: typed parts in the person's own order, and what else it is written as.
package struct PersonName: Sendable, Hashable {
  /// In the person's own order; no kind is compulsory (IRC-NAME-01).
  package let parts: [NamePart]
  /// How the person wants to be called, where that is not the name itself (IRC-NAME-02).
  package var preferred: String
  /// How it is said.
  package var spoken: String
  /// As papers print it, `FNU Mohammad` included; never used to address anyone (IRC-NAME-04).
  package var document: String
  /// In the person's own script.
  package var native: String

  /// Refuses what is no name; see `NameRefusal`.
  package init(
    _ parts: [NamePart], preferred: String = "", spoken: String = "", document: String = "",
    native: String = ""
  ) throws(NameRefusal) {
    guard parts.contains(where: { $0.kind.names }) else { throw .noName }
    if let blank = parts.first(where: { $0.text.isBlank }) { throw .blankPart(blank.kind) }
    if let unknown = parts.first(where: { PersonName.isPlaceholder($0.text) }) {
      throw .placeholder(unknown.text)
    }
    guard parts.filter({ $0.kind == .given }).count <= 6 else { throw .tooManyGivenNames }
    self.init(
      trusted: parts, preferred: preferred, spoken: spoken, document: document, native: native)
  }

  private init(
    trusted parts: [NamePart], preferred: String, spoken: String, document: String, native: String
  ) {
    self.parts = parts
    self.preferred = preferred
    self.spoken = spoken
    self.document = document
    self.native = native
  }

  /// From the columns of a bundle, which are never refused: a placeholder such as `FNU` is taken
  /// into the document form and left out of the name.
  package init(givenNames: String, familyName: String, order: String) {
    let given = NamePart(.given, givenNames)
    let family = NamePart(.family, familyName)
    let all = (order == "family-first" ? [family, given] : [given, family])
      .filter { !$0.text.isBlank }
    let named = all.filter { !PersonName.isPlaceholder($0.text) }
    let document = named.count == all.count ? "" : all.map(\.text).joined(separator: " ")
    self.init(
      trusted: named, preferred: "", spoken: "", document: document, native: "")
  }

  /// `FNU` and `LNU`: "first name unknown", "last name unknown".
  package static func isPlaceholder(_ text: String) -> Bool {
    let folded = text.trimmingSpaces.uppercased()
    return folded == "FNU" || folded == "LNU"
  }

  /// One part that names, and nothing else: valid as it is.
  package var isMononym: Bool { parts.filter(\.kind.names).count == 1 }

  /// `given-first`, `family-first` or `mononym`, as in a bundle.
  package var order: String {
    if isMononym { return "mononym" }
    return parts.first(where: \.kind.names)?.kind == .family ? "family-first" : "given-first"
  }

  /// All parts that are not the family's, in own order: the column `given_names`.
  package var givenNames: String { text(of: parts.filter { $0.kind != .family }) }

  /// The column `family_name`.
  package var familyName: String { text(of: parts.filter { $0.kind == .family }) }

  func text(of parts: [NamePart]) -> String { parts.map(\.text).joined(separator: " ") }
}

extension NamePartKind {
  /// Whether a part of this kind names the person; titles and suffixes do not.
  var names: Bool { self != .honorific && self != .suffix }
}

package enum NameRefusal: Refusal {
  /// No part that names: at least one of given, middle, patronymic, matronymic, family.
  case noName
  case blankPart(NamePartKind)
  /// `FNU` or `LNU` as a part; it belongs in the document form.
  case placeholder(String)
  /// More than six.
  case tooManyGivenNames

  package var code: String {
    switch self {
    case .noName: "name.none"
    case .blankPart: "name.blank-part"
    case .placeholder: "name.placeholder"
    case .tooManyGivenNames: "name.too-many-given"
    }
  }
}
