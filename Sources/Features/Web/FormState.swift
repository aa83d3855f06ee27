import Markup

/// A form as a person left it: what was typed, what is wrong with it, and why a rule refused it.
package struct FormState: Sendable, Hashable, Codable {
  package var input: Input
  package var faults: [Fault]
  package var refusal: Words.Refused?
  package var conflict: VersionConflict?

  package init(
    _ input: Input = Input(), faults: [Fault] = [], refusal: Words.Refused? = nil,
    conflict: VersionConflict? = nil
  ) {
    self.input = input
    self.faults = faults
    self.refusal = refusal
    self.conflict = conflict
  }

  package var hasErrors: Bool { !faults.isEmpty || refusal != nil || conflict != nil }

  package func value(_ name: String) -> String { input[name] ?? "" }

  package func error(_ name: String) -> String? { faults.first { $0.field == name }?.message }

  /// What stands above the fields: faults, the rule's refusal, or both versions of a conflict.
  package var summary: HTML {
    var above = HTML.none
    if !faults.isEmpty {
      above += ErrorSummary(faults.map { .init($0.message, field: $0.field) }).html
    }
    if let refusal {
      above += Notice(.refusal, refusal.sentence, next: Prose(refusal.next).html).html
    }
    if let conflict {
      above +=
        ConflictView(
          savedBy: "Someone else", at: "as version \(conflict.current)",
          conflict.lines.map { .init($0.label, saved: $0.theirs, typed: $0.yours) },
          actions:
            "<p>What you typed is still in the form. Saving again replaces the newer version.</p>"
        ).html
    }
    return above
  }

  /// The fields, each with what was typed and what is wrong with it.
  package func fields(_ fields: [Field]) -> HTML { fields.markup { field($0) } }

  package func field(_ field: Field) -> HTML {
    let name = field.name
    let presence: Presence = field.isRequired ? .required : .optional
    let value = value(name)
    let error = error(name)
    switch field.kind {
    case .line, .email, .telephone, .password:
      return TextField(
        name, field.label, value: value, kind: field.inputKind, hint: field.hint, error: error,
        presence: presence
      ).html
    case .text(let rows):
      return TextArea(
        name, field.label, value: value, hint: field.hint, error: error,
        presence: presence, rows: rows
      ).html
    case .day:
      return DateField(
        name, field.label, value: value,
        hint: field.hint ?? "Year-month-day, for example 2026-03-09",
        error: error, presence: presence
      ).html
    case .moment:
      return TextField(
        name, field.label, value: value, hint: field.hint ?? "For example 2026-03-09 14:30",
        error: error, presence: presence, width: .short
      ).html
    case .choice(let choices):
      return Radios(
        name, field.label, choices: choices, selected: value, hint: field.hint, error: error,
        presence: presence
      ).html
    case .list(let choices):
      return SelectField(
        name, field.label, choices: choices, selected: value, hint: field.hint, error: error,
        presence: presence
      ).html
    case .several(let choices):
      return Checkboxes(
        name, field.label, choices: choices, selected: Set(input.all(name)), hint: field.hint,
        error: error, presence: field.isRequired ? .required : .optional
      ).html
    case .yes:
      return Checkbox(
        name, field.label, isOn: !value.isEmpty && value != "no", hint: field.hint, error: error
      ).html
    case .photo, .file:
      return FileField(
        name, field.label, isPhoto: field.isPhoto, hint: field.hint, error: error,
        presence: presence
      ).html
    case .hidden:
      return "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
    }
  }
}

extension Field {
  fileprivate var isPhoto: Bool { if case .photo = kind { true } else { false } }

  fileprivate var inputKind: TextField.Kind {
    switch kind {
    case .email: .email
    case .telephone: .telephone
    case .password: .password
    default: .text
    }
  }
}
