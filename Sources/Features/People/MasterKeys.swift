import Crypto
import Storage
import Synchronization

/// The master keys that a program knows: the one in use first, then those that it replaces.
///
/// Where a key is met that none of them opens, their source is asked once more: so a server that
/// runs while the master key is changed goes on with the new one.
package final class MasterKeys: Sendable {
  private let source: @Sendable () throws -> [SymmetricKey]
  private let known: Mutex<[SymmetricKey]>

  /// - Parameter source: the keys as they are now; asked at once, and again when needed.
  package init(_ source: @escaping @Sendable () throws -> [SymmetricKey]) throws {
    self.source = source
    known = Mutex(try source())
  }

  /// The key that new things are wrapped with.
  var current: SymmetricKey { known.withLock { $0[0] } }

  /// What `open` makes with the first key that it does not refuse.
  ///
  /// - Throws: `Sealing.Refused.wrongKey` where every key is refused; what the source throws.
  func opening<T>(_ open: (SymmetricKey) throws -> T?) throws -> (opened: T, by: SymmetricKey) {
    let keys = known.withLock { $0 }
    for key in keys { if let opened = try open(key) { return (opened, key) } }
    let fresh = try source()
    known.withLock { $0 = fresh }
    for key in fresh where !keys.contains(key) {
      if let opened = try open(key) { return (opened, key) }
    }
    throw Sealing.Refused.wrongKey
  }
}

extension Sealing {
  /// Master keys from text: one of 64 hexadecimal digits a line, the one in use first.
  ///
  /// - Throws: `Refused.shortKey` where a line is no such key, or there is none.
  package static func masterKeys(_ text: String) throws(Refused) -> [SymmetricKey] {
    var keys: [SymmetricKey] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let digits = line.filter { !$0.isWhitespace }
      guard !digits.isEmpty else { continue }
      guard let bytes = bytes(ofHexadecimal: digits), bytes.count == 32 else { throw .shortKey }
      keys.append(SymmetricKey(data: bytes))
    }
    guard !keys.isEmpty else { throw .shortKey }
    return keys
  }

  /// Wraps with the master key in use every key that a master key wraps. What is sealed stays as it
  /// is: only the few keys of agencies and of the installation are written again.
  ///
  /// - Returns: how many keys were wrapped anew.
  package func rewrap(_ tx: Transaction) throws -> Int {
    _ = try tx.lock("data_key", "installation")
    let wrapped = try SealedFactRecords.keys(wrappedBy: "master", tx)
    let current = masters.current
    for (id, bytes) in wrapped {
      let (key, _) = try masters.opening { try Sealing.unwrapped(bytes, id: id, with: $0) }
      try SealedFactRecords.replaceKey(
        id, wrapped: try Sealing.wrapped(key, id: id, with: current), tx)
    }
    return wrapped.count
  }
}
