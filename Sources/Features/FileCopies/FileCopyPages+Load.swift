import Domain
import Storage

extension FileCopiesPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> FileCopiesPage? {
    var filled = form
    filled.input = form.input.filled(with: ["asked_on": scope.today.description])
    if form.input.all(FileCopyFields.parts.name).isEmpty {
      filled.input.set(FileCopyFields.parts.name, FileCopyPart.allCases.map(\.rawValue))
    }
    return FileCopiesPage(
      header: header, all: try StoredFileCopy.all(of: header, reader), form: filled)
  }
}

extension FileCopyPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> FileCopyPage? {
    guard let copy = try StoredFileCopy.one(id, of: header, reader) else { return nil }
    var filled = form
    filled.input = form.input.filled(with: [
      "handed_on": scope.today.description, "handed_language": copy.language,
    ])
    guard copy.approvedOn == nil, let facts = try FileCopyFacts.load(header, id, scope, reader)
    else {
      return FileCopyPage(
        header: header, copy: copy, words: [], entries: [], mayApprove: false, form: filled)
    }
    let mayReview = try scope.decide(.fileCopyReview, on: header.id, reader).isAllowed
    return FileCopyPage(
      header: header, copy: copy, words: facts.composed.words, entries: facts.composed.entries,
      mayApprove: mayReview && header.reach.isFull && copy.recordedByID != scope.actor.id,
      form: filled)
  }
}

extension FileCopyEntryPage {
  package static func load(
    _ header: CaseHeader, id: String, key: String, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> FileCopyEntryPage? {
    guard let facts = try FileCopyFacts.load(header, id, scope, reader),
      facts.copy.approvedOn == nil,
      let entry = facts.composed.entries.first(where: { $0.entry.key == key })
    else { return nil }
    let isReviewer = Access.allows(scope.actor.role, .fileCopyReview)
    return FileCopyEntryPage(
      header: header, copy: facts.copy, entry: entry,
      mayDecide: isReviewer || !entry.entry.part.isWordedBySupervisor, form: form)
  }
}

extension FileCopyPrintPage {
  /// Nil before the copy is approved, and where the key of whom it is about was thrown away.
  package static func load(
    _ header: CaseHeader, id: String, _ reader: Reader, sealing: Sealing?
  ) throws -> FileCopyPrintPage? {
    if let why = header.reach.withheld.min(by: { $0.key.rawValue < $1.key.rawValue })?.value {
      throw Problem.notShared(why)
    }
    guard let copy = try StoredFileCopy.one(id, of: header, reader), copy.approvedOn != nil,
      let text = try sealing?.open(person: copy.personID, field: copy.sealedField, reader),
      let package = JSONText.value(FileCopyPackage.self, from: text)
    else { return nil }
    return FileCopyPrintPage(header: header, copy: copy, package: package)
  }
}
