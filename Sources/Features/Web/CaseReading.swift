import Domain
import Storage

extension CaseHeader {
  /// For a page that shows facts of another class than its permission opens: 403 where that class is
  /// not shared with the reader's agency.
  package func require(_ dataClass: DataClass) throws(Problem) {
    if let why = reach.withheld[dataClass] { throw Problem.notShared(why) }
  }
}

extension Request {
  /// Reads a page of a case in one snapshot, in the day of the case's lead agency. Throws the one
  /// answer for *hidden* and *none* where the actor does not reach the case, and 403 where the role
  /// may see the case but not this, or where it is not shared with the actor's agency; then it leads
  /// to what the actor may see, if they may see the case at all.
  package func reading<T: Sendable>(
    case caseID: String, _ permission: Permission = .caseView,
    _ body: @escaping @Sendable (Reader, CaseHeader, Scope) throws -> T?
  ) async throws -> T {
    let (scope, now) = (scope, now)
    let value = try await database.read { reader -> T? in
      do {
        return try Self.page(of: caseID, permission, scope, now, reader, body)
      } catch let problem as Problem where problem.isNotShared {
        guard try scope.decide(.caseView, on: caseID, reader).isAllowed else { throw problem }
        throw problem.explained(ofCase: caseID)
      }
    }
    guard let value else { throw Problem.notFound }
    return value
  }

  private static func page<T>(
    of caseID: String, _ permission: Permission, _ scope: Scope, _ now: Now, _ reader: Reader,
    _ body: (Reader, CaseHeader, Scope) throws -> T?
  ) throws -> T? {
    switch try scope.decide(permission, on: caseID, reader) {
    case .hidden: return nil
    case .forbidden: throw Problem.forbidden(permission.rawValue)
    case .notShared(let why): throw Problem.notShared(why)
    case .allowed: break
    }
    guard let header = try CaseHeader.load(caseID, scope, reader) else { return nil }
    return try body(reader, header, Scope(now.actor, on: now.today(in: header.timeZone)))
  }
}
