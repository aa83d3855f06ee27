import Crypto
import Domain

/// One entry of an agency's audit log. It refers to records and never holds their content.
package struct AuditEntry: Sendable, Hashable {
  package let agency: String
  /// 1, 2, 3, … within the agency.
  package let number: Int
  package let at: Instant
  package let actor: String
  package let role: String
  /// The command's or the view's name: `note.save`, `case.view`.
  package let action: String
  /// `done`, `refused` or `seen`.
  package let result: String
  package let reason: String
  /// References such as `case:…`, `person:…`, `note:…`, separated by spaces.
  package let subject: String
  /// From where it was asked; empty for the command line, and in entries older than that they say so.
  package var address: String

  package init(
    agency: String, number: Int, at: Instant, actor: String, role: String, action: String,
    result: String, reason: String, subject: String, address: String = ""
  ) {
    self.agency = agency
    self.number = number
    self.at = at
    self.actor = actor
    self.role = role
    self.action = action
    self.result = result
    self.reason = reason
    self.subject = subject
    self.address = address
  }
}

/// The hash chain: each entry's hash is SHA-256 over the former hash and the entry's own bytes.
package enum AuditChain {
  /// The hash before the first entry.
  package static let start = String(repeating: "0", count: 64)

  package static func hash(of entry: AuditEntry, after former: String) -> String {
    var bytes = Array(former.utf8)
    var fields = [
      entry.agency, String(entry.number), entry.at.description, entry.actor, entry.role,
      entry.action, entry.result, entry.reason, entry.subject,
    ]
    // None hashes as before there were any.
    if !entry.address.isEmpty { fields.append(entry.address) }
    for field in fields {
      // A length before each field, so that no two entries share their bytes.
      bytes.append(contentsOf: "\(field.utf8.count):".utf8)
      bytes.append(contentsOf: field.utf8)
    }
    return hexadecimal(SHA256.hash(data: bytes))
  }
}

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// SHA-256 of a text, in hexadecimal.
func digest(_ text: String) -> String { digest(Array(text.utf8)) }

/// SHA-256 of bytes, in hexadecimal.
func digest(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }
