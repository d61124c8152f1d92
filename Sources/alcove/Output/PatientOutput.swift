internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// Patients as answers.
enum PatientOutput {
    static func json(_ patient: PatientSummary) -> JSON {
        [
            "patient": .string(patient.id.text), "code": .string(patient.code),
            "name": patient.name.map(JSON.string) ?? .null, "born": patient.born.map { .string($0.iso) } ?? .null,
            "language": patient.language.map { .string($0.code) } ?? .null,
            "notes": patient.notes.map { .integer(Int64($0)) } ?? .null,
            "last": patient.lastDay.map { .string($0.iso) } ?? .null,
        ]
    }

    /// A list of patients. The name appears where identity matters; else the code is enough, and others may look on.
    static func show(_ patients: [PatientSummary], withNames: Bool, _ global: GlobalOptions) {
        if global.json {
            global.output.document(["patients": .array(patients.map(json))])
            return
        }
        guard !patients.isEmpty else {
            global.output.remark(
                withNames ? "No patient of that name." : "No patients yet. “alcove patient add CODE” takes one in.")
            return
        }
        for line in table(patients, withNames: withNames).lines(width: StandardStreams.width) {
            global.output.line(line)
        }
    }

    /// A table of patients, in their order.
    ///
    /// - Parameter numbered: whether a number stands before each.
    static func table(_ patients: [PatientSummary], withNames: Bool, numbered: Bool = false) -> Table {
        var table = Table(
            (numbered ? [.init(title: "", rightAligned: true)] : [])
                + [.init(title: "Code"), .init(title: "Notes", rightAligned: true), .init(title: "Last note")]
                + (withNames ? [.init(title: "Born"), .init(title: "Name", flexible: true)] : []))
        for (index, patient) in patients.enumerated() {
            table.append(
                (numbered ? [String(index + 1)] : [])
                    + [patient.code, patient.notes.map(String.init) ?? "–", patient.lastDay?.short ?? "–"]
                    + (withNames ? [patient.born?.iso ?? "–", patient.name ?? "–"] : []))
        }
        return table
    }

    /// Asks for a date of birth until it is one, or nothing.
    static func askBorn(_ prompt: Prompt, before: CalendarDay?) throws -> CalendarDay? {
        while true {
            let text = try prompt.line("Born, as 1985-04-30 (Enter for none):", default: before?.iso ?? "")
            if text.isEmpty { return nil }
            if let day = CalendarDay(iso: text) { return day }
            Prompt.say("A date looks like 1985-04-30.")
        }
    }
}
