internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// A hand-off before it is opened: who, for whom, whole or not, and what is inside.
struct HandoffOutput {
    private let contents: HandoffContents
    /// The patient here whose record it continues, if there is one.
    private let patient: PatientSummary?

    init(_ contents: HandoffContents, _ session: Session) {
        self.contents = contents
        patient = (try? session.vault.patient(of: contents)) ?? nil
    }

    func print(to output: Output, file: String) {
        let style = Style.forOutput
        let good = "✔ "
        output.line(
            style.strong(Printable.line(file))
                + " · \(HandoffOutput.size(contents.size))   nothing has been written so far")
        output.line(String(repeating: "─", count: 80))
        output.line("From      \(Printable.line(contents.senderName))")
        output.line(
            "          "
                + (contents.signatureIsValid
                    ? good + "signed with that key" : style.alarm("the signature is not this sender's")))
        output.line("          " + confirmation(style))
        output.line("To        \(addressee)")
        let born = contents.born.map { ", born \($0.long)" } ?? ""
        let name = contents.name.map { " · \($0)" } ?? ""
        output.line(
            Printable.line("Patient   \(contents.code)\(name)\(born)")
                + (patient.map { "   in your vault as \(Printable.line($0.code))" } ?? "   not in your vault"))
        output.line(
            Printable.line(
                "For       \(contents.purpose) · made \(contents.made.local.day.long), \(contents.made.localClock)"))
        output.line()
        output.line("Inside    \(counted(contents.notes, "note"))\(span), \(contents.signed) of them signed")
        let parts = "\(contents.goodParts) of \(contents.parts) parts are as they were made"
        output.line("          " + (contents.problems.isEmpty ? good + parts : style.alarm(parts)))
        for problem in contents.problems { output.line("          " + style.alarm(Printable.line("\(problem)"))) }
        output.line("Not in    Process notes are never part of a hand-off unless named here.")
    }

    private var span: String {
        guard let first = contents.first, let last = contents.last else { return "" }
        return ", \(first.short) – \(last.short)"
    }

    private var addressee: String {
        switch contents.addressee {
        case .me: "you, and nobody else"
        case .passphrase: "whoever has the words"
        case .other: "somebody else, not you"
        }
    }

    private func confirmation(_ style: Style) -> String {
        if contents.sender == .me { return "✔ your own" }
        if let day = contents.confirmed { return "✔ words compared on \(day.long)" }
        return style.waiting(
            "NOT YET CONFIRMED. Telephone, on a number that you have from elsewhere: alcove keys compare")
    }

    private static func size(_ bytes: Int) -> String {
        if bytes < 10_000 { return "\(bytes) bytes" }
        if bytes < 1_000_000 { return "\(bytes / 1000) kB" }
        return "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }

    var json: JSON {
        [
            "handoff": .string(contents.id.text), "from": .string(contents.senderName),
            "signature_valid": .bool(contents.signatureIsValid), "confirmed": .bool(contents.isConfirmed),
            "to": .string(contents.addressee.word), "patient": .string(contents.patient.text),
            "code": .string(contents.code), "name": contents.name.map(JSON.string) ?? .null,
            "purpose": .string(contents.purpose.text), "made": .string(contents.made.iso),
            "notes": .integer(Int64(contents.notes)), "signed": .integer(Int64(contents.signed)),
            "first": contents.first.map { .string($0.iso) } ?? .null,
            "last": contents.last.map { .string($0.iso) } ?? .null,
            "parts": .integer(Int64(contents.parts)), "parts_whole": .integer(Int64(contents.goodParts)),
            "problems": .array(contents.problems.map { .string("\($0)") }),
        ]
    }
}

extension HandoffAddressee {
    /// The word of the contract with scripts.
    fileprivate var word: String {
        switch self {
        case .me: "me"
        case .passphrase: "passphrase"
        case .other: "other"
        }
    }
}
