extension Request {
  /// The version that a change to an existing record was made on; 428 where none is named.
  package var requiredVersion: Int {
    get throws {
      guard let version else { throw Problem.versionMissing }
      return version
    }
  }
}
