import Crypto
import Storage

/// Seals single facts of a person with AES-GCM: a data key a person, wrapped by the agency's key,
/// wrapped by the master key. Throwing one person's key away erases what is sealed for them.
package struct Sealing: Sendable {
  let masters: MasterKeys

  package enum Refused: Error, Hashable, CustomStringConvertible {
    case shortKey
    case wrongKey
    /// Sealed by a later program, in a way that this one does not know.
    case unknownVersion(UInt8)

    package var description: String {
      switch self {
      case .shortKey: "the master key must be 32 bytes, written as 64 hexadecimal digits"
      case .wrongKey:
        "the master key is not the one this database was sealed with. Give the right one by "
          + "--key-file or RESETTLE_MASTER_KEY"
      case .unknownVersion(let version):
        "this was sealed in form \(version), which this program does not know: a later one sealed it. "
          + "Run that one"
      }
    }
  }

  /// - Parameter masterKey: 64 hexadecimal digits.
  package init(masterKey: String) throws {
    let keys = try Sealing.masterKeys(masterKey)
    try self.init(MasterKeys { keys })
  }

  package init(_ masters: MasterKeys) { self.masters = masters }

  /// A new master key as text.
  package static func newMasterKey() -> String {
    SymmetricKey(size: .bits256).withUnsafeBytes { hexadecimal(Array($0)) }
  }

  /// Seals `text` as the person's `field`; empty text removes what was sealed.
  package func seal(
    person: String, agency: String, field: String, _ text: String, _ tx: Transaction
  ) throws {
    guard !text.isEmpty else {
      return try SealedFactRecords.remove(person: person, field: field, tx)
    }
    try seal(
      person: person, agency: agency, field: field, bytes: Array(text.utf8),
      lookup: try lookup(field: field, text, tx), tx)
  }

  /// Seals bytes, such as a picture, as the person's `field`.
  package func seal(
    person: String, agency: String, field: String, bytes: [UInt8], lookup: String? = nil,
    _ tx: Transaction
  ) throws {
    let key = try personKey(person, agency: agency, tx)
    let sealed = try SealedForm.seal(bytes, with: key, context: Array("\(person) \(field)".utf8))
    try SealedFactRecords.put(person: person, field: field, sealed: sealed, lookup: lookup, tx)
  }

  /// What was sealed; nil where nothing was, or its key was thrown away.
  package func open(
    person: String, field: String, _ reader: Reader
  ) throws -> String? {
    try openBytes(person: person, field: field, reader).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes that were sealed; nil where nothing was, or its key was thrown away.
  package func openBytes(
    person: String, field: String, _ reader: Reader
  ) throws -> [UInt8]? {
    guard let sealed = try SealedFactRecords.sealed(person: person, field: field, reader),
      let wrapped = try SealedFactRecords.key("person:\(person)", reader),
      let outer = try SealedFactRecords.key(wrapped.by, reader)
    else { return nil }
    let agencyKey = try unwrap(outer.bytes, id: wrapped.by)
    let key = try unwrap(wrapped.bytes, id: "person:\(person)", with: agencyKey)
    return try SealedForm.open(sealed, with: key, context: Array("\(person) \(field)".utf8))
  }

  /// `text` sealed under the key of a member of staff, as hexadecimal for a column of the caller's:
  /// staff are nobody's file.
  func sealed(
    ofStaff staffID: String, agency: String, field: String, _ text: String, _ tx: Transaction
  ) throws -> String {
    try sealed("staff:\(staffID)", of: staffID, agency: agency, field: field, text, tx)
  }

  /// `text` sealed under a key of one complaint's own: it is in nobody's file (IRC-CMP-03).
  func sealed(
    ofComplaint id: String, agency: String, field: String, _ text: String, _ tx: Transaction
  ) throws -> String {
    guard !text.isEmpty else { return "" }
    return try sealed("complaint:\(id)", of: id, agency: agency, field: field, text, tx)
  }

  private func sealed(
    _ keyID: String, of owner: String, agency: String, field: String, _ text: String,
    _ tx: Transaction
  ) throws -> String {
    let key = try dataKey(keyID, agency: agency, tx)
    return hexadecimal(
      try SealedForm.seal(
        Array(text.utf8), with: key, context: Array("\(owner) \(field)".utf8)))
  }

  /// What `sealed(ofStaff:)` sealed; nil where its key was thrown away.
  func opened(
    ofStaff staffID: String, field: String, _ sealed: String, _ reader: Reader
  ) throws -> String? {
    try opened("staff:\(staffID)", of: staffID, field: field, sealed, reader)
  }

  /// What `sealed(ofComplaint:)` sealed; empty where nothing was, or its key was thrown away.
  func opened(
    ofComplaint id: String, field: String, _ sealed: String, _ reader: Reader
  ) throws -> String {
    guard !sealed.isEmpty else { return "" }
    return try opened("complaint:\(id)", of: id, field: field, sealed, reader) ?? ""
  }

  private func opened(
    _ id: String, of owner: String, field: String, _ sealed: String, _ reader: Reader
  ) throws -> String? {
    guard let bytes = Sealing.bytes(ofHexadecimal: sealed),
      let wrapped = try SealedFactRecords.key(id, reader),
      let outer = try SealedFactRecords.key(wrapped.by, reader)
    else { return nil }
    let agencyKey = try unwrap(outer.bytes, id: wrapped.by)
    let key = try unwrap(wrapped.bytes, id: id, with: agencyKey)
    let plain = try SealedForm.open(bytes, with: key, context: Array("\(owner) \(field)".utf8))
    return String(decoding: plain, as: UTF8.self)
  }

  /// The keyed hash by which an exact value is found across agencies. Digits and letters count,
  /// separators and letter case do not.
  package func lookup(field: String, _ text: String, _ tx: Transaction) throws -> String {
    let key = try installationKey(tx)
    let plain = text.utf8.filter { !(32...47).contains($0) }.map {
      (97...122).contains($0) ? $0 - 32 : $0
    }
    return hexadecimal(
      HMAC<SHA256>.authenticationCode(for: Array(field.utf8) + [0] + plain, using: key))
  }

  /// The digests of imported cells, keyed for this installation.
  package func cellDigests(_ tx: Transaction) throws -> CellDigests {
    cellDigests(try installationKey(tx))
  }

  /// Digests for a run that writes nothing: those of the installation, if it has a key yet.
  package func cellDigests(_ reader: Reader) throws -> CellDigests {
    guard let wrapped = try SealedFactRecords.key("installation", reader) else {
      return CellDigests(key: SymmetricKey(size: .bits256))
    }
    return cellDigests(try unwrap(wrapped.bytes, id: "installation"))
  }

  private func cellDigests(_ key: SymmetricKey) -> CellDigests {
    CellDigests(
      key: SymmetricKey(
        data: HMAC<SHA256>.authenticationCode(for: Array("import cells".utf8), using: key)))
  }

  private func installationKey(_ tx: Transaction) throws -> SymmetricKey {
    if let wrapped = try SealedFactRecords.key("installation", tx.reader) {
      return try unwrap(wrapped.bytes, id: "installation")
    }
    return try makeKey("installation", wrappedBy: "master", masters.current, tx)
  }

  /// A new agency's key is wrapped with the master key that the installation's is wrapped with:
  /// while the master key is changed elsewhere, that row is held, and says which is the right one.
  private func agencyKey(_ agency: String, _ tx: Transaction) throws -> SymmetricKey {
    let id = "agency:\(agency)"
    if let wrapped = try SealedFactRecords.key(id, tx.reader) {
      return try unwrap(wrapped.bytes, id: id)
    }
    _ = try installationKey(tx)
    _ = try tx.lock("data_key", "installation")
    let held = try SealedFactRecords.key("installation", tx.reader)
    let master = try masters.opening {
      try Sealing.unwrapped(held?.bytes ?? [], id: "installation", with: $0)
    }.by
    return try makeKey(id, wrappedBy: "master", master, tx)
  }

  private func personKey(
    _ person: String, agency: String, _ tx: Transaction
  ) throws -> SymmetricKey {
    try dataKey("person:\(person)", agency: agency, tx)
  }

  private func dataKey(_ id: String, agency: String, _ tx: Transaction) throws -> SymmetricKey {
    if let wrapped = try SealedFactRecords.key(id, tx.reader),
      let outer = try SealedFactRecords.key(wrapped.by, tx.reader)
    {
      return try unwrap(wrapped.bytes, id: id, with: try unwrap(outer.bytes, id: wrapped.by))
    }
    let outer = try agencyKey(agency, tx)
    return try makeKey(id, wrappedBy: "agency:\(agency)", outer, tx)
  }

  private func makeKey(
    _ id: String, wrappedBy outerID: String, _ outer: SymmetricKey, _ tx: Transaction
  ) throws -> SymmetricKey {
    let key = SymmetricKey(size: .bits256)
    let wrapped = try Sealing.wrapped(key, id: id, with: outer)
    try SealedFactRecords.keepKey(id, wrapped: wrapped, by: outerID, tx)
    return key
  }

  /// A key that the master key wraps.
  private func unwrap(_ wrapped: [UInt8], id: String) throws -> SymmetricKey {
    try masters.opening { try Sealing.unwrapped(wrapped, id: id, with: $0) }.opened
  }

  private func unwrap(
    _ wrapped: [UInt8], id: String, with outer: SymmetricKey
  ) throws -> SymmetricKey {
    guard let key = try Sealing.unwrapped(wrapped, id: id, with: outer) else {
      throw Refused.wrongKey
    }
    return key
  }

  static func wrapped(
    _ key: SymmetricKey, id: String, with outer: SymmetricKey
  ) throws -> [UInt8] {
    try key.withUnsafeBytes {
      try SealedForm.seal(Array($0), with: outer, context: Array(id.utf8))
    }
  }

  /// Nil where it was wrapped with another key.
  package static func unwrapped(
    _ wrapped: [UInt8], id: String, with outer: SymmetricKey
  ) throws(Refused) -> SymmetricKey? {
    do {
      return SymmetricKey(data: try SealedForm.open(wrapped, with: outer, context: Array(id.utf8)))
    } catch let refused as Refused { throw refused } catch { return nil }
  }

  package static func bytes(ofHexadecimal text: String) -> [UInt8]? {
    let digits = text.utf8.filter { $0 != 10 && $0 != 13 && $0 != 32 }
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for pair in stride(from: 0, to: digits.count, by: 2) {
      guard
        let byte = UInt8(String(decoding: digits[pair...(pair + 1)], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

/// What was last imported, kept as keyed digests: enough to see which cells of a row have changed,
/// and useless to guess an alien number from.
package struct CellDigests: Sendable {
  fileprivate let key: SymmetricKey
  /// The digest of an empty cell.
  private static let empty = "........"
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Eight characters for each cell of a row, in the order of the file's columns.
  func digests(file: String, ref: String, _ cells: [String]) -> String {
    var row = HMAC<SHA256>(key: key)
    row.update(data: Array("\(file)\0\(ref)\0".utf8))
    var text: [UInt8] = []
    text.reserveCapacity(cells.count * 8)
    for (index, cell) in cells.enumerated() {
      if cell.isEmpty {
        text += Self.empty.utf8
      } else {
        append(row, index, cell, to: &text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `digests` with one column's taken from those of an earlier row.
  static func replacing(_ column: Int, of digests: String, by old: String) -> String {
    var new = Array(digests.utf8)
    let old = Array(old.utf8)
    let range = (column * 8)..<(column * 8 + 8)
    guard range.upperBound <= old.count else { return digests }
    new.replaceSubrange(range, with: old[range])
    return String(decoding: new, as: UTF8.self)
  }

  /// The columns whose digests differ; one that an older digest lacks was empty then.
  static func changes(from old: String, to new: String) -> [Int] {
    let old = Array(old.utf8)
    let new = Array(new.utf8)
    let empty = Array(empty.utf8)
    return (0..<(new.count / 8)).filter { index in
      let range = (index * 8)..<(index * 8 + 8)
      let before = range.upperBound <= old.count ? Array(old[range]) : empty
      return before != Array(new[range])
    }
  }

  /// 48 bits of HMAC-SHA-256 over the cell and its place.
  private func append(
    _ row: HMAC<SHA256>, _ column: Int, _ cell: String, to text: inout [UInt8]
  ) {
    var hash = row
    hash.update(data: [UInt8(column)] + Array(cell.utf8))
    var bits: UInt64 = 0
    hash.finalize().withUnsafeBytes { code in
      for index in 0..<6 { bits = bits << 8 | UInt64(code[index]) }
    }
    var shift: UInt64 = 48
    while shift > 0 {
      shift -= 6
      text.append(Self.alphabet[Int(bits >> shift & 63)])
    }
  }
}
