import Domain
import Policies
import Storage

extension AssessmentPage {
  package static func load(
    _ header: CaseHeader, id: String, _ scope: Scope, _ reader: Reader
  ) throws -> AssessmentPage? {
    guard let stored = try StoredAssessment.one(id, reader),
      let person = header.person(stored.row.personID)
    else { return nil }
    let all = try StoredAssessment.all(of: person.id, reader)
    let instrument = try Instruments.load(stored.row.instrument, reader)
    let scoring = UtahRCCM.scoring
    let isScored = stored.row.instrument == scoring.instrument
    let before = previous(to: stored, among: all)
    let results = AssessmentScoring.results(of: stored.facts, under: scoring)
    let threshold = scoring.threshold(on: stored.row.finalisedOn)
    let row = stored.row
    return AssessmentPage(
      header: header, id: id, personID: person.id, person: person.name,
      instrument: instrument?.name ?? row.instrument,
      instrumentVersion: row.instrumentVersion, provenance: instrument?.provenance ?? "",
      kind: row.kind, finalisedOn: row.finalisedOn, by: stored.by, faceToFace: row.faceToFace,
      isScored: isScored,
      areas: areas(stored, instrument, isScored ? results : [], before, scoring),
      lineNumerator: threshold?.numerator ?? 13, lineDenominator: threshold?.denominator ?? 4,
      previousOn: before?.row.finalisedOn,
      meanOfAreas: isScored
        ? AssessmentScoring.meanOfAreasHundredths(results).map(hundredths) : nil,
      discussions: discussions(stored, instrument), texts: texts(row),
      support: support(row, instrument),
      sittings: try AssessmentDraft.sittings(of: id, reader),
      others: all.filter { $0.id != id }.reversed().map {
        Other(
          id: $0.id, kind: $0.row.kind, finalisedOn: $0.row.finalisedOn,
          isSuperseded: !$0.isCurrent)
      }, due: try AssessmentsPage.due(header, person.id, on: scope.today, reader),
      correctsID: row.correctsID, correctionReason: row.correctionReason,
      supersededByID: row.supersededByID,
      discussedOn: header.reach.includes(.plan)
        ? try StoredTeamMeeting.discussedOn(id, reader) : nil)
  }

  /// The last current assessment of the same instrument before this one.
  static func previous(
    to stored: StoredAssessment, among all: [StoredAssessment]
  ) -> StoredAssessment? {
    all.last { other in
      other.isCurrent && other.row.instrument == stored.row.instrument
        && other.id != stored.id && other.id != stored.row.supersededByID
        && (other.row.finalisedOn, other.id) < (stored.row.finalisedOn, stored.id)
    }
  }

  private static func areas(
    _ stored: StoredAssessment, _ instrument: Instrument?, _ results: [AreaResult],
    _ before: StoredAssessment?, _ scoring: ScoringTerms
  ) -> [Area] {
    let former = before.map { AssessmentScoring.results(of: $0.facts, under: scoring) } ?? []
    let focus = Set(Assessments.focusAreas(results).map(\.area))
    var codes = results.map(\.area)
    for answer in stored.answers where !codes.contains(answer.area) { codes.append(answer.area) }
    return codes.map { code in
      let result = results.first { $0.area == code }
      let last = former.first { $0.area == code }
      let change = result?.averageHundredths.flatMap { now in
        last?.averageHundredths.map { now - $0 }
      }
      return Area(
        code: code, name: instrument?.area(code)?.name ?? code, sum: result?.sum ?? 0,
        count: result?.count ?? 0, average: result?.averageText ?? "",
        band: AssessmentWords.band(result?.band), rating: result?.rating.rawValue ?? "",
        flagged: result?.flagged ?? [], previousSum: last?.sum, previousCount: last?.count,
        changeHundredths: change, isFocus: focus.contains(code),
        answers: stored.answers.filter { $0.area == code }.map { answer in
          Answer(
            question: answer.question, ask: instrument?.question(answer.question)?.ask ?? "",
            value: answer.value, reason: answer.reason, comment: answer.comment)
        })
    }
  }

  private static func discussions(
    _ stored: StoredAssessment, _ instrument: Instrument?
  ) -> [Discussion] {
    stored.discussions.map { discussion in
      let question = instrument?.question(discussion.row.question)
      return Discussion(
        id: discussion.id, question: discussion.row.question, ask: question?.ask ?? "",
        area: question?.area ?? "", closedOn: discussion.row.closedOn,
        outcome: discussion.row.outcome, partner: discussion.row.partner,
        participants: discussion.row.participants, note: discussion.row.remark)
    }
  }

  private static func texts(_ row: AssessmentRow) -> [Text] {
    let tookPart =
      switch row.clientTookPart {
      case "yes": "Yes"
      case "no": "No: \(row.absenceReason)"
      default: ""
      }
    return [
      Text(
        label: "Strengths",
        text: row.strengths.isEmpty && !row.noStrengthReason.isEmpty
          ? "None recorded: \(row.noStrengthReason)" : row.strengths),
      Text(label: "Needs", text: row.needs),
      Text(label: "The \(Words.client)'s own priorities", text: row.priorities),
      Text(label: "How this was assessed", text: row.methods),
      Text(label: "\(Words.capitalClient) took part", text: tookPart),
    ]
  }

  private static func support(_ row: AssessmentRow, _ instrument: Instrument?) -> [Text] {
    row.supportAreas.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      let code = String(parts[0])
      return Text(
        label: instrument?.area(code)?.name ?? code,
        text: parts[1].trimming(while: \.isWhitespace))
    }
  }

  private static func hundredths(_ value: Int) -> String {
    Fraction(top: value, bottom: 100).text(decimals: 2)
  }
}
