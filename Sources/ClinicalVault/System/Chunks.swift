extension Array {
    /// The elements in arrays of at most `count`.
    func chunked(_ count: Int) -> [[Element]] {
        stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
    }

    /// The same, and no part weighs more than `most` unless it is one element.
    func chunked(_ count: Int, atMost most: Int, weighing weight: (Element) -> Int) -> [[Element]] {
        var parts: [[Element]] = []
        var sum = 0
        for element in self {
            let own = weight(element)
            if let last = parts.last?.count, last < count, sum + own <= most {
                parts[parts.count - 1].append(element)
                sum += own
            } else {
                parts.append([element])
                sum = own
            }
        }
        return parts
    }
}
