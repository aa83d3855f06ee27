import Domain
import Storage

extension DirectoryPage {
  package static func load(
    _ search: DirectorySearch, _ reader: Reader
  ) throws -> DirectoryPage {
    DirectoryPage(
      search: search, entries: try StoredDirectoryEntry.all(reader).filter(search.finds))
  }
}

extension DirectoryEntryPage {
  package static func load(
    _ id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> DirectoryEntryPage? {
    guard let entry = try StoredDirectoryEntry.one(id, reader) else { return nil }
    var filled = form
    filled.input = form.input.filled(with: ["ended_on": scope.today.description])
    return DirectoryEntryPage(entry: entry, form: filled)
  }
}

extension EditDirectoryEntryPage {
  /// - Parameter form: as it was left; nil before anything is typed.
  package static func load(
    _ id: String, _ form: FormState?, _ reader: Reader
  ) throws -> EditDirectoryEntryPage? {
    guard let entry = try StoredDirectoryEntry.one(id, reader) else { return nil }
    return EditDirectoryEntryPage(
      id: id, name: entry.row.name, version: form?.conflict?.current ?? entry.version,
      form: form ?? FormState(DirectoryFields.input(entry.row)))
  }
}
