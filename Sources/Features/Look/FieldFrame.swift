import Markup

/// Whether a field must be filled; a field that may be left empty says so beside its label.
package enum Presence: Sendable { case required, optional, unmarked }

/// How wide an input is drawn: as wide as its answer is long.
package enum InputWidth: String, Sendable {
  case code, short, medium, full
}

/// What every field has around its control: label, hint, error, and the ids that tie them together.
struct FieldFrame {
  let name: String
  let label: String
  let hint: String?
  let error: String?
  let presence: Presence

  /// The id of the control of the field called `name`; error summaries link to it.
  static func id(_ name: String) -> String { "field-" + name }

  var id: String { FieldFrame.id(name) }

  var labelText: HTML {
    presence == .optional ? "\(label) <span class=\"optional\">(optional)</span>" : "\(label)"
  }

  private var hintLine: HTML {
    hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>\n" } ?? .none
  }

  private var errorLine: HTML {
    error.map { text in
      """
      <p class="field-error" id="\(id)-error">\(Shape.triangle.icon)\
      <span class="visually-hidden">Error: </span>\(text)</p>

      """
    } ?? .none
  }

  private var describedBy: Attributes {
    let parts = [hint == nil ? nil : id + "-hint", error == nil ? nil : id + "-error"]
    let ids = parts.compactMap { $0 }.joined(separator: " ")
    return Attributes("aria-describedby", ids.isEmpty ? nil : ids)
  }

  /// For the control itself.
  var attributes: Attributes {
    Attributes("id", id) + Attributes("name", name)
      + Attributes("required", if: presence == .required)
      + Attributes("aria-invalid", error == nil ? nil : "true") + describedBy
  }

  private var classes: HTML { error == nil ? "field" : "field has-error" }

  /// Label above, control below.
  func around(_ control: HTML) -> HTML {
    """
    <div class="\(classes)">
    <label class="label" for="\(id)">\(labelText)</label>
    \(hintLine)\(errorLine)\(control)
    </div>

    """
  }

  /// A single checkbox, whose own label stands beside it.
  func bare(_ control: HTML) -> HTML {
    "<div class=\"\(classes)\">\n\(errorLine)\(control)</div>\n"
  }

  /// A group of controls under one legend. The first control carries the field's id.
  func group(_ controls: HTML) -> HTML {
    """
    <fieldset class="\(classes)"\(describedBy)>
    <legend class="label">\(labelText)</legend>
    \(hintLine)\(errorLine)\(controls)</fieldset>

    """
  }
}
