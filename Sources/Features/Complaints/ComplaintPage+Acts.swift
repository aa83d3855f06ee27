import Domain
import Markup

/// The forms that the reader may send as the complaint stands.
extension ComplaintPage {
  func acts(_ chrome: Chrome) -> HTML {
    var acts = lacksApprover ? unapproved : .none
    if complaint.acknowledgedOn == nil {
      acts += act(
        "Acknowledge it", "acknowledgement",
        "<p>Tell whoever complains, in their language, that it arrived and who handles it.</p>\n",
        [ComplaintFields.acknowledgedOn], "It was acknowledged", chrome)
    }
    if complaint.decidedOn == nil { acts += assigning(chrome) }
    if isInvestigator, complaint.approvedOn == nil {
      acts += act(
        "Record a step", "steps", .none, ComplaintFields.stepping, "Save the step", chrome)
      acts += act(
        complaint.decidedOn == nil ? "Decide" : "Decide anew", "decision",
        "<p>Somebody else approves the decision before the answer goes out.</p>\n",
        ComplaintFields.deciding, "Save the decision", chrome)
    }
    if mayApprove {
      acts += act("Approve the decision", "approval", .none, [], "Approve", chrome)
    }
    if complaint.approvedOn != nil, complaint.answeredOn == nil {
      acts += act(
        "Answer", "answer", .none, ComplaintFields.answering, "Save the answer", chrome)
    }
    if complaint.answeredOn != nil, complaint.followedOn == nil {
      acts += act(
        "Follow up", "follow-up", .none, ComplaintFields.following, "Save the follow-up", chrome)
    }
    return acts
  }

  private var unapproved: HTML {
    let other: HTML =
      complaint.decidedOn == nil ? "Have somebody else look into it, or ask" : "Ask"
    return Notice(
      .warning, "Nobody of this agency may approve the decision.",
      next: """
        \(other) your administrator for another supervisor or point of contact: one who does not \
        look into it, is not complained of, does not report to whoever is, and does not work with \
        the family. No answer goes out before.
        """
    ).html
  }

  private func assigning(_ chrome: Chrome) -> HTML {
    guard !investigators.isEmpty else {
      return Notice(
        .warning, "Nobody of this agency may look into it.",
        next: """
          Ask your administrator for another supervisor or point of contact: one who is not \
          complained of, does not report to whoever is, and does not work with the family.
          """
      ).html
    }
    return act(
      complaint.investigatorID == nil ? "Have it looked into" : "Have somebody else look into it",
      "investigator", .none,
      [
        ComplaintFields.investigator(investigators.map { Choice($0.id, $0.line) }),
        ComplaintFields.subject(staff.map { Choice($0.id, $0.line) }), ComplaintFields.caseNumber,
      ], "Save", chrome)
  }

  private func act(
    _ heading: String, _ path: String, _ intro: HTML, _ fields: [Field], _ button: String,
    _ chrome: Chrome
  ) -> HTML {
    Card(
      heading,
      chrome.form(
        to: "/complaints/\(complaint.id)/\(path)", keepsDraft: false,
        "\(intro)\(form.fields(fields))\(Actions(Button(button).html))"
      ).html
    ).html
  }
}
