import Foundation
import GRDB
import GRDBSQLite

/// Statements on one GRDB connection; statements are cached by their text.
final class SQLiteConnection: Connection {
  private let db: GRDB.Database
  /// Texts of cached statements whose rows are being read; a cached statement has one cursor.
  private var beingRead: Set<String> = []
  private var firstFailure: StorageError?

  private init(_ db: GRDB.Database) { self.db = db }

  /// Runs `body`; where a statement failed and the body went on, that failure ends it all the same,
  /// as PostgreSQL has it.
  static func running<T>(_ db: GRDB.Database, _ body: (SQLiteConnection) throws -> T) throws -> T {
    let connection = SQLiteConnection(db)
    let value = try body(connection)
    if let failure = connection.firstFailure { throw failure }
    return value
  }

  func each(_ sql: SQL, _ values: [Value], _ body: (Row) throws -> Void) throws {
    let text = numbered(sql.text)
    let isNested = !beingRead.insert(text).inserted
    defer { if !isNested { beingRead.remove(text) } }
    let cursor = try remembering(sql) {
      let statement =
        isNested ? try db.makeStatement(sql: text) : try db.cachedStatement(sql: text)
      return try GRDB.Row.fetchCursor(statement, arguments: arguments(values))
    }
    while let row = try remembering(sql, { try cursor.next() }) {
      try body(Row { cell(of: row, $0) })
    }
  }

  /// The count leaves out what a statement changed by cascade, as PostgreSQL's does.
  func run(_ sql: SQL, _ values: [Value]) throws -> Int {
    try remembering(sql) {
      let statement = try db.cachedStatement(sql: numbered(sql.text))
      let before = db.totalChangesCount
      try statement.execute(arguments: arguments(values))
      return db.totalChangesCount == before ? 0 : db.changesCount
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

  /// PostgreSQL refuses every statement after a failed one until the transaction ends; so do we.
  private func remembering<T>(_ sql: SQL, _ body: () throws -> T) throws -> T {
    if let firstFailure { throw firstFailure }
    do { return try body() } catch let error as DatabaseError {
      let failure = StorageError(error, sql)
      firstFailure = failure
      throw failure
    }
  }
}

/// Stops the statement that a connection runs, from any thread. The connection outlives the work
/// that `Cancellation` guards, so the pointer is good whenever it is used.
struct Interrupt: @unchecked Sendable {
  private let connection: OpaquePointer?

  init(_ db: GRDB.Database) { connection = db.sqliteConnection }

  func now() { sqlite3_interrupt(connection) }
}

private func cell(of row: GRDB.Row, _ column: Int) -> Value {
  switch (row[column] as DatabaseValue).storage {
  case .null: .null
  case .int64(let number): .integer(number)
  case .double(let number): Int64(exactly: number).map(Value.integer) ?? .text("\(number)")
  case .string(let text): .text(text)
  case .blob(let data): .bytes([UInt8](data))
  }
}

extension Value {
  fileprivate var stored: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.withoutZeros.databaseValue
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
func naming<T>(_ sql: SQL? = nil, _ body: () throws -> T) throws -> T {
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
