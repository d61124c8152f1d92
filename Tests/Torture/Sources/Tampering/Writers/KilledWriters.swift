import Foundation
import SecretMemory
import SystemPackage
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// The release program, several times at once, with one agent; each command may be killed before it is done.
struct KilledWriters {
    let program: URL

    /// What one process saw.
    private struct Seen {
        /// Texts that were acknowledged: exit 0, and the whole answer printed.
        var acknowledged: Set<String> = []
        var tried: Set<String> = []
        var killed = 0
        var refusals: [String] = []
    }

    func run(processes: Int, each: Int, _ tally: inout Tally) throws {
        guard let timeout = tool("timeout") else { throw TortureError("there is no timeout program") }
        let machine = try Machine(program: program)
        try machine.initialise()
        try machine.unlock()
        for code in ["K-117", "L-042"] {
            let answer = try machine.run(["patient", "add", code, "--quiet"])
            guard answer.status == 0 else { throw TortureError("patient add: \(answer.errors)") }
        }
        let seen = Box([Seen](repeating: Seen(), count: processes))
        let shared = Box(machine)
        let lock = NSLock()
        atOnce(processes) { number in
            let own = writing(number, each, shared.value, timeout)
            lock.withLock { seen.value[number] = own }
        }
        try judge(seen.value, machine, &tally)
    }

    private func writing(_ number: Int, _ each: Int, _ machine: Machine, _ timeout: String) -> Seen {
        var generator = Generator(seed: UInt64(100 + number))
        var seen = Seen()
        for count in 0..<each {
            let text = "note \(count) of process \(number)"
            var arguments = [program.path, "add", generator.pick(["K-117", "L-042"]), "--json"]
            // One in three is killed, at a moment within the time that a command takes when others write too.
            let isKilled = generator.below(3) == 0
            if isKilled {
                arguments = ["-s", "KILL", "0.\(String(1000 + generator.below(120)).dropFirst())"] + arguments
            }
            seen.tried.insert(text)
            do {
                let answer = try machine.launch(
                    isKilled ? timeout : program.path, isKilled ? arguments : Array(arguments.dropFirst()),
                    input: Data("\(text)\n".utf8))
                if answer.status == 0, (try? JSONSerialization.jsonObject(with: Data(answer.output.utf8))) != nil {
                    seen.acknowledged.insert(text)
                } else if isKilled, answer.status == 137 || answer.status == -9 {
                    seen.killed += 1
                } else {
                    seen.refusals.append("\(text): exit \(answer.status) \(answer.errors)")
                }
            } catch {
                seen.refusals.append("\(text): \(error)")
            }
        }
        return seen
    }

    private func judge(_ seen: [Seen], _ machine: Machine, _ tally: inout Tally) throws {
        let acknowledged = Set(seen.flatMap(\.acknowledged))
        tally.count("commands", by: seen.map(\.tried.count).reduce(0, +))
        tally.count("acknowledged", by: acknowledged.count)
        tally.count("killed", by: seen.map(\.killed).reduce(0, +))
        for refusal in seen.flatMap(\.refusals).prefix(20) { tally.fail(refusal) }
        let unlocked = try machine.run(["unlock", "--scope", "user", "--passphrase-file", machine.passphraseFile.path])
        if unlocked.status != 0 { tally.fail("unlock afterwards: exit \(unlocked.status) \(unlocked.errors)") }
        let check = try machine.run(["check", "--json"])
        if check.status != 0 { tally.fail("check afterwards: exit \(check.status) \(check.output)\(check.errors)") }
        let texts = try self.texts(machine)
        for text in acknowledged.subtracting(texts).sorted().prefix(20) { tally.fail("lost: \(text)") }
        if Set(texts).count != texts.count { tally.fail("\(texts.count - Set(texts).count) notes are there twice") }
        let tried = Set(seen.flatMap(\.tried))
        for text in Set(texts).subtracting(tried).prefix(20) { tally.fail("nobody wrote: \(text)") }
        tally.count("written though killed", by: Set(texts).subtracting(acknowledged).count)
    }

    /// Every note's text, read in this process from the vault's files alone.
    private func texts(_ machine: Machine) throws -> [String] {
        let none = FilePath(machine.scratch.url.path + "/reader")
        let places = VaultPlaces(
            vault: FilePath(machine.vault.path), configuration: none, state: none.appending("state"),
            cache: none.appending("cache"))
        guard let clinician = try Vault.describe(places).clinicians.first?.id else {
            throw TortureError("there is no clinician")
        }
        let identity = try Vault.unlock(places, clinician: clinician, passphrase: secret(Machine.passphrase))
        let vault = try Vault(places, keys: identity, access: .readOnly)
        return try vault.texts(of: vault.notes().map(\.id)).map { $0.text.string.trimmingCharacters(in: .newlines) }
    }
}
