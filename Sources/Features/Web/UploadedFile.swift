/// A file that came with a form. Its name and the type that its sender gave it are not kept.
package struct UploadedFile: Sendable, Hashable {
  /// The most bytes that a file may have.
  package static let most = 10 << 20

  /// Nothing where it is too large.
  package let bytes: [UInt8]
  package let isTooLarge: Bool

  package init(_ bytes: [UInt8], isTooLarge: Bool = false) {
    self.bytes = bytes
    self.isTooLarge = isTooLarge
  }
}
