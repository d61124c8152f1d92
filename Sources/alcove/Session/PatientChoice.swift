internal import ClinicalVault
internal import Terminal

/// Which patient a command is about.
enum PatientChoice {
    /// The patient that `text` names. One that does not exist is never made in silence: a terminal asks, with the near
    /// codes; elsewhere it is an error, unless `create` was said.
    static func resolve(
        _ text: String, _ session: Session, _ global: GlobalOptions, create: Bool
    ) throws -> PatientSummary {
        do {
            return try session.vault.patient(matching: text, counted: false)
        } catch VaultError.noSuchPatient(_, let near) {
            if create {
                // Another command may have made the same patient a moment ago.
                do { return try session.vault.addPatient(code: text) } catch VaultError.patientExists(let made) {
                    return made
                }
            }
            guard global.canAsk else {
                throw CommandFailure(
                    .failed, "there is no patient \(Printable.line(text))",
                    hint: "\(hint(near: near) ?? "")\(near.isEmpty ? "" : "; ")--create makes a new patient")
            }
            return try ask(text, near: Array(near.prefix(9)), session)
        }
    }

    /// The near codes, where there are any.
    static func hint(near: [PatientSummary]) -> String? {
        guard !near.isEmpty else { return nil }
        return "near: " + near.prefix(3).map { Printable.line($0.code) }.joined(separator: ", ")
    }

    private static func ask(_ text: String, near: [PatientSummary], _ session: Session) throws -> PatientSummary {
        let shown = Printable.line(text)
        Prompt.say("There is no \(shown).")
        for (index, patient) in near.enumerated() {
            Prompt.say("  \(index + 1)  \(describe(patient))")
        }
        Prompt.say("  n  a new patient \(shown)\n  q  stop")
        let digits = String((1...9).prefix(near.count).flatMap { String($0) })
        let answer = try session.prompt.key("›", digits + "nq")
        if answer == "n" { return try session.vault.addPatient(code: text) }
        guard let number = answer.wholeNumberValue else { throw KeyboardError.interrupted }
        return near[number - 1]
    }

    /// `K-117, Name Surname`, within a sentence.
    static func name(_ patient: PatientSummary) -> String {
        Printable.line(patient.code) + (patient.name.map { ", \(Printable.line($0))" } ?? "")
    }

    /// `K-117  Name Surname, last note 16 Nov 2026`, in a list to choose from.
    static func describe(_ patient: PatientSummary) -> String {
        var text = Printable.line(patient.code)
        if let name = patient.name { text += "  \(Printable.line(name))" }
        if let day = patient.lastDay { text += ", last note \(day.short)" }
        return text
    }
}
