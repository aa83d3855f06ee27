import Domain
import Markup
import Storage

/// Writes down what a client is asked to allow, so that the form can be printed, read and signed
/// (IRC-CONF-03).
package struct PrepareRelease: Command {
  package static let permission = Permission.releaseRecord
  package static let name = "release.prepare"

  let prepared: ReleaseRecords.Prepared

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    prepared = ReleaseRecords.Prepared(
      caseID: caseID, personID: parse.text(ReleaseFields.person),
      recipient: parse.text(ReleaseFields.recipient),
      classes: parse.several(ReleaseFields.classes).compactMap { DataClass(rawValue: $0) },
      purpose: parse.text(ReleaseFields.purpose),
      from: parse.requiredDay(ReleaseFields.from), until: parse.requiredDay(ReleaseFields.until),
      language: LanguageName.of(parse.text(ReleaseFields.language)))
    try parse.finish()
  }

  package var subject: Subject { .cases([prepared.caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseHeader? {
    try CaseHeader.load(prepared.caseID, scope, tx.reader)
  }

  package func decide(_ header: CaseHeader, _ now: Now) throws(ReleaseRefusal) -> String {
    guard header.person(prepared.personID) != nil else { throw .personNotOfCase }
    guard prepared.from <= prepared.until else { throw .endsBeforeItBegins }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try ReleaseRecords.add(id, prepared, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/cases/\(prepared.caseID)/releases/\(id)" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(prepared.caseID), .person(prepared.personID), Reference("release", id)]
  }
}
