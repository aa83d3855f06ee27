import Domain

/// The fields of one person, under a prefix: `members.2.` at intake, none where one person is
/// edited.
package struct PersonFields: Sendable {
  let prefix: String

  package init(prefix: String = "") { self.prefix = prefix }

  /// Those of the `number`-th member of a household at intake, counted from 1.
  package init(member number: Int) { prefix = "members.\(number)." }

  private func field(
    _ name: String, _ label: String, _ kind: Field.Kind = .line, required: Bool = false,
    hint: String? = nil
  ) -> Field {
    Field(prefix + name, label, kind, required: required, hint: hint)
  }

  package var given: Field {
    field("given_name", "Given name or names", hint: "A person with one name only: write it here")
  }
  package var middle: Field { field("middle_name", "Middle name") }
  package var patronymic: Field {
    field("patronymic", "Names of father and grandfather", hint: "Where they follow the given name")
  }
  package var matronymic: Field { field("matronymic", "Mother's name") }
  package var family: Field {
    field(
      "family_name", "Family or clan name", hint: "Only where the person has one; never guessed")
  }
  package var order: Field {
    field(
      "name_order", "Which does the person say first?",
      .choice([
        Choice("given-first", "Given name first"), Choice("family-first", "Family name first"),
        Choice("mononym", "The person has one name"),
      ]), required: true)
  }
  package var preferred: Field {
    field(
      "preferred_name", "What the person wants to be called", hint: "Leave empty if it is the name")
  }
  package var native: Field { field("native_name", "Name in the person's own script") }
  package var document: Field {
    field("document_name", "Name as papers have it", hint: "With FNU or LNU, if papers say so")
  }
  package var honorific: Field { field("honorific", "Title", hint: "For example Dr, Haji") }
  package var suffix: Field { field("suffix", "Suffix", hint: "For example Jr") }
  package var birthDate: Field {
    field(
      "birth_date", "Date of birth",
      hint: "Year-month-day; 1985-04 or 1985 if no more is known")
  }
  package var sex: Field {
    field(
      "sex", "Sex",
      .choice([Choice("female", "Female"), Choice("male", "Male"), Choice("other", "Other")]))
  }
  package var relationship: Field {
    field(
      "relationship", "Relationship to the head of household", hint: "For example wife, son, mother"
    )
  }
  package var arrivedOn: Field { field("arrived_on", "Arrival in the United States", .day) }
  package var status: Field {
    field(
      "status", "Immigration status on arrival",
      .list(PersonWords.statuses.map { Choice($0.value, $0.label) }))
  }
  package var country: Field { field("country_of_birth", "Country of birth") }
  package var language: Field { field("language", "Language the person speaks best") }
  package var writtenLanguage: Field {
    field("written_language", "Language for letters", hint: "Leave empty if it is the same")
  }
  package var interpreter: Field { field("interpreter_needed", "Needs an interpreter", .yes) }
  package var phone: Field { field("phone", "Telephone", .telephone) }
  package var email: Field { field("email", "E-mail", .email) }
  package var address: Field { field("address", "Address", .text(rows: 2)) }
  package var alienNumber: Field {
    field("alien_number", "Alien number", hint: "A and seven to nine digits; kept sealed")
  }

  /// What everyone is asked first, then the rest that few need.
  package var nameFields: [Field] { [given, family, order] }
  package var moreNameFields: [Field] {
    [middle, patronymic, matronymic, preferred, native, document, honorific, suffix]
  }
  package var lifeFields: [Field] {
    [birthDate, sex, arrivedOn, status, country, language, interpreter]
  }
  package var contactFields: [Field] { [phone, email, address, writtenLanguage, alienNumber] }

  package var all: [Field] { nameFields + moreNameFields + lifeFields + contactFields }
}

/// What statuses and programs are called.
package enum PersonWords {
  /// Populations wider than refugees alone (IRC-PPL-02); values are the contract's.
  package static let statuses: [(value: String, label: String)] = [
    ("refugee", "Refugee"), ("asylee", "Asylee"), ("siv", "Special immigrant visa holder"),
    ("parolee", "Parolee"), ("trafficking", "Victim of trafficking"),
    ("entrant", "Cuban or Haitian entrant"), ("amerasian", "Amerasian"),
    ("permanent-resident", "Permanent resident"), ("citizen", "Citizen"),
    ("other", "Other vulnerable person"),
  ]

  package static let programs: [(value: String, label: String)] = [
    (Intake.utah, "Utah refugee case management"), ("wi-ss", "Wisconsin Social Services"),
    ("wi-tap", "Wisconsin Targeted Assistance"), ("irc-icm", "Intensive case management"),
    ("irc-ecm", "Extended case management"), ("irc-bundled", "Bundled services"),
    ("hud-choice", "Choice Neighborhoods"), ("match-grant", "Match Grant"),
    ("employment-services", "Employment services"),
  ]

  package static func status(_ value: String) -> String {
    statuses.first { $0.value == value }?.label ?? value
  }

  package static func program(_ value: String) -> String {
    programs.first { $0.value == value }?.label ?? value
  }
}
