public import SystemPackage
public import VaultCrypto

/// Why the vault did not do what was asked. Messages name ids, codes and paths, and never quote a note.
public enum VaultError: Error, Sendable {
    /// There is no vault in that folder.
    case noVault(String)
    /// A vault is there already.
    case vaultExists(String)
    /// The folder has something else in it, or its `VAULT` file is not one.
    case notAVault(String)
    /// Written by a newer version of the program.
    case unsupportedFormat(String)
    /// Others on this machine can change the vault's folder, and nobody said that they may.
    case sharedFolder(String, String)
    /// Another command is writing and did not finish in time.
    case busy
    /// The passphrase, the recovery code or the key opens nothing here.
    case wrongPassphrase
    /// The identity file asks for more work than any that this program writes: 2 to that power.
    case costRefused(logN: Int)
    /// Nobody with that id has an identity in this vault.
    case noSuchClinician(Identifier)
    /// A file is not as it was written.
    case damaged(path: String, what: String)
    /// The vault is older than what this machine has seen.
    case olderThanSeen([Rollback])
    /// The vault was opened for reading.
    case readOnly
    /// A key statement that is known to exist has not arrived, so nothing may be written under an older one.
    case newerKeysMissing(path: String)
    /// Signed by nobody who is trusted with it.
    case untrusted(path: String)
    /// The drawer's keys are not ours.
    case closedDrawer(path: String)
    /// No patient has that code or id.
    case noSuchPatient(String, near: [PatientSummary])
    /// Several patients match.
    case ambiguousPatient(String, [PatientSummary])
    /// A patient with that code exists.
    case patientExists(PatientSummary)
    /// No note matches.
    case noSuchNote(String)
    /// Several notes match.
    case ambiguousNote(String, [NoteSummary])
    /// A signed note stays as it is.
    case noteIsSigned(Identifier)
    /// The note was withdrawn.
    case noteIsWithdrawn(Identifier)
    /// A line of an import, counted from 1, is not what an import takes.
    case importLine(Int, reason: String)
    /// A file that was to be written is there already.
    case fileExists(path: String)
    /// A value from the user is not acceptable.
    case invalid(what: String, why: String)
    /// No room on the disk. Nothing was acknowledged.
    case diskFull(path: String)
    /// The system refused.
    case io(what: String, path: String, errno: Errno)
    /// libcrypto or the memory for keys failed.
    case cryptography(String)
}

extension VaultError: CustomStringConvertible {
    /// One sentence in lower case without a full stop.
    public var description: String {
        switch self {
        case .noVault(let path): "there is no vault in \(path)"
        case .vaultExists(let path): "there is a vault in \(path) already"
        case .notAVault(let path): "\(path) is not a vault"
        case .unsupportedFormat(let what): "\(what) was written by a newer version of alcove"
        case .sharedFolder(let path, let others): "\(others) on this computer can change the vault's folder \(path)"
        case .busy: "another command is writing to the vault"
        case .wrongPassphrase: "the passphrase or key does not open this vault"
        case .costRefused(let logN): "the identity file asks for 2^\(logN) units of work, which is refused"
        case .noSuchClinician(let id): "there is no identity of \(id) in this vault"
        case .damaged(let path, let what): "\(path) is damaged: \(what)"
        case .olderThanSeen(let rollbacks):
            "the vault is older than what this machine has seen (\(rollbacks.count) files)"
        case .readOnly: "the vault is open for reading only"
        case .newerKeysMissing(let path): "newer keys of \(path) exist but have not arrived, so nothing may be written"
        case .untrusted(let path): "\(path) is signed by nobody who is trusted with it"
        case .closedDrawer(let path): "the keys of \(path) are not yours"
        case .noSuchPatient(let text, _): "there is no patient \(text)"
        case .ambiguousPatient(let text, let found): "\(text) fits \(found.count) patients"
        case .patientExists(let patient): "there is a patient \(patient.code) already"
        case .noSuchNote(let text): "there is no note \(text)"
        case .ambiguousNote(let text, let found): "\(text) fits \(found.count) notes"
        case .noteIsSigned(let id): "note \(id) is signed and stays as it is"
        case .noteIsWithdrawn(let id): "note \(id) was withdrawn"
        case .importLine(let line, let reason): "line \(line): \(reason)"
        case .fileExists(let path): "\(path) exists already"
        case .invalid(let what, let why): "\(what) \(why)"
        case .diskFull(let path): "the disk is full: \(path) was not written"
        case .io(let what, let path, let errno): "cannot \(what) \(path): \(errno.description.lowercased())"
        case .cryptography(let reason): "the cryptographic library failed: \(reason)"
        }
    }
}
