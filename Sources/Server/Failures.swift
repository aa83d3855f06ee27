import Domain
import Features
import NIOCore
import Storage

extension Problem {
  static let signInFirst = Problem(
    title: "Sign in first", status: 401,
    detail: "You are not signed in, or your session has ended.",
    next: "Sign in; what you typed is kept by the browser.")

  static let tokenMissing = Problem(
    title: "The form is out of date", status: 403,
    detail: "The form's token is missing or belongs to another session.",
    next: "Open the page again and send the form once more.")

  /// What a person is told of an error. Nothing of the error's own text is shown: it may quote data.
  init(describing error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let invalid as InvalidInput: self.init(faults: invalid.faults)
    case let undone as Undone: self.init(undone)
    case let storage as StorageError: self.init(storage)
    case let unreadable as Body.Unreadable: self.init(unreadable)
    case let many as TooManyRequests: self.init(many)
    case is NIOTooManyBytesError:
      self.init(
        title: "Too large", status: 413, detail: "The request is larger than 1 MB.",
        next: "Shorten what you send.")
    default:
      self.init(
        title: "Something went wrong", status: 500,
        detail: "The server could not do this. Nothing was saved.",
        next: "Try again. If it happens again, tell your administrator the time it happened.")
    }
  }

  private init(_ undone: Undone) {
    switch undone {
    case .none: self = .notFound
    case .forbidden(let permission): self = .forbidden(permission.rawValue)
    case .notShared(let why): self = .notShared(why)
    case .refused(let refusal): self.init(refused: Words.of(refusal))
    case .stale(let conflict): self.init(stale: conflict, precondition: false)
    case .keyReused:
      self.init(
        title: "Key used before", status: 422,
        detail: "This Idempotency-Key came before with another body.",
        next: "Send a new key for a new request.")
    }
  }

  private init(_ error: StorageError) {
    switch error {
    case .full:
      self.init(
        title: "The disk is full", status: 507, detail: "Nothing was saved: the disk is full.",
        next: "Keep this page open and tell your administrator; then send it again.")
    case .unavailable, .cancelled:
      self.init(
        title: "The database does not answer", status: 503, detail: "Nothing was saved.",
        next: "Wait a minute and send it again.")
    case .outcomeUnknown:
      self.init(
        title: "It is not known whether this was saved", status: 503,
        detail: "The connection to the database broke at the last moment.",
        next: "Send the form again: it carries a key, so nothing is saved twice.")
    case .constraint, .statement, .unsuitable:
      self.init(
        title: "Something went wrong", status: 500,
        detail: "The server could not do this. Nothing was saved.",
        next: "Try again. If it happens again, tell your administrator the time it happened.")
    }
  }

  private init(_ error: Body.Unreadable) {
    if error == .tooLarge {
      self.init(
        title: "Too large", status: 413,
        detail: "What was sent is larger than a file may be, which is 10 MB.",
        next: "Take the picture with fewer pixels, or scan it as a smaller PDF.")
      return
    }
    let status = error == .otherType ? 415 : 400
    self.init(
      title: "Unreadable request", status: status,
      detail: status == 415
        ? "Send a form (application/x-www-form-urlencoded) or JSON (application/json)."
        : "The request's body is not a readable form or JSON object in UTF-8.",
      next: "Mend the body and send it again.")
  }
}
