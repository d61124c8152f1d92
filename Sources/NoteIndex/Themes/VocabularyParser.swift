/// Reads the vocabulary's lines.
///
/// A line that begins in the first column opens a group, a theme or a cue of the scope rules:
///
///     group alliance | Therapeutic relationship | How client and therapist work together.
///     theme trust-safety | Trust and safety | The client feels safe enough to speak.
///       + trust*, felt safe, opened up
///       - mistrust*, guarded
///       confidential*, rapport
///       ! trust fund*
///       ~ privacy
///       = SI, C-SSRS
///
/// The indented lines below hold the terms, separated by commas. A sign before them says how they count; without one,
/// one place is enough. `+` is the good side of the theme and `-` the strained one; `~` needs company; `!` is a phrase
/// whose words do not count; `=` is an abbreviation in exactly this case; `@` names properties of the theme (`signed`,
/// `personal`, `label PSY`). Signs may stand together (`~+`). In a term, `*` is any run of letters, and a space is also
/// a hyphen or a line break.
struct VocabularyParser {
    var groups: [ThemeGroup] = []
    var themes: [Theme] = []
    var lexicon = ThemeLexicon()
    private var cue: ScopeCue?

    init() {}

    /// Reads a text of lines; anything that is no such line is an error with its number.
    mutating func read(_ text: StaticString) throws(VocabularyError) {
        let start = lexicon.source.count
        // The bytes of the program's own literal.
        text.withUTF8Buffer { lexicon.append(source: unsafe $0.span) }
        var lineStart = start
        var number = 1
        let end = lexicon.source.count
        while lineStart < end {
            var lineEnd = lineStart
            while lineEnd < end, lexicon.source[lineEnd] != newline { lineEnd += 1 }
            guard readLine(lineStart..<lineEnd) else { throw .malformedLine(number) }
            lineStart = lineEnd + 1
            number += 1
        }
    }

    private mutating func readLine(_ line: Range<Int>) -> Bool {
        guard let first = line.first else { return true }
        if lexicon.source[first] == space { return readTerms(line) }
        let fields = text(line).split(separator: "|").map { $0.trimmingSpaces() }
        guard let head = fields.first, let gapAt = head.firstIndex(of: " ") else { return false }
        let id = String(head[head.index(after: gapAt)...])
        switch head[..<gapAt] {
        case "group" where fields.count == 3:
            groups.append(ThemeGroup(id: id, name: String(fields[1]), summary: String(fields[2])))
            return true
        case "theme" where fields.count == 3:
            guard let group = groups.last else { return false }
            cue = nil
            themes.append(Theme(id: id, group: group.id, name: String(fields[1]), summary: String(fields[2])))
            return true
        case "cue":
            cue = ScopeCue(rawValue: id)
            return cue != nil
        default:
            return false
        }
    }

    private mutating func readTerms(_ line: Range<Int>) -> Bool {
        var place = line.lowerBound
        var style: TermStyle = []
        signs: while place < line.upperBound {
            switch lexicon.source[place] {
            case space: break
            case UInt8(ascii: "~"): style.insert(.weak)
            case UInt8(ascii: "="): style.insert(.exactCase)
            case UInt8(ascii: "!"): style.insert(.exclusion)
            case UInt8(ascii: "+"): style.insert(.toward)
            case UInt8(ascii: "-"): style.insert(.strained)
            case UInt8(ascii: "@"): return readProperties(place + 1..<line.upperBound)
            default: break signs
            }
            place += 1
        }
        guard cue != nil || !themes.isEmpty else { return false }
        if !style.isDisjoint(with: [.toward, .strained]), cue == nil { themes[themes.count - 1].hasSides = true }
        while place < line.upperBound {
            var end = place
            while end < line.upperBound, lexicon.source[end] != UInt8(ascii: ",") { end += 1 }
            guard lexicon.addTerm(place..<end, style, theme: themes.count - 1, cue: cue) else { return false }
            place = end + 1
        }
        return true
    }

    private mutating func readProperties(_ range: Range<Int>) -> Bool {
        guard let last = themes.indices.last else { return false }
        for property in text(range).split(separator: ",") {
            switch property.trimmingSpaces() {
            case "signed": themes[last].isSigned = true
            case "personal": themes[last].isPersonal = true
            case let label where label.hasPrefix("label "): themes[last].securityLabel = String(label.dropFirst(6))
            default: return false
            }
        }
        return true
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: lexicon.source[range], as: UTF8.self) }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")

extension Substring {
    func trimmingSpaces() -> Substring {
        var part = drop { $0 == " " }
        while part.last == " " { part.removeLast() }
        return part
    }
}
