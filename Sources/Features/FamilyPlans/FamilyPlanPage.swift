import Domain
import Markup

/// A version of a plan in a line.
package struct PlanVersionLine: Codable, Sendable, Hashable {
  package let number: Int
  package let id: String
  package let establishedOn: Day?
  package let clientSignedOn: Day?
  package let workerSignedOn: Day?
  package let signedOn: Day?
}

/// The family's self-sufficiency plan, or the employability plan of one adult (WI-PPL-01).
package struct FamilyPlanPage: Page {
  /// An adopted plan, and the required domains of the assessment that it leaves out.
  package struct Origin: Codable, Sendable, Hashable {
    package let kind: String
    package let agency: String
    package let madeOn: Day
    package let paper: String
    package let missing: [String]
  }

  package let header: CaseHeader
  /// `family`, or the adult's id.
  package let owner: String
  /// Whose plan it is; empty for the family's.
  package let person: String
  package let isInProgram: Bool
  /// Empty before the plan is begun; the current version is the last.
  package let versions: [PlanVersionLine]
  package let signatures: [StoredSignature]
  package let goals: [FamilyGoalLine]
  /// The plan of another agency that was adopted last; nil where none was.
  package let origin: Origin?
  /// Barriers that nothing addresses yet.
  package let openBarriers: [String]
  /// Levels of English; nil where the family's plan has none to tell.
  package var english: [PlanPage.English]?
  package let form: FormState

  static func path(_ caseID: String, _ owner: String) -> Path {
    "/cases/\(caseID)/family-plans/\(owner)"
  }

  static func references(
    _ caseID: String, _ owner: PlanOwner, planID: String
  ) -> [Reference] {
    [.caseFile(caseID)] + (owner.personID.map { [.person($0)] } ?? [])
      + [Reference("plan", planID)]
  }

  package var title: String { FamilyPlanWords.name(PlanOwner(owner).kind) }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, FamilyPlansPage.crumb(header)] }

  private var path: Path { FamilyPlanPage.path(header.id, owner) }

  private func mayWrite(_ chrome: Chrome) -> Bool {
    guard let role = chrome.actor?.role, chrome.may(.familyPlanEdit), header.closedOn == nil else {
      return false
    }
    return FamilyPlans.mayWrite(PlanOwner(owner).kind, role)
  }

  package func html(_ chrome: Chrome) -> HTML {
    let whose: HTML = person.isEmpty ? .none : "<p><bdi>\(person)</bdi></p>\n"
    let head: HTML = """
      <h1>\(title)</h1>
      \(whose)\(header.line)
      \(form.summary)
      """
    guard let current = versions.last else { return "\(head)\(unbegun(chrome))" }
    return """
      \(head)
      \(standing(current))
      \(adopted)
      \(Actions(acts(chrome)))
      \(goalsCard(chrome))
      \(englishCard(chrome))
      \(signaturesCard(current, chrome))
      \(versionsCard)
      """
  }

  private func unbegun(_ chrome: Chrome) -> HTML {
    guard isInProgram else {
      return EmptyState(
        "No plan", "Families in one of Wisconsin's programs have these plans. Enroll them first."
      ).html
    }
    let begin: HTML =
      mayWrite(chrome)
      ? chrome.form(to: path, keepsDraft: false, Actions(Button("Begin the plan").html).html).html
      : .none
    let adopt: HTML =
      mayWrite(chrome)
      ? "<p><a href=\"\(path)/origin\">Adopt a plan of W-2, FSET or another agency</a></p>\n"
      : .none
    return """
      \(EmptyState(
        "No plan yet",
        "It holds goals, what each side does for them, and both signatures. It is due with the other papers 30 working days after the case was opened."
      ))
      \(begin)
      \(adopt)
      """
  }

  private var adopted: HTML {
    guard let origin else { return .none }
    let kind = FamilyPlanWords.label(origin.kind, in: FamilyPlanWords.origins)
    return Notice(
      origin.missing.isEmpty ? .info : .warning,
      "Adopted: \(kind), \(origin.agency), \(origin.madeOn.words)",
      details: "<p>Filed: <bdi>\(origin.paper)</bdi></p>\n",
      next: origin.missing.isEmpty
        ? .none
        : "assess what it does not cover: \(origin.missing.joined(separator: ", "))."
    ).html
  }

  private func standing(_ current: PlanVersionLine) -> HTML {
    if let signed = current.signedOn {
      return Notice(
        .success, "Version \(current.number) is signed by both since \(signed.words)."
      ).html
    }
    let awaited = [
      current.clientSignedOn == nil ? "the \(Words.client)" : nil,
      current.workerSignedOn == nil ? "the case manager or job developer" : nil,
    ].compactMap { $0 }.joined(separator: " and ")
    guard let signed = versions.last(where: { $0.signedOn != nil }) else {
      return Notice(.warning, "Not signed yet", next: "Still to sign: \(awaited).").html
    }
    return Notice(
      .warning, "Changed since version \(signed.number) was signed on \(signed.signedOn!.words)",
      next: """
        Still to sign version \(current.number): \(awaited). Until then what was signed stays in force.
        """
    ).html
  }

  private func acts(_ chrome: Chrome) -> HTML {
    guard mayWrite(chrome) else { return .none }
    return ButtonLink("Add a goal", "\(path)/goals/new").html
      + ButtonLink("Print to sign", "\(path)/print", .quiet).html
      + ButtonLink("Adopt another agency's plan", "\(path)/origin", .quiet).html
  }

  private func goalsCard(_ chrome: Chrome) -> HTML {
    Card(
      "Goals",
      DataTable(
        caption: "Goals", isCaptionHidden: true,
        columns: [
          .init("Goal", isRowHeader: true), .init("Kind"), .init("Whose"), .init("By"),
          .init("State"),
        ],
        rows: goals.map { line in
          let words: HTML =
            line.goal.clientWords.isEmpty
            ? .none : "<br><q><bdi>\(line.goal.clientWords)</bdi></q>"
          let missing: HTML =
            line.missing.isEmpty || !line.isRunning
            ? .none
            : "<br>\(Badge("Incomplete", .warning)) <span class=\"muted\">lacks \(line.missing.map(FamilyPlanWords.part).joined(separator: ", "))</span>"
          return .init([
            "<a href=\"\(path)/goals/\(line.goal.id)\"><bdi>\(line.goal.title)</bdi></a>\(words)",
            "\(line.classWords)",
            "<bdi>\(line.goal.person.isEmpty ? "The family" : line.goal.person)</bdi>",
            line.goal.targetOn.map { "\(DayText($0))" } ?? "No day",
            "\(line.goal.badge)\(missing)",
          ])
        },
        empty: EmptyState(
          "No goals yet",
          "Each goal says what is reached, what is needed, and what both sides do for it.")
      ).html
    ).html
  }

  private func signaturesCard(_ current: PlanVersionLine, _ chrome: Chrome) -> HTML {
    let table = DataTable(
      caption: "Signatures", isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Signed on"), .init("How"), .init("With"),
      ],
      rows: FamilyPlans.Party.allCases.map { party in
        signatureRow(party, party == .client ? current.clientSignedOn : current.workerSignedOn)
      },
      empty: EmptyState("Nobody is asked", "Both sides stand here."))
    let open: HTML =
      openBarriers.isEmpty
      ? .none
      : Notice(
        .warning, "Not ready to be signed",
        next: "Neither addressed nor deferred: <bdi>\(openBarriers.joined(separator: ", "))</bdi>."
      ).html
    let sign: HTML =
      mayWrite(chrome) && current.signedOn == nil
      ? Actions(ButtonLink("Record a signature", "\(path)/signature").html).html : .none
    return Card(
      "Signatures",
      """
      \(table)
      <p>\(FamilyPlanPage.rule)</p>
      \(open)\(sign)
      """
    ).html
  }

  /// The rule of `FamilyPlans.isMaterial` as people read it.
  static var rule: String {
    "Both sign again when a goal is added or taken out, or when its words, its person, its kind, "
      + "what either side does, or its day change. Mended spelling is not such a change: capitals, "
      + "spaces and commas may differ, and one letter in a word of four letters or more. "
      + "Numbers and short words always count."
  }

  private func signatureRow(_ party: FamilyPlans.Party, _ on: Day?) -> DataTable.Row {
    let side =
      party == .client ? "The \(Words.client)" : "Case manager or job developer"
    let found = signatures.first { $0.party == party.rawValue }
    guard let on else {
      return .init(["\(side)", Badge("Awaited", .warning).html, .none, .none])
    }
    let beside = [
      found.map { $0.witness.isEmpty ? "" : "Witness: \($0.witness)" } ?? "",
      found.map { $0.interpreter.isEmpty ? "" : "Interpreter: \($0.interpreter)" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "; ")
    let name: HTML = found.map { ": <bdi>\($0.name)</bdi>" } ?? .none
    return .init([
      "\(side)\(name)", "\(DayText(on))",
      "\(found.map { FamilyPlanWords.label($0.manner, in: FamilyPlanWords.manners) } ?? "")",
      "<bdi>\(beside)</bdi>",
    ])
  }

  private var versionsCard: HTML {
    Card(
      "Versions",
      DataTable(
        caption: "Versions", isCaptionHidden: true,
        columns: [
          .init("Version", isRowHeader: true), .init("Begun"),
          .init("The \(Words.client) signed"),
          .init("We signed"),
        ],
        rows: versions.reversed().map { version in
          .init([
            version.number == 1
              ? "1"
              : "<a href=\"\(path)/versions/\(version.number - 1)/\(version.number)\">\(version.number), beside \(version.number - 1)</a>",
            version.establishedOn.map { "\(DayText($0))" } ?? .none,
            version.clientSignedOn.map { "\(DayText($0))" } ?? .none,
            version.workerSignedOn.map { "\(DayText($0))" } ?? .none,
          ])
        },
        empty: EmptyState("No version yet", "Each signed plan stays readable here.")
      ).html
    ).html
  }
}
