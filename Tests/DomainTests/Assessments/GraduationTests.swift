import Policies
import Testing

@testable import Domain

@Suite struct Graduating {
  let fatuma = Member.person("fatuma", born: "1985-01-01", arrived: "2026-01-31", in: "utah-rccm")
  let first = thriving.merging(["HOU": "5 5 3 1 3"]) { $1 }

  func standing(_ member: Member, _ text: String) -> String {
    guard
      let standing = Graduation.standing(for: member, on: day(text), under: UtahRCCM.scoring)
    else { return "none" }
    return [
      standing.state.rawValue, standing.qualifyingOn?.description ?? "-",
      standing.earliestOn?.description ?? "-", standing.blocking.joined(separator: " "),
    ].joined(separator: " ")
  }

  func discussed(_ member: Member, _ on: String) -> Member {
    member.with {
      $0.assessments[0].discussions = [
        Discussion(id: "d", question: "HOU4", closedOn: day(on), outcome: "partner")
      ]
    }
  }

  @Test func `UT-LIFE-02 S3 the first qualifying assessment starts a hold of three months`() {
    let member = fatuma.scored("2026-07-31", first)
    #expect(standing(member, "2026-07-30") == "none")
    #expect(standing(member, "2026-07-31") == "holding 2026-07-31 2026-10-31 HOU4")
    #expect(
      standing(discussed(member, "2026-08-04"), "2026-10-30") == "holding 2026-07-31 2026-10-31 ")
    #expect(
      standing(discussed(member, "2026-08-04"), "2027-01-30") == "holding 2026-07-31 2026-10-31 ")
  }

  @Test func `UT-LIFE-02 S3 an assessment on or after the earliest day confirms`() {
    let member = discussed(fatuma.scored("2026-07-31", first), "2026-08-04")
    #expect(
      standing(member.scored("2026-11-04", thriving), "2026-11-04")
        == "eligible 2026-07-31 2026-10-31 ")
    #expect(
      standing(member.scored("2026-10-31", thriving), "2026-10-31")
        == "eligible 2026-07-31 2026-10-31 ")
    #expect(
      standing(member.scored("2026-10-30", thriving), "2026-10-31")
        == "holding 2026-07-31 2026-10-31 ")
  }

  @Test func `UT-LIFE-03 S3 an area below threshold cancels the hold`() {
    let weak = thriving.merging(["LAN": "3 3"]) { $1 }
    let member = discussed(fatuma.scored("2026-07-31", first), "2026-08-04")
      .scored("2026-09-15", weak)
    #expect(standing(member, "2026-09-15") == "below - - LAN")
    #expect(
      standing(member.scored("2026-11-04", thriving), "2026-11-04")
        == "holding 2026-11-04 2027-02-04 ")
  }

  @Test func `UT-LIFE-04 every answer of 1 in the run needs its own closed discussion`() {
    let member = fatuma.scored("2026-07-31", first).scored("2026-11-04", first)
    #expect(standing(member, "2026-11-04") == "discussion-open 2026-07-31 2026-10-31 HOU4")
    let half = discussed(member, "2026-08-04")
    #expect(standing(half, "2026-11-04") == "discussion-open 2026-07-31 2026-10-31 HOU4")
    let both = half.with {
      $0.assessments[1].discussions = [
        Discussion(id: "e", question: "HOU4", closedOn: day("2026-11-10"))
      ]
    }
    #expect(standing(both, "2026-11-09") == "discussion-open 2026-07-31 2026-10-31 HOU4")
    #expect(standing(both, "2026-11-10") == "eligible 2026-07-31 2026-10-31 ")
  }

  @Test func `UT-ASM-06 an area not rated blocks, an exempt one does not`() {
    let unknown = thriving.merging(["EDU": "ne", "COM": ""]) { $1 }
    #expect(standing(fatuma.scored("2026-07-31", unknown), "2026-08-01") == "below - - COM EDU")
    let retired = thriving.merging(["EMP": "na na"]) { $1 }
    #expect(
      standing(fatuma.scored("2026-07-31", retired), "2026-08-01")
        == "holding 2026-07-31 2026-10-31 ")
  }

  @Test func `of two assessments on one day the greater id is the last`() {
    let weak = thriving.merging(["LAN": "3 3"]) { $1 }
    let member = fatuma.scored("2026-07-31", weak, id: "b").scored("2026-07-31", thriving, id: "a")
    #expect(standing(member, "2026-08-01") == "below - - LAN")
  }

  @Test func `rows are of everyone ever in the program, served or not, of any age`() {
    let child = Member.person(
      "child", born: "2015-01-01", in: "utah-rccm", from: "2026-01-01", to: "2026-02-01"
    )
    .scored("2026-01-15", thriving)
    let stranger = Member.person("stranger", in: "wi-ss").scored("2026-01-15", thriving)
    let file = CaseFile.opened("2026-01-01", child, stranger, fatuma)
    let rows = Graduation.rows(for: file, on: day("2026-03-01"), under: UtahRCCM.scoring)
    #expect(rows.map(\.person) == ["child"])
    #expect(Graduation.rows(for: file, on: day("2025-12-31"), under: UtahRCCM.scoring) == [])
  }

  @Test func `UT-LIFE-02 T10 the hold is a clock from the qualifying day to the earliest`() {
    let file = CaseFile.opened("2026-02-01", fatuma.scored("2026-07-31", thriving))
    #expect(file.clocks("graduation.hold", on: "2026-08-01") == ["2026-10-31 upcoming"])
    let held = file.with { $0.members[0] = $0.members[0].scored("2026-11-04", thriving) }
    #expect(held.clocks("graduation.hold", on: "2026-11-04") == ["2026-10-31 met 2026-10-31"])
  }
}
