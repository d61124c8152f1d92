import VaultCrypto

@testable import ClinicalVault

/// Two clinicians in one folder who trust each other. The first one has a second machine as well.
struct Colleagues {
    let fixture: VaultFixture
    let identityB: UnlockedIdentity
    private let placesB: VaultPlaces
    private let machineB = VaultFixture.installation(2)

    init() throws {
        fixture = try VaultFixture()
        placesB = VaultFixture.places(fixture.base, home: "b")
        let clock = fixture.clock
        identityB = try Vault.join(
            placesB, name: "Dr. B. Example", passphrase: secret("another six words for this one"),
            recovery: .generate(), cost: ScryptCost(testing: 4), installation: machineB,
            now: { Timestamp(seconds: clock.seconds) })
        try a().trust(b().ownCards())
        try b().trust(a().ownCards())
    }

    func a() throws -> Vault { try fixture.open() }
    func b() throws -> Vault { try fixture.open(identityB, placesB, machineB) }
    /// The first clinician, at another machine.
    func elsewhere() throws -> Vault {
        try fixture.open(
            fixture.identity, VaultFixture.places(fixture.base, home: "elsewhere"), VaultFixture.installation(3))
    }

    /// The names of the key statements of a drawer, by number.
    func statements(_ ref: DrawerRef) -> [Int: String] {
        var names: [Int: String] = [:]
        for name in fixture.files() where name.hasPrefix(ref.path + "/") {
            guard let parsed = KeyStatement.parse(fileName: String(name.dropFirst(ref.path.count + 1))) else {
                continue
            }
            names[parsed.number] = name
        }
        return names
    }
}
