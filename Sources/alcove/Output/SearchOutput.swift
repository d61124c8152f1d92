internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// What a search found: each hit with the reason why it is there.
struct SearchOutput {
    let answer: VaultSearchAnswer
    let authors: NoteAuthors
    let milliseconds: Double
    let words: String

    func print(to output: Output) {
        let style = Style.forOutput
        guard answer.total > 0 else {
            let near = answer.didYouMean.map { " Did you mean \(Printable.line($0))?" } ?? ""
            output.remark("Nothing\(words.isEmpty ? "" : " for “\(Printable.line(words))”").\(near)")
            return
        }
        output.remark("\(counted(answer.total, "note")), \(Int(milliseconds.rounded(.up))) ms")
        for (number, hit) in answer.hits.enumerated() {
            let note = hit.note
            let head =
                "\(TextWidth.pad(String(number + 1), to: 3))\(TextWidth.pad(Printable.line(note.code), to: 8))\(TextWidth.pad(note.day.short, to: 13))\(TextWidth.pad(note.kind.rawValue, to: 10))\(NoteText.shortID(note.id))  \(Printable.line(note.title))\(authors.byline(note))"
            output.line(style.strong(head.trimmed))
            if hit.isWithheld {
                output.line("     text hidden; --reveal shows it")
                continue
            }
            if let snippet = hit.snippet {
                let marked = SearchOutput.marked(snippet, style)
                for line in TextWidth.wrap(marked, to: min(StandardStreams.width, 100) - 5) {
                    output.line("     " + line)
                }
            }
            if !hit.reasons.isEmpty {
                output.line("     " + style.faint(hit.reasons.map(Printable.line).joined(separator: " · ")))
            }
        }
        if answer.total > answer.hits.count {
            output.remark("\(answer.hits.count) of \(answer.total) shown; -n \(answer.total) shows all")
        }
    }

    /// The quotation with what answers the query in colour, or in brackets where there is none.
    private static func marked(_ snippet: Snippet, _ style: Style) -> String {
        let text = snippet.pieces.map { piece in
            let safe = Printable.line(piece.text)
            return piece.isHighlighted ? (style.enabled ? style.accent(safe) : "[\(safe)]") : safe
        }.joined()
        return (snippet.isCutBefore ? "… " : "") + text + (snippet.isCutAfter ? " …" : "")
    }

    /// The fields of the contract.
    var json: JSON {
        [
            "total": .integer(Int64(answer.total)), "took_ms": .number((milliseconds * 100).rounded() / 100),
            "did_you_mean": answer.didYouMean.map(JSON.string) ?? .null,
            "hits": .array(
                answer.hits.map { hit in
                    [
                        "note": .string(hit.note.id.text), "patient": .string(hit.note.patient.text),
                        "code": .string(hit.note.code), "date": .string(hit.note.day.iso),
                        "kind": .string(hit.note.kind.rawValue), "title": .string(hit.note.title),
                        "author": authors.json(hit.note),
                        "themes": .array(hit.note.themes.map(JSON.string)), "score": .number(hit.score),
                        "snippet": hit.snippet.map { .string($0.text) } ?? .null,
                        "reasons": .array(hit.reasons.map(JSON.string)),
                    ]
                }),
        ]
    }
}
