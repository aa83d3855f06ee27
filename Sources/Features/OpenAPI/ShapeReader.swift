/// Learns the JSON Schema of a type from the type itself: it lets the type decode itself from a
/// decoder that has no data, notes what it asks for, and answers with samples.
package final class ShapeReader {
  /// The schemas of the types met so far, by the type's name.
  package private(set) var definitions: [String: JSONValue] = [:]
  private var samples: [String: any Decodable] = [:]
  /// The types that are being read, the outermost first.
  private var open: [String] = []

  package init() {}

  /// Where a type's schema stands in the document.
  package static func reference(_ name: String) -> JSONValue {
    ["$ref": .text("#/components/schemas/\(name)")]
  }

  package static func name(of type: any Any.Type) -> String {
    let parts = String(reflecting: type).split(separator: ".").dropFirst()
    return parts.joined(separator: ".")
  }

  /// The schema of `type`, and a value of it.
  ///
  /// - Throws: `ShapeUnknown` where the type decodes itself in a way that a sample cannot satisfy.
  package func read<T: Decodable>(_ type: T.Type) throws -> (shape: JSONValue, sample: T) {
    if let shaped = type as? any Shaped.Type { return try described(shaped) }
    if let words = type as? any (CaseIterable & RawRepresentable).Type,
      let found: (JSONValue, T) = ShapeReader.choice(words)
    {
      return found
    }
    let name = ShapeReader.name(of: type)
    if let sample = samples[name] as? T { return (ShapeReader.reference(name), sample) }
    guard !open.contains(name) else {
      throw ShapeUnknown(name: name, why: "it is part of itself: \(open.joined(separator: " > "))")
    }
    open.append(name)
    defer { open.removeLast() }
    let probe = Probe(self)
    let sample: T
    do { sample = try T(from: probe) } catch let unknown as ShapeUnknown { throw unknown } catch {
      throw ShapeUnknown(name: name, why: "\(error)")
    }
    guard let object = probe.object else { return (probe.single ?? [:], sample) }
    definitions[name] = object
    samples[name] = sample
    return (ShapeReader.reference(name), sample)
  }

  /// The schema of what a list or an option holds: it may be the type that holds it.
  func shape<T: Decodable>(of type: T.Type) throws -> JSONValue {
    let name = ShapeReader.name(of: type)
    return open.contains(name) ? ShapeReader.reference(name) : try read(type).shape
  }

  private func described<S: Shaped, T>(_ type: S.Type) throws -> (shape: JSONValue, sample: T) {
    guard let sample = S.sample as? T else {
      throw ShapeUnknown(name: ShapeReader.name(of: type), why: "its sample is of another type")
    }
    return (try S.shape(self), sample)
  }

  /// One of a few words.
  private static func choice<E: CaseIterable & RawRepresentable, T>(
    _ type: E.Type
  ) -> (JSONValue, T)? {
    let words = E.allCases.compactMap { $0.rawValue as? String }
    guard !words.isEmpty, let sample = E.allCases.first as? T else { return nil }
    return (["type": "string", "enum": .list(words.map(JSONValue.text))], sample)
  }
}

/// A type whose schema cannot be learned, and so is not described.
package struct ShapeUnknown: Error, Equatable {
  package let name: String
  package let why: String
}

/// A type that says its own schema.
protocol Shaped: Decodable {
  static func shape(_ reader: ShapeReader) throws -> JSONValue
  static var sample: Self { get }
}
