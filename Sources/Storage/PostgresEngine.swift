import CPostgres
import NIOConcurrencyHelpers
import NIOPosix

/// PostgreSQL through libpq: as many connections as threads, each body synchronous on one of them.
final class PostgresEngine: Engine {
  let name = EngineName.postgres
  private let address: String
  private let threads: NIOThreadPool
  private let idle = NIOLockedValueBox<[PostgresConnection]>([])

  init(_ address: String, connections: Int) async throws {
    self.address = address
    threads = NIOThreadPool(numberOfThreads: connections)
    threads.start()
    do { try await onThread { try $0.refuseUnsuitable() } } catch {
      await close()
      throw error
    }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
    try await onThread { connection in
      try connection.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      return try connection.ending("COMMIT", losable: true) {
        try body(Reader(connection: connection))
      }
    }
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await onThread { connection in
      try connection.begin("BEGIN ISOLATION LEVEL READ COMMITTED")
      return try connection.ending("COMMIT", losable: false) {
        try body(Transaction(connection: connection))
      }
    }
  }

  func plan(_ sql: SQL) async throws -> [String] {
    try await onThread { connection in
      try connection.begin("BEGIN")
      return try connection.ending("ROLLBACK", losable: true) {
        try connection.simple("SET LOCAL enable_seqscan = off")
        try connection.simple("SET LOCAL plan_cache_mode = force_generic_plan")
        return try connection.planLines(sql)
      }
    }
  }

  func localised(_ schema: String) -> String { schema.replacing("{bytes}", with: "BYTEA") }

  func close() async {
    try? await threads.shutdownGracefully()
    idle.withLockedValue { $0 = [] }
  }

