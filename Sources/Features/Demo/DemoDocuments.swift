import Domain
import Storage

/// Copies of documents in the files of one worker's families: one whole, one with a side missing.
struct DemoDocuments {
  let tx: Transaction
  let now: Now
  let sealing: Sealing

  func write() throws {
    let members = try tx.rows(
      """
      SELECT m.person_id, m.is_head, c.agency_id, c.opened_on, s.name FROM case_file c
      JOIN care_team t ON t.case_id = c.id AND t.is_gatekeeper = 1 AND t.to_on IS NULL
      JOIN staff s ON s.id = t.staff_id JOIN membership m ON m.case_id = c.id
      WHERE s.source_ref = 'cm1' AND c.closed_on IS NULL AND m.to_on IS NULL
      ORDER BY c.id, m.id LIMIT 12
      """
    ) { row in
      (
        person: row.text(0), isHead: row.bool(1), agency: row.text(2),
        on: row.day(3) ?? now.today, worker: row.text(4)
      )
    }
    for (number, member) in members.enumerated() {
      let slots: [DocumentSlot] = member.isHead ? [.i94Front, .i94Back] : [.i94Front]
      for (side, slot) in slots.enumerated() {
        let new = NewDocument(
          id: now.newID(), personID: member.person,
          filing: DocumentFiling(
            slot: slot, words: "", receivedOn: member.on, original: .stayed, returnedOn: nil),
          page: "", scannedBy: member.worker, verifiedBy: member.isHead ? member.worker : "",
          kind: .png, bytes: DrawnCopy(number: number, side: side).png)
        try DocumentRecords.file(
          new, copyID: now.newID(), agency: member.agency, sealing, tx, now)
      }
    }
  }
}

/// A small picture that looks like a form from afar: grey lines on white, and nobody's data.
struct DrawnCopy {
  let number: Int
  let side: Int

  private static let (width, height) = (96, 60)

  private var rows: [UInt8] {
    var bytes: [UInt8] = []
    for y in 0..<Self.height {
      bytes.append(0)
      for x in 0..<Self.width {
        let isEdge = x < 2 || y < 2 || x >= Self.width - 2 || y >= Self.height - 2
        let isLine = y % 8 == 5 && x > 8 && x < 20 + (number * 13 + y * 7 + side * 29) % 68
        bytes.append(isEdge ? 96 : isLine ? 144 : 255)
      }
    }
    return bytes
  }

  /// Grey, eight bits, not compressed.
  var png: [UInt8] {
    let header = word(Self.width) + word(Self.height) + [8, 0, 0, 0, 0]
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return signature + chunk("IHDR", header) + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    return word(data.count) + named + word(Int(Self.crc(named)))
  }

  /// One block of zlib that stores what it is given.
  private func stored(_ data: [UInt8]) -> [UInt8] {
    let (low, high) = (UInt8(data.count & 255), UInt8(data.count >> 8))
    var (a, b) = (1, 0)
    for byte in data {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return [0x78, 0x01, 1, low, high, ~low, ~high] + data + word(b << 16 | a)
  }

  private func word(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
