import Domain
import Markup

/// An answer, before any HTTP library sees it.
package enum Response: Sendable {
  /// A page. `seen` is what the audit log will say was shown, under the name `action`.
  case page(any Page, status: Int, seen: [Reference], action: String)
  case redirect(Path)
  /// After a command: a browser is sent on (303); a program is told where (201 with `Location`).
  case done(Path)
  case file(bytes: [UInt8], type: String, name: String?)
  /// A copy of somebody's paper, shown within a page where it is a picture; logged like a page.
  case copy(bytes: [UInt8], CopyKind, name: String, seen: [Reference], action: String)
  case problem(Problem)
  /// Signed in or out: sets or clears the cookie and goes on.
  case session(SignedIn?, next: Path)
  case empty

  package static func page(_ page: any Page, status: Int = 200) -> Response {
    .page(page, status: status, seen: [], action: "")
  }

  package static func page(_ page: any Page, seen: [Reference], as action: String) -> Response {
    .page(page, status: 200, seen: seen, action: action)
  }

  /// What the log of views says of it; nil where nobody's record is shown.
  package var look: (seen: [Reference], action: String)? {
    switch self {
    case .page(_, _, let seen, let action): action.isEmpty ? nil : (seen, action)
    case .copy(_, _, _, let seen, let action): (seen, action)
    default: nil
    }
  }
}

/// An RFC 9457 problem document, and the page that says the same.
package struct Problem: Error, Sendable, Codable, Hashable {
  package let type: String
  package let title: String
  package let status: Int
  package let detail: String
  /// What to do next.
  package let next: String
  package let faults: [Fault]
  package let conflict: VersionConflict?
  /// Where the reader is told what of the case they may see, and why; nil where they may not know of
  /// it, and where that is not what is wrong.
  package private(set) var reasons: String?

  package init(
    type: String = "about:blank", title: String, status: Int, detail: String, next: String = "",
    faults: [Fault] = [], conflict: VersionConflict? = nil
  ) {
    self.type = type
    self.title = title
    self.status = status
    self.detail = detail
    self.next = next
    self.faults = faults
    self.conflict = conflict
  }

  /// One body for *hidden* and *none*.
  package static let notFound = Problem(
    title: "Not found", status: 404,
    detail: "There is nothing here that you can see.",
    next: "If you need a case of another team, ask for access by its case number.")

  package static func forbidden(_ permission: String) -> Problem {
    Problem(
      title: "Not allowed", status: 403,
      detail: "Your role may see this record, but it may not do this (\(permission)).",
      next: "Ask someone of the case's team whose role may, or your supervisor.")
  }

  /// For someone who works on the case: its data may not reach their agency.
  package static func notShared(_ why: Withholding) -> Problem {
    Problem(
      type: "urn:resettle:not-shared:\(why.rawValue)", title: why.title, status: 403,
      detail: why.sentence, next: why.next)
  }

  /// Something of a case is withheld from whoever works on it.
  var isNotShared: Bool { type.hasPrefix("urn:resettle:not-shared:") }

  /// The same, leading to what of the case the reader may see.
  package func explained(ofCase caseID: String) -> Problem {
    var problem = self
    problem.reasons = "/cases/\(caseID)/why"
    return problem
  }

  package static let versionMissing = Problem(
    title: "Version missing", status: 428,
    detail: "A change to an existing record must say which version it was made on.",
    next: "Load the record again and send its version in If-Match or as the field version.")
}
