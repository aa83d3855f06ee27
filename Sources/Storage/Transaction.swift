/// What an engine gives a body of work: statements on one connection, on the calling thread.
package protocol Connection: AnyObject {
  /// Runs `sql` and hands over each row of its answer.
  func each(_ sql: SQL, _ values: [Value], _ body: (Row) throws -> Void) throws
  /// Runs `sql` and returns how many rows it changed.
  func run(_ sql: SQL, _ values: [Value]) throws -> Int
  /// Holds the row `id` of `table` until the transaction ends; false where there is no such row.
  func lock(_ table: SQL, _ id: String) throws -> Bool
}

/// A read snapshot. It is not `Sendable`, so it cannot leave the body it was given to.
package struct Reader {
  let connection: any Connection

  init(connection: any Connection) { self.connection = connection }

  /// The same snapshot through a connection of one's own around it: how tests see what is asked.
  package func through(_ wrap: (any Connection) -> any Connection) -> Reader {
    Reader(connection: wrap(connection))
  }

  /// All rows, each turned into a value.
  package func rows<T>(
    _ sql: SQL, _ parameters: [any Bindable] = [], _ make: (Row) throws -> T
  ) throws -> [T] {
    var all: [T] = []
    try connection.each(sql, parameters.map(\.value)) { all.append(try make($0)) }
    return all
  }

  /// The first row, or nil where there is none.
  package func one<T>(
    _ sql: SQL, _ parameters: [any Bindable] = [], _ make: (Row) throws -> T
  ) throws -> T? {
    var first: T?
    try connection.each(sql, parameters.map(\.value)) { row in
      if first == nil { first = try make(row) }
    }
    return first
  }

  /// Hands over one row after the other, keeping none.
  package func each(
    _ sql: SQL, _ parameters: [any Bindable] = [], _ body: (Row) throws -> Void
  ) throws {
    try connection.each(sql, parameters.map(\.value), body)
  }

  /// Whether the statement has any row.
  package func exists(_ sql: SQL, _ parameters: [any Bindable] = []) throws -> Bool {
    try one(sql, parameters) { _ in true } ?? false
  }
}

/// A write transaction: everything a reader can do, and changes.
package struct Transaction {
  package let reader: Reader

  init(connection: any Connection) { reader = Reader(connection: connection) }

  /// Runs a statement and returns how many rows it changed.
  @discardableResult
  package func run(_ sql: SQL, _ parameters: [any Bindable] = []) throws -> Int {
    try reader.connection.run(sql, parameters.map(\.value))
  }

  /// Holds a row until the transaction ends, so that others who lock it wait.
  package func lock(_ table: SQL, _ id: String) throws -> Bool {
    try reader.connection.lock(table, id)
  }

  package func rows<T>(
    _ sql: SQL, _ parameters: [any Bindable] = [], _ make: (Row) throws -> T
  ) throws -> [T] { try reader.rows(sql, parameters, make) }

  package func one<T>(
    _ sql: SQL, _ parameters: [any Bindable] = [], _ make: (Row) throws -> T
  ) throws -> T? { try reader.one(sql, parameters, make) }

  package func exists(_ sql: SQL, _ parameters: [any Bindable] = []) throws -> Bool {
    try reader.exists(sql, parameters)
  }
}
