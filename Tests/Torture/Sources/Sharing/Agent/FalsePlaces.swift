internal import Foundation
internal import TortureKit
internal import UnlockAgent

/// Somebody was there first: in the runtime folder, or in its place.
///
/// Both sides have to refuse: `unlock`, which would give the keys to an agent there, and every command, which would
/// believe what answers there.
struct FalsePlaces {
    let program: URL

    private static let nobody: uid_t = 65_534

    /// What was made beforehand, where the folder of the socket belongs.
    private enum Place: CaseIterable {
        case foreign, readable, writable, searchable, sticky, link, danglingLink, file, fifo

        var name: String { "\(self)" }

        func make(_ folder: String) throws {
            let files = FileManager.default
            func directory(_ mode: mode_t) {
                unsafe mkdir(folder, 0o700)
                unsafe chmod(folder, mode)
            }
            switch self {
            case .foreign:
                directory(0o700)
                unsafe chown(folder, nobody, nobody)
            case .readable: directory(0o744)
            case .writable: directory(0o770)
            case .searchable: directory(0o711)
            case .sticky: directory(0o1777)
            case .link:
                try files.createDirectory(
                    atPath: folder + "-real", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700]
                )
                try files.createSymbolicLink(atPath: folder, withDestinationPath: folder + "-real")
            case .danglingLink: try files.createSymbolicLink(atPath: folder, withDestinationPath: folder + "-nothing")
            case .file: try Data().write(to: URL(fileURLWithPath: folder))
            case .fifo: unsafe mkfifo(folder, 0o600)
            }
        }
    }

    func run(isShort: Bool, _ tally: inout Tally) throws {
        let vault = try OpenVault(program: program)
        let folder = vault.address.runtimeFolder
        for place in isShort ? [.foreign, .link, .writable] : Place.allCases {
            try? FileManager.default.removeItem(atPath: folder)
            try place.make(folder)
            try expectRefusal(vault, place.name, &tally)
            try? FileManager.default.removeItem(atPath: folder)
            try? FileManager.default.removeItem(atPath: folder + "-real")
        }
        try falseAgent(vault, &tally)
        try leftBehind(vault, &tally)
    }

    private func expectRefusal(_ vault: OpenVault, _ what: String, _ tally: inout Tally) throws {
        let machine = vault.machine
        let unlock = try machine.run([
            "unlock", "--scope", "user", "--passphrase-file", machine.passphraseFile.path, "--no-input",
        ])
        if unlock.status == 0 { tally.fail("\(what): unlock put its agent there") }
        if unlock.status != 0, !unlock.errors.hasPrefix("alcove: ") { tally.fail("\(what): unlock gives no reason") }
        if vault.address.process != nil { tally.fail("\(what): an agent lives there") }
        // With the passphrase no agent is needed, but one that cannot be trusted is not passed over in silence.
        let list = try machine.run(["patient", "list", "--no-input"])
        if list.status == 0 { tally.fail("\(what): a command was content") }
        tally.count("false places")
    }

    /// In a folder that is right, another user listens at the right name.
    private func falseAgent(_ vault: OpenVault, _ tally: inout Tally) throws {
        unsafe mkdir(vault.address.runtimeFolder, 0o700)
        let listener = try FalseListener(vault.address.socketPath, as: FalsePlaces.nobody)
        try expectRefusal(vault, "another user's agent", &tally)
        while let heard = listener.heard() {
            if !heard.isEmpty { tally.fail("another user's agent was told \(heard.count) bytes") }
        }
        unsafe unlink(vault.address.socketPath)
    }

    /// A socket that a killed agent left, or anything else of that name: the next agent takes its place.
    private func leftBehind(_ vault: OpenVault, _ tally: inout Tally) throws {
        let (socket, machine) = (vault.address.socketPath, vault.machine)
        for what in ["a file", "a link", "a killed agent's socket"] {
            unsafe unlink(socket)
            switch what {
            case "a file": try Data("x".utf8).write(to: URL(fileURLWithPath: socket))
            case "a link":
                try FileManager.default.createSymbolicLink(
                    atPath: socket, withDestinationPath: machine.passphraseFile.path)
            default:
                try vault.open(at: vault.address)
                guard let agent = vault.address.process else { throw TortureError("there is no agent") }
                kill(agent, SIGKILL)
                var status: Int32 = 0
                _ = unsafe waitpid(agent, &status, 0)
            }
            let unlock = try machine.run([
                "unlock", "--scope", "user", "--passphrase-file", machine.passphraseFile.path, "--no-input",
            ])
            if unlock.status != 0 { tally.fail("\(what) at the socket's name: unlock: \(unlock.errors)") }
            if try machine.run(["patient", "list", "--no-input"]).status != 0 {
                tally.fail("\(what) at the socket's name: the agent is not reached")
            }
            tally.count("names that were taken")
            try machine.run(["lock"])
        }
        guard try String(contentsOf: machine.passphraseFile, encoding: .utf8).hasPrefix(Machine.passphrase) else {
            return tally.fail("what a link led to was written to")
        }
    }
}
