import Domain

/// The four things that are not the same twice: the instant, the day, new ids and the actor.
/// They are passed, never taken from the air.
package struct Now: Sendable {
  package private(set) var instant: Instant
  package private(set) var actor: Actor
  /// From where the actor asks; empty for the command line. The audit log keeps it.
  package var address = ""
  private let newIDs: @Sendable (Instant) -> String
  private let dayIn: @Sendable (_ zone: String, Instant) -> Day

  /// - Parameters:
  ///   - newIDs: makes an id that sorts by time (UUIDv7 at the edge, a counter in tests).
  ///   - dayIn: the civil day of an instant in an IANA time zone.
  package init(
    instant: Instant, actor: Actor, newIDs: @escaping @Sendable (Instant) -> String,
    dayIn: @escaping @Sendable (String, Instant) -> Day
  ) {
    self.instant = instant
    self.actor = actor
    self.newIDs = newIDs
    self.dayIn = dayIn
  }

  /// Today in the zone of the actor's agency: for lists.
  package var today: Day { dayIn(actor.timeZone, instant) }

  /// Today in the zone of a case's lead agency: for everything about that case.
  package func today(in zone: String) -> Day { dayIn(zone, instant) }

  /// The civil day of another instant, in the actor's zone.
  package func day(of other: Instant) -> Day { dayIn(actor.timeZone, other) }

  package func newID() -> String { newIDs(instant) }

  /// The same moment, with *today* in another zone: that of a case's lead agency.
  package func inZone(_ zone: String) -> Now {
    acting(as: actor.inZone(zone))
  }

  /// Another moment, for the same actor.
  func at(_ other: Instant) -> Now {
    var moved = self
    moved.instant = other
    return moved
  }

  /// The same moment, for another actor.
  package func acting(as other: Actor) -> Now {
    var others = self
    others.actor = other
    return others
  }

  /// Who writes a row now, for rows entered on a page.
  package var stamp: Stamp { Stamp(at: instant, by: actor.id, source: "", ref: nil) }

  /// The same for rows that come from elsewhere (UT-PPL-06).
  package func stamp(source: String, ref: String?) -> Stamp {
    Stamp(at: instant, by: actor.id, source: source, ref: ref)
  }
}

/// When, by whom and from where a row was recorded (UT-PPL-06).
package struct Stamp: Sendable {
  package let at: Instant
  package let by: String
  /// The sender's name; empty for a row entered on a page.
  package let source: String
  /// The sender's own id of the record.
  package let ref: String?

  package init(at: Instant, by: String, source: String, ref: String?) {
    self.at = at
    self.by = by
    self.source = source
    self.ref = ref
  }
}
