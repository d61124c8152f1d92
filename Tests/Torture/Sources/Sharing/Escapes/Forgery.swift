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
        let ref = DrawerRef(patient: patient, drawer: .record)
        let append = try Append(vault)
        let target = try append.target(ref)
        for string in strings {
            let note = RecordHead.NoteHead(
                parents: [], time: .now(), kind: .progress, day: .today(), title: "t\(string)t",
                themes: ["trust-safety", "x\(string)x"], template: string)
            try append.add(Forgery.record(.note(note), Escapist.text(string), by: vault.keys.clinician), to: target)
            tally.count("texts in fields", by: 4)
        }
        try append.finish(.imported, JSONObject([("patient", .string(patient.text))]))
        // A patient's code and name hold one text each; in lists stands the last.
        for (number, string) in strings.enumerated() {
            let append = try Append(vault)
            let new = try NewPatient(in: vault, writer: append.writer)
            let target = try append.begin(new)
            let profile = RecordHead.ProfileHead(
                parents: [], time: .now(), code: "Q\(number)\(string)", name: "lantern\(string)")
            try append.add(Forgery.record(.profile(profile), by: vault.keys.clinician), to: target)
            try append.finish(.patientAdded, JSONObject([("patient", .string(new.id.text))]))
            tally.count("texts in fields", by: 2)
        }
        vault.forget()
    }

    private static func record(_ head: RecordHead, _ text: String = "", by author: Identifier) throws -> Record {
        let body = PlaintextBuffer()
        body.append(utf8: text)
        return try body.withBytes { try Record(head: head.json(by: author), body: $0) }
    }
}
