internal import TortureKit
internal import VaultCrypto

@testable internal import ClinicalVault

/// Opens what a power cut left, as the clinician would, and says what is wrong with it.
struct PowerJudge {
    /// What must be there between two commands.
    struct Moment {
        var contents: PowerContents
        /// The clinician's sealed secret, and the same for the recovery sheet.
        var sealed: [[UInt8]]
    }

    let station: PowerStation
    let model: PowerModel
    let scenario: PowerScenario
    /// Before the first command, and after each.
    private(set) var moments: [Moment] = []
    /// The opened secret for each content of identity.age.
    private var secrets: [[UInt8]: IdentityFile] = [:]
    private let installation: Installation

    /// Looks at the moments between the commands first.
    init(_ station: PowerStation, _ model: PowerModel, _ scenario: PowerScenario) throws {
        self.station = station
        self.model = model
        self.scenario = scenario
        // The machine starts anew.
        var installation = Installation.current()
        installation.boot = Identifier([UInt8](repeating: 7, count: Identifier.count))!
        self.installation = installation
        let recording = model.recording
        secrets[sealed(recording.before)[0]] = station.secret
        for end in [0] + recording.commands.map(\.end) {
            let disk = recording.disk(upTo: end)
            let sealed = sealed(disk)
            try station.lay(disk, inodes: recording.inodes)
            try station.layCache(.none, of: recording)
            if secrets[sealed[0]] == nil {
                secrets[sealed[0]] = try PowerStation.open(station.places, scenario.newPassphrase)
            }
            let vault = try open(sealed[0])
            let rollbacks = try vault.noteUnlock().rollbacks
            if !rollbacks.isEmpty { try accept(rollbacks, sealed[0]) }
            moments.append(Moment(contents: try PowerContents(of: open(sealed[0])), sealed: sealed))
        }
    }

    private func sealed(_ disk: PowerDisk) -> [[UInt8]] {
        let own = "\(disk.roots[0])/\(Cards.folderName)/\(station.secret.clinician.text)/"
        return [Vault.identityName, Vault.recoveryName].map { disk.item(at: own + $0).map(disk.bytes) ?? [] }
    }

    private func open(_ sealed: [UInt8]) throws -> Vault {
        guard let secret = secrets[sealed] else { throw TortureError("no passphrase opens identity.age") }
        try Vault.keepCards(secret, station.places)
        return try Vault(station.places, keys: secret.identity, installation: installation)
    }

    private func accept(_ rollbacks: [Rollback], _ sealed: [UInt8]) throws {
        try open(sealed).acceptRestore(of: rollbacks, reason: "a backup was put back")
        let left = try open(sealed).noteUnlock().rollbacks
        guard left.isEmpty else { throw TortureError("still older after it was accepted: \(left.map(\.path))") }
    }

    // MARK: One cut

    /// What is wrong after a cut, or nil.
    func objection(to cut: PowerCut) -> String? {
        objection(to: model.disk(after: cut), cut)
    }

    /// The same for a disk that no power cut could leave.
    func objection(to disk: PowerDisk, _ cut: PowerCut) -> String? {
        do {
            return try findings(disk, cut)
        } catch {
            return "\(error)"
        }
    }

    private func findings(_ disk: PowerDisk, _ cut: PowerCut) throws -> String? {
        let commands = model.recording.commands
        // Commands that have told their user, and commands that have begun.
        let done = commands.count { $0.acknowledged < cut.prefix }
        let begun = commands.count { $0.start < cut.prefix }
        let (before, after) = (moments[done], moments[begun])
        let sealed = sealed(disk)
        for (index, file) in sealed.enumerated() where file != before.sealed[index] && file != after.sealed[index] {
            return "\(index == 0 ? Vault.identityName : Vault.recoveryName) is neither the old one nor the new one"
        }
        try station.lay(disk, inodes: model.recording.inodes)
        try station.layCache(cut.cache, of: model.recording)

        var own: Set<Identifier> = []
        if cut.writesFirst { own.insert(try add("Written before the unlock.", sealed[0])) }
        let rollbacks = try open(sealed[0]).noteUnlock().rollbacks
        if !rollbacks.isEmpty {
            guard scenario.mayBeOlder, done == 0 else { return "a false exit 16: \(rollbacks.map(\.path))" }
            try accept(rollbacks, sealed[0])
        }
        if let problem = try problem(sealed[0], own, before, after) { return problem }
        own.insert(try add("Written when the power was back.", sealed[0]))
        if let problem = try problem(sealed[0], own, before, after) { return "after the next note: \(problem)" }
        if let again = scenario.again {
            try again(station, open(sealed[0]))
            let rollbacks = try open(sealed[0]).noteUnlock().rollbacks
            guard rollbacks.isEmpty else { return "a false exit 16, done again: \(rollbacks.map(\.path))" }
            let last = moments[moments.count - 1]
            if let problem = try problem(sealed[0], own, last, last) { return "done again: \(problem)" }
        }
        return nil
    }

    private func add(_ text: String, _ sealed: [UInt8]) throws -> Identifier {
        let vault = try open(sealed)
        return try vault.addNote(powerDraft(text), to: vault.patient(matching: "K-117").id).id
    }

    private func problem(
        _ sealed: [UInt8], _ own: Set<Identifier>, _ before: Moment, _ after: Moment
    ) throws -> String? {
        let report = try open(sealed).check()
        if let problem = report.problems.first(where: { !$0.kind.isHarmless }) {
            return "check: \(problem.kind.rawValue) \(problem.path): \(problem.detail)"
        }
        let vault = try open(sealed)
        let listed = try Set(vault.notes().map(\.id))
        guard own.isSubset(of: listed) else { return "a note that was written afterwards is gone" }
        return try PowerContents(of: vault, without: own).objection(
            from: before.contents, to: after.contents, isWhole: scenario.isWhole)
    }
}
