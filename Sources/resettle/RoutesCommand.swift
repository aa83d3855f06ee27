import ArgumentParser
import Domain
import Features

struct RoutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes", abstract: "List every route: method, path, permission, title.")

  func run() {
    for route in Routes.all {
      print(
        [
          route.method.rawValue, route.pattern, route.permission?.rawValue ?? "-", route.title,
        ].joined(separator: "\t"))
    }
  }
}
