import Domain
import Storage

extension ReasonsPage {
  /// As `Access` decides it, with its reasons; nil where the case is none for the reader.
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> ReasonsPage? {
    let role = scope.actor.role
    guard let relation = try scope.relation(to: header.id, reader) else { return nil }
    let reasons = Access.explained(role, relation)
    return ReasonsPage(
      header: header, role: role.words, agency: scope.actor.agencyName,
      lines: DataClass.allCases.compactMap { dataClass in
        reasons[dataClass].map { line(dataClass, $0, header, role) }
      },
      kept: KeptCloser.all)
  }

  private static func line(
    _ dataClass: DataClass, _ reason: ClassReason, _ header: CaseHeader, _ role: Role
  ) -> Line {
    let pages = ClassPages.of(dataClass).map { place($0, isShown: reason.isShown, header, role) }
    switch reason {
    case .shown(let grounds):
      return Line(
        dataClass: dataClass, state: .shown, grounds: grounds.map { GroundLine($0) },
        withheld: nil, lapsed: nil, pages: pages)
    case .withheld(let why, let lapsed):
      return Line(
        dataClass: dataClass, state: .withheld, grounds: [], withheld: why,
        lapsed: lapsed.map { GroundLine(.agreement($0)) }, pages: pages)
    case .notForRole:
      return Line(
        dataClass: dataClass, state: .notForRole, grounds: [], withheld: nil, lapsed: nil,
        pages: pages)
    }
  }

  private static func place(
    _ entry: ClassPages.Entry, isShown: Bool, _ header: CaseHeader, _ role: Role
  ) -> Place {
    let mayOpen = Access.allows(role, entry.permission)
    let isLed = mayOpen && isShown && entry.asks.allSatisfy(header.reach.includes)
    let path = entry.part.map { $0.isEmpty ? "/cases/\(header.id)" : "/cases/\(header.id)/\($0)" }
    return Place(
      title: entry.title, path: isLed ? path : nil,
      isWhole: entry.isWhole, lacks: mayOpen ? nil : entry.permission)
  }
}
