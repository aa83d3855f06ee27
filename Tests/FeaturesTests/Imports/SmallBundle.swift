import Domain
import Features
import Storage
import Synchronization

/// A bundle of two households that uses every kind of column.
struct SmallBundle {
  var files: [String: String]

  static let standard = SmallBundle(files: [
    "agencies.csv": """
    agency,name,kind,time_zone
    ag,Harbour,resettlement,America/Denver

    """,
    "staff.csv": """
    staff,agency,name,role,email,supervisor
    s1,ag,Ann,case-manager,ann@example.org,s2
    s2,ag,Bea,case-manager-supervisor,bea@example.org,

    """,
    "instruments.csv": """
    instrument,area,question,text,effective_from
    rccm,HOU,Q7,"Is it warm,
    or not?",2025-01-01

    """,
    "cases.csv": """
    case,agency,case_manager,opened_on,closed_on,close_kind
    c1,ag,s1,2025-01-10,,
    c2,ag,,2025-02-10,2025-12-01,completed

    """,
    "people.csv": """
    person,case,given_names,family_name,name_order,birth_date,status,arrived_on,head,alien_number
    p1,c1,Nam,Nguyễn Văn,family-first,1980-02-29,refugee,2025-01-05,yes,A000000001
    p2,c1,Lan,Nguyễn,,2012-05-01,refugee,2025-01-05,no,
    p3,c2,محمد,الحسن,,1990-01-01,asylee,2025-02-01,yes,

    """,
    "enrollments.csv": """
    enrollment,person,program,started_on,ended_on
    e1,p1,utah-rccm,2025-01-10,
    e2,p3,wi-ss,2025-02-10,2027-01-01

    """,
    "assistance.csv": """
    assistance,person,type,decided_on,started_on,monthly_amount
    x1,p3,RCA,2025-02-12,2025-02-15,250.5

    """,
    "assessments.csv": """
    assessment,person,instrument,kind,finalised_on,face_to_face
    a1,p1,rccm,initial,2025-02-01,yes

    """,
    "answers.csv": """
    assessment,question,value,na_reason
    a1,EMP1,3,
    a1,Q7,NA,not-applicable

    """,
    "plans.csv": """
    plan,type,case,person,client_signed_on,worker_signed_on
    f1,fsp,c2,,2025-03-01,2025-03-02

    """,
    "goals.csv": """
    goal,plan,person,class,title,added_on
    g1,f1,p3,case-management,"A ""home"" now",2025-03-01

    """,
    "jobs.csv": """
    job,person,employer,hourly_wage,hours,secured_on,started_on,upgrade_of
    j2,p3,Mill,17.05,40,,2025-09-01,j1
    j1,p3,Acme,15,37.5,2025-05-01,2025-05-05,

    """,
    "contacts.csv": """
    contact,case,person,on,mode,with,goals
    k1,c2,p3,2025-04-01,phone,client,g1

    """,
  ])

  static let masterKey = String(repeating: "ab", count: 32)

  /// Replaces the first occurrence of a text in a file.
  func with(_ file: String, _ old: String, _ new: String) -> SmallBundle {
    var changed = self
    changed.files[file] = files[file]!.replacing(old, with: new, maxReplacements: 1)
    return changed
  }

  @discardableResult
  func load(
    into database: Database, source: String = "import", isDryRun: Bool = false
  ) async throws -> ImportSummary {
    let read = try ReadBundle.from(MemorySource(files))
    return try await Importing(
      into: database, source: source, try Sealing(masterKey: Self.masterKey), Self.now
    ).run(read, isDryRun: isDryRun)
  }

  /// 1 June 2026, for the operator; ids count up.
  static var now: Now {
    let counter = Counter()
    return Now(
      instant: Instant("2026-06-01T12:00:00.000Z")!, actor: .operatorNamed("tester"),
      newIDs: { _ in counter.next() }, dayIn: { _, _ in Day("2026-06-01")! })
  }
}

/// Ids that no two tests share the order of: a prefix by chance, then a count.
private final class Counter: Sendable {
  private let prefix = String(UInt64.random(in: 0...UInt64.max), radix: 16)
  private let last = Atomic(0)

  func next() -> String {
    let number = String(last.wrappingAdd(1, ordering: .relaxed).newValue)
    return prefix + "-" + String(repeating: "0", count: 8 - number.count) + number
  }
}

/// The files that an export writes.
func exported(_ database: Database) async throws -> [String: String] {
  try await database.read { reader in
    var files: [String: String] = [:]
    try ExportBundle.write(reader) { files[$0] = String(decoding: $1, as: UTF8.self) }
    return files
  }
}
