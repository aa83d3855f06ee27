import Markup

extension StyleGuide {
  static var fields: [Sample] {
    [
      Sample(
        "TextField", "required",
        TextField("sample-given", "Given name", value: "Nam", width: .medium)),
      Sample(
        "TextField", "optional, own script",
        TextField(
          "sample-script", "Name in own script", value: "مثال اسم",
          hint: "As the person writes it.", presence: .optional, width: .medium, language: "ar")),
      Sample(
        "TextField", "error",
        TextField(
          "sample-number", "Household size", value: "many", hint: "Digits only.",
          error: "Write the size in digits, for example 4", width: .code, inputMode: "numeric")),
      Sample(
        "TextArea", "filled",
        TextArea(
          "sample-note", "What happened", value: "Talked about the lease.\nThe heater is repaired.")
      ),
      Sample(
        "TextArea", "error",
        TextArea(
          "sample-reason", "Reason", hint: "The supervisor reads this.", error: "Say why", rows: 3)),
      Sample(
        "DateField", "filled", DateField("sample-day", "Day of the contact", value: "2026-11-18")),
      Sample(
        "DateField", "error",
        DateField(
          "sample-day-wrong", "Day of the contact", value: "31/11/2026",
          error: "Write the day as year-month-day; November has 30 days")),
      Sample(
        "SelectField", "chosen",
        SelectField("sample-language", "Language", choices: languages, selected: "sw")),
      Sample(
        "SelectField", "error",
        SelectField(
          "sample-mode", "How you met",
          choices: [.init("home", "Home visit"), .init("phone", "Telephone")],
          error: "Choose how you met")),
      Sample("Radios", "scores with anchors", scores),
      Sample(
        "Radios", "inline, error",
        Radios(
          "sample-present-wrong", "Was an interpreter there?",
          choices: [.init("yes", "Yes"), .init("no", "No"), .init("family", "A relative helped")],
          error: "Choose one", layout: .inline)),
      Sample(
        "Checkboxes", "some ticked",
        Checkboxes(
          "sample-prompts", "What you talked about",
          choices: [
            .init("work", "Work"), .init("school", "School and training"),
            .init("snap", "Food benefits", hint: "Asked at each contact while benefits run."),
          ], selected: ["work", "snap"], hint: "Tick all that apply.")),
      Sample(
        "Checkboxes", "a single one, error",
        Checkbox(
          "sample-consent", "The person agreed to this in their own language",
          hint: "Without this the case cannot be shared.", error: "Tick this or stop sharing")),
      Sample(
        "SearchField", "with a query",
        SearchField(
          action: "/search", token: "sample", "Find a person", query: "nguyen",
          hint: "Any order, any spelling; a case number works too.")),
    ]
  }

  private static let languages = [
    Choice("ar", "Arabic"), Choice("my", "Burmese"), Choice("so", "Somali"),
    Choice("sw", "Swahili"), Choice("vi", "Vietnamese"),
  ]

  private static var scores: Radios {
    Radios(
      "sample-score", "Can the person read a lease?",
      choices: [
        .init("1", "1 – Vulnerable", hint: "Signs papers without knowing what they say."),
        .init("3", "3 – Striving", hint: "Asks for help and understands the main points."),
        .init("5", "5 – Thriving", hint: "Reads, asks about and negotiates terms."),
        .init("na-information", "Not enough information"),
        .init("na-person", "Does not apply to this person"),
      ], selected: "3", hint: "Answer by what was seen or said, not by what is likely.")
  }

  static var forms: [Sample] {
    [
      Sample(
        "Button", "each emphasis", Actions(Emphasis.allCases.markup { Button(label($0), $0).html })),
      Sample(
        "ButtonLink", "each emphasis",
        Actions(Emphasis.allCases.markup { ButtonLink(label($0), "#ButtonLink", $0).html })),
      Sample(
        "PostForm", "with a draft",
        PostForm(
          to: "/cases/c7/notes", token: "sample-token", hidden: [("version", "4")],
          """
          \(TextField("sample-subject", "Subject", presence: .optional))\
          \(Actions("\(Button("Save note"))\(Button("Save as draft", .secondary, name: "draft", value: "yes"))"))
          """)),
    ]
  }

  private static func label(_ emphasis: Emphasis) -> String {
    switch emphasis {
    case .primary: "Save note"
    case .secondary: "Save as draft"
    case .quiet: "Cancel"
    case .danger: "Close the case"
    }
  }
}
