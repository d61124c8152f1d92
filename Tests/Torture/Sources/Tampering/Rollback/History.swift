import Foundation
import SecretMemory
import TortureKit

@testable import ClinicalVault
@testable import VaultCrypto

/// A vault that lived through many commands of one clinician at two machines and of a colleague, with every state of it.
final class History {
    /// Who gave a command.
    enum Who { case here, elsewhere, colleague }

    /// The vault and the first machine's state folder behind a command.
    struct Moment {
        let who: Who
        let vault: Tree
        let state: Tree
    }

    private let scratch: Scratch
    private(set) var here: Desk
    let elsewhere: Desk
    let colleague: Desk
    /// State 0 is the new vault; the last is behind an unlock of the first machine.
    private(set) var moments: [Moment] = []
    private var generator: Generator
    private var patients: [Identifier] = []
    private var notes: [Identifier] = []
    private var passphrases = 0

    init(commands: Int, seed: UInt64) throws {
        scratch = try Scratch()
        generator = Generator(seed: seed)
        here = try Desk.make(at: scratch.url.path, clock: Clock())
        elsewhere = here.elsewhere(home: "laptop", machine: 3)
        colleague = try here.joined(by: "Dr. B. Example", home: "b", machine: 2)
        try here.open().trust(colleague.open().ownCards())
        try colleague.open().trust(here.open().ownCards())
        _ = try here.open().noteUnlock()
        _ = try elsewhere.open().noteUnlock()
        _ = try colleague.open().noteUnlock()
        patients.append(try here.open().addPatient(code: "K-100").id)
        notes.append(try here.open().addNote(draft("the first"), to: patients[0]).id)
        try here.open().share(patients[0], .record, with: colleague.clinician)
        remember(.here)
        for number in 1..<commands { try command(number) }
        _ = try here.open().noteUnlock()
        remember(.here)
    }

    private func remember(_ who: Who) {
        moments.append(
            Moment(
                who: who, vault: Tree(here.vault, sharing: moments.last?.vault),
                state: Tree(here.state, sharing: moments.last?.state)))
    }

    private func command(_ number: Int) throws {
        here.clock.seconds += 1
        let who: Who = [.here, .here, .elsewhere, .colleague][generator.below(4)]
        let desk = who == .here ? here : who == .elsewhere ? elsewhere : colleague
        if who != .here, generator.below(3) == 0 {
            _ = try desk.open().noteUnlock()
        } else if who == .colleague {
            _ = try desk.open().addNote(draft("by the colleague, \(number)"), to: patients[0])
        } else {
            try act(number, desk)
        }
        remember(who)
    }

    private func act(_ number: Int, _ desk: Desk) throws {
        switch generator.below(12) {
        case 0:
            _ = try desk.open().noteUnlock()
        case 1:
            patients.append(try desk.open().addPatient(code: "K-\(100 + number)").id)
        case 2:
            _ = try desk.open().addNote(draft("kept apart \(number)", kind: .process), to: generator.pick(patients))
        case 3: _ = try desk.open().read([generator.pick(notes)])
        case 4:
            _ = try desk.open().mark(generator.pick(notes), themes: ["sleep"])
        case 5:
            passphrases += 1
            try desk.open().changePassphrase(
                of: desk.identity, to: secret("a wholly other passphrase \(passphrases)"), cost: ScryptCost(testing: 4))
        case 6:
            _ = try desk.open().importNotes(#"{"patient":"K-100","text":"imported \#(number)"}"#)
        default:
            notes.append(try desk.open().addNote(draft("note \(number)"), to: generator.pick(patients)).id)
        }
    }

    /// The first machine with a copy of one of its states, at the same vault.
    ///
    /// The files are written in place where they differ, so the machine stays the writer that it was.
    func setState(_ state: Tree) throws {
        try state.write(to: here.state)
        here.forgetIndex()
    }

    func setVault(_ vault: Tree) throws { try vault.write(to: here.vault) }

    /// The first machine after it was started anew.
    var restarted: Desk {
        var desk = here
        desk.installation = Desk.installation(1, boot: 2)
        return desk
    }
}
