// swift-tools-version: 6.2
import PackageDescription

// ONLY=domain builds and tests the rules alone: `ONLY=domain swift test --scratch-path .build-domain`.
let rulesOnly = Context.environment["ONLY"] == "domain"

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let rules: [Target] = [
  .target(name: "Domain", swiftSettings: settings),
  .target(name: "Policies", dependencies: ["Domain"], swiftSettings: settings),
  .testTarget(name: "DomainTests", dependencies: ["Domain", "Policies"], swiftSettings: settings),
  .testTarget(
    name: "PoliciesTests", dependencies: ["Domain", "Policies"], swiftSettings: settings),
]

let edges: [Target] = [
  .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
  .systemLibrary(
    name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
  .target(name: "Markup", swiftSettings: settings),
  .target(
    name: "Storage",
    dependencies: [
      "CPostgres",
      .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "GRDBSQLite", package: "GRDB.swift"),
      .product(name: "Crypto", package: "swift-crypto"),
      .product(name: "NIOPosix", package: "swift-nio"),
      .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
    ],
    swiftSettings: settings),
  .target(
    name: "Features",
    dependencies: [
      "CXlsxWriter", "Domain", "Policies", "Markup", "Storage",
      .product(name: "Crypto", package: "swift-crypto"),
      .product(name: "CryptoExtras", package: "swift-crypto"),
    ],
    swiftSettings: settings),
  .target(
    name: "Server",
    dependencies: [
      "Domain", "Features", "Storage", "Markup",
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "NIOPosix", package: "swift-nio"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "HTTPTypes", package: "swift-http-types"),
    ],
    resources: [.copy("Public")],
    swiftSettings: settings),
  .executableTarget(
    name: "resettle",
    dependencies: [
      "Domain", "Policies", "Features", "Server", "Storage",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: settings),
  .target(
    name: "World",
    dependencies: ["CPostgres", "Domain", "Policies", "Features", "Markup", "Storage"],
    path: "Tests/World", swiftSettings: settings),
  .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: settings),
  .testTarget(name: "StorageTests", dependencies: ["Storage", "World"], swiftSettings: settings),
  .testTarget(
    name: "FeaturesTests",
    dependencies: [
      "Features", "World", "Domain", "Policies", "Storage", "Markup",
      .product(name: "Crypto", package: "swift-crypto"),
    ],
    swiftSettings: settings),
  .testTarget(
    name: "ServerTests",
    dependencies: [
      "Domain", "Server", "Features", "Storage", "World",
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOEmbedded", package: "swift-nio"),
    ],
    swiftSettings: settings),
]

let package = Package(
  name: "resettle",
  dependencies: rulesOnly
    ? []
    : [
      .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
      .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
      .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
      .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
      .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
      .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
      .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    ],
  targets: rulesOnly ? rules : rules + edges
)
