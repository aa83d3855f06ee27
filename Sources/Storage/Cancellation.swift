import NIOConcurrencyHelpers
import NIOPosix

/// Where one piece of work stands, so that a cancelled task stops it wherever it is.
final class Cancellation: Sendable {
  private enum State {
    case waiting
    case running(stop: @Sendable () -> Void)
    case cancelled
  }

  private let state = NIOLockedValueBox(State.waiting)

  /// Runs `body`, which `stop` interrupts from another thread. `stop` is never called after this
  /// has returned, so a connection may go to someone else.
  ///
  /// - Throws: `StorageError.cancelled` where the task was cancelled before its turn came.
  func running<T>(stop: @escaping @Sendable () -> Void, _ body: () throws -> T) throws -> T {
    try state.withLockedValue { state in
      if case .cancelled = state { throw StorageError.cancelled }
      state = .running(stop: stop)
    }
    defer {
      state.withLockedValue { if case .running = $0 { $0 = .waiting } }
    }
    return try body()
  }

  func cancel() {
    state.withLockedValue { state in
      if case .running(let stop) = state { stop() }
      state = .cancelled
    }
  }
}

extension NIOThreadPool {
  /// Runs `body` on one of the threads; cancelling the task cancels what `body` was given.
  func cancellable<T: Sendable>(
    _ body: @escaping @Sendable (Cancellation) throws -> T
  ) async throws -> T {
    let cancellation = Cancellation()
    do {
      return try await withTaskCancellationHandler {
        try await runIfActive { try body(cancellation) }
      } onCancel: {
        cancellation.cancel()
      }
    } catch is CancellationError {
      throw Task.isCancelled ? StorageError.cancelled : .unavailable("the server is stopping")
    }
  }
}
