import Policies
import Testing

@testable import Domain

@Suite struct TrainingCoursesTests {
  private static let day = Day("2026-03-01")!

  private func titles(_ group: Course.Group) -> [String] {
    TrainingCourses.catalogue.courses(on: Self.day).filter { $0.group == group }.map(\.title)
  }

  @Test func `UT-TRN-01 the catalogue has four groups with the courses of the source`() {
    #expect(TrainingCourses.catalogue.faults == [])
    let courses = [
      "Refugee coordinated case management", "Case management assessment",
      "Employment plan overview", "Planning and monitoring", "The UWORKS RCCM system",
      "Writing effective notes", "TANF and ORR-SS eligibility determination",
    ]
    #expect(Set(courses).isSubset(of: titles(.operational)))
    #expect(
      Set([
        "Teamwork", "Diversity awareness: working with many cultures", "Non-verbal communication",
      ]).isSubset(of: titles(.professional)))
    #expect(
      titles(.resources)
        == [
          "Community resources", "Public charge", "Fraud and public benefits", "Civic engagement",
        ]
    )
    #expect(
      titles(.trauma)
        == ["Understanding trauma and its impact on refugees", "Secondary trauma"])
    #expect(Course.Group.allCases.count == 4)
  }

  @Test(arguments: [Role.caseManager, .employmentCounselor, .therapist])
  func `UT-TRN-01 each seeded course of the source is offered to`(role: Role) {
    let seeded = TrainingCourses.catalogue.courses(on: Self.day).filter {
      $0.source.contains("001") && $0.source.contains("Courses")
    }
    #expect(seeded.count == 16)
    #expect(seeded.allSatisfy { $0.offeredTo.contains(role) })
  }

  @Test func `IRC-TRN-01 the topics of the toolkit are offered as courses`() {
    let codes = Set(
      TrainingCourses.catalogue.courses.filter { $0.source.contains("003") }.map(\.code))
    #expect(
      codes == [
        "six-principles", "strengths", "client-led", "boundaries", "culture", "supervision",
        "documentation", "confidentiality",
      ])
  }

  @Test(arguments: TrainingCourses.staff.sorted { $0.rawValue < $1.rawValue })
  func `UT-TRN-05 trauma awareness is required of every role that works with people`(role: Role) {
    let required = TrainingCourses.catalogue.required(of: role, on: Self.day).map(\.code)
    #expect(required.contains("trauma"))
  }

  @Test func `UT-TRN-05 the glossary reads without a fault, each word once and with a source`() {
    #expect(Glossary.table.faults == [])
    #expect(Set(Glossary.entries.map(\.term)).count == Glossary.entries.count)
    #expect(Glossary.entries.count > 40)
    #expect(Glossary.entries.allSatisfy { !$0.meaning.isEmpty && !$0.source.isEmpty })
  }

  @Test func `a catalogue says which row it cannot read, and that two editions overlap`() {
    let columns = CourseCatalogue.columns.joined(separator: " | ")
    let broken = CourseCatalogue(
      """
      \(columns)
      a | 1 |            | 2026-05-31 | trauma | A | X |   | s
      a | 2 | 2026-06-01 |            | trauma | A | X |   | s
      a | 3 | 2026-07-01 |            | trauma | A | X |   | s
      b | 1 | soon       |            | trauma | B | X |   | s
      c | 1 |            |            | none   | C | X |   | s
      d | 1 |            |            | trauma | D | Y |   | s
      """, roles: ["X": [.therapist]])
    #expect(broken.courses.map(\.edition) == ["1", "2", "3"])
    #expect(broken.faults.count == 4)
    #expect(broken.course("a", on: Day("2026-06-15")!)?.edition == "2")
    #expect(CourseCatalogue("a | b", roles: [:]).faults.count == 1)
  }
}
