/// The questions of one assessment form, by area, with what each score means.
package struct Instrument: Sendable {
  package struct Area: Sendable, Equatable {
    package let code: String
    package let name: String
    /// The outcome the area stands for, in a sentence; empty where the form names none.
    package let outcome: String
    package init(code: String, name: String, outcome: String = "") {
      self.code = code
      self.name = name
      self.outcome = outcome
    }
  }

  package struct Question: Sendable, Equatable {
    package let code: String
    package let area: String
    /// What to ask.
    package let ask: String
    /// What 1, 3 and 5 mean; empty where the form gives no anchors.
    package let anchors: [Int: String]
    /// When "not applicable" or "not enough information" is right.
    package let notApplicable: String
    /// An answer of 1 wants a supervisor and the assessor the same day.
    package let isCritical: Bool
    /// The first day on which a new assessment offers it; nil is always.
    package let effectiveFrom: Day?

    package init(
      code: String, area: String, ask: String, anchors: [Int: String] = [:],
      notApplicable: String = "", isCritical: Bool = false, effectiveFrom: Day? = nil
    ) {
      self.code = code
      self.area = area
      self.ask = ask
      self.anchors = anchors
      self.notApplicable = notApplicable
      self.isCritical = isCritical
      self.effectiveFrom = effectiveFrom
    }
  }

  package let id: String
  package let name: String
  package let version: String
  /// Where the wording comes from; screens and prints show it.
  package let provenance: String
  /// How the form is meant to be used; screens show it.
  package let caution: String
  package private(set) var areas: [Area]
  package private(set) var questions: [Question]
  /// Sentences about rows that could not be read; empty in every shipped instrument.
  package let faults: [String]

  package init(
    id: String, name: String, version: String, provenance: String, caution: String,
    areas: [Area], questions: [Question], faults: [String] = []
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.provenance = provenance
    self.caution = caution
    self.areas = areas
    self.questions = questions
    let codes = Set(areas.map(\.code))
    let strays = questions.filter { !codes.contains($0.area) }
    self.faults = faults + strays.map { "\($0.code) is in \($0.area), which is no area" }
  }

  /// Reads areas from `code | name | outcome` rows and questions from blocks with `code`, `ask`
  /// and optionally `1`, `3`, `5`, `na`, `critical`, `area`. A code without `area` names its
  /// area by its letters: `EMP1` is in `EMP`.
  package init(
    id: String, name: String, version: String, provenance: String, caution: String,
    areas areaTable: String, questions questionBlocks: String
  ) {
    let table = TextTable("code | name | outcome\n" + areaTable)
    let read = TextBlocks(questionBlocks)
    var faults = table.faults + read.faults
    let questions = read.blocks.compactMap { block -> Question? in
      guard let code = block["code"], let ask = block["ask"] else {
        faults.append("a question lacks its code or its text: \(block)")
        return nil
      }
      let anchors = [1, 3, 5].compactMap { score in block[String(score)].map { (score, $0) } }
      return Question(
        code: code, area: block["area"] ?? String(code.prefix { !$0.isNumber && $0 != "." }),
        ask: ask, anchors: Dictionary(uniqueKeysWithValues: anchors),
        notApplicable: block["na"] ?? "", isCritical: block["critical"] == "yes")
    }
    self.init(
      id: id, name: name, version: version, provenance: provenance, caution: caution,
      areas: table.rows.map { Area(code: $0[0], name: $0[1], outcome: $0[2]) },
      questions: questions, faults: faults)
  }

  package func area(_ code: String) -> Area? { areas.first { $0.code == code } }

  package func question(_ code: String) -> Question? {
    questions.first { $0.code.isExactly(code) }
  }

  /// The questions of `area` that a new assessment on `day` offers, in order.
  package func questions(in area: String, on day: Day) -> [Question] {
    questions.filter { $0.area == area && ($0.effectiveFrom.map { $0 <= day } ?? true) }
  }

  /// This form with an agency's own questions; a known code takes the new text, an unknown area
  /// is added under its code.
  package func extended(with added: [Question]) -> Instrument {
    var result = self
    for question in added {
      if result.area(question.area) == nil {
        result.areas.append(Area(code: question.area, name: question.area))
      }
      if let known = result.questions.firstIndex(where: { $0.code.isExactly(question.code) }) {
        result.questions[known] = question
      } else {
        result.questions.append(question)
      }
    }
    return result
  }
}
