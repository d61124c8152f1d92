internal import Foundation

/// A note that is going to be written: everything in it follows from its number, so that it is known again.
struct DraftNote {
    let number: Int
    var code = Practice.code
    var drawer = "record"
    var themes: [String] = []
    var signed = false
    /// How often it was changed.
    var revisions = 1
    var date = "2026-03-01"

    init(_ number: Int, code: String = Practice.code) {
        self.number = number
        self.code = code
    }

    var title: String { "entry \(number)" }

    /// Long enough for several blocks now and then; the marker occurs in no other text.
    var text: String {
        let sentence = "The patient spoke about work and sleep, and about what was agreed \(number) days ago. "
        return "\(marker) \(revisions). " + String(repeating: sentence, count: 1 + number % 7)
            + "Agreed: write down what went well."
    }

    /// A word by which a search finds this note.
    var marker: String { "marker\(number)x" }

    var input: Data { Data(text.utf8) }

    /// The command that writes it; its text comes through a pipe.
    var arguments: [String] {
        ["add", code, "-", "--title", title, "--date", date, "--json"] + (drawer == "process" ? ["--process"] : [])
            + themes.flatMap { ["--theme", $0] } + (signed ? ["--sign"] : [])
    }

    /// As a sight shows it.
    var line: String {
        DraftNote.line(
            code: code, drawer: drawer, date: date, title: title, themes: themes, signed: signed, revisions: revisions,
            text: text)
    }

    /// A line of an import.
    var importLine: String {
        #"{"patient":"\#(code)","date":"\#(date)","kind":"progress","title":"\#(title)","text":"\#(text)"}"# + "\n"
    }

    static func line(_ note: Practice.SeenNote, text: String) -> String {
        line(
            code: note.code, drawer: note.drawer, date: note.date, title: note.title, themes: note.themes,
            signed: note.signed, revisions: note.revisions, text: text)
    }

    private static func line(
        code: String, drawer: String, date: String, title: String, themes: [String], signed: Bool, revisions: Int,
        text: String
    ) -> String {
        "note \(title) of \(code), \(drawer), \(date), themes \(themes), \(signed ? "" : "not ")signed, "
            + "\(revisions) revisions: \(text)"
    }
}
