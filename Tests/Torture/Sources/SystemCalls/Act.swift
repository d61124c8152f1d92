internal import Foundation
internal import TortureKit

/// A kind of command that writes.
struct Act: Sendable {
    let name: String
    /// Where it can be seen.
    var facets: Set<Sight.Facet> = [.notes]
    /// Whether a passphrase is stretched in it or after it, which takes the better part of a second each time.
    var isSlow = false
    /// How often it can be done to one vault: an identity has at most eight keys.
    var lifetime = Int.max
    /// Makes ready for one more time.
    let prepare: @Sendable (Practice) throws -> Attempt
}

/// One time that an act is done.
struct Attempt {
    let arguments: [String]
    var input = Data()
    /// What may be seen when it was cut short, besides what was there before; the last is what it is for. More than one
    /// where a command is several acts for the vault, such as a new patient and then the note.
    let outcomes: [Change]
    /// Whether the answer says that it is done.
    var isAcknowledged: (Machine.Answer) -> Bool = { !$0.output.isEmpty }
    /// A note that it may have brought, by which the search is tried.
    var note: DraftNote?
    /// What a person does after an accident before they look; the sentences say what was wrong with that.
    var mend: (Practice, Machine.Answer) throws -> [String] = { _, _ in [] }
    /// Whether it is done after `mend` in any case.
    var isDoneByMending = false
    /// Whether it is first looked at after `mend`: what was locked has to be opened, and what was put back from a backup is
    /// older until then.
    var isLookedAtAfterMending = false
}

extension Act {
    /// Everything that writes and takes milliseconds.
    static let quick: [Act] = noteActs + recordActs + recoveryActs + copyActs
    /// What opens or seals the secret.
    static let slow: [Act] = secretActs

    static let all = quick + slow
}
