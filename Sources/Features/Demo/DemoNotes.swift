/// Notes as a good case manager writes them: what was served, needed, done and planned.
enum DemoNotes {
  struct Story: Sendable {
    let mode: String
    let served: String
    let need: String
    let activity: String
    let plan: String
  }

  static let all = [
    Story(
      mode: "in-person", served: "Home visit; explained how the team works.",
      need: "The heater does not work in the children's room.",
      activity: "Called the landlord with the family; repair promised for Thursday.",
      plan: "Phone on Friday to ask whether the heater works."),
    Story(
      mode: "phone", served: "Followed up on the heater and school.",
      need: "School letter not understood.",
      activity: "Read the letter together through the interpreter; bus stop shown on the map.",
      plan: "Visit the school office together next week."),
    Story(
      mode: "in-person", served: "Went to the clinic for the first visit.",
      need: "Insurance card had the wrong birth date.",
      activity: "Client asked the clerk for a corrected card; form sent the same day.",
      plan: "Client brings the new card to the next meeting."),
    Story(
      mode: "video", served: "Spoke about English class.",
      need: "Class is at the time of the evening shift.",
      activity: "Client called the school and moved to the morning class.",
      plan: "Check attendance in a month."),
    Story(
      mode: "phone", served: "Asked how work is going.",
      need: "Client stated \"I do not know what the pay slip means.\"",
      activity: "Went through the slip line by line; hours are right.",
      plan: "Client keeps the slips in the blue folder."),
  ]
}
