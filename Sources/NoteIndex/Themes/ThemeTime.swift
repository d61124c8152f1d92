/// Tells what belongs to an earlier time, from the cues around it: "history of self-harm", "was hit as a child".
///
/// The rules are in the manner of ConText's temporality (Harkema et al., 2009). A tense alone says nothing: "he hit his
/// brother" may be of this week. Whoever is in doubt reads it as of now, since a risk that is called past is looked at
/// less.
struct ThemeTime {
    /// A longer sentence is read in parts of so many words, so that the time stays linear.
    private static let longestSentence = 100

    let tokens: [WordToken]
    /// The cues of scope, in the order of the text.
    let cues: [ThemeLexicon.Cue]
    /// The cues of time, in the order of the text.
    let times: [ThemeLexicon.Cue]

    /// The year of the note: one that is not before it is now.
    let year: Int?

    /// - Parameter hits: in the order of the text.
    func resolve(_ hits: inout [ThemeLexicon.Hit], in text: Span<UInt8>) {
        guard !hits.isEmpty else { return }
        let times = withYears(in: text)
        var (time, cue, hit) = (0, 0, 0)
        while time < times.count {
            let range = sentence(around: times[time].first)
            let firstTime = time
            while time < times.count, times[time].first < range.upperBound { time += 1 }
            while cue < cues.count, cues[cue].first < range.lowerBound { cue += 1 }
            let firstCue = cue
            while cue < cues.count, cues[cue].first < range.upperBound { cue += 1 }
            while hit < hits.count, hits[hit].first < range.lowerBound { hit += 1 }
            let firstHit = hit
            while hit < hits.count, hits[hit].first < range.upperBound { hit += 1 }
            guard firstHit < hit else { continue }
            let sentence = TimedSentence(
                tokens: tokens, range: range, cues: Array(cues[firstCue..<cue]), times: Array(times[firstTime..<time]),
                hits: (firstHit..<hit).map { hits[$0].first...hits[$0].last })
            for place in firstHit..<hit where sentence.isPast(place - firstHit) { hits[place].isPast = true }
        }
    }

    private func sentence(around place: Int) -> Range<Int> {
        var start = place
        let earliest = max(0, place - ThemeTime.longestSentence / 2)
        while start > earliest, !tokens[start].gap.endsSentence { start -= 1 }
        let latest = min(tokens.count, start + ThemeTime.longestSentence)
        return start..<(tokens[start + 1..<max(start + 1, latest)].firstIndex { $0.gap.endsSentence } ?? latest)
    }

    // MARK: Years

    /// With the years that stand alone, as in "in 2015", and each time with the small words before it: "in early 2015", "two
    /// years ago". What is a clock's time or a dose is left out.
    private func withYears(in text: Span<UInt8>) -> [ThemeLexicon.Cue] {
        var merged: [ThemeLexicon.Cue] = []
        var next = times.startIndex
        func take(_ cue: ThemeLexicon.Cue) {
            guard cue.kind == .once else { return merged.append(cue) }
            if isNumber(cue.last, in: text), isMeasure(cue.last + 1, in: text) { return }
            var first = cue.first
            while first > 0, cue.first - first < 3, tokens[first].gap == .joined, isSmall(first - 1, in: text),
                merged.last.map({ $0.last < first - 1 }) ?? true
            { first -= 1 }
            merged.append(ThemeLexicon.Cue(first: first, last: cue.last, kind: .once))
        }
        for place in tokens.indices where isYear(place, in: text) {
            while next < times.endIndex, times[next].first <= place {
                take(times[next])
                next += 1
            }
            guard merged.last.map({ $0.last < place }) ?? true else { continue }
            take(ThemeLexicon.Cue(first: place, last: place, kind: .once))
        }
        while next < times.endIndex {
            take(times[next])
            next += 1
        }
        return merged
    }

    private func isYear(_ place: Int, in text: Span<UInt8>) -> Bool {
        let (start, end) = (Int(tokens[place].start), Int(tokens[place].end))
        guard end - start == 4, isDigit(text[start]) else { return false }
        let number = (start..<end).reduce(0) { $0 * 10 + Int(text[$1] & 15) }
        guard (1900..<(year ?? 2100)).contains(number) else { return false }
        // "2026-11-03" and "3/11/2026" are days; "05/2015" and "2012–2014" are years.
        let (before, after) = (place - 1, place + 1)
        return !(isNumber(before, in: text) && isNumber(before - 1, in: text))
            && !(isNumber(after, in: text) && isNumber(after + 1, in: text))
    }

    /// Whether a word makes the number before it a time of the day, a dose or a count.
    private func isMeasure(_ place: Int, in text: Span<UInt8>) -> Bool {
        guard place < tokens.count, !tokens[place].gap.endsSentence, tokens[place].gap != .comma else { return false }
        return isNumber(place, in: text) && tokens[place].gap == .colon || isWord(ThemeTime.measures, place, in: text)
    }

    private func isSmall(_ place: Int, in text: Span<UInt8>) -> Bool {
        isNumber(place, in: text) || isWord(ThemeTime.smallWords, place, in: text)
    }

    private func isWord(_ words: Set<UInt64>, _ place: Int, in text: Span<UInt8>) -> Bool {
        let (start, end) = (Int(tokens[place].start), Int(tokens[place].end))
        return tokens[place].isASCII && end - start <= 8 && words.contains(ThemeLexicon.head(of: text, start, end))
    }

    private static let measures = heads(
        "mg mcg ug g kg ml l kcal cal h hr hrs hours am pm min mins minutes units pills tablets steps words")
    private static let smallWords = heads(
        """
        in on early late mid back about around during over some a an one two three four five six seven eight nine ten
        eleven twelve fifteen sixteen eighteen twenty thirty forty fifty
        many several few couple of the long more than nearly almost year years month months summer summers winter winters
        decade decades ca circa until since im vor en hace il y a ha sono nel no em i op
        """)

    private static func heads(_ words: String) -> Set<UInt64> {
        Set(
            words.split(whereSeparator: \.isWhitespace).map { word in
                let letters = Array(word.utf8)
                return ThemeLexicon.head(of: letters.span, 0, letters.count)
            })
    }

    private func isNumber(_ place: Int, in text: Span<UInt8>) -> Bool {
        tokens.indices.contains(place) && isDigit(text[Int(tokens[place].start)])
    }

    private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
