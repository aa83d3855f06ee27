import Domain

/// A sign-in that is running.
package struct Session: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// A browser's, by cookie.
    case browser
    /// A program's, by `POST /session`; it ends like a browser's.
    case bearer
    /// A program's, by `resettle token`: 30 days, no idle end.
    case token
  }

  /// The digest under which it is stored; the secret itself is only with the client.
  package let id: String
  package let kind: Kind
  package let csrf: String
  package let actor: Actor
  package let endsAt: Instant
  /// Names of lists are shown as initials (IRC-CONF-13).
  package var showsInitials = false
  /// The confidentiality agreement in force is not signed: nothing but it is shown (IRC-CONF-09).
  package var owesAgreement = false
  /// The training in confidentiality is not on record, or too long ago: the same (IRC-CONF-09).
  package var owesTraining = false

  package init(id: String, kind: Kind, csrf: String, actor: Actor, endsAt: Instant) {
    self.id = id
    self.kind = kind
    self.csrf = csrf
    self.actor = actor
    self.endsAt = endsAt
  }

  package static let idleSeconds: Int64 = 15 * 60
  package static let longestSeconds: Int64 = 12 * 3600
  package static let tokenSeconds: Int64 = 30 * 24 * 3600
}

/// A fresh sign-in, with the secret that only the client will keep.
package struct SignedIn: Sendable {
  package let secret: String
  package let session: Session
}
