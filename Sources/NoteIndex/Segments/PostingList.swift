/// The documents of one term, gathered before they are written.
struct PostingList {
    var documents: [UInt32] = []
    /// How much each document is about the term, see ``Impact``.
    var impacts: [UInt8] = []
    /// Where the positions of each document begin in ``positions``; empty where the field has none.
    var positionStarts: [Int] = []
    var positions: [UInt32] = []

    /// Where the term stands in the document at `index`.
    func positions(of index: Int) -> ArraySlice<UInt32> {
        positions[
            positionStarts[index]..<(index + 1 < positionStarts.count ? positionStarts[index + 1] : positions.count)]
    }

    mutating func removeAll() {
        documents.removeAll(keepingCapacity: true)
        impacts.removeAll(keepingCapacity: true)
        positionStarts.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
    }
}
