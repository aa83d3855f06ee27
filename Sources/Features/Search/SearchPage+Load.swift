import Domain
import Storage

extension SearchPage {
  /// One page of what a search finds: first what was found as typed, then what sounds alike.
  ///
  /// - Parameter after: where the list goes on: `exact:` or `alike:` and the id of the last person shown; a name
  ///   stands in no address.
  package static func load(
    _ query: String, search: String? = nil, after: String?, _ scope: Scope, _ reader: Reader
  ) throws -> SearchPage {
    let query = looked(for: query)
    let isAlike = after?.hasPrefix("alike:") ?? false
    let key = try after.flatMap {
      try FindPeople.key(ofPerson: String($0.dropFirst("exact:".count)), scope, reader)
    }
    let isFirst = key == nil
    let byNumber = isFirst ? try FindPeople.byCaseNumber(query, scope, reader) : []
    var exact: [FoundPerson] = []
    if !isAlike {
      exact = try FindPeople.page(query, exact: true, after: key, scope, reader)
      if exact.count > FindPeople.pageSize {
        return SearchPage(
          search: search, query: query, byNumber: byNumber,
          exact: Array(exact.prefix(FindPeople.pageSize)),
          alike: [], next: "exact:" + exact[FindPeople.pageSize - 1].personID)
      }
    }
    let alike = try FindPeople.page(
      query, exact: false, after: isAlike ? key : nil, scope, reader)
    let shown = Array(alike.prefix(FindPeople.pageSize))
    return SearchPage(
      search: search, query: query, byNumber: byNumber, exact: exact, alike: shown,
      next: alike.count > shown.count ? shown.last.map { "alike:" + $0.personID } : nil)
  }
}
