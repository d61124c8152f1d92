internal import Foundation
internal import Glibc

/// Where something was found: a sentence for a person who mends it.
struct Finding: Hashable, Sendable, CustomStringConvertible {
    let canary: String
    let form: Form
    /// A file, or a process with its kind of memory.
    let place: String
    /// Whether it is memory that is never swapped and left out of dumps.
    var isLockedAndUndumped = false
    var times = 1

    var description: String { "\(canary) \(form.rawValue) in \(place)\(times > 1 ? ", \(times) times" : "")" }
}

/// Reads a descriptor piece by piece, and collects what is found at which place.
@safe struct Searching {
    private static let pieceCount = 1 << 20

    let needles: Needles
    /// Lent for as long as ``during(_:_:)`` lasts.
    private let room: UnsafeMutableRawBufferPointer

    /// Lends the room for pieces.
    static func during<Result>(_ needles: Needles, _ body: (Searching) throws -> Result) rethrows -> Result {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceCount, alignment: 4096)
        defer { unsafe room.deallocate() }
        return try unsafe body(Searching(needles: needles, room: room))
    }

    /// What is found between two offsets; pieces that cannot be read are left out.
    func hits(_ descriptor: Int32, _ range: Range<UInt>) -> Set<Needles.Hit> {
        var hits: Set<Needles.Hit> = []
        let page = UInt(getpagesize())
        var at = range.lowerBound
        while at < range.upperBound {
            let wanted = unsafe min(room.count, Int(clamping: range.upperBound - at))
            let count = unsafe pread(descriptor, room.baseAddress, wanted, off_t(truncatingIfNeeded: at))
            guard count > 0 else {
                // One page that cannot be read hides no others.
                guard count < 0 else { return hits }
                at = (at / page + 1) * page
                continue
            }
            let piece = unsafe UnsafeRawBufferPointer(rebasing: room[..<count])
            for hit in unsafe needles.search(piece) {
                hits.insert(Needles.Hit(canary: hit.canary, form: hit.form, offset: Int(at) + hit.offset))
            }
            let end = at + UInt(count)
            guard end < range.upperBound, count > 2 * Needles.longest else {
                at = end
                continue
            }
            // What lies across the edge of two pieces lies within the next one, which begins at a multiple of four.
            at = end / 4 * 4 - UInt(Needles.longest)
        }
        return hits
    }

    func findings(_ hits: Set<Needles.Hit>, at place: String, isLockedAndUndumped: Bool = false) -> [Finding] {
        var counts: [Finding: Int] = [:]
        for hit in hits {
            let finding = Finding(
                canary: needles.canaries[hit.canary].name, form: hit.form, place: place,
                isLockedAndUndumped: isLockedAndUndumped)
            counts[finding, default: 0] += 1
        }
        return counts.map { finding, times in
            var finding = finding
            finding.times = times
            return finding
        }
    }
}
