import Domain

/// One person as typed and judged: what the table holds, and the number that is sealed.
package struct PersonEntry: Sendable, Hashable {
  package var row: PersonRow
  package var relationship: String
  /// `A` and its digits; nil where none was typed.
  package var alienNumber: String?
}

extension PersonEntry {
  /// Reads one person. Faults go to `parse`.
  ///
  /// - Parameter former: the person as stored, where one is edited: an inexact birth date that was
  ///   not touched keeps the day it was stored with.
  package init(_ fields: PersonFields, _ parse: inout Parse, former: PersonRow? = nil) {
    var row = former ?? PersonRow()
    if let name = PersonEntry.name(fields, &parse) { row.take(name) }
    PersonEntry.readBirth(fields, &parse, into: &row)
    let sex = parse.choice(fields.sex)
    // A word that came with an import and that the form does not offer is kept.
    if !sex.isEmpty || fields.sex.choices.contains(where: { $0.value == row.sex }) { row.sex = sex }
    row.arrivedOn = parse.day(fields.arrivedOn)
    row.status = parse.choice(fields.status)
    row.countryOfBirth = parse.text(fields.country)
    row.language = parse.text(fields.language)
    row.writtenLanguage = parse.text(fields.writtenLanguage)
    row.interpreterNeeded = parse.yes(fields.interpreter)
    row.phone = parse.text(fields.phone)
    row.email = parse.text(fields.email)
    row.address = parse.text(fields.address)
    self.row = row
    relationship = parse.text(fields.relationship)
    alienNumber = PersonEntry.alienNumber(fields, &parse)
  }

  private static func name(
    _ fields: PersonFields, _ parse: inout Parse
  ) -> Domain.PersonName? {
    let order = parse.choice(fields.order)
    let asked = [
      NamePart(.honorific, parse.text(fields.honorific)),
      NamePart(.given, parse.text(fields.given)), NamePart(.middle, parse.text(fields.middle)),
      NamePart(.patronymic, parse.text(fields.patronymic)),
      NamePart(.matronymic, parse.text(fields.matronymic)),
      NamePart(.family, parse.text(fields.family)), NamePart(.suffix, parse.text(fields.suffix)),
    ].filter { !$0.text.isEmpty }
    let parts = order == "family-first" ? familyFirst(asked) : asked
    do {
      let name = try Domain.PersonName(
        parts, preferred: parse.text(fields.preferred), document: parse.text(fields.document),
        native: parse.text(fields.native))
      if order == "mononym", !name.isMononym {
        parse.fail(fields.order, "A person with one name has one part. Choose another order")
      }
      return name
    } catch {
      parse.fail(fields.given, error.words)
      return nil
    }
  }

  /// Family, middle, given: the order of "Nguyễn Văn Nam".
  private static func familyFirst(_ parts: [NamePart]) -> [NamePart] {
    let order: [NamePartKind] = [
      .honorific, .family, .middle, .patronymic, .matronymic, .given, .suffix,
    ]
    return order.flatMap { kind in parts.filter { $0.kind == kind } }
  }

  /// A day, a month or a year; what is not known counts from its first day.
  private static func readBirth(
    _ fields: PersonFields, _ parse: inout Parse, into row: inout PersonRow
  ) {
    let text = parse.text(fields.birthDate)
    if text == BirthDate.text(row.birthDate, precision: row.birthPrecision) { return }
    guard !text.isEmpty else {
      row.birthDate = nil
      row.birthPrecision = "day"
      return
    }
    guard let (day, precision) = BirthDate.read(text) else {
      parse.fail(
        fields.birthDate,
        "\(fields.birthDate.label) must be written 1985-04-12, or 1985-04 or 1985 if no more is known"
      )
      return
    }
    row.birthDate = day
    row.birthPrecision = precision
  }

  private static func alienNumber(_ fields: PersonFields, _ parse: inout Parse) -> String? {
    let text = parse.text(fields.alienNumber)
    guard !text.isEmpty else { return nil }
    guard let number = AlienNumber.normal(text) else {
      parse.fail(fields.alienNumber, "An alien number is A and seven to nine digits")
      return nil
    }
    return number
  }
}

extension NameRefusal {
  /// What is wrong with a name, and what to write instead.
  var words: String {
    switch self {
    case .noName, .blankPart: "Enter at least one part of the name"
    case .placeholder(let word):
      "\(word) is a word of the papers. Leave the missing name empty, and write \(word) in the "
        + "name as papers have it"
    case .tooManyGivenNames: "A name has at most six given names"
    }
  }
}
