// swift-tools-version: 6.2
import PackageDescription

/// The settings of the package that is measured.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

// A package of its own, so that neither users nor the test run build it.
let package = Package(
    name: "benchmarks",
    products: [
        .executable(name: "benchmarks", targets: ["benchmarks"]),
        .executable(name: "floor", targets: ["floor"]),
    ],
    dependencies: [
        // Named, since a path's own name is whatever the checkout is called.
        .package(name: "alcove", path: "../.."),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto"),
        .executableTarget(name: "floor", dependencies: ["CLibCrypto"], swiftSettings: strict),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                .product(name: "VaultCrypto", package: "alcove"),
                .product(name: "SecretMemory", package: "alcove"),
                .product(name: "NoteIndex", package: "alcove"),
                .product(name: "ClinicalVault", package: "alcove"),
                .product(name: "Terminal", package: "alcove"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict
        ),
    ]
)
