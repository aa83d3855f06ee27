import Domain
import Storage

extension ThreadPage {
  private static let shown = 50

  package static func load(
    _ header: CaseHeader, before: String?, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ThreadPage? {
    let posts = try ThreadPost.newest(shown + 1, of: header.id, before: before, reader)
    let me = scope.actor.id
    return ThreadPage(
      header: header, isOfTeam: header.team.contains { $0.staffID == me },
      colleagues: header.team.filter { $0.staffID != me }.map {
        Colleague(id: $0.staffID, name: $0.name)
      },
      posts: Array(posts.prefix(shown)),
      older: posts.count > shown ? posts[shown - 1].key : nil, isFurther: before != nil,
      form: form)
  }
}
