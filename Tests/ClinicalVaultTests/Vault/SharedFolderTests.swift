import Foundation
import SystemPackage
import Testing

@testable import ClinicalVault

/// A vault's folder that others on the machine can change.
@Suite struct SharedFolderTests {
    private let fixture: VaultFixture

    init() throws { fixture = try VaultFixture() }

    private func isRefused() -> Bool {
        do {
            _ = try fixture.open()
            return false
        } catch VaultError.sharedFolder {
            return true
        } catch {
            return false
        }
    }

    @Test(arguments: [0o770, 0o702, 0o777, 0o720] as [mode_t])
    func `a folder that a group or everybody can change is refused until somebody says that it is meant`(
        mode: mode_t
    ) throws {
        #expect(unsafe chmod(fixture.vaultPath, mode) == 0)
        #expect(isRefused())
        #expect(throws: VaultError.self) { _ = try Vault.describe(fixture.places) }
        try Vault.acceptSharedFolder(fixture.places)
        _ = try fixture.open().addPatient(code: "K-117")
        #expect(try fixture.open().check().ok)
    }

    @Test(arguments: [0o700, 0o755, 0o750] as [mode_t])
    func `a folder that others can at most read is not`(mode: mode_t) throws {
        #expect(unsafe chmod(fixture.vaultPath, mode) == 0)
        #expect(!isRefused())
    }

    @Test(.enabled(if: getuid() == 0, "only root can give a folder away"))
    func `a folder of another account is refused`() throws {
        #expect(unsafe chown(fixture.vaultPath, 65534, 65534) == 0)
        #expect(isRefused())
    }

    @Test func `what is meant for one vault is not meant for another`() throws {
        try Vault.acceptSharedFolder(fixture.places)
        let other = try VaultFixture()
        #expect(unsafe chmod(other.vaultPath, 0o777) == 0)
        var places = other.places
        places.state = fixture.places.state
        #expect(throws: VaultError.self) { _ = try Vault.describe(places) }
    }
}
