internal import SecretMemory
internal import VaultCrypto

@testable internal import ClinicalVault

/// What a clinician finds in a vault: a line for each patient, each note and each trusted colleague.
struct PowerContents: Equatable {
    private(set) var facts: [String: String] = [:]

    init(of vault: Vault, without own: Set<Identifier> = []) throws {
        for patient in try vault.patients() {
            note("patient \(patient.id)", "\(patient.code), \(patient.name ?? "no name")")
        }
        let summaries = try vault.notes().filter { !own.contains($0.id) }
        for text in try vault.texts(of: summaries.map(\.id)) {
            let summary = text.summary
            note(
                "note \(summary.id)",
                "\(summary.code) \(summary.kind) \(summary.day.iso) “\(summary.title)” \(summary.themes) "
                    + "\(text.revisions.count) revisions: \(text.text.text(in: 0..<text.text.count) ?? "no UTF-8")")
        }
        for key in try vault.trustedKeys().keys { note("colleague \(key.card.clinician)", key.name) }
    }

    private mutating func note(_ key: String, _ value: String) {
        facts[key] = facts[key] == nil ? value : "twice"
    }

    /// Whether a text is in one of the notes.
    func has(_ text: String) -> Bool { facts.values.contains { $0.contains(text) } }

    /// What is not as it must be while a command goes from one state to another, or nil.
    ///
    /// - Parameter isWhole: whether all of it happens at once; else each fact for itself.
    func objection(from before: PowerContents, to after: PowerContents, isWhole: Bool) -> String? {
        if self == before || self == after { return nil }
        let keys = Set(facts.keys).union(before.facts.keys).union(after.facts.keys).sorted()
        let wrong = keys.filter { facts[$0] != before.facts[$0] && facts[$0] != after.facts[$0] }
        if let key = wrong.first {
            return "\(key) is \(facts[key].map { "“\($0)”" } ?? "gone"), was “\(before.facts[key] ?? "not there")”"
        }
        guard isWhole else { return nil }
        let done = keys.filter { before.facts[$0] != after.facts[$0] }
        return "\(done.count { facts[$0] == after.facts[$0] }) of \(done.count) parts of it are there"
    }
}
