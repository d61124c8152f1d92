/// Reads the vocabulary's lines.
///
/// A line that begins in the first column opens a group, a theme or a cue of the scope rules:
///
///     group alliance | Therapeutic relationship
///       > How client and therapist work together.
///     theme trust-safety | Trust and safety
///       > The client feels safe enough to speak.
///       + trust*, felt safe, open/opens/opened up
///       - mistrust*, guarded
///       confidential*, rapport
///       ! trust fund*
///       ~ privacy
///     theme suicide | Suicidal thoughts and behaviour
///       @ signed | personal | label PSY
///       = SI
///       ? protective factor*, suicide prevention
///
/// The indented lines below hold the terms, separated by commas. A sign before them says how they count; without one,
/// one place is enough. `+` is the good side of the theme and `-` the strained one; `~` needs company; `!` is a phrase
/// whose words do not count; `?` speaks of the theme without saying that it is there; `=` is an abbreviation in exactly
/// this case. Signs may stand together (`=?`). `>` explains and `@` names properties: a theme is `signed`, a `danger`,
/// `personal` or has a `label`, the themes of a group are `pointed`; see ``Theme``. In a term, `*` is any run of letters, a space
/// is also a hyphen or a line break, and words between slashes (`her/his`) may each stand in their place.
struct VocabularyParser {
    var groups: [ThemeGroup] = []
    var themes: [Theme] = []
    var lexicon = ThemeLexicon()
    private var cue: ScopeCue?
    private var isPointedGroup = false

    init() {}

    /// Reads a part of the built-in text; a line that is none of the above is an error with its number.
    mutating func read(_ part: StaticString) throws(VocabularyError) {
        // The bytes of the program's own literal.
        let malformed = part.withUTF8Buffer { readLines(unsafe $0.span) }
        if let malformed { throw .malformedLine(malformed) }
    }

    /// - Returns: the number of the first malformed line.
    mutating func readLines(_ text: Span<UInt8>) -> Int? {
        let offset = lexicon.source.count
        lexicon.append(source: text)
        var start = 0
        var number = 1
        while start < text.count {
            var end = start
            while end < text.count, text[end] != newline { end += 1 }
            guard readLine(start..<end, in: text, offset: offset) else { return number }
            start = end + 1
            number += 1
        }
        return nil
    }

    private mutating func readLine(_ line: Range<Int>, in text: Span<UInt8>, offset: Int) -> Bool {
        guard let first = line.first else { return true }
        if text[first] == space { return readTerms(line, in: text, offset: offset) }
        guard let gap = line.first(where: { text[$0] == space }) else { return false }
        let fields = fields(gap + 1..<line.upperBound, in: text)
        cue = nil
        switch string(first..<gap, in: text) {
        case "group" where fields.count == 2:
            groups.append(ThemeGroup(id: fields[0], name: fields[1], summary: ""))
            isPointedGroup = false
            return true
        case "theme" where fields.count == 2:
            guard let group = groups.last else { return false }
            var theme = Theme(id: fields[0], group: group.id, name: fields[1], summary: "")
            theme.isPointed = isPointedGroup
            themes.append(theme)
            return true
        case "cue" where fields.count == 1:
            cue = ScopeCue(rawValue: fields[0])
            return cue != nil
        default:
            return false
        }
    }

    private mutating func readTerms(_ line: Range<Int>, in text: Span<UInt8>, offset: Int) -> Bool {
        var place = line.lowerBound
        var style: TermStyle = []
        signs: while place < line.upperBound {
            switch text[place] {
            case space: break
            case UInt8(ascii: "~"): style.insert(.weak)
            case UInt8(ascii: "="): style.insert(.exactCase)
            case UInt8(ascii: "!"): style.insert(.exclusion)
            case UInt8(ascii: "+"): style.insert(.toward)
            case UInt8(ascii: "-"): style.insert(.strained)
            case UInt8(ascii: "?"): style.insert(.considered)
            case UInt8(ascii: "@"): return readProperties(fields(place + 1..<line.upperBound, in: text))
            case UInt8(ascii: ">"): return readSummary(fields(place + 1..<line.upperBound, in: text))
            default: break signs
            }
            place += 1
        }
        let theme = cue == nil ? openTheme : 0
        guard let theme else { return false }
        if cue == nil, !style.isDisjoint(with: [.toward, .strained]) { themes[theme].hasSides = true }
        while place < line.upperBound {
            var end = place
            while end < line.upperBound, text[end] != UInt8(ascii: ",") { end += 1 }
            guard lexicon.addTerm(place..<end, in: text, offset: offset, style, theme: theme, cue: cue) else {
                return false
            }
            place = end + 1
        }
        return true
    }

    /// The theme that the lines below it speak of; nil while they speak of the group.
    private var openTheme: Int? {
        guard let last = themes.indices.last, themes[last].group == groups.last?.id else { return nil }
        return last
    }

    private mutating func readSummary(_ fields: [String]) -> Bool {
        guard fields.count == 1, !groups.isEmpty, cue == nil else { return false }
        if let theme = openTheme {
            themes[theme].summary = fields[0]
        } else {
            groups[groups.count - 1].summary = fields[0]
        }
        return true
    }

    private mutating func readProperties(_ properties: [String]) -> Bool {
        for property in properties {
            switch (property, openTheme) {
            case ("pointed", nil): isPointedGroup = true
            case ("signed", let theme?): themes[theme].isSigned = true
            case ("danger", let theme?): themes[theme].isDanger = true
            case ("personal", let theme?): themes[theme].isPersonal = true
            case (let label, let theme?) where label.hasPrefix("label "):
                themes[theme].securityLabel = String(label.dropFirst(6))
            default: return false
            }
        }
        return true
    }

    /// The parts of a line between `|`, without the spaces around them.
    private func fields(_ range: Range<Int>, in text: Span<UInt8>) -> [String] {
        var fields: [String] = []
        var place = range.lowerBound
        while place <= range.upperBound {
            var end = place
            while end < range.upperBound, text[end] != UInt8(ascii: "|") { end += 1 }
            let next = end + 1
            while place < end, text[place] == space { place += 1 }
            while place < end, text[end - 1] == space { end -= 1 }
            fields.append(string(place..<end, in: text))
            place = next
        }
        return fields
    }

    private func string(_ range: Range<Int>, in text: Span<UInt8>) -> String {
        unsafe text.extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
