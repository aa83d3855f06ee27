import Domain

/// On which pages of a case each class of data stands. It is read from the types of the pages and the
/// classes of their fields, so that it is what programs are told.
enum ClassPages {
  struct Entry: Sendable, Hashable {
    let dataClass: DataClass
    let title: String
    let permission: Permission
    /// What comes after `/cases/:case/`; nil where more must be chosen.
    let part: String?
    /// Whether the page is about the class; others show parts of it.
    let isWhole: Bool
    /// Without these the page is not opened.
    let asks: [DataClass]
  }

  static func of(_ dataClass: DataClass) -> [Entry] { all[dataClass] ?? [] }

  /// Pages that a case's worker reads; forms and prints show nothing of their own, and what an agency
  /// recorded itself is for those to whom the case is shut.
  private static let pages = Routes.all.filter { route in
    guard route.method == .get, route.pattern.hasPrefix("/cases/:case"),
      let permission = route.permission, permission.rawValue.hasSuffix(".view"),
      !["print", "letter"].contains(route.pattern.split(separator: "/").last ?? ""),
      !route.answers.contains(where: { $0 is OwnRecordsPage.Type || $0 is ReasonsPage.Type })
    else { return false }
    return route.pattern.split(separator: "/").filter { $0.hasPrefix(":") }
      .allSatisfy { [":case", ":person"].contains($0) }
  }

  private static let all: [DataClass: [Entry]] = {
    let reader = ShapeReader()
    var found: [DataClass: [Entry]] = [:]
    for route in pages {
      for entry in entries(route, reader)
      where found[entry.dataClass]?.contains(where: { $0.title == entry.title }) != true {
        found[entry.dataClass, default: []].append(entry)
      }
    }
    return found
  }()

  private static func entries(_ route: Route, _ reader: ShapeReader) -> [Entry] {
    guard let permission = route.permission, case .client(let about)? = route.concern else {
      return []
    }
    var parts = (try? route.answers.flatMap { try classes(of: $0, reader) }) ?? []
    parts.removeAll { [about, .identity].contains($0) }
    // A page that shows several classes to whoever sees the case leaves out what is withheld; of the
    // others some ask for all of their classes.
    let asks = about == .identity ? [about] : [about] + parts
    func entry(_ dataClass: DataClass, _ permission: Permission) -> Entry {
      Entry(
        dataClass: dataClass, title: route.title, permission: permission, part: route.part,
        isWhole: dataClass == about, asks: asks)
    }
    // A timeline's lines are of one type, and of the classes of what they were made from.
    let isTimeline = route.answers.contains { $0 is TimelinePage.Type }
    return [entry(about, permission)]
      + (isTimeline
        ? TimelineSource.all.map { entry($0.dataClass, $0.permission) }
        : parts.map { entry($0, permission) })
  }

  /// The classes of a page's own fields; the head of the case is on all of them.
  private static func classes(
    of type: any Page.Type, _ reader: ShapeReader
  ) throws -> [DataClass] {
    var (left, seen, found) = ([try name(of: type, reader)], Set<String>(), Set<DataClass>())
    while let name = left.popLast() {
      guard name != "CaseHeader", seen.insert(name).inserted,
        case .object(let definition)? = reader.definitions[name],
        case .object(let fields)? = definition["properties"]
      else { continue }
      for (field, shape) in fields {
        if case .client(let dataClass)? = ShownClasses.concern(of: name, field: field) {
          found.insert(dataClass)
        }
        left += shape.references
      }
    }
    return DataClass.allCases.filter(found.contains)
  }

  private static func name(of type: any Page.Type, _ reader: ShapeReader) throws -> String {
    _ = try reader.read(type)
    return ShapeReader.name(of: type)
  }
}

extension Route {
  /// What comes after `/cases/:case/` where nothing else has to be chosen.
  fileprivate var part: String? {
    let rest = pattern.dropFirst("/cases/:case".count)
    return rest.contains(":") ? nil : String(rest.drop { $0 == "/" })
  }
}

extension JSONValue {
  /// The names of the types to which a schema leads.
  fileprivate var references: [String] {
    switch self {
    case .object(let fields):
      fields.flatMap { key, value in
        if key == "$ref", case .text(let path) = value {
          return [String(path.split(separator: "/").last ?? "")]
        }
        return value.references
      }
    case .list(let values): values.flatMap(\.references)
    default: []
    }
  }
}
