internal import ArgumentParser

/// A format of notes: the sections that a clinician writes in. Data, so that a practice can add its own.
struct NoteTemplate: ExpressibleByArgument {
    let id: String
    let sections: [String]

    /// The formats that clinicians are taught, by their initials.
    static let all = [
        NoteTemplate(id: "soap", sections: ["Subjective", "Objective", "Assessment", "Plan"]),
        NoteTemplate(id: "dap", sections: ["Data", "Assessment", "Plan"]),
        NoteTemplate(id: "birp", sections: ["Behavior", "Intervention", "Response", "Plan"]),
        NoteTemplate(id: "girp", sections: ["Goal", "Intervention", "Response", "Plan"]),
    ]

    /// Whether a line is the heading of a section.
    func isHeading(_ line: RawSpan) -> Bool {
        sections.contains { name in
            var name = name + ":"
            return name.withUTF8 { bytes in
                bytes.count <= line.byteCount && bytes.indices.allSatisfy { unsafe bytes[$0] == line.byte(at: $0) }
                    && NoteText.isBlank(line.extracting(bytes.count...))
            }
        }
    }

    /// `soap, dap, birp, girp`
    static var list: String { all.map(\.id).joined(separator: ", ") }

    private init(id: String, sections: [String]) {
        self.id = id
        self.sections = sections
    }

    init?(argument: String) {
        let name = argument.lowercased()
        guard let template = NoteTemplate.all.first(where: { $0.id == name }) else { return nil }
        self = template
    }

    static var allValueStrings: [String] { all.map(\.id) }
    var defaultValueDescription: String { id }
}
