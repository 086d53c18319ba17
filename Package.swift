// swift-tools-version: 6.1
import PackageDescription

/// The rooms of Stafett. Arrows go downwards only; `scripts/test` builds with
/// `--explicit-target-dependency-import-check error`, so a forgotten arrow does not build.
let package = Package(
    name: "stafett",
    products: [
        .executable(name: "stafett", targets: ["stafett"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .target(name: "CPlatform", linkerSettings: [.linkedLibrary("sqlite3")]),

        .target(name: "BTI"),
        .target(name: "Sealing", dependencies: ["CSodium"]),
        .target(
            name: "Journal",
            dependencies: [
                "CPlatform", "Sealing", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(name: "CInnhold", cSettings: [.headerSearchPath("../Guidance/Innhold")]),
        .target(
            name: "Guidance", dependencies: ["BTI", "CInnhold", .product(name: "TOMLKit", package: "TOMLKit")],
            exclude: ["Innhold"]),
        .target(name: "Casework", dependencies: ["BTI", "Journal", "Sealing", "Guidance"]),
        .target(
            name: "Terminal",
            dependencies: ["CNcurses", "CPlatform", .product(name: "TOMLKit", package: "TOMLKit")]),
        .target(name: "Workspace", dependencies: ["BTI", "Casework", "Guidance", "Terminal"]),
        .executableTarget(
            name: "stafett",
            dependencies: [
                "BTI", "Casework", "Guidance", "Journal", "Sealing", "Terminal", "Workspace", "CPlatform",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .executableTarget(
            name: "stafett-maaling",
            dependencies: ["BTI", "Casework", "Journal", "Sealing", .product(name: "GRDB", package: "GRDB.swift")],
            path: "Sources/StafettMaaling"),

        // Random commands for tests: no test of its own.
        .target(name: "Tilfeldig", dependencies: ["BTI"], path: "Tests/Tilfeldig"),
        .testTarget(name: "BTITests", dependencies: ["BTI", "Tilfeldig"], exclude: ["Hendelser/Pins"]),
        .testTarget(name: "SealingTests", dependencies: ["Sealing"], resources: [.copy("Vectors")]),
        .testTarget(
            name: "JournalTests",
            dependencies: [
                "Journal", "Sealing", "CPlatform", "CSodium", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.copy("Vektorer")]),
        .testTarget(name: "GuidanceTests", dependencies: ["Guidance", "BTI", "Tilfeldig"]),
        .testTarget(
            name: "CaseworkTests",
            dependencies: [
                "Casework", "BTI", "Journal", "Sealing", "Guidance", "Tilfeldig",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], exclude: ["Leser/les.py"]),
        .testTarget(
            name: "EndToEnd",
            dependencies: [
                "stafett", "Casework", "BTI", "Journal", "Sealing", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CNcurses"], exclude: ["Snapshots"]),
        .testTarget(
            name: "WorkspaceTests",
            dependencies: ["Workspace", "Terminal", "Casework", "Journal", "Sealing", "BTI", "Guidance"],
            exclude: ["Skjema/Bilder", "Ruter/Bilder"]),
    ],
    swiftLanguageModes: [.v6]
)
