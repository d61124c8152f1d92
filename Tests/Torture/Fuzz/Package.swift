// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since everything in it, Alcove's parts included, is built for libFuzzer: with counters at every
// edge. The chapter `fuzz` builds it with
//
//     swift build -c release -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer
let package = Package(
    name: "fuzz",
    products: [.executable(name: "fuzz", targets: ["fuzz"])],
    dependencies: [
        // Named, since a path's own name is whatever the checkout is called.
        .package(name: "alcove", path: "../../..")
    ],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "CLibFuzzer",
                .product(name: "ClinicalVault", package: "alcove"),
                .product(name: "NoteIndex", package: "alcove"),
                .product(name: "SecretMemory", package: "alcove"),
                .product(name: "UnlockAgent", package: "alcove"),
                .product(name: "VaultCrypto", package: "alcove"),
            ],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .strictMemorySafety(),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
                .treatAllWarnings(as: .error),
            ]
        ),
    ]
)
