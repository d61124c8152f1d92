// swift-tools-version: 6.2
import PackageDescription

/// Every target is built with these: the language mode of Swift 6, every unsafe use marked, no import that leaks
/// through an interface by accident.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "alcove",
    products: [
        .executable(name: "alcove", targets: ["alcove"]),
        // For the benchmarks and the torture, packages of their own.
        .library(name: "VaultCrypto", targets: ["VaultCrypto"]),
        .library(name: "SecretMemory", targets: ["SecretMemory"]),
        .library(name: "ClinicalVault", targets: ["ClinicalVault"]),
        .library(name: "NoteIndex", targets: ["NoteIndex"]),
        .library(name: "UnlockAgent", targets: ["UnlockAgent"]),
        .library(name: "Terminal", targets: ["Terminal"]),
        .library(name: "PaperTerminal", targets: ["PaperTerminal"]),
        .library(name: "MemoryScan", targets: ["MemoryScan"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        // An independent oracle for the tests; the product's cryptography is OpenSSL's.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    ],
    targets: [
        // The order is the order of the layers: a target knows those above it in this list, never those below.
        .systemLibrary(
            name: "COpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .yum(["openssl-devel"]), .brew(["openssl@3"])]
        ),
        // Snowball's stemmers.
        .systemLibrary(
            name: "CStemmer",
            providers: [.apt(["libstemmer-dev"]), .yum(["libstemmer-devel"]), .brew(["snowball"])]
        ),
        .target(name: "CSystemShims"),
        .target(name: "SecretMemory", dependencies: ["CSystemShims"], swiftSettings: strict),
        // Knows nothing of vaults.
        .target(name: "Terminal", dependencies: ["CSystemShims", "SecretMemory"], swiftSettings: strict),
        .target(name: "VaultCrypto", dependencies: ["COpenSSL", "SecretMemory"], swiftSettings: strict),
        .target(name: "NoteIndex", dependencies: ["CStemmer", "SecretMemory"], swiftSettings: strict),
        .target(
            name: "ClinicalVault",
            dependencies: ["CSystemShims", "SecretMemory", "VaultCrypto", "NoteIndex", system],
            swiftSettings: strict
        ),
        .target(
            name: "UnlockAgent",
            dependencies: ["CSystemShims", "SecretMemory", "VaultCrypto", system],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "alcove",
            dependencies: [
                "CSystemShims", "SecretMemory", "Terminal", "VaultCrypto", "NoteIndex", "ClinicalVault", "UnlockAgent",
                argumentParser, system,
            ],
            swiftSettings: strict
        ),

        .testTarget(
            name: "SecretMemoryTests", dependencies: ["SecretMemory", "CSystemShims"], swiftSettings: strict),
        // A terminal on paper, for the tests of the screens.
        .target(name: "PaperTerminal", path: "Tests/PaperTerminal", swiftSettings: strict),
        // Looks for words in the memory of a process.
        .target(name: "MemoryScan", path: "Tests/MemoryScan", swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "SecretMemory", "PaperTerminal", "MemoryScan"],
            swiftSettings: strict),
        .testTarget(
            name: "VaultCryptoTests",
            dependencies: [
                "COpenSSL", "VaultCrypto", "SecretMemory", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "NoteIndexTests",
            dependencies: ["NoteIndex", "SecretMemory"],
            exclude: ["AllianceLabels"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ClinicalVaultTests",
            dependencies: ["ClinicalVault", "VaultCrypto", "NoteIndex", "SecretMemory", system],
            exclude: ["reader.py"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "UnlockAgentTests",
            dependencies: ["UnlockAgent", "CSystemShims", "VaultCrypto", "SecretMemory", system],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CommandLineTests",
            dependencies: ["alcove", "ClinicalVault", "NoteIndex", "PaperTerminal", "MemoryScan", system],
            exclude: ["login1.py"],
            swiftSettings: strict),
    ]
)
