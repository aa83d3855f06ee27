import Domain
import Policies

package enum DirectoryFields {
  static let areas = UtahRCCM.areas.map { Choice($0, LifecycleWords.area($0)) }

  static let name = Field("name", "Name", most: 200)
  static let offers = Field("offers", "What they offer", .text(rows: 2), most: 1000)
  static let area = Field("areas", "Areas it serves", .several(areas))
  static let employment = Field(
    "employment", "A programme about work", .yes, required: false,
    hint: "Case manager and employment counselor refer to it together")
  static let languages = Field(
    "languages", "Languages", required: false, hint: "Separated by commas")
  static let location = Field("location", "Where", required: false)
  static let eligibility = Field(
    "eligibility", "Who may come", .text(rows: 2), required: false, most: 1000)
  static let contact = Field(
    "contact", "How to reach them", .text(rows: 2), required: false,
    hint: "Of the office, not of a person's home", most: 1000)
  package static let all = [
    name, offers, area, employment, languages, location, eligibility, contact,
  ]

  static let endedOn = Field("ended_on", "Last day", .day)
  static let endReason = Field("end_reason", "Why", most: 400)
  package static let ending = [endedOn, endReason]

  static func row(_ parse: inout Parse) -> DirectoryRow {
    DirectoryRow(
      name: parse.text(name), offers: parse.text(offers), areas: parse.several(area),
      isEmployment: parse.yes(employment), languages: parse.text(languages),
      location: parse.text(location), eligibility: parse.text(eligibility),
      contact: parse.text(contact))
  }

  static func input(_ row: DirectoryRow) -> Input {
    Input([
      name.name: [row.name], offers.name: [row.offers], area.name: row.areas,
      employment.name: row.isEmployment ? ["yes"] : [], languages.name: [row.languages],
      location.name: [row.location], eligibility.name: [row.eligibility],
      contact.name: [row.contact],
    ])
  }

  static func conflict(
    _ stored: StoredDirectoryEntry, _ typed: DirectoryRow, base: Int
  ) -> VersionConflict {
    let (theirs, yours) = (input(stored.row), input(typed))
    return VersionConflict(
      current: stored.version, base: base,
      lines: all.map { field in
        .init(
          label: field.label, theirs: theirs.all(field.name).joined(separator: " "),
          yours: yours.all(field.name).joined(separator: " "))
      })
  }
}

extension DirectoryRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .nameTaken:
      ("The directory has an entry of that name.", "Change that one, or give this another name.")
    case .ended(let day): ("The entry ended on \(day).", "Add a new entry where it is open again.")
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Enter the last day once it has come.")
    }
  }
}
