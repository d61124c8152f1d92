/// A segment that is opened when it is first asked something: most questions about one note or patient are answered by
/// the newest ones, and an index of a million notes has a dozen large ones behind them.
public final class DeferredSegment {
    /// False only where it is known that no values are kept in it (see ``SegmentBuilder/setValue(_:for:)``): it is not
    /// opened to be asked for one.
    let mayHaveValues: Bool

    private let open: () throws(IndexError) -> Segment
    private var opened: Segment?

    /// A segment that `open` opens.
    public init(mayHaveValues: Bool = true, _ open: @escaping () throws(IndexError) -> Segment) {
        self.mayHaveValues = mayHaveValues
        self.open = open
    }

    /// One that is open.
    public init(_ segment: Segment) {
        mayHaveValues = segment.hasValues
        open = { () throws(IndexError) in segment }
    }

    /// The segment, open from the first call on.
    ///
    /// - Throws: what opening it throws, each time anew.
    public func segment() throws(IndexError) -> Segment {
        if let opened { return opened }
        let segment = try open()
        opened = segment
        return segment
    }
}
