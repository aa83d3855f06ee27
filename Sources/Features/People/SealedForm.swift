import Crypto

/// How sealed bytes say by which algorithm they were sealed, so that it can be changed one day and
/// what was sealed before still opens.
///
/// | Version | Begins with | Then |
/// |---|---|---|
/// | 1 | nothing | nonce, text and tag of AES-256-GCM; the context is authenticated |
/// | 2 | `resettle`, 2 | the same; beginning and context are authenticated |
package enum SealedForm {
  /// Version 1 begins with a nonce by chance: that it begins so is one in 2^64.
  static let mark = Array("resettle".utf8)
  static let current: UInt8 = 2

  package static func seal(
    _ bytes: [UInt8], with key: SymmetricKey, context: [UInt8]
  ) throws -> [UInt8] {
    let beginning = mark + [current]
    let box = try AES.GCM.seal(bytes, using: key, authenticating: beginning + context)
    return beginning + [UInt8](box.combined!)
  }

  /// - Throws: `Sealing.Refused.unknownVersion`; what the library throws where the key or the context
  ///   is another.
  package static func open(
    _ sealed: [UInt8], with key: SymmetricKey, context: [UInt8]
  ) throws -> [UInt8] {
    let (beginning, rest) = try parts(sealed)
    let box = try AES.GCM.SealedBox(combined: rest)
    return [UInt8](try AES.GCM.open(box, using: key, authenticating: beginning + context))
  }

  private static func parts(
    _ sealed: [UInt8]
  ) throws(Sealing.Refused) -> (beginning: [UInt8], rest: ArraySlice<UInt8>) {
    guard sealed.starts(with: mark), sealed.count > mark.count else { return ([], sealed[...]) }
    let version = sealed[mark.count]
    guard version == 2 else { throw .unknownVersion(version) }
    return (mark + [version], sealed[(mark.count + 1)...])
  }
}
