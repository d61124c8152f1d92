internal import SecretMemory

/// Packs the postings of one term after another and keeps them until they are written, as ``PostingWriter`` says. Several
/// packers can be at work on the terms of a segment at once.
struct PostingPacker {
    /// What was packed, in the order in which it came.
    private(set) var lists: [PackedList] = []
    /// The bytes of all of it.
    private(set) var bytes: [UInt8] = []
    private var table: [UInt8] = []
    private var body: [UInt8] = []
    private var placeTable: [UInt8] = []
    private var placed: [UInt8] = []

    /// Packs a list, which is not empty and whose documents ascend.
    mutating func add(_ list: PostingList) {
        var info = TermInfo()
        info.documents = list.documents.count
        let start = bytes.count
        if info.documents == 1 {
            info.document = Int(list.documents[0])
            info.maximumImpact = list.impacts[0]
        } else {
            packDocuments(of: list, &info)
        }
        let end = bytes.count
        if info.documents == 1, list.positions.count == 1 {
            info.places = .one(list.positions[0])
        } else if !list.positions.isEmpty {
            packPlaces(of: list, isGrouped: info.isGrouped)
            info.places = .many(offset: 0, length: bytes.count - end, table: placeTable.count)
        }
        lists.append(PackedList(info: info, postings: start..<end, places: end..<bytes.count))
    }

    private mutating func packDocuments(of list: PostingList, _ info: inout TermInfo) {
        table.removeAll(keepingCapacity: true)
        body.removeAll(keepingCapacity: true)
        var next: UInt32 = 0
        for start in stride(from: 0, to: list.documents.count, by: PostingWriter.groupSize) {
            let group = start..<min(start + PostingWriter.groupSize, list.documents.count)
            let (last, base) = (list.documents[group.upperBound - 1], next)
            let (width, impacts) = pack(list, group, after: &next)
            info.maximumImpact = max(info.maximumImpact, impacts.greatest)
            guard info.isGrouped else {
                table += [UInt8(width), impacts.least]
                continue
            }
            Varint.append(last - base, to: &table)
            table += [UInt8(width), impacts.least, impacts.greatest]
        }
        info.groupTable = info.isGrouped ? table.count : 0
        info.length = table.count + body.count
        bytes += table
        bytes += body
    }

    /// Adds the documents of a group to the body.
    private mutating func pack(
        _ list: PostingList, _ group: Range<Int>, after next: inout UInt32
    ) -> (width: Int, impacts: (least: UInt8, greatest: UInt8)) {
        var widest: UInt32 = 0
        var expected = next
        for index in group {
            widest |= list.documents[index] - expected
            expected = list.documents[index] + 1
        }
        let width = PackedNumbers.width(of: widest)
        var writer = PackedNumbers.Writer()
        var (least, greatest) = (UInt8.max, UInt8.min)
        for index in group {
            writer.append(list.documents[index] - next, width: width, to: &body)
            next = list.documents[index] + 1
            least = min(least, list.impacts[index])
            greatest = max(greatest, list.impacts[index])
        }
        writer.finish(&body)
        let impactWidth = Impact.width(from: least, to: greatest)
        for index in group { writer.append(UInt32(list.impacts[index] - least), width: impactWidth, to: &body) }
        writer.finish(&body)
        return (width, (least, greatest))
    }

    private mutating func packPlaces(of list: PostingList, isGrouped: Bool) {
        placeTable.removeAll(keepingCapacity: true)
        placed.removeAll(keepingCapacity: true)
        for start in stride(from: 0, to: list.documents.count, by: PostingWriter.groupSize) {
            let before = placed.count
            place(list, start..<min(start + PostingWriter.groupSize, list.documents.count))
            if isGrouped { Varint.append(placed.count - before, to: &placeTable) }
        }
        bytes += placeTable
        bytes += placed
    }

    private mutating func place(_ list: PostingList, _ group: Range<Int>) {
        var widest: UInt32 = 0
        for index in group { widest |= UInt32(list.positions(of: index).count - 1) }
        let width = PackedNumbers.width(of: widest)
        placed.append(UInt8(width))
        var writer = PackedNumbers.Writer()
        for index in group { writer.append(UInt32(list.positions(of: index).count - 1), width: width, to: &placed) }
        writer.finish(&placed)
        var widths = InlineArray<128, UInt8>(repeating: 0)
        for index in group {
            var (before, widest): (UInt32, UInt32) = (0, 0)
            for position in list.positions(of: index) {
                widest |= position - before
                before = position
            }
            let width = PackedNumbers.width(of: widest)
            widths[index - group.lowerBound] = UInt8(width)
            writer.append(UInt32(width), width: PostingWriter.widthBits, to: &placed)
        }
        writer.finish(&placed)
        for index in group {
            let width = Int(widths[index - group.lowerBound])
            var before: UInt32 = 0
            for position in list.positions(of: index) {
                writer.append(position - before, width: width, to: &placed)
                before = position
            }
        }
        writer.finish(&placed)
    }

    /// Forgets what was packed; the room stays, and is wiped at the end, since a term has seldom use for all of it.
    mutating func removeAll() {
        lists.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func wipe() {
        bytes.wipe()
        table.wipe()
        body.wipe()
        placeTable.wipe()
        placed.wipe()
    }
}

/// The postings of a term among the bytes of a ``PostingPacker``.
struct PackedList {
    /// What the table of terms will say, but for where the postings and the places lie.
    let info: TermInfo
    /// Nothing for a term of one document.
    let postings: Range<Int>
    let places: Range<Int>
}
