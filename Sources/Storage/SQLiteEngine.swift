import Foundation
import GRDB
import NIOConcurrencyHelpers
import NIOPosix

/// SQLite in write-ahead mode: readers beside one writer, each on threads of our own.
///
/// Writes that arrive while another commits share the next commit: each runs in a savepoint of one
/// transaction, and none is answered before that transaction is on disk.
final class SQLiteEngine: Engine {
  let name = EngineName.sqlite
  private let pool: DatabasePool
  private let readThreads: NIOThreadPool
  private let writeThread: NIOThreadPool
  private let waiting = NIOLockedValueBox<[any WaitingWrite]>([])
  private static let mostToACommit = 64

  init(path: String, readers: Int) throws {
    var configuration = Configuration()
    configuration.maximumReaderCount = readers
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA foreign_keys = ON")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA cache_size = -8000")
    }
    do { pool = try DatabasePool(path: path, configuration: configuration) } catch {
      throw StorageError.unavailable(
        "the file \(path) cannot be opened as a database (\(error)). "
          + "Give a path in a folder that exists and that you may write to.")
    }
    readThreads = NIOThreadPool(numberOfThreads: readers)
    writeThread = NIOThreadPool(numberOfThreads: 1)
    readThreads.start()
    writeThread.start()
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
    try await readThreads.runIfActive { [pool] in
      try naming { try pool.read { db in try body(Reader(connection: SQLiteConnection(db))) } }
    }
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let write = Write(body: body, continuation: continuation)
      waiting.withLockedValue { $0.append(write) }
      writeThread.submit { [self] state in
        if case .active = state { commitWaiting() } else { refuseWaiting() }
      }
    }
  }

  private func commitWaiting() {
    let batch = waiting.withLockedValue { queue in
      let taken = Array(queue.prefix(Self.mostToACommit))
      queue.removeFirst(taken.count)
      return taken
    }
    guard !batch.isEmpty else { return }
    do {
      try naming {
        try pool.writeWithoutTransaction { db in
          try db.inTransaction(.immediate) {
            for write in batch { try write.run(db) }
            return .commit
          }
        }
      }
      for write in batch { write.settle(nil) }
    } catch {
      for write in batch { write.settle(error) }
    }
  }

  private func refuseWaiting() {
    let all = waiting.withLockedValue { queue in
      let taken = queue
      queue = []
      return taken
    }
    for write in all { write.settle(StorageError.unavailable("the server is stopping")) }
  }

  func plan(_ sql: SQL) async throws -> [String] {
    try await readThreads.runIfActive { [pool] in
      try pool.read { db in
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + numbered(sql.text))
        // Parameters left unbound are NULL, which changes no plan.
        statement.setUncheckedArguments(StatementArguments())
        return try GRDB.Row.fetchAll(statement).map { $0["detail"] as String }
      }
    }
  }

  func localised(_ schema: String) -> String { schema.replacing("{bytes}", with: "BLOB") }

  func close() async {
    try? await readThreads.shutdownGracefully()
    try? await writeThread.shutdownGracefully()
    refuseWaiting()
    try? pool.close()
  }
}

/// One caller's write, waiting for its turn in a shared transaction.
private protocol WaitingWrite: Sendable {
  /// Throws only where the whole transaction is lost; the body's own error is kept for its caller.
  func run(_ db: GRDB.Database) throws
  func settle(_ failure: (any Error)?)
}

private final class Write<T: Sendable>: WaitingWrite {
  let body: @Sendable (Transaction) throws -> T
  let continuation: CheckedContinuation<T, any Error>
  private let result = NIOLockedValueBox<Result<T, any Error>?>(nil)

  init(
    body: @escaping @Sendable (Transaction) throws -> T,
    continuation: CheckedContinuation<T, any Error>
  ) {
    self.body = body
    self.continuation = continuation
  }

  func run(_ db: GRDB.Database) throws {
    let outcome = Result {
      var value: T?
      try naming {
        try db.inSavepoint {
          value = try body(Transaction(connection: SQLiteConnection(db)))
          return .commit
        }
      }
      return value!
    }
    result.withLockedValue { $0 = outcome }
    // A full disk or an I/O fault rolls the whole transaction back, the other writes with it.
    if case .failure(let error) = outcome, !db.isInsideTransaction { throw error }
  }

  func settle(_ failure: (any Error)?) {
    let own = result.withLockedValue { $0 }
    switch own {
    case .failure(let error): continuation.resume(throwing: error)
    case .success(let value) where failure == nil: continuation.resume(returning: value)
    case .success, nil:
      continuation.resume(throwing: failure ?? StorageError.unavailable("the write never began"))
    }
  }
}

/// Statements on one GRDB connection; statements are cached by their text.
private final class SQLiteConnection: Connection {
  private let db: GRDB.Database

  init(_ db: GRDB.Database) { self.db = db }

  func each(_ sql: SQL, _ values: [Value], _ body: (Row) throws -> Void) throws {
    try naming(sql) {
      let statement = try db.cachedStatement(sql: numbered(sql.text))
      try statement.setArguments(arguments(values))
      let cursor = try GRDB.Row.fetchCursor(statement)
      while let row = try cursor.next() { try body(Row { cell(of: row, $0) }) }
    }
  }

  func run(_ sql: SQL, _ values: [Value]) throws -> Int {
    try naming(sql) {
      let statement = try db.cachedStatement(sql: numbered(sql.text))
      let before = db.totalChangesCount
      try statement.execute(arguments: arguments(values))
      return db.totalChangesCount - before
    }
  }

  /// One writer at a time: the row is held already.
  func lock(_ table: SQL, _ id: String) throws -> Bool {
    var found = false
    try each("SELECT 1 FROM \(table) WHERE id = $1", [.text(id)]) { _ in found = true }
    return found
  }

  private func arguments(_ values: [Value]) -> StatementArguments {
    StatementArguments(values.map { $0.stored })
  }

}

private func cell(of row: GRDB.Row, _ column: Int) -> Value {
  switch (row[column] as DatabaseValue).storage {
  case .null: .null
  case .int64(let number): .integer(number)
  case .double(let number): .integer(Int64(number))
  case .string(let text): .text(text)
  case .blob(let data): .bytes([UInt8](data))
  }
}

extension Value {
  fileprivate var stored: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }
}

/// `$n` as `?n`: SQLite numbers `$n` by first appearance, which would swap values silently.
/// Quoted text and identifiers are left alone.
func numbered(_ sql: String) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(sql.utf8.count)
  var quote: UInt8?
  for byte in sql.utf8 {
    if let open = quote {
      if byte == open { quote = nil }
      result.append(byte)
    } else if byte == UInt8(ascii: "$") {
      result.append(UInt8(ascii: "?"))
    } else {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { quote = byte }
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Runs `body` and names a driver's error in our own terms.
private func naming<T>(_ sql: SQL? = nil, _ body: () throws -> T) throws -> T {
  do { return try body() } catch let error as DatabaseError {
    throw StorageError(error, sql)
  }
}

extension StorageError {
  fileprivate init(_ error: DatabaseError, _ sql: SQL?) {
    let text = error.message ?? "error \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_CONSTRAINT: self = .constraint(text)
    case .SQLITE_FULL: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY:
      self = .unavailable(text)
    case .SQLITE_INTERRUPT: self = .cancelled
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .unsuitable("the file is not a database: \(text)")
    default: self = .statement(text, sql: sql?.text ?? "")
    }
  }
}
