import Features
import Storage

/// What the log says of an unexpected error. Of ours it is known that they quote nobody's data; of any
/// other only its type is told, because a value that could not be read stands in many of them.
package enum LoggedError {
  package static func words(of error: any Error) -> String {
    switch error {
    case is StorageError, is Sealing.Refused: "\(error)"
    default: String(reflecting: type(of: error))
    }
  }
}
