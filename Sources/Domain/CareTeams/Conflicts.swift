/// What a declared conflict of interest does when the worker is to be given the family
/// (IRC-SUP-05).
package enum ConflictEffect: String, Sendable, Hashable, CaseIterable, Codable {
  case blocks, warns
}

/// What the worker is to the family, in no more words than these.
package enum ConflictNature: String, Sendable, Hashable, CaseIterable, Codable {
  case family, friend, business, dispute, other
}

/// Why a conflict of interest cannot be declared or lifted so.
package enum ConflictRefusal: Refusal {
  case notTheirStaff
  case declaredAlready
  case ownDeclaration
  case lifted

  package var code: String {
    switch self {
    case .notTheirStaff: "conflict.not-their-staff"
    case .declaredAlready: "conflict.declared-already"
    case .ownDeclaration: "conflict.own-declaration"
    case .lifted: "conflict.lifted"
    }
  }
}

/// Conflicts of interest between a worker and a family.
package enum Conflicts {
  /// Who is concerned: the worker, their supervisor, and administrators; nobody else knows of it.
  package static func maySee(
    _ role: Role, actorID: String, workerID: String, supervisorID: String?
  ) -> Bool {
    role == .administrator || actorID == workerID || actorID == supervisorID
  }

  /// - Parameter isDeclared: the pair has a declaration that nobody has lifted.
  package static func declare(
    maySee: Bool, isDeclared: Bool
  ) throws(ConflictRefusal) {
    guard maySee else { throw .notTheirStaff }
    guard !isDeclared else { throw .declaredAlready }
  }

  /// A worker does not lift what stands about themselves.
  package static func lift(
    actorID: String, workerID: String, isLifted: Bool
  ) throws(ConflictRefusal) {
    guard actorID != workerID else { throw .ownDeclaration }
    guard !isLifted else { throw .lifted }
  }

  /// Whether the worker may be given the family: never where it blocks, and where it warns only by
  /// someone who was told and says so.
  package static func assign(
    _ declared: ConflictEffect?, isConfirmed: Bool
  ) throws(TeamRefusal) {
    switch declared {
    case .blocks: throw .conflict
    case .warns where !isConfirmed: throw .conflictWarned
    case .warns, nil: return
    }
  }
}
