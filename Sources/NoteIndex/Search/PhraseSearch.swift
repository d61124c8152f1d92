/// The words of a phrase on their way through the documents that have all of them.
///
/// A value that nobody shares: at every use of an object's property Swift asks whether somebody else is changing it, and
/// for two words that every note has these questions took a third of the search.
struct PhraseSearch {
    private var words: [Word]

    init(_ cursors: [PostingCursor]) { words = cursors.map { Word(cursor: $0) } }

    /// How much `document` is about the phrase, or nil where it does not stand there: as much as about the word that is
    /// least there, since the phrase cannot be there more often.
    mutating func impact(in document: Int) throws(IndexError) -> UInt8? {
        var words = words.mutableSpan
        var least = UInt8.max
        for index in words.indices {
            guard let impact = try words[index].seek(document) else { return nil }
            least = min(least, impact)
        }
        return try PhraseSearch.isPhrase(&words) ? least : nil
    }

    /// Whether the words stand one behind the other somewhere in the document that all of them have found.
    private static func isPhrase(_ words: inout MutableSpan<Word>) throws(IndexError) -> Bool {
        for index in words.indices { guard try words[index].begin() else { return false } }
        if words.count == 2 { return isFollowed(words[0], by: words[1]) }
        // Where the phrase would begin if each word stood where it has come to: the greatest of these is the next place
        // where it can.
        var start: UInt32 = 0
        var agreed = 0
        var index = 0
        while agreed < words.count {
            guard words[index].advance(to: start &+ UInt32(index)) else { return false }
            let begin = words[index].place &- UInt32(index)
            if begin == start, agreed > 0 { agreed += 1 } else { (start, agreed) = (begin, 1) }
            index = index + 1 == words.count ? 0 : index + 1
        }
        return true
    }

    /// Most phrases have two words: the same, with nothing that would have to be written down between two steps.
    @inline(__always)
    private static func isFollowed(_ first: borrowing Word, by second: borrowing Word) -> Bool {
        let packed = unsafe (first.places.packed.span.bytes, second.places.packed.span.bytes)
        var walks = (first.walk, second.walk)
        var (place, next) = (first.place, second.place)
        while next != place &+ 1 {
            if next <= place {
                guard let later = walks.1.next(packed.1) else { return false }
                next = later
            } else {
                guard let later = walks.0.next(packed.0) else { return false }
                place = later
            }
        }
        return true
    }

    private struct Word {
        let cursor: PostingCursor
        /// The documents among which those of ``group`` are all that have the word.
        private var covered = 0..<0
        private var number = -1
        private var group = PostingGroup()
        /// The place in ``group`` of the document that was last found.
        private var found = -1
        /// The group whose places are in ``places``.
        private var placed = -1
        private(set) var places = PositionGroup()
        private(set) var walk = PositionWalk(only: 0)
        /// Where the walk has come to.
        private(set) var place: UInt32 = 0

        init(cursor: PostingCursor) { self.cursor = cursor }

        /// Goes to `document`: how much it is about the word, or nil where the word does not stand there.
        @inline(__always)
        mutating func seek(_ document: Int) throws(IndexError) -> UInt8? {
            if !covered.contains(document) {
                guard try open(document) else { return nil }
            }
            let index = group.index(notBefore: document, hint: found + 1)
            guard index < group.count, group.document(index) == document else { return nil }
            found = index
            return group.impact(index)
        }

        private mutating func open(_ document: Int) throws(IndexError) -> Bool {
            let next = cursor.firstGroup(reaching: document)
            guard next < cursor.groups.count else { return false }
            (covered, found) = (0..<0, -1)
            try cursor.unpack(next, into: &group)
            covered = Int(cursor.groups[next].base)..<Int(cursor.groups[next].last) + 1
            number = next
            return true
        }

        /// Goes to the first place in the document that was found; false where there is none.
        @inline(__always)
        mutating func begin() throws(IndexError) -> Bool {
            if case .one(let position) = cursor.info.places {
                walk = PositionWalk(only: position)
            } else {
                if placed != number {
                    placed = -1
                    try cursor.unpackPlaces(number, count: group.count, into: &places)
                    placed = number
                }
                walk = places.walk(found)
            }
            guard let first = next(walk, to: 0) else { return false }
            (walk, place) = first
            return true
        }

        /// Goes on to the first place that is not before `wanted`; false where there is none.
        @inline(__always)
        mutating func advance(to wanted: UInt32) -> Bool {
            guard place < wanted else { return true }
            guard let next = next(walk, to: wanted) else { return false }
            (walk, place) = next
            return true
        }

        /// The walk behind the first place that is not before `wanted`, and that place.
        @inline(__always)
        private func next(_ walk: PositionWalk, to wanted: UInt32) -> (PositionWalk, UInt32)? {
            let packed = unsafe places.packed.span.bytes
            var walk = walk
            while let place = walk.next(packed) {
                if place >= wanted { return (walk, place) }
            }
            return nil
        }
    }
}
