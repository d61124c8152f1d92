/// A file of `NAME = value` lines in groups that begin with `COUNT`, as pyca/cryptography stores the RFCs' vectors.
enum Records {
    static func read(_ path: String) throws -> [[String: String]] {
        var records: [[String: String]] = []
        for line in try Corpus.text(path).split(separator: "\n") where !line.hasPrefix("#") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let name = trimmed(line[..<equals])
            if name == "COUNT" { records.append([:]) }
            guard !records.isEmpty else { continue }
            records[records.count - 1][name] = trimmed(line[line.index(after: equals)...])
        }
        return records
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
