import Domain

/// A person as the table `person` holds them. Empty text is "not recorded".
package struct PersonRow: Sendable, Hashable, Codable {
  package var givenNames = ""
  package var familyName = ""
  package var nameOrder = "given-first"
  /// Typed parts, as `PersonName.partsText`; empty where only the contract's two fields are known.
  package var nameParts = ""
  package var preferredName = ""
  package var nativeName = ""
  package var documentName = ""
  package var birthDate: Day?
  package var birthPrecision = "day"
  package var sex = ""
  package var arrivedOn: Day?
  /// Why the arrival date was changed last (UT-PPL-08).
  package var arrivalReason = ""
  package var status = ""
  package var countryOfBirth = ""
  package var language = ""
  package var writtenLanguage = ""
  package var interpreterNeeded = false
  package var phone = ""
  package var email = ""
  package var address = ""

  package init() {}

  /// The name in its parts; read from the contract's two fields where no parts are stored.
  package var name: Domain.PersonName {
    let stored = Domain.PersonName.parts(from: nameParts) ?? []
    var name = Domain.PersonName(
      givenNames: givenNames, familyName: familyName, order: nameOrder)
    if !stored.isEmpty, let typed = try? Domain.PersonName(stored) { name = typed }
    name.preferred = preferredName
    name.native = nativeName
    if !documentName.isEmpty { name.document = documentName }
    return name
  }

  package mutating func take(_ name: Domain.PersonName) {
    let beside: Set<NamePartKind> = [.family, .honorific, .suffix]
    givenNames = name.parts.filter { !beside.contains($0.kind) }.map(\.text)
      .joined(separator: " ")
    familyName = name.familyName
    nameOrder = name.order
    nameParts = name.partsText
    preferredName = name.preferred
    nativeName = name.native
    documentName = name.document
  }

  /// The texts by which the person is found.
  var searchedNames: [String] { [givenNames, familyName, preferredName, nativeName] }

  /// What lists call the person.
  package var shownName: String {
    PersonName.display(
      given: givenNames, family: familyName, order: nameOrder, preferred: preferredName)
  }
}
