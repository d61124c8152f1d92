internal import Foundation
internal import SecretMemory
internal import SystemPackage
internal import TortureKit

@testable internal import ClinicalVault
@testable internal import VaultCrypto

/// What brings a vault into the state in which a scenario begins.
extension PowerStation {
    /// A command that has to succeed.
    func run(_ arguments: [String]) throws {
        let answer = try machine.run(arguments)
        guard answer.status == 0 else { throw TortureError("\(arguments): \(answer.errors)") }
    }

    /// The options that name the passphrase and the new one.
    func files() throws -> [String] {
        let new = machine.work.appendingPathComponent("new-passphrase")
        try Data("\(PowerScenario("") { _, _ in }.newPassphrase)\n".utf8).write(to: new)
        return ["--passphrase-file", machine.passphraseFile.path, "--new-passphrase-file", new.path]
    }

    /// An import that is killed as it begins a system call: the first of that name has number 1.
    func interrupt(_ lines: String, at call: String, _ number: Int) throws {
        guard let strace = tool("strace") else { throw TortureError("there is no strace") }
        let answer = try machine.launch(
            strace,
            [
                "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(number)", "--",
                machine.program.path, "import", "-",
            ], input: Data(lines.utf8))
        guard answer.status == -SIGKILL || answer.status == 128 + SIGKILL else {
            throw TortureError("the import was not killed at \(call) \(number): \(answer.status) \(answer.errors)")
        }
    }

    /// The line of a colleague, from a vault of their own.
    func colleague() throws -> String {
        let folder = FilePath(machine.work.appendingPathComponent("colleague-\(UUID().uuidString)").path)
        let places = VaultPlaces(
            vault: folder.appending("vault"), configuration: folder.appending("config"),
            state: folder.appending("state"), cache: folder.appending("cache"))
        let identity = try Vault.create(
            in: places, name: "Dr. Bea Example", passphrase: .random(count: 32), recovery: .generate(),
            cost: ScryptCost(testing: 4), installation: .current())
        return CardLine.text(of: try Vault(places, keys: identity).ownCards())
    }

    /// Puts the files of another copy over those of the vault, as a service that synchronises folders does.
    func takeIn(_ copy: FilePath) throws {
        let disk = try PowerDisk(reading: [copy.string])
        for (path, item) in disk.entries() {
            let place = roots[0] + path.dropFirst(copy.string.count)
            switch disk.items[item] {
            case .file(let bytes): try Data(bytes).write(to: URL(fileURLWithPath: place))
            case .folder:
                try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            }
        }
    }

    /// Puts another copy in the place of the vault.
    func putBack(_ copy: FilePath) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: roots[0]) {
            try FileManager.default.removeItem(atPath: roots[0] + "/" + name)
        }
        try takeIn(copy)
    }
}
