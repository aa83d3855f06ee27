import Foundation
import Storage

/// Two small tables for the tests of this folder.
enum Sample {
  static let tables = [
    Migration(
      id: "0001",
      sql: """
        CREATE TABLE shelf (id TEXT PRIMARY KEY, label TEXT NOT NULL);
        CREATE TABLE book (
          id TEXT PRIMARY KEY,
          shelf_id TEXT NOT NULL REFERENCES shelf(id) ON DELETE CASCADE,
          title TEXT,
          pages BIGINT CHECK (pages > 0),
          cover {bytes});
        CREATE UNIQUE INDEX book_title ON book (shelf_id, title) WHERE title IS NOT NULL;
        CREATE TABLE counter (id TEXT PRIMARY KEY, last BIGINT NOT NULL)
        """)
  ]

  /// Shelf `a` with four books, shelf `b` with one, shelf `c` empty, a counter at nought.
  static func fill(_ tx: Transaction) throws {
    for id in ["a", "b", "c"] {
      try tx.run("INSERT INTO shelf (id, label) VALUES ($1, $2)", [id, "Shelf \(id)"])
    }
    let books: [(String, String, String?, Int?)] = [
      ("1", "a", "Ants", 10), ("2", "a", "Bees", 20), ("3", "a", nil, 30), ("4", "a", "Crows", nil),
      ("5", "b", "Ants", 50),
    ]
    for (id, shelf, title, pages) in books {
      try tx.run(
        "INSERT INTO book (id, shelf_id, title, pages) VALUES ($1, $2, $3, $4)",
        [id, shelf, title, pages])
    }
    try tx.run("INSERT INTO counter (id, last) VALUES ($1, $2)", ["only", 0])
  }
}

/// A door that one side waits at until the other opens it.
final class Door: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  /// Blocks the thread of a body of work; never longer than ten seconds.
  func block() { _ = semaphore.wait(timeout: .now() + 10) }

  /// Waits without holding one of the few threads that all tests share.
  ///
  /// - Returns: false where nobody opened within ten seconds.
  func isOpened() async -> Bool {
    for _ in 0..<2_000 {
      if isOpen() { return true }
      try? await Task.sleep(for: .milliseconds(5))
    }
    return false
  }

  private func isOpen() -> Bool { semaphore.wait(timeout: .now()) == .success }
}

/// Whether `body` threw the storage error that `isExpected` accepts.
func refuses(
  _ isExpected: (StorageError) -> Bool, _ body: () async throws -> Void
) async -> Bool {
  do { try await body() } catch let error as StorageError {
    return isExpected(error)
  } catch { return false }
  return false
}

extension StorageError {
  var isConstraint: Bool { if case .constraint = self { true } else { false } }
  var isStatement: Bool { if case .statement = self { true } else { false } }
  var isUnavailable: Bool { if case .unavailable = self { true } else { false } }
  var isUnsuitable: Bool { if case .unsuitable = self { true } else { false } }
  var isOutcomeUnknown: Bool { if case .outcomeUnknown = self { true } else { false } }
  var isCancelled: Bool { if case .cancelled = self { true } else { false } }
  var isFull: Bool { if case .full = self { true } else { false } }
}

extension Database {
  func count(_ sql: SQL, _ parameters: [String] = []) async throws -> Int {
    try await read { try $0.one(sql, parameters) { $0.int(0) } ?? 0 }
  }
}
