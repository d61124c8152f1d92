/// How many letters must be added, left out, changed or swapped with their neighbour; nil above `limit`.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    // Three rows of the table: swapping looks two rows back.
    var before: [Int] = []
    var above = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var row = [i + 1]
        row.reserveCapacity(right.count + 1)
        for (j, b) in right.enumerated() {
            var best = min(row[j] + 1, above[j + 1] + 1, above[j] + (a == b ? 0 : 1))
            if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, before[j - 1] + 1) }
            row.append(best)
        }
        before = above
        above = row
    }
    let distance = above[right.count]
    return distance <= limit ? distance : nil
}
