import Domain

/// At most so many requests a minute from one account, and from one address that is not signed in:
/// for each a bucket that empties with every request and fills evenly. A full one holds a minute's
/// requests, so that a page which asks for many things at once is not slowed.
package actor RequestLimit {
  package enum Asker: Hashable, Sendable {
    case account(String)
    case address(String)
  }

  package enum Verdict: Equatable, Sendable {
    case allowed
    /// - Parameter isFirst: nothing was refused for a minute; the log tells this one and not each.
    case refused(seconds: Int, isFirst: Bool)
  }

  package nonisolated let perMinute: Int
  private var buckets: Buckets

  /// - Parameter most: how many askers are remembered at least; those not heard of for longest are
  ///   forgotten first, and begin with a full bucket.
  package init(perMinute: Int, most: Int = 10_000) {
    self.perMinute = perMinute
    buckets = Buckets(most: most)
  }

  package func take(_ asker: Asker, at instant: Instant) -> Verdict {
    buckets.take(asker, at: instant.milliseconds, perMinute: Int64(perMinute))
  }

  /// How many askers are remembered now: never more than twice `most`.
  package var remembered: Int { buckets.young.count + buckets.old.count }
}

private struct Bucket {
  /// In sixty-thousandths of a request: a millisecond adds as many as there are requests a minute.
  var level: Int64
  var at: Int64
  var toldAt: Int64?
}

/// Two generations, so that forgetting costs nothing: when the young is full it becomes the old one,
/// and what nobody asked of the old one is gone.
private struct Buckets {
  static let request: Int64 = 60_000
  static let minute: Int64 = 60_000

  let most: Int
  var young: [RequestLimit.Asker: Bucket] = [:]
  var old: [RequestLimit.Asker: Bucket] = [:]

  init(most: Int) { self.most = most }

  mutating func take(
    _ asker: RequestLimit.Asker, at now: Int64, perMinute: Int64
  ) -> RequestLimit.Verdict {
    let full = perMinute * Self.request
    var bucket = young[asker] ?? old[asker] ?? Bucket(level: full, at: now)
    // A clock that was put back fills nothing.
    let passed = min(max(now - bucket.at, 0), Self.minute)
    bucket.level = min(full, bucket.level + passed * perMinute)
    bucket.at = now
    let verdict = bucket.take(at: now, perMinute: perMinute)
    keep(bucket, of: asker)
    return verdict
  }

  private mutating func keep(_ bucket: Bucket, of asker: RequestLimit.Asker) {
    if young[asker] == nil, young.count >= most {
      old = young
      young = [:]
    }
    young[asker] = bucket
    old[asker] = nil
  }
}

extension Bucket {
  fileprivate mutating func take(at now: Int64, perMinute: Int64) -> RequestLimit.Verdict {
    guard level < Buckets.request else {
      level -= Buckets.request
      return .allowed
    }
    let told = toldAt.map { (0..<Buckets.minute).contains(now - $0) } ?? false
    if !told { toldAt = now }
    let wait = (Buckets.request - level + perMinute - 1) / perMinute
    return .refused(seconds: Int((wait + 999) / 1000), isFirst: !told)
  }
}
