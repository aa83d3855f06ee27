import Domain
import Markup

/// Who belongs to a family, who has left, and what they can build on.
package struct HouseholdPage: Page {
  package struct Former: Codable, Sendable, Hashable {
    package let personID: String
    package let name: String
    package let until: Day?
  }

  package struct Strength: Codable, Sendable, Hashable {
    package let kind: String
    package let whose: String
    package let description: String
  }

  package let header: CaseHeader
  package let former: [Former]
  package let strengths: Shown<[Strength]>
  package let mayEdit: Bool
  package let form: FormState

  package var title: String { "Household" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    let add: HTML =
      mayEdit ? Actions(ButtonLink("Add a person", "\(header.path)/people/new").html).html : .none
    return """
      <h1>Household</h1>
      \(header.line)
      \(form.summary)
      \(people(chrome))\(add)
      \(Card("Strengths and people who help", strengthsView(chrome)))
      \(mayEdit && header.people.count > 1 ? headForm(chrome) : .none)
      \(formerTable)
      """
  }

  private func people(_ chrome: Chrome) -> DataTable {
    DataTable(
      caption: "Members",
      columns: [
        .init("Person", isRowHeader: true), .init("In the household"), .init("Date of birth"),
        .init("Arrival"), .init("Change", isLabelHidden: true),
      ],
      rows: header.people.map { person in
        let adult: HTML = person.isAdult ? " \(Badge("Adult"))" : .none
        return DataTable.Row([
          "<a href=\"\(header.path)/people/\(person.id)\"><bdi>\(person.name)</bdi></a>\(adult)",
          person.isHead ? "Head of household" : "\(person.relationship)",
          "\(person.birthDate)", "\(person.arrivedOn)",
          mayEdit && !person.isHead ? leaving(person, chrome) : .none,
        ])
      },
      empty: EmptyState("Nobody is left", "Add whoever belongs to the family."))
  }

  private func leaving(_ person: CaseHeader.Person, _ chrome: Chrome) -> HTML {
    let fields: HTML = """
      <input type="hidden" name="left_on" value="\(chrome.today.description)">
      \(Button("Left the household today", .quiet))
      """
    return chrome.form(
      to: "\(header.path)/people/\(person.id)/departure", keepsDraft: false, fields
    ).html
  }

  private func strengthsView(_ chrome: Chrome) -> HTML {
    guard let lines = strengths.value else {
      return "<p>\(strengths.why.map(header.notShownWords) ?? "Nothing is recorded.")</p>"
    }
    let table = DataTable(
      caption: "On record", isCaptionHidden: true,
      columns: [.init("What", isRowHeader: true), .init("Whose"), .init("In words")],
      rows: lines.map { .init(["\($0.kind)", "<bdi>\($0.whose)</bdi>", "\($0.description)"]) },
      empty: EmptyState(
        "Nothing recorded yet",
        "Every family has strengths and people who help. Ask, and record them."))
    return table.html + (mayEdit ? strengthForm(chrome) : .none)
  }

  private func strengthForm(_ chrome: Chrome) -> HTML {
    let fields: HTML = """
      \(form.field(RecordStrength.kind))\(form.field(offering(RecordStrength.person)))\
      \(form.field(RecordStrength.description))\(Actions(Button("Record").html))
      """
    return chrome.form(to: "\(header.path)/strengths", keepsDraft: false, fields).html
  }

  private func headForm(_ chrome: Chrome) -> HTML {
    let fields: HTML = """
      \(form.field(offering(ChangeHead.person, required: true)))\(form.field(ChangeHead.formerIs))\
      \(Actions(Button("Change the head of household", .secondary).html))
      """
    return Card(
      "Change the head of household",
      chrome.form(to: "\(header.path)/head", keepsDraft: false, fields).html
    ).html
  }

  private func offering(_ field: Field, required: Bool = false) -> Field {
    let people = required ? header.people.filter { !$0.isHead } : header.people
    return Field(
      field.name, field.label, .list(people.map { Choice($0.id, $0.name) }), required: required,
      hint: field.hint)
  }

  private var formerTable: HTML {
    guard !former.isEmpty else { return .none }
    return DataTable(
      caption: "Have left",
      columns: [.init("Person", isRowHeader: true), .init("Until")],
      rows: former.map {
        .init([
          "<a href=\"\(header.path)/people/\($0.personID)\"><bdi>\($0.name)</bdi></a>",
          "\($0.until)",
        ])
      },
      empty: EmptyState("Nobody has left", "Members who leave are listed here.")
    ).html
  }
}
