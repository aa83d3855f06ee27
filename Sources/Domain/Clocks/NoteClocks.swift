/// Notes that are owed, in every pack.
extension Reckoning {
  /// T36: each interaction owes a note, whatever form exists for it (IRC-NOTE-02).
  mutating func noteOwed(_ rule: ClockRule) {
    for interaction in file.interactions {
      guard let term = rule.terms.on(interaction.on) else { continue }
      add(
        rule, term, person: interaction.person, subject: interaction.id, fact: interaction.kind,
        on: interaction.on, due: term.due(from: interaction.on), met: interaction.notedOn,
        stay: nil)
    }
  }

  /// T35: a deadline that was missed owes the reason, counted from the first overdue day; still
  /// owed when the act was done late. What was missed before the case came in from another system
  /// is that system's to explain: from the day it came in, such a reason is cancelled.
  mutating func delayNotes(_ rule: ClockRule, _ rules: [ClockRule]) {
    let owing = Set(rules.filter(\.owesDelayNote).map(\.name))
    for missed in clocks where owing.contains(missed.rule) {
      let status = missed.status(on: day)
      guard status == .overdue || status == .metLate else { continue }
      let firstOverdue = missed.dueOn.adding(days: 1)
      guard let term = rule.terms.on(firstOverdue) else { continue }
      let met = file.delayNotes
        .filter { note in
          note.rule == missed.rule && note.dueOn == missed.dueOn && note.person == missed.person
            && note.subject == missed.subject
        }
        .map(\.on).min()
      add(
        rule, named: rule.name + "." + missed.rule, term, person: missed.person,
        subject: missed.subject, fact: "\(missed.rule) missed", on: firstOverdue,
        due: term.due(from: firstOverdue), met: met, stay: nil,
        isSetAside: file.receivedOn.map { missed.dueOn < $0 } ?? false)
    }
  }
}
