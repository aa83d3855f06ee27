import Domain
import Markup

/// Puts a page into the shell: who is signed in, where they can go, and what stands on paper.
package struct Frame: Sendable {
  let request: Request

  package init(request: Request) { self.request = request }

  /// The page as it is sent, in the reader's agency's own word for a client.
  package func bytes(_ page: any Page) -> [UInt8] { said(html(page).utf8) }

  /// The page's model as it is sent to a program.
  package func json(_ value: any Encodable) -> [UInt8] { said(JSONText.bytes(of: value)) }

  private func said(_ bytes: [UInt8]) -> [UInt8] {
    (request.session?.actor.clientWord ?? .client).said(in: bytes)
  }

  private func html(_ page: any Page) -> HTML {
    let session = request.session
    let chrome = Chrome(
      token: session?.csrf ?? request.anonymousToken, idempotencyKey: request.now.newID(),
      today: request.now.today, actor: session?.actor)
    return Shell(
      title: page.title,
      home: session.map { Home.path(for: $0.actor.role) } ?? "/sign-in",
      nav: session == nil ? [] : navigation, person: person, initials: initials,
      search: search, session: lapse,
      breadcrumbs: page.trail.isEmpty
        ? nil : Breadcrumbs(page.trail.map { .init($0.label, $0.path) }, here: page.title),
      marking: Marking.statement, printed: printed, help: help, hasErrors: page.hasErrors,
      main: page.html(chrome)
    ).html
  }

  private var person: Shell.Person? {
    request.session.map {
      Shell.Person(
        name: $0.actor.name, role: $0.actor.role.words + ", " + $0.actor.agencyName,
        key: String(digest($0.actor.id).prefix(16)), signOut: "/session/end", token: $0.csrf)
    }
  }

  /// Whoever sees people of several cases may want to hide their names from others at the desk.
  private var initials: Shell.InitialsSwitch? {
    guard let session = request.session,
      Home.path(for: session.actor.role) != "/account"
    else { return nil }
    return Shell.InitialsSwitch(
      isOn: session.showsInitials,
      path: session.showsInitials ? "/account/initials/end" : "/account/initials")
  }

  private var search: Shell.SearchBox? {
    guard let actor = request.session?.actor, Access.allows(actor.role, .search) else { return nil }
    return Shell.SearchBox(action: "/search")
  }

  private var lapse: Shell.Session? {
    request.session == nil
      ? nil
      : Shell.Session(
        seconds: Int(Session.idleSeconds), keepAlive: "/session/use", signIn: "/sign-in")
  }

  private var printed: String? {
    request.session.map { "Printed by \($0.actor.name) at \(request.now.instant.words)" }
  }

  private var navigation: [Shell.NavItem] {
    guard let actor = request.session?.actor else { return [] }
    return Frame.places.filter { Access.allows(actor.role, $0.permission) }.map {
      Shell.NavItem(
        $0.label, $0.path, isCurrent: request.path == $0.path,
        unread: $0.permission == .noticeView ? request.unread : 0)
    }
  }

  /// What explains the work, at the foot of every page of someone signed in.
  private var help: [Shell.NavItem] {
    guard let actor = request.session?.actor else { return [] }
    return Frame.helping.filter { Access.allows(actor.role, $0.permission) }.map {
      Shell.NavItem($0.label, $0.path)
    }
  }

  private static let helping: [(label: String, path: Path, permission: Permission)] = [
    ("Glossary", "/glossary", .accountOwn), ("Courses", "/training/courses", .accountOwn),
    ("Your training", "/training", .trainingView),
    ("Open problems", "/problems", .worklist),
    ("Supervision", "/supervision", .supervisionOwn),
    ("What reviews found", "/corrections", .worklist),
    ("Conflicts of interest", "/conflicts", .conflictDeclare),
    ("Training of staff", "/training/summary", .trainingCount),
    ("Meetings and changes", "/publications", .publicationView),
    ("Technical assistance", "/assistance", .assistanceView),
    ("Report a breach of confidentiality", "/breaches/new", .breachReport),
    ("Write down a complaint", "/complaints/new", .complaintRecord),
  ]

  private static let places: [(label: String, path: Path, permission: Permission)] = [
    ("Today", "/", .worklist), ("Notices", "/notices", .noticeView),
    ("Schedule", "/schedule", .worklist),
    ("Cases", "/cases", .caseView), ("Assessments", "/english", .englishAssess),
    ("Referrals", "/referrals", .partnerReferralAnswer),
    ("New intake", "/intake", .caseOpen), ("My team", "/team", .teamWorklist),
    ("Directory", "/directory", .directoryView),
    ("Reports", "/reports", .report), ("Audit", "/audit", .auditView),
    ("Staff", "/staff", .staffManage), ("Agreements", "/agreements", .agreementManage),
    ("Interpreters", "/interpreters", .interpreterManage),
    ("Breaches", "/breaches", .breachHandle), ("Complaints", "/complaints", .complaintView),
    ("Access", "/access", .accessDecide),
    ("Reviews", "/reviews", .reviewView), ("Account", "/account", .accountOwn),
  ]
}
