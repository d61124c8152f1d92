/// A document of a segment: `note 16 ‖ patient 16 ‖ day 4 ‖ time 8 ‖ kind 1 ‖ the bytes that come back with a hit`.
struct Document {
    var note: SixteenBytes
    var patient: SixteenBytes
    var day: Int32
    var time: Int64
    var kind: UInt8
    var stored: [UInt8]

    /// How many bytes stand before what is stored.
    static let headCount = 45
    /// The longest: it fits a block.
    static let maximumCount = 4096

    /// What documents are in the order of.
    struct Order: Comparable {
        var day: Int32
        var time: Int64
        var note: SixteenBytes

        static func < (left: Order, right: Order) -> Bool {
            // The keys backwards, since lists show the last first and want equals in the order of their keys.
            (left.day, left.time, right.note) < (right.day, right.time, left.note)
        }
    }

    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Document.headCount + stored.count)
        Fixed.appendKey(note, to: &bytes)
        Fixed.appendKey(patient, to: &bytes)
        Fixed.append(day, to: &bytes)
        Fixed.append(time, to: &bytes)
        bytes.append(kind)
        return bytes + stored
    }
}

extension IndexEntry {
    /// Reads what ``Document/encoded`` wrote.
    init(_ bytes: RawSpan) throws(IndexError) {
        let order = try Document.Order(bytes)
        self.init(
            note: NoteKey(order.note), patient: PatientKey(Fixed.readKey(bytes, at: 16)), day: order.day,
            time: order.time, kind: bytes.byte(at: 44),
            stored: (Document.headCount..<bytes.byteCount).map { bytes.byte(at: $0) })
    }
}

extension Document.Order {
    /// Reads it from what ``Document/encoded`` wrote.
    init(_ bytes: RawSpan) throws(IndexError) {
        guard bytes.byteCount >= Document.headCount else { throw .damaged }
        day = Fixed.read(bytes, at: 32, as: Int32.self)
        time = Fixed.read(bytes, at: 36, as: Int64.self)
        note = Fixed.readKey(bytes, at: 0)
    }
}
