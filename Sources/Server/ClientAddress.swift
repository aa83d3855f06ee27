import Foundation
import NIOCore

/// The proxies whose word about an address is taken. Anyone can send `X-Forwarded-For`, so that it
/// counts only from one of these.
package struct TrustedProxies: Sendable {
  let addresses: Set<String>

  package static let none = TrustedProxies(addresses: [])

  private init(addresses: Set<String>) { self.addresses = addresses }

  /// - Throws: `NoAddress` for what is not an IP address.
  package init(_ texts: [String]) throws(NoAddress) {
    var addresses: Set<String> = []
    for text in texts {
      guard let address = ClientAddress.plain(text) else { throw NoAddress(text: text) }
      addresses.insert(address)
    }
    self.addresses = addresses
  }

  package struct NoAddress: Error { package let text: String }

  /// From where a request came: the last in the list that is no proxy of ours. What a client wrote
  /// into the list itself stands before it.
  package func client(peer: String, forwarded: String?) -> String {
    let peer = ClientAddress.plain(peer) ?? peer
    guard addresses.contains(peer), let forwarded else { return peer }
    var last = peer
    for text in forwarded.split(separator: ",").reversed() {
      guard let address = ClientAddress.plain(String(text)) else { return last }
      last = address
      guard addresses.contains(address) else { break }
    }
    return last
  }
}

enum ClientAddress {
  /// An IP address as it is written one way only; nil for anything else.
  static func plain(_ text: String) -> String? {
    let text = text.filter { $0 != " " && $0 != "\t" }
    guard text.utf8.count <= 45, let address = try? SocketAddress(ipAddress: text, port: 0),
      let plain = address.ipAddress
    else { return nil }
    // A socket for both families names IPv4 so.
    let mapped = "::ffff:"
    if plain.hasPrefix(mapped), plain.contains(".") { return String(plain.dropFirst(mapped.count)) }
    return plain
  }

  /// What one subscriber has: an IPv4 address, or the first half of an IPv6 address, whose second half
  /// they choose themselves.
  static func network(_ text: String) -> String {
    guard case .v6(let address)? = try? SocketAddress(ipAddress: text, port: 0) else { return text }
    let bytes = withUnsafeBytes(of: address.address.sin6_addr) { Array($0.prefix(8)) }
    return bytes.map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
  }
}
