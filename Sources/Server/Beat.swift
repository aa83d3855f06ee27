/// Answers that would tell a hidden record from none by how long they took leave on a beat, counted
/// from the request's arrival: whatever was read meanwhile, the time says only how many beats passed.
package struct Beat: Sendable {
  package let length: Duration

  /// Longer than what such an answer takes on a busy small machine, and too short to be felt.
  package static let standard = Beat(length: .milliseconds(25))
  package static let none = Beat(length: .zero)

  package init(length: Duration) { self.length = length }

  /// Waits for the first beat after now.
  func wait(since began: ContinuousClock.Instant) async {
    guard length > .zero else { return }
    let passed = (ContinuousClock.now - began) / length
    // A cancelled wait ends with the connection, and nobody is told anything.
    try? await Task.sleep(until: began + length * (Int(passed) + 1), clock: .continuous)
  }
}
