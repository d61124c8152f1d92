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
    /// How many notes have the word that may be meant.
    let meant: Int

    /// Searches.
    static func find(_ search: VaultSearch, _ words: String, _ session: Session) throws -> SearchOutput {
        let clock = ContinuousClock()
        let start = clock.now
        let answer = try session.vault.search(search)
        let milliseconds = (clock.now - start) / .milliseconds(1)
        var meant = 0
        if answer.total == 0, let near = answer.didYouMean {
            var other = search
            (other.query, other.limit, other.snippets) = (near, 1, false)
            meant = (try? session.vault.search(other).total) ?? 0
        }
        return SearchOutput(
            answer: answer, authors: NoteAuthors(of: answer.hits.lazy.map(\.note), session),
            milliseconds: milliseconds, words: words, meant: meant)
    }

    /// How long it took.
    var time: String { "\(Int(milliseconds.rounded(.up))) ms" }

    /// A word that may be meant, where it finds something: one that only withdrawn notes have does not.
    private var near: String? { meant > 0 ? answer.didYouMean : nil }

    /// What is said where a beginning fits more words than are looked for.
    private var cut: String? {
        guard !answer.cappedPrefixes.isEmpty else { return nil }
        let beginnings = answer.cappedPrefixes.map { "“\(Printable.line($0))”" }.joined(separator: " and ")
        return "\(beginnings): too many words begin so, and not all were looked for; with more letters all of them are"
    }

    /// What is said where nothing was found.
    private var nothing: String {
        let near = near.map { " Did you mean \(Printable.line($0)) (\(meant))?" }
        let parts = words.split(separator: " ")
        let either = parts.contains("or") ? " OR in capital letters means either." : ""
        return "Nothing\(words.isEmpty ? "" : " for “\(Printable.line(words))”").\(near ?? "")\(either)"
    }

    /// Two more than the longest number.
    private var numberWidth: Int { String(answer.hits.count).count + 2 }

    /// The line above a hit.
    private func heading(of hit: VaultSearchHit, _ number: Int, withCodes: Bool) -> String {
        let note = hit.note
        let code = withCodes ? TextWidth.pad(Printable.line(note.code), to: 8) : ""
        return "\(TextWidth.pad(String(number), to: numberWidth))\(code)\(TextWidth.pad(note.day.short, to: 13))"
            + "\(TextWidth.pad(note.kind.rawValue, to: 10))\(NoteText.shortID(note.id))  "
            + "\(Printable.line(note.title))\(authors.byline(note))"
    }

    /// The hits for the whole screen.
    func fill(_ page: TextPage, withCodes: Bool) {
        if let cut { page.add(cut, .waiting) }
        guard answer.total > 0 else { return page.add(nothing) }
        for (index, hit) in answer.hits.enumerated() {
            if index > 0 { page.add("") }
            page.add(heading(of: hit, index + 1, withCodes: withCodes).trimmed, .strong)
            if hit.isWithheld {
                page.add("text hidden, r shows it", .waiting, indent: numberWidth)
                continue
            }
            if let snippet = hit.snippet { page.add(SearchOutput.pieces(of: snippet), indent: numberWidth) }
            if !hit.reasons.isEmpty { page.add(hit.reasons.joined(separator: " · "), .faint, indent: numberWidth) }
        }
        if answer.total > answer.hits.count {
            page.add("")
            page.add("\(answer.hits.count) of \(answer.total) shown; / narrows the search", .faint)
        }
    }

    /// What answers the query stands in brackets too, for whoever sees no colour.
    private static func pieces(of snippet: Snippet) -> [(text: String, isMarked: Bool)] {
        let pieces = snippet.pieces.map { ($0.isHighlighted ? "[\($0.text)]" : $0.text, $0.isHighlighted) }
        return (snippet.isCutBefore ? [("… ", false)] : []) + pieces + (snippet.isCutAfter ? [(" …", false)] : [])
    }

    func print(to output: Output) {
        let style = Style.forOutput
        if let cut { Output.complain(cut) }
        guard answer.total > 0 else { return output.remark(nothing) }
        output.remark("\(counted(answer.total, "note")), \(time)")
        let width = min(StandardStreams.width, 100) - 5
        var lines: [String] = []
        for (number, hit) in answer.hits.enumerated() { lines += self.lines(of: hit, number + 1, style, width: width) }
        if !lines.isEmpty { output.line(lines.joined(by: "\n")) }
        if answer.total > answer.hits.count {
            output.remark("\(answer.hits.count) of \(answer.total) shown; -n \(answer.total) shows all")
        }
    }

    private func lines(of hit: VaultSearchHit, _ number: Int, _ style: Style, width: Int) -> [String] {
        let head = style.strong(heading(of: hit, number, withCodes: true).trimmed)
        guard !hit.isWithheld else { return [head, "     text hidden; --reveal shows it"] }
        let quotation = hit.snippet.map { TextWidth.wrap(SearchOutput.marked($0, style), to: width) } ?? []
        let reasons = style.faint(hit.reasons.map(Printable.line).joined(by: " · "))
        return [head] + (quotation + (hit.reasons.isEmpty ? [] : [reasons])).map { "     " + $0 }
    }

    /// The quotation with what answers the query in colour, or in brackets where there is none.
    private static func marked(_ snippet: Snippet, _ style: Style) -> String {
        let text = snippet.pieces.map { piece in
            let safe = Printable.line(piece.text)
            return piece.isHighlighted ? (style.enabled ? style.accent(safe) : "[\(safe)]") : safe
        }.joined(by: "")
        return (snippet.isCutBefore ? "… " : "") + text + (snippet.isCutAfter ? " …" : "")
    }

    /// The fields of the contract.
    var json: JSON {
        [
            "total": .integer(Int64(answer.total)), "took_ms": .number((milliseconds * 100).rounded() / 100),
            "did_you_mean": near.map(JSON.string) ?? .null,
            "capped_prefixes": .array(answer.cappedPrefixes.map(JSON.string)),
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
