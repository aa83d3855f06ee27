import Domain
import Policies

/// Small words for building case files in tests.
func day(_ text: String) -> Day { Day(text)! }

extension RecordID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension CaseFile {
  static func opened(_ on: String, id: RecordID = "c1", _ members: Member...) -> CaseFile {
    CaseFile(id: id, agency: "a1", openedOn: day(on), members: members)
  }

  func with(_ change: (inout CaseFile) -> Void) -> CaseFile {
    var file = self
    change(&file)
    return file
  }

  /// The clocks of one rule on a day, as `due status met`.
  func clocks(_ rule: String, on text: String, under rules: [ClockRule] = AllPolicies.clocks)
    -> [String]
  {
    Clocks.running(for: self, on: day(text), under: rules).filter { $0.rule == rule }
      .map { clock in
        "\(clock.dueOn) \(clock.status(on: day(text)).rawValue)"
          + (clock.metOn.map { " \($0)" } ?? "")
      }
  }

  /// The due days of one rule on a day, by person.
  func due(_ rule: String, on text: String) -> [String] {
    Clocks.running(for: self, on: day(text), under: AllPolicies.clocks)
      .filter { $0.rule == rule }
      .map { clock in (clock.person.map { $0.shown + " " } ?? "") + "\(clock.dueOn)" }
  }
}

extension Member {
  static func person(
    _ id: RecordID, born: String? = nil, arrived: String? = nil, status: String = "refugee",
    in program: String? = nil, from: String? = nil, to: String? = nil
  ) -> Member {
    var member = Member(
      id: id, birthDate: born.map(day), arrivedOn: arrived.map(day), status: status)
    if let program {
      member.enrollments = [
        Enrollment(
          id: RecordID(id.own + "-" + program), program: program,
          startedOn: day(from ?? arrived ?? "2026-01-01"), endedOn: to.map(day))
      ]
    }
    return member
  }

  func with(_ change: (inout Member) -> Void) -> Member {
    var member = self
    change(&member)
    return member
  }

  func assessed(_ on: String, _ instrument: String = "rccm", id: RecordID? = nil) -> Member {
    with {
      $0.assessments.append(
        Assessment(
          id: id ?? RecordID("\($0.id.own)-\(instrument)-\(on)"), instrument: instrument,
          finalisedOn: day(on)))
    }
  }

  /// An RCCM assessment from answers by area: `"5 3 na ne 1"`.
  func scored(_ on: String, _ answers: [String: String], id: RecordID? = nil) -> Member {
    with {
      $0.assessments.append(.scored(on, answers, id: id ?? RecordID("\($0.id.own)-\(on)")))
    }
  }

  func filed(_ type: String, _ on: String) -> Member {
    with {
      $0.documents.append(
        Document(id: RecordID("\($0.id.own)-\(type)"), type: type, filedOn: day(on)))
    }
  }
}

extension Assessment {
  static func scored(_ on: String, _ areas: [String: String], id: RecordID = "x") -> Assessment {
    var answers: [Answer] = []
    for area in UtahRCCM.areas {
      for (index, word) in (areas[area] ?? "").split(separator: " ").enumerated() {
        let value: AnswerValue =
          switch word {
          case "na": .notApplicable
          case "ne": .notEnoughInformation
          default: .scored(Int(word)!)
          }
        answers.append(Answer(area: area, question: "\(area)\(index + 1)", value: value))
      }
    }
    return Assessment(id: id, finalisedOn: day(on), answers: answers)
  }
}

/// Every area at 4.00.
let thriving = Dictionary(uniqueKeysWithValues: UtahRCCM.areas.map { ($0, "5 3") })

extension Plan {
  static func signed(
    _ type: String, _ on: String, id: RecordID, of person: RecordID? = nil, goals: [Goal] = []
  ) -> Plan {
    Plan(
      id: id, type: type, namesCase: person == nil, person: person, clientSignedOn: day(on),
      workerSignedOn: day(on), goals: goals)
  }
}
