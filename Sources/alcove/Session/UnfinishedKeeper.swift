internal import ClinicalVault
internal import SecretMemory
internal import VaultCrypto

/// Keeps what is being written sealed on this computer, again and again in one file, until it is saved or thrown away.
final class UnfinishedKeeper {
    private let vault: Vault
    /// Made before the writing begins: to seal needs no secret, so it works at the moment of locking.
    private let sealer: UnfinishedSealer?
    private let patient: Identifier
    private let note: Identifier?
    /// The file, once there is one.
    private(set) var file: String?
    /// Sealed bytes that the disk did not take.
    private var held: [UInt8]?

    /// - Parameter note: the note that is being changed; nil for a new one.
    init(_ vault: Vault, patient: Identifier, note: Identifier?) throws {
        self.vault = vault
        self.patient = patient
        self.note = note
        sealer = try vault.unfinishedSealer()
    }

    /// Goes on with a text from before, in its file.
    func goOn(in file: String?) { self.file = file }

    /// Seals the text as it is now.
    ///
    /// - Returns: whether there was something to keep, and a place for it.
    func keep(_ text: PlaintextBuffer, _ kind: NoteKind) throws -> Bool {
        guard let sealer else { return false }
        guard !NoteText.isBlank(text) else {
            try forget()
            return false
        }
        file = try sealer.seal(
            text, patient: patient, note: note, kind: kind, time: .now(), replacing: file)
        return true
    }

    /// Seals the text as it is now, for the moment at which it may not stay in memory: where the disk takes nothing, what
    /// is sealed waits here.
    ///
    /// - Returns: whether there was something to keep, and a place for it.
    func keepOrHold(_ text: PlaintextBuffer, _ kind: NoteKind) throws -> Bool {
        guard let sealer, !NoteText.isBlank(text) else { return try keep(text, kind) }
        held = try sealer.sealed(text, patient: patient, note: note, kind: kind, time: .now())
        writeHeld()
        return true
    }

    /// Tries to write what waits; to be called until ``isHolding`` is false.
    func writeHeld() {
        guard let held, let sealer, let name = try? sealer.write(held, replacing: file) else { return }
        file = name
        self.held = nil
    }

    /// Whether a sealed text waits for a disk that takes it.
    var isHolding: Bool { held != nil }

    /// Removes the file: the text is saved, or not wanted.
    func forget() throws {
        if let file { try vault.removeUnfinished(file) }
        file = nil
    }
}
