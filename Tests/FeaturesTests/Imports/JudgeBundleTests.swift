import Domain
import Features
import Testing

/// Files in memory.
struct MemorySource: BundleSource {
  let files: [String: [UInt8]]

  init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  func fileNames() -> Set<String> { Set(files.keys) }

  func open(_ fileName: String) -> () throws -> [UInt8] {
    var rest = files[fileName]
    return {
      defer { rest = nil }
      return rest ?? []
    }
  }
}

struct JudgeBundleTests {
  static let instruments = BuiltInInstruments(
    names: ["rccm", "wi-family"], areas: [Question("rccm", "EMP1"): "EMP"],
    closedAreas: ["rccm": ["EMP", "HOU"]])

  private static let foundation = [
    "agencies.csv": "agency,name,kind,time_zone\nag,A,resettlement,America/Denver\n",
    "cases.csv": "case,agency,opened_on\nc1,ag,2024-01-10\n",
    "people.csv": "person,case,status,arrived_on\np1,c1,refugee,2024-01-05\n",
  ]

  private func faults(_ files: [String: String]) throws -> [String] {
    let bundle = try ReadBundle.from(
      MemorySource(Self.foundation.merging(files) { $1 }))
    return JudgeBundle.judge(
      bundle, today: Day("2026-06-01")!, builtIn: Self.instruments
    ).faults.map { String($0.description.split(separator: ": ").prefix(2).joined(separator: ": ")) }
  }

  @Test func `a good bundle has no faults`() throws {
    #expect(try faults([:]).isEmpty)
  }

  @Test(arguments: [
    (
      "enrollments.csv", "enrollment,person,program,started_on,ended_on",
      "e1,p1,utah-rccm,2024-01-10,2023-01-01", "ended_on"
    ),
    (
      "enrollments.csv", "enrollment,person,program,started_on", "e1,p1,nothing,2024-01-10",
      "program"
    ),
    ("enrollments.csv", "enrollment,person,program,started_on", "e1,p9,wi-ss,2024-01-10", "person"),
    (
      "enrollments.csv", "enrollment,person,program,started_on", "e1,p1,wi-ss,2026-06-02",
      "started_on"
    ),
    (
      "enrollments.csv", "enrollment,person,program,started_on", "e 1,p1,wi-ss,2026-06-01",
      "enrollment"
    ),
    ("enrollments.csv", "enrollment,person,program", "e1,p1,wi-ss", "started_on"),
    ("cases.csv", "case,agency,opened_on,closed_on", "c2,ag,2024-01-10,2024-02-01", "close_kind"),
    ("cases.csv", "case,agency,opened_on,close_kind", "c2,ag,2024-01-10,completed", "close_kind"),
    ("cases.csv", "case,agency,opened_on", "c2,ag,2024-02-30", "opened_on"),
    ("cases.csv", "case,agency,opened_on", "c2,AG,2024-02-03", "agency"),
    ("jobs.csv", "job,person", "j1,p1", "secured_on"),
    ("plans.csv", "plan,type", "f1,fsp", "case"),
    ("documents.csv", "document,person,type,filed_on", "d1,p1,i94,2024-02-01", "type"),
    ("people.csv", "person,case,status,head", "p2,c1,refugee,true", "head"),
    (
      "assistance.csv", "assistance,person,type,monthly_amount", "s1,p1,RCA,1.234", "monthly_amount"
    ),
    ("assistance.csv", "assistance,person,type,monthly_amount", "s1,p1,RCA,-1", "monthly_amount"),
    (
      "assessments.csv", "assessment,person,instrument,finalised_on", "a1,p1,other,2024-02-01",
      "instrument"
    ),
    ("extensions.csv", "extension,person,program,until", "x1,p1,utah-rccm,2026-04-06", "until"),
    ("instruments.csv", "instrument,area,question", "rccm,XXX,Q1", "area"),
  ])
  func `UT-DAT-01 a bad row is named by file, line and column`(
    file: String, header: String, row: String, column: String
  ) throws {
    var files = Self.foundation
    files[file] = "\(header)\n\(row)\n"
    let found = try faults(files).filter { $0.hasPrefix(file) }
    #expect(found == ["\(file):2: \(column)"])
  }

