internal import Foundation
internal import TortureKit
internal import VaultCrypto

@testable internal import ClinicalVault
@testable internal import SecretMemory

/// Fills a vault past every check of what a text may be, as a colleague could who shares it and changes the program.
struct Forgery {
    let vault: Vault

    init(_ open: OpenVault) throws { vault = try open.vault() }

    func fill(_ strings: [String], _ tally: inout Tally) throws {
        let patient = try vault.addPatient(code: "T-1", name: "lantern").id
        try addNotes(strings, to: patient)
        // A patient's code and name hold one text each.
        for (number, string) in strings.enumerated() { try addPatient("Q\(number)\(string)", "lantern\(string)") }
        tally.count("texts in fields", by: 6 * strings.count)
        vault.forget()
    }

    // Each in a function of its own: what appends holds the vault's lock for as long as it lives.

    private func addNotes(_ strings: [String], to patient: Identifier) throws {
        let append = try Append(vault)
        let target = try append.target(DrawerRef(patient: patient, drawer: .record))
        for string in strings {
            let note = RecordHead.NoteHead(
                parents: [], time: .now(), kind: .progress, day: .today(), title: "t\(string)t",
                themes: ["trust-safety", "x\(string)x"], template: string)
            try append.add(Forgery.record(.note(note), Escapist.text(string), by: vault.keys.clinician), to: target)
        }
        try append.finish(.imported, JSONObject([("patient", .string(patient.text))]))
    }

    private func addPatient(_ code: String, _ name: String) throws {
        let append = try Append(vault)
        let new = try NewPatient(in: vault, writer: append.writer)
        let target = try append.begin(new)
        let profile = RecordHead.ProfileHead(parents: [], time: .now(), code: code, name: name)
        try append.add(Forgery.record(.profile(profile), by: vault.keys.clinician), to: target)
        try append.finish(.patientAdded, JSONObject([("patient", .string(new.id.text))]))
    }

    private static func record(_ head: RecordHead, _ text: String = "", by author: Identifier) throws -> Record {
        let body = PlaintextBuffer()
        body.append(utf8: text)
        return try body.withBytes { try Record(head: head.json(by: author), body: $0) }
    }
}
