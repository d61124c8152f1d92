// swift-tools-version: 6.2
import PackageDescription

/// The settings of the package that is tortured.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// The parts of Alcove that chapters work on in their own process.
let alcove: [Target.Dependency] = [
    .product(name: "ClinicalVault", package: "alcove"),
    .product(name: "VaultCrypto", package: "alcove"),
    .product(name: "SecretMemory", package: "alcove"),
    .product(name: "SystemPackage", package: "swift-system"),
]

// A package of its own, so that neither users nor the test run build it. It looks inside Alcove, and is therefore built
// with -enable-testing: see the Makefile.
let package = Package(
    name: "torture",
    products: [.executable(name: "torture", targets: ["torture"])],
    dependencies: [
        // Named, since a path's own name is whatever the checkout is called.
        .package(name: "alcove", path: "../.."),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    ],
    targets: [
        // What every chapter uses: steps that are remembered, a machine to run the program on, the table.
        .target(name: "TortureKit", swiftSettings: strict),
        // The release program under strace: killed, refused, and robbed of its power at every call.
        .target(name: "SystemCalls", dependencies: ["TortureKit"] + alcove, swiftSettings: strict),
        // Vaults in this process: every bit, every older state, every forgery, every copy.
        .target(name: "Tampering", dependencies: ["TortureKit"] + alcove, swiftSettings: strict),
        // The release program on a terminal of its own: killed and resized while somebody writes.
        .target(name: "Typing", dependencies: ["TortureKit"] + alcove, swiftSettings: strict),
        // What a shared machine does to it: other people's connections, terminals, file names and eyes.
        .target(
            name: "Sharing",
            dependencies: [
                "TortureKit", .product(name: "UnlockAgent", package: "alcove"),
                .product(name: "PaperTerminal", package: "alcove"), .product(name: "MemoryScan", package: "alcove"),
            ] + alcove, swiftSettings: strict),
        // The release program watched from outside: what it leaves in memory and on the disk.
        .target(name: "Leaks", dependencies: ["TortureKit"] + alcove, swiftSettings: strict),
        // The sources with one guard taken out.
        .target(name: "Mutations", dependencies: ["TortureKit"], swiftSettings: strict),
        .executableTarget(
            name: "torture",
            dependencies: ["TortureKit", "SystemCalls", "Tampering", "Typing", "Sharing", "Leaks", "Mutations"],
            swiftSettings: strict),
    ]
)
