extension [String] {
    /// One text, with `separator` between these. `joined` of the standard library looks types up by their names at its first
    /// call, which takes a hundredth of a search.
    func joined(by separator: String) -> String {
        var text = first ?? ""
        for next in dropFirst() {
            text += separator
            text += next
        }
        return text
    }
}
