import Foundation
import Storage

/// Migrated once a run for each list of migrations, then copied as a file.
actor SQLiteTemplates {
  static let shared = SQLiteTemplates()

  private let folder: URL
  private var templates: [[String]: Task<URL, any Error>] = [:]

  private init() {
    let all = FileManager.default.temporaryDirectory
    folder = all.appending(path: "resettle-tests-\(getpid())")
    Self.sweep(all)
  }

  func copy(_ migrations: [Migration]) async throws -> FreshAddress {
    let template = try await template(migrations)
    let copy = folder.appending(path: "\(UUID().uuidString).sqlite")
    try FileManager.default.copyItem(at: template, to: copy)
    return FreshAddress(copy.path) {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: copy.path + suffix)
      }
    }
  }

  private func template(_ migrations: [Migration]) async throws -> URL {
    let key = migrations.flatMap { [$0.id] + $0.statements }
    if let known = templates[key] { return try await known.value }
    let file = folder.appending(path: "template-\(templates.count).sqlite")
    let making = Task { [folder] in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let database = try await Database.open(file.path, readers: 1)
      try await Migrator(migrations).migrate(database, at: "2026-01-01T00:00:00.000Z")
      await database.close()
      return file
    }
    templates[key] = making
    return try await making.value
  }

  /// Deletes what test runs that are over have left.
  private static func sweep(_ folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix("resettle-tests-") {
      guard let process = Int32(name.dropFirst("resettle-tests-".count)) else { continue }
      if kill(process, 0) != 0 && errno == ESRCH {
        try? FileManager.default.removeItem(at: folder.appending(path: name))
      }
    }
  }
}
