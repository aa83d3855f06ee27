import CPostgres
import NIOConcurrencyHelpers

/// One connection. It is used by one thread at a time, which the engine's idle list sees to; only
/// `cancelStatement` may be called from another.
final class PostgresConnection: Connection, @unchecked Sendable {
  private let handle: OpaquePointer
  private let cancelHandle = NIOLockedValueBox<CancelHandle?>(nil)
  private var prepared: [String: String] = [:]
  private var firstFailure: StorageError?
  private var isBroken = false
  private static let mostPrepared = 400
  private static let session = """
    SET client_encoding = 'UTF8'; SET bytea_output = 'hex'; SET statement_timeout = '120s'
    """

  init(_ address: String) throws {
    guard let handle = PQconnectdb(address) else { throw StorageError.unavailable("no memory") }
    self.handle = handle
    try connected()
  }

  // Swift runs this even where `init` throws, because every property has its value by then.
  deinit { PQfinish(handle) }

  var isUsable: Bool {
    !isBroken && PQstatus(handle) == CONNECTION_OK
      && PQtransactionStatus(handle) == PQTRANS_IDLE
  }

  func cancelStatement() { cancelHandle.withLockedValue { $0?.cancel() } }

  /// Begins, and where the connection went away while idle, connects again first.
  func begin(_ statement: String) throws {
    do { try simple(statement) } catch StorageError.unavailable {
      PQreset(handle)
      try connected()
      try simple(statement)
    }
    firstFailure = nil
  }

  /// Runs `body`, then `end`; rolls back where `body` throws, or went on after a failed statement:
  /// PostgreSQL answers such a COMMIT with a quiet ROLLBACK.
  func ending<T>(_ end: String, losable: Bool, _ body: () throws -> T) throws -> T {
    let value: T
    do {
      value = try body()
      if let firstFailure { throw firstFailure }
    } catch {
      do { try simple("ROLLBACK") } catch { isBroken = true }
      throw error
    }
    do { try simple(end) } catch StorageError.unavailable(let reason) where !losable {
      isBroken = true
      throw StorageError.outcomeUnknown(reason)
    }
    return value
  }

  func each(_ sql: SQL, _ values: [Value], _ body: (Row) throws -> Void) throws {
    let result = try execute(sql, values)
    defer { PQclear(result) }
    for row in 0..<PQntuples(result) {
      try body(Row { cell(result, row, Int32($0)) })
    }
  }

  func run(_ sql: SQL, _ values: [Value]) throws -> Int {
    let result = try execute(sql, values)
    defer { PQclear(result) }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  func lock(_ table: SQL, _ id: String) throws -> Bool {
    var found = false
    try each("SELECT 1 FROM \(table) WHERE id = $1 FOR UPDATE", [.text(id)]) { _ in found = true }
    return found
  }

  /// A statement without parameters, not prepared.
  func simple(_ text: String) throws {
    try check(releasing: PQexec(handle, text), text)
  }

  /// Sorting is tried and not asked for: an ICU database calls itself `C` and sorts otherwise.
  func refuseUnsuitable() throws {
    var isBytewise = false
    try each("SELECT CASE WHEN 'Z' < 'a' AND 'z' < 'é' THEN 1 ELSE 0 END", []) {
      isBytewise = $0.bool(0)
    }
    let encoding = String(cString: PQparameterStatus(handle, "server_encoding"))
    guard isBytewise, encoding == "UTF8" else {
      throw StorageError.unsuitable(
        "this PostgreSQL database does not keep UTF-8 text in the order of its bytes. "
          + "Create it with: createdb --template=template0 --encoding=UTF8 --locale=C NAME")
    }
  }

  func planLines(_ sql: SQL) throws -> [String] {
    let probe = try preparedName(sql)
    guard let description = PQdescribePrepared(handle, probe) else { return [] }
    let count = Int(PQnparams(description))
    PQclear(description)
    let nulls =
      count == 0 ? "" : "(" + repeatElement("NULL", count: count).joined(separator: ", ") + ")"
    let result = PQexec(handle, "EXPLAIN EXECUTE \(probe)\(nulls)")
    defer { PQclear(result) }
    try check(result, sql.text)
    return (0..<PQntuples(result)).map { String(cString: PQgetvalue(result, $0, 0)) }
  }

  /// What a new or renewed connection needs before its first statement.
  private func connected() throws {
    guard PQstatus(handle) == CONNECTION_OK else {
      let reason = String(cString: PQerrorMessage(handle)).trimmed
      throw StorageError.unavailable(
        reason + ". Check the address, and that the server is running.")
    }
    prepared = [:]
    // A message's detail quotes the row, and messages go to a log that holds nobody's data.
    PQsetErrorVerbosity(handle, PQERRORS_TERSE)
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    let handle = CancelHandle(handle)
    cancelHandle.withLockedValue { $0 = handle }
    try simple(Self.session)
  }

  private func execute(_ sql: SQL, _ values: [Value]) throws -> OpaquePointer {
    let statement = try preparedName(sql)
    let result = withPointers(to: values) { pointers, lengths, formats in
      PQexecPrepared(handle, statement, Int32(values.count), pointers, lengths, formats, 0)
    }
    do { try check(result, sql.text) } catch {
      PQclear(result)
      throw error
    }
    guard let result else { throw StorageError.unavailable("no memory") }
    return result
  }

  private func preparedName(_ sql: SQL) throws -> String {
    if let known = prepared[sql.text] { return known }
    if prepared.count >= Self.mostPrepared {
      try simple("DEALLOCATE ALL")
      prepared = [:]
    }
    let name = "s\(prepared.count)"
    try check(releasing: PQprepare(handle, name, sql.text, 0, nil), sql.text)
    prepared[sql.text] = name
    return name
  }

  private func check(releasing result: OpaquePointer?, _ sql: String) throws {
    defer { PQclear(result) }
    try check(result, sql)
  }

  private func check(_ result: OpaquePointer?, _ sql: String) throws {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
    default:
      let failure = failure(result, sql)
      if firstFailure == nil { firstFailure = failure }
      throw failure
    }
  }

  private func failure(_ result: OpaquePointer?, _ sql: String) -> StorageError {
    let text = String(cString: PQerrorMessage(handle)).trimmed
    let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
    guard PQstatus(handle) == CONNECTION_OK, let state else { return .unavailable(text) }
    switch state.prefix(2) {
    case "23": return .constraint(text)
    case "53": return state == "53100" ? .full : .unavailable(text)
    case "57": return state == "57014" ? .cancelled : .unavailable(text)
    case "08": return .unavailable(text)
    case "40": return .unavailable(text)
    default: return .statement(text, sql: sql)
    }
  }
}

/// libpq's own way to cancel from another thread.
private final class CancelHandle: @unchecked Sendable {
  private let handle: OpaquePointer

  init?(_ connection: OpaquePointer) {
    guard let handle = PQgetCancel(connection) else { return nil }
    self.handle = handle
  }

  func cancel() {
    var message = [CChar](repeating: 0, count: 256)
    _ = PQcancel(handle, &message, Int32(message.count))
  }

  deinit { PQfreeCancel(handle) }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
