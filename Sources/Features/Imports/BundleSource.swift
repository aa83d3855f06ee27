/// Where the files of a bundle come from.
package protocol BundleSource {
  /// Names with their ending, without any folder.
  func fileNames() throws -> Set<String>
  /// The bytes of a file, a chunk at a time; none at the end.
  func open(_ fileName: String) throws -> () throws -> [UInt8]
}