  /// Runs `body` with a connection of its own; cancelling the task cancels the statement.
  private func onThread<T: Sendable>(
    _ body: @escaping @Sendable (PostgresConnection) throws -> T
  ) async throws -> T {
    let cancel = NIOLockedValueBox<CancelHandle?>(nil)
    return try await withTaskCancellationHandler {
      try await threads.runIfActive { [self] in
        let connection =
          try idle.withLockedValue { $0.popLast() } ?? PostgresConnection(address)
        cancel.withLockedValue { $0 = connection.cancelHandle() }
        defer {
          cancel.withLockedValue { $0 = nil }
          if connection.isUsable { idle.withLockedValue { $0.append(connection) } }
        }
        if Task.isCancelled { throw StorageError.cancelled }
        return try body(connection)
      }
    } onCancel: {
      cancel.withLockedValue { $0?.cancel() }
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

/// One connection. It is used by one thread at a time, which the engine's idle list sees to.
private final class PostgresConnection: Connection, @unchecked Sendable {
  private let handle: OpaquePointer
  private var prepared: [String: String] = [:]
  private static let mostPrepared = 400

  init(_ address: String) throws {
    guard let handle = PQconnectdb(address) else { throw StorageError.unavailable("no memory") }
    self.handle = handle
    guard PQstatus(handle) == CONNECTION_OK else {
      let reason = String(cString: PQerrorMessage(handle))
      PQfinish(handle)
      throw StorageError.unavailable(
        reason.trimmed + ". Check the address, and that the server is running.")
    }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    do {
      try simple("SET client_encoding = 'UTF8'")
      try simple("SET statement_timeout = '120s'")
    } catch {
      PQfinish(handle)
      throw error
    }
  }

  deinit { PQfinish(handle) }

  var isUsable: Bool {
    PQstatus(handle) == CONNECTION_OK && PQtransactionStatus(handle) == PQTRANS_IDLE
  }

  func cancelHandle() -> CancelHandle? { CancelHandle(handle) }

  /// Begins, and where the connection went away while idle, connects again first.
  func begin(_ statement: String) throws {
    do { try simple(statement) } catch StorageError.unavailable {
      PQreset(handle)
      prepared = [:]
      guard PQstatus(handle) == CONNECTION_OK else {
        throw StorageError.unavailable(String(cString: PQerrorMessage(handle)).trimmed)
      }
      try simple("SET client_encoding = 'UTF8'")
      try simple("SET statement_timeout = '120s'")
      try simple(statement)
    }
  }

  /// Runs `body`, then `end`; rolls back where `body` throws.
  func ending<T>(_ end: String, losable: Bool, _ body: () throws -> T) throws -> T {
    let value: T
    do { value = try body() } catch {
      do { try simple("ROLLBACK") } catch { PQreset(handle) }
      throw error
    }
    do { try simple(end) } catch StorageError.unavailable(let reason) where !losable {
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
    let result = PQexec(handle, text)
    defer { PQclear(result) }
    try check(result, text)
  }

  func refuseUnsuitable() throws {
    var collation = ""
    try each("SELECT datcollate FROM pg_database WHERE datname = current_database()", []) {
      collation = $0.text(0)
    }
    guard ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(collation) else {
      throw StorageError.unsuitable(
        "this PostgreSQL database sorts by \(collation), and resettle needs the order of bytes. "
          + "Create it with: createdb --template=template0 --encoding=UTF8 --locale=C NAME")
    }
  }

  func planLines(_ sql: SQL) throws -> [String] {
    let probe = "plan_probe"
    try check(releasing: PQprepare(handle, probe, sql.text, 0, nil), sql.text)
    defer { try? simple("DEALLOCATE \(probe)") }
    guard let description = PQdescribePrepared(handle, probe) else { return [] }
    let count = Int(PQnparams(description))
    PQclear(description)
    let nulls =
      count == 0 ? "" : "(" + repeatElement("NULL", count: count).joined(separator: ", ") + ")"
    var lines: [String] = []
    let result = PQexec(handle, "EXPLAIN EXECUTE \(probe)\(nulls)")
    defer { PQclear(result) }
    try check(result, sql.text)
    for row in 0..<PQntuples(result) { lines.append(String(cString: PQgetvalue(result, row, 0))) }
    return lines
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
    return result!
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
    default: throw failure(result, sql)
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

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

private let byteaType: Oid = 17

private func cell(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Value {
  if PQgetisnull(result, row, column) == 1 { return .null }
  let start = PQgetvalue(result, row, column)!
  let type = PQftype(result, column)
  if type == byteaType { return .bytes(unhexed(start, Int(PQgetlength(result, row, column)))) }
  let length = Int(PQgetlength(result, row, column))
  let text = start.withMemoryRebound(to: UInt8.self, capacity: length) {
    String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
  }
  switch type {
  case 20, 21, 23, 1700: return Int64(text).map(Value.integer) ?? .text(text)
  default: return .text(text)
  }
}

/// PostgreSQL's text form of bytes: `\x` and two digits a byte.
private func unhexed(_ start: UnsafeMutablePointer<CChar>, _ length: Int) -> [UInt8] {
  func digit(_ character: CChar) -> UInt8 {
    let byte = UInt8(bitPattern: character)
    return byte < 58 ? byte - 48 : byte - 87
  }
  return stride(from: 2, to: length, by: 2).map { digit(start[$0]) << 4 | digit(start[$0 + 1]) }
}

/// Values as libpq wants them: text with a closing zero, bytes with a length, null as null.
private func withPointers<T>(
  to values: [Value],
  _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>) -> T
) -> T {
  var storage: [CChar] = []
  var offsets: [Int?] = []
  var lengths: [Int32] = []
  var formats: [Int32] = []
  func add(_ bytes: some Sequence<UInt8>, format: Int32) {
    offsets.append(storage.count)
    let start = storage.count
    storage.append(contentsOf: bytes.lazy.map { CChar(bitPattern: $0) })
    lengths.append(Int32(storage.count - start))
    formats.append(format)
    storage.append(0)
  }
  for value in values {
    switch value {
    case .null:
      offsets.append(nil)
      lengths.append(0)
      formats.append(0)
    case .integer(let number): add(String(number).utf8, format: 0)
    // PostgreSQL cannot hold a zero in text; it would end the value early.
    case .text(let text): add(text.utf8.lazy.filter { $0 != 0 }, format: 0)
    case .bytes(let bytes): add(bytes, format: 1)
    }
  }
  return storage.withUnsafeBufferPointer { buffer in
    let pointers = offsets.map { $0.map { buffer.baseAddress! + $0 } }
    return body(pointers, lengths, formats)
  }
}
