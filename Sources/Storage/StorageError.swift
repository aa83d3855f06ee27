/// Why a database did not do what was asked. `description` is for the log; none of it is shown to a
/// person, because a driver's message may quote a value.
package enum StorageError: Error, Sendable, CustomStringConvertible {
  /// A constraint of the schema refused a row.
  case constraint(String)
  /// The disk or the quota is full; nothing of the transaction was kept.
  case full
  /// No connection to be had. Trying again later may work.
  case unavailable(String)
  /// The connection broke while committing: whether the transaction was kept is not known.
  case outcomeUnknown(String)
  /// The caller gave up, or the statement ran longer than it may.
  case cancelled
  /// The statement itself is wrong.
  case statement(String, sql: String)
  /// The database is not one that this program can use; the text says why and what to do.
  case unsuitable(String)

  package var description: String {
    switch self {
    case .constraint(let text): "a constraint refused the row: \(text)"
    case .full: "the disk is full"
    case .unavailable(let text): "the database cannot be reached: \(text)"
    case .outcomeUnknown(let text): "the connection broke while committing: \(text)"
    case .cancelled: "the statement was cancelled"
    case .statement(let text, let sql): "\(text) in: \(sql)"
    case .unsuitable(let text): text
    }
  }
}
