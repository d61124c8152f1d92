internal import SecretMemory
internal import VaultCrypto

/// The notes of a hand-off as Markdown, to be read or printed with whatever the reader has.
///
/// A note's text is quoted line by line, so that nothing in it can pass for a heading of ours or another note, and
/// characters that would be markup, or that would steer a terminal, are made harmless.
struct HandoffMarkdown {
    let code: String
    let name: String?
    let born: CalendarDay?
    let sender: String
    let made: Timestamp
    let purpose: HandoffPurpose
    /// The name of a theme, for its id.
    let themeName: (String) -> String

    /// The page for these notes, in their order.
    func render(_ notes: [HandoffNote]) -> PlaintextBuffer {
        let page = PlaintextBuffer()
        let who = [code, name ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        let birth = born.map { ", born \($0.long)" } ?? ""
        page.append(utf8: "# \(inline(who))\(birth)\n\n")
        let count = notes.count == 1 ? "One note" : "\(notes.count) notes"
        page.append(utf8: "\(count) from \(inline(sender)), made on \(made.dayInUTC.long)")
        page.append(utf8: " for \(inline(purpose.description)).\n")
        for note in notes { append(note, to: page) }
        return page
    }

    private func append(_ note: HandoffNote, to page: PlaintextBuffer) {
        let title = note.title.isEmpty ? "" : " · " + inline(note.title)
        page.append(utf8: "\n---\n\n## \(note.day.long) · \(note.kind.name)\(title)\n\n")
        page.append(utf8: "*\(byline(note.author, note.written, signed: note.signed)).*")
        if !note.themes.isEmpty {
            let names = note.themes.map { inline(themeName($0)) }
            page.append(utf8: "  \n*Themes: \(names.joined(separator: ", ")).*")
        }
        page.append(utf8: "\n\n")
        quote(note.text, to: page)
        for revision in note.revisions {
            let line = byline(revision.author, revision.written, signed: revision.signed)
            page.append(utf8: "\n### Another version\n\n*\(line).*\n\n")
            quote(revision.text, to: page)
        }
        for addendum in note.addenda {
            let line = byline(addendum.author, addendum.written, signed: addendum.signed)
            page.append(utf8: "\n### Addendum\n\n*\(line).*\n\n")
            quote(addendum.text, to: page)
        }
    }

    private func byline(_ author: HandoffNote.Author, _ written: Timestamp, signed: Bool) -> String {
        let name = inline(author.name ?? "clinician \(author.clinician.text.prefix(8))")
        let clock = written.iso.dropFirst(11).prefix(5)
        return "Written by \(name), \(written.dayInUTC.long), \(clock) UTC; \(signed ? "signed" : "not signed")"
    }

    /// Short text inside a line of ours.
    private func inline(_ text: String) -> String {
        let source = PlaintextBuffer()
        source.append(utf8: text)
        let line = PlaintextBuffer()
        source.withBytes { HandoffMarkdown.append($0, to: line, lineBreak: " ", isInline: true) }
        return line.text(in: 0..<line.count) ?? ""
    }

    /// The text with `> ` before each line and two spaces behind it, which keep its line breaks.
    private func quote(_ text: PlaintextBuffer, to page: PlaintextBuffer) {
        page.append(utf8: "> ")
        text.withBytes { HandoffMarkdown.append($0, to: page, lineBreak: "  \n> ", isInline: false) }
        page.append(utf8: "\n")
    }

    /// Appends UTF-8, whole runs at a time, with what is not harmless replaced.
    private static func append(_ text: RawSpan, to page: PlaintextBuffer, lineBreak: String, isInline: Bool) {
        var start = 0
        for index in 0..<text.byteCount {
            let byte = text.byte(index)
            var from = index
            let replacement: String
            switch byte {
            case UInt8(ascii: "\n"): replacement = lineBreak
            case UInt8(ascii: "\t"), UInt8(ascii: "\r"): replacement = " "
            // No raw HTML, which many readers of Markdown would run.
            case UInt8(ascii: "<"): replacement = "\\<"
            case 0x00..<0x20, 0x7F: replacement = "\u{FFFD}"
            case 0x80..<0xA0 where index > 0 && text.byte(index - 1) == 0xC2:
                // U+0080 to U+009F, which terminals take for control characters too.
                from = index - 1
                replacement = "\u{FFFD}"
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "#"), UInt8(ascii: "\\"):
                guard isInline else { continue }
                replacement = "\\" + String(UnicodeScalar(byte))
            default: continue
            }
            page.append(text.extracting(start..<from))
            page.append(utf8: replacement)
            start = index + 1
        }
        page.append(text.extracting(start...))
    }
}

extension NoteKind {
    /// What the kind is called on a page: `Progress note`.
    public var name: String {
        switch self {
        case .progress: "Progress note"
        case .process: "Process note"
        case .intake: "Intake"
        case .plan: "Treatment plan"
        case .contact: "Contact"
        case .missed: "Missed session"
        case .consult: "Consultation"
        case .letter: "Letter"
        case .summary: "Summary"
        }
    }
}
