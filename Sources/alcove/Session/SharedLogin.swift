internal import ClinicalVault
internal import SystemPackage
internal import Terminal
internal import UnlockAgent

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A log-in that several people use, each with a vault of their own: as somebody said when a vault was made.
///
/// The system tells them apart no better than one person's windows. So a vault is open in the window that opened it alone,
/// nobody's trusted keys are another's, and a window that has none open asks whose it is.
enum SharedLogin {
    /// The folders of the vaults, a line each, the first one first.
    private static var list: FilePath { Places.configuration.appending("vaults") }
    private static let maximumCount = 64 * 1024

    /// Whether this is such a log-in.
    static var isOne: Bool { unsafe access(list.string, F_OK) == 0 }

    private static func vaults() throws -> [FilePath] {
        do {
            // Without waiting: what looks like the list may be a pipe.
            let file = try FileDescriptor.open(list, .readOnly, options: [.closeOnExec, .noFollow, .nonBlocking])
            defer { try? file.close() }
            var bytes = [UInt8](repeating: 0, count: maximumCount)
            let count = try unsafe bytes.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
            return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").map {
                FilePath(String($0))
            }
        } catch Errno.noSuchFileOrDirectory {
            return []
        } catch let error as Errno {
            throw CommandFailure(
                .failed, "cannot read the list of vaults: \(error.description.lowercased())",
                hint: "it is \(Printable.line(list.string)): the folder of a vault in each line")
        }
    }

    /// Adds a vault to the list.
    static func add(_ vault: FilePath) throws {
        guard try !vaults().contains(vault) else { return }
        try VaultPlaces.makeFolder(Places.configuration)
        let file = try FileDescriptor.open(
            list, .writeOnly, options: [.create, .append, .closeOnExec, .noFollow], permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(Array("\(vault.string)\n".utf8)) }
    }

    /// Where the trusted keys for a vault are: of several people each has their own, also for a vault that is not in the list.
    static func configuration(of vault: FilePath) -> FilePath {
        guard isOne else { return Places.configuration }
        // What is not there yet is as it is spelt.
        let real = vault.real ?? vault
        let number = (try? vaults())?.firstIndex { ($0.real ?? $0) == real }
        if number == 0 { return Places.configuration }
        return Places.configuration.appending("of" + String(real.string.map { $0 == "/" ? "-" : $0 }))
    }

    /// The folders for one more person.
    static func placesForAnother() throws -> VaultPlaces {
        let first = Places.standardVault
        for number in 2...99 {
            let folder = first.removingLastComponent().appending("\(first.lastComponent?.string ?? "alcove")-\(number)")
            if unsafe access(folder.string, F_OK) != 0 { return Places.current(vault: folder.string) }
        }
        throw CommandFailure(.failed, "there are too many vaults here", hint: "--vault DIR names a place")
    }

    /// Finds out whose vault a call is about, where it does not say: the one that is open in this window, else the one that
    /// somebody names.
    static func chooseVault(for call: Call) throws {
        guard Environment.value("ALCOVE_VAULT") == nil, !needsNoVault(call) else { return }
        let vaults = try vaults()
        let people = vaults.compactMap { vault -> (vault: FilePath, clinician: Clinicians.Known)? in
            (try? Clinicians.own(in: Places.current(vault: vault.string))).map { (vault, $0) }
        }
        // Where none can be read, the verb itself says why.
        guard !people.isEmpty else { return }
        var chosen = people.filter { (try? Session.agent(at: $0.clinician.agentAddress)) != nil }
        if call.verb == "lock", chosen.count != 1 { return }
        if chosen.count != 1, vaults.count == 1 { chosen = people }
        if chosen.count != 1 {
            guard StandardStreams.isInteractive, !call.arguments.contains("--no-input") else {
                throw CommandFailure(
                    .failed, "several people use this log-in, so it is not clear whose vault is meant",
                    hint: "--vault DIR names it; “alcove help one-login” says more")
            }
            chosen = [people[try ask(people.map(\.clinician.name))]]
        }
        // For this process, and what it starts: the vault that every part of it means.
        unsafe setenv("ALCOVE_VAULT", chosen[0].vault.string, 1)
    }

    private static func needsNoVault(_ call: Call) -> Bool {
        switch call.verb {
        case "init", "demo", "doctor", "one-login": true
        case "" where call.command == AlcoveCommand.self: true
        default: call.arguments.contains { $0 == "--vault" || $0.hasPrefix("--vault=") }
        }
    }

    private static func ask(_ names: [String]) throws -> Int {
        let shown = names.prefix(9)
        for (index, name) in shown.enumerated() { Prompt.say("  \(index + 1)  \(Printable.line(name))") }
        let keys = String(shown.indices.map { Character(String($0 + 1)) }) + "q"
        guard let number = try Prompt().key("Whose vault? q for none ›", keys).wholeNumberValue else {
            throw KeyboardError.interrupted
        }
        return number - 1
    }
}