  @Test func `an extension to the very ceiling is good`() throws {
    #expect(
      try faults([
        "extensions.csv": "extension,person,program,until\nx1,p1,utah-rccm,2026-04-05\n"
      ]).isEmpty)
  }

  @Test func `a rejected row takes with it what refers to it, whatever the order of rows`() throws {
    let found = try faults([
      "people.csv": "person,case,status\np1,c1,martian\n",
      "jobs.csv": """
      job,person,secured_on,started_on,upgrade_of
      j2,p2,,2024-03-01,j1
      j1,p1,2024-02-01,,

      """,
      "employer_contacts.csv": "employer_contact,job,on\nk1,j2,2024-03-02\n",
    ])
    #expect(
      found == [
        "people.csv:2: status", "jobs.csv:2: person", "jobs.csv:2: upgrade_of",
        "jobs.csv:3: person", "employer_contacts.csv:2: job",
      ])
  }

  @Test func `of two rows with one id the first stays, and overlaps are refused`() throws {
    let found = try faults([
      "enrollments.csv": """
      enrollment,person,program,started_on,ended_on
      e1,p1,wi-ss,2024-01-10,2024-03-01
      e1,p1,wi-tap,2024-01-10,
      e2,p1,wi-ss,2024-03-01,
      e3,p1,wi-ss,2024-03-02,

      """
    ])
    #expect(found == ["enrollments.csv:3: enrollment", "enrollments.csv:4: started_on"])
  }

  @Test func `every fault of a row is reported, in the order of its columns`() throws {
    let found = try faults([
      "goals.csv": "goal,plan,person,class,added_on\n,f9,p9,wrong,soon\n"
    ])
    #expect(
      found == [
        "goals.csv:2: goal", "goals.csv:2: plan", "goals.csv:2: person", "goals.csv:2: class",
        "goals.csv:2: added_on",
      ])
  }

  @Test func `ids are compared by their bytes`() throws {
    let found = try faults([
      "people.csv":
        "person,case,status\nn\u{E9}e,c1,refugee\nne\u{301}e,c1,refugee\n",
      "documents.csv":
        "document,person,type,filed_on\nd1,ne\u{301}e,other,2024-02-01\n",
    ])
    #expect(found.isEmpty)
  }

  @Test func `answers name a question of their assessment's instrument`() throws {
    let found = try faults([
      "instruments.csv": "instrument,area,question\nwi-family,A,W1\nrccm,HOU,Q7\n",
      "assessments.csv": "assessment,person,instrument,finalised_on\na1,p1,rccm,2024-02-01\n",
      "answers.csv": """
      assessment,question,value,na_reason
      a1,EMP1,3,
      a1,Q7,NA,not-applicable
      a1,W1,5,
      a1,EMP1,5,
      a1,Q7,4,
      a1,Q8,NA,

      """,
    ])
    #expect(
      found == [
        "answers.csv:4: question", "answers.csv:5: question", "answers.csv:6: question",
        "answers.csv:6: value", "answers.csv:7: question", "answers.csv:7: na_reason",
      ])
  }

  @Test func `unknown files and columns are notices, missing ones are empty`() throws {
    let bundle = try ReadBundle.from(
      MemorySource(["cases.csv": "case,colour\n", "notes.csv": "x\n"]))
    #expect(
      bundle.notices.map(\.description) == [
        "notes.csv: notice: not a file of a bundle; ignored",
        "cases.csv: notice: column \"colour\" is unknown; ignored",
      ])
  }

  @Test func `rows of another length and bytes that are no UTF-8 are named by column`() throws {
    let found = try faults([
      "staff.csv": """
      staff,agency,name,role
      s1,ag,Ann,therapist
      s2,ag
      s3,ag,"Bo
      b",therapist,more
      s4,ag,"Al"x,therapist

      """
    ])
    #expect(
      found == ["staff.csv:3: name", "staff.csv:4: role", "staff.csv:6: name"])
  }
}
