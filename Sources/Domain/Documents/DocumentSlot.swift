/// What a filed copy is of (WI-INT-03, WI-INT-04, WI-INT-05).
package enum DocumentSlot: String, Sendable, Codable, CaseIterable, Hashable {
  case i94Front = "i94-front"
  case i94Back = "i94-back"
  case judgeLetter = "judge-letter"
  case greenCard = "green-card"
  case socialSecurityCard = "ssn-card"
  case resume
  case coverLetter = "cover-letter"
  case other

  /// The type by which deadlines and the interchange's `documents.csv` know it: that set is closed.
  package var type: String {
    switch self {
    case .i94Front, .i94Back, .judgeLetter, .greenCard: rawValue
    case .socialSecurityCard, .resume, .coverLetter, .other: Self.other.rawValue
    }
  }

  /// Slots that never lower a record's completeness (WI-INT-05).
  package var isOptional: Bool { type == Self.other.rawValue }
}

/// The kinds of file that are kept, told by their first bytes and never by a name.
package enum CopyKind: String, Sendable, Codable, CaseIterable {
  case jpeg = "image/jpeg"
  case png = "image/png"
  case pdf = "application/pdf"

  package init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0x25, 0x50, 0x44, 0x46, 0x2D]) {
      self = .pdf
    } else {
      return nil
    }
  }

  /// Whether a browser shows it within a page.
  package var isPicture: Bool { self != .pdf }

  package var ending: String {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    case .pdf: "pdf"
    }
  }
}
