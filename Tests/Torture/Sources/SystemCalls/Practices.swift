internal import Foundation

/// Lends a practice for one accident after the other, so that the accidents happen to a vault with a history, and opens
/// a new one when that has become long.
final class Practices {
    private let program: URL
    private var current: Practice?
    private var uses = 0

    /// How many accidents a vault has before a new one takes its place.
    private static let lifetime = 80

    init(program: URL) { self.program = program }

    /// The practice in use, or a new one.
    ///
    /// - Parameter farewell: called with one that is given up, for a last look at all of it.
    func next(farewell: (Practice) throws -> Void) throws -> Practice {
        uses += 1
        if let current, uses <= Practices.lifetime { return current }
        if let current { try farewell(current) }
        let fresh = try Practice(program: program)
        (current, uses) = (fresh, 1)
        return fresh
    }

    /// Gives the practice up after an accident that it did not get over.
    func discard() { current = nil }

    /// The practice in use, if there is one, for a last look.
    var last: Practice? { current }
}
