import Crypto
import CryptoExtras
import Foundation

/// Turns passwords into hashes and checks them: scrypt, its parameters stored with the hash, on
/// threads of its own and only a few at once, because each hash takes 16 MiB and some 100 ms.
package struct PasswordHashing: Sendable {
  /// Runs blocking work off the cooperative threads; given by the edge.
  private let offload: @Sendable (@escaping @Sendable () throws -> String) async throws -> String
  private let rounds: Int

  /// - Parameter rounds: scrypt's N; 16384 with r = 8, p = 5 is as strong as OWASP asks.
  package init(
    rounds: Int = 16_384,
    offload: @escaping @Sendable (@escaping @Sendable () throws -> String) async throws -> String
  ) {
    self.rounds = rounds
    self.offload = offload
  }

  /// `scrypt$N$r$p$salt$hash`, salt and hash in base 64.
  package func hash(_ password: String) async throws -> String {
    let rounds = rounds
    return try await offload {
      let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
      return try Self.derive(password, salt: salt, rounds: rounds, blocks: 8, lanes: 5)
    }
  }

  /// Whether `password` is the one that `stored` was made of. Without a stored hash it takes as
  /// long and says no, so that time does not tell which accounts exist.
  package func matches(_ password: String, _ stored: String?) async throws -> Bool {
    guard let stored else {
      _ = try await hash(password)
      return false
    }
    let parts = stored.split(separator: "$").map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
      let blocks = Int(parts[2]), let lanes = Int(parts[3]),
      let salt = Data(base64Encoded: parts[4])
    else { return false }
    let again = try await offload {
      try Self.derive(password, salt: salt, rounds: rounds, blocks: blocks, lanes: lanes)
    }
    return constantTimeEqual(again, stored)
  }

  private static func derive(
    _ password: String, salt: Data, rounds: Int, blocks: Int, lanes: Int
  ) throws -> String {
    let normal = password.precomposedStringWithCompatibilityMapping
    let key = try KDF.Scrypt.deriveKey(
      from: Data(normal.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blocks,
      parallelism: lanes)
    let hash = key.withUnsafeBytes { Data($0).base64EncodedString() }
    return "scrypt$\(rounds)$\(blocks)$\(lanes)$\(salt.base64EncodedString())$\(hash)"
  }
}

/// Compares without telling by time where two texts differ.
func constantTimeEqual(_ left: String, _ right: String) -> Bool {
  let (left, right) = (Array(left.utf8), Array(right.utf8))
  guard left.count == right.count else { return false }
  return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}

/// 256 random bits as base-64url text: a session, a token, a key.
package func randomToken() -> String {
  SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
    .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
}
