import Domain

extension WisconsinRefugee {
  /// A goal that the guidance names. The list is open: any other goal may be written (WI-PLN-09).
  package struct SeedGoal: Sendable, Hashable {
    package let code: String
    package let title: String
    package let source: String
  }

  package static let seedGoals: [SeedGoal] = rows(
    """
    degree            | Degree or certificate                | 002 §2(b)(1)
    residence         | Permanent residence                  | 002 §2(d)(1)
    citizenship       | Citizenship                          | 002 §2(d)(2)
    home              | Home ownership                       | 002 §2(b)(3)
    budget            | Family budget                        | 002 §2(d)(3)
    health            | Ongoing health care                  | 002 §2(d)(4)
    travel            | Independent travel to work           | 002 §2(d)(5)
    child-care        | Child care                           | 002 §2(d)(6)
    english           | English proficiency or ESL level     | 002 §2(b)(1)
    mental-health     | Mental-health services               | 002 §2(d)(7)
    driving           | Driver's licence                     | 002 §2(d)(8)
    shopping          | Independent shopping                 | 002 §2(d)(9)
    """
  ).map { SeedGoal(code: $0[0], title: $0[1], source: $0[2]) }

  /// A kind of contribution to a goal; whether it can be significant at all (WI-QPR-04).
  package struct ContributionKind: Sendable, Hashable {
    package let code: String
    package let words: String
    package let canBeSignificant: Bool
  }

  package static let contributionKinds: [ContributionKind] = rows(
    """
    coaching          | Coaching or teaching                      | yes
    accompanied       | Accompanied to an appointment             | yes
    arranged          | Arranged a service, class or place        | yes
    advocacy          | Spoke for the family with others          | yes
    paperwork         | Helped with forms or an application       | yes
    interpreting      | Arranged or gave interpreting             | yes
    transport         | Arranged transport                        | yes
    counseling        | Talked the goal through with the family   | yes
    information-given | Gave information                          | no
    other             | Something else                            | yes
    """
  ).map { ContributionKind(code: $0[0], words: $0[1], canBeSignificant: $0[2] == "yes") }

  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        var cell = cell
        while cell.first == " " { cell.removeFirst() }
        while cell.last == " " { cell.removeLast() }
        return String(cell)
      }
    }
  }
}
