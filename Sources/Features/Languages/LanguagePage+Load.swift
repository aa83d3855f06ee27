import Domain
import Storage

extension LanguagePage {
  /// The form for a language of someone of the household; nil where there is no such language.
  package static func load(
    _ header: CaseHeader, person personID: String, language id: String?, form: FormState?,
    _ reader: Reader
  ) throws -> LanguagePage? {
    guard let seat = header.person(personID) else { return nil }
    guard let id else {
      return LanguagePage(
        header: header, personID: personID, person: seat.name, languageID: nil, version: nil,
        form: form ?? FormState())
    }
    guard
      let stored = try LanguageRecords.all(of: personID, reader).first(where: { $0.id == id })
    else { return nil }
    let state = form ?? FormState(LanguageFields.input(stored.skill))
    return LanguagePage(
      header: header, personID: personID, person: seat.name, languageID: id,
      version: state.input["version"].flatMap { Int($0) } ?? stored.version, form: state)
  }
}
