import Domain
import Storage

extension IntakeStartPage {
  package static func load(_ actor: Actor, _ reader: Reader) throws -> IntakeStartPage {
    IntakeStartPage(drafts: try IntakeDrafts.all(of: actor, reader))
  }
}

extension IntakePage {
  /// A step of a draft; nil where the actor has no such draft.
  ///
  /// - Parameter form: as it was sent; nil shows what the draft holds.
  package static func load(
    _ step: IntakeStep, of draftID: String, form: FormState?, _ actor: Actor, today: Day,
    _ reader: Reader
  ) throws -> IntakePage? {
    guard let draft = try IntakeDrafts.input(draftID, of: actor, reader) else { return nil }
    let staff = step == .team ? try StaffList.active(StaffList.teamRoles, reader) : []
    return IntakePage(
      draftID: draftID, step: step, members: members(of: draft), staff: staff,
      agencyID: actor.agencyID,
      form: form ?? FormState(IntakeAnswers.filled(draft, step, actor, today: today)))
  }

  static func members(of draft: Input) -> [Member] {
    IntakeFields.members(in: draft).map { number in
      let fields = PersonFields(member: number)
      let (given, family) = (draft[fields.given.name] ?? "", draft[fields.family.name] ?? "")
      guard !given.isBlank || !family.isBlank else {
        return Member(number: number, name: IntakeStep.person(number).words)
      }
      return Member(
        number: number,
        name: PersonName.display(
          given: given, family: family, order: draft[fields.order.name] ?? "", preferred: ""))
    }
  }
}

extension IntakeCheckPage {
  /// The answers of a draft; nil where the actor has no such draft.
  package static func load(
    _ draftID: String, form: FormState, duplicates: DuplicateFindings, _ actor: Actor,
    _ reader: Reader
  ) throws -> IntakeCheckPage? {
    guard let draft = try IntakeDrafts.input(draftID, of: actor, reader) else { return nil }
    return IntakeCheckPage(
      draftID: draftID, members: IntakePage.members(of: draft), answers: draft,
      staff: try StaffList.active(StaffList.teamRoles, reader), duplicates: duplicates, form: form)
  }
}
