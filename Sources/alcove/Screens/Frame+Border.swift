internal import Terminal

/// What stands above and below every screen: one line, a rule, and at the end a rule and the keys that work here.
extension Frame {
    /// The line above, whose record it is at the left and what it is at the right, with the rule below it.
    ///
    /// - Parameter isApart: in a frame of another kind, also for whoever sees no colour: kept apart from the record.
    func addHeader(_ title: String, _ aside: String, isApart: Bool) {
        let edge = size.columns - TextWidth.of(aside) - 1
        add(TextWidth.truncate(" " + title, to: edge - 1), .strong)
        fill(to: edge)
        add(aside, isApart ? .accent : .plain)
        end(row: 0)
        addRule(isApart: isApart)
    }

    /// A rule over the whole width.
    func addRule(isApart: Bool = false) {
        add(String(repeating: isApart ? "═" : "─", count: size.columns), isApart ? .accent : .faint)
    }

    /// The keys that work here, as many as there is room for, and at the right how things stand.
    func addFooter(_ keys: [String], _ state: String) {
        let state = state.isEmpty ? "" : state + " "
        var line = ""
        for key in keys where TextWidth.of(line + key) + 4 + state.count <= size.columns { line += " \(key)  " }
        add(line, .faint)
        fill(to: size.columns - state.count)
        add(state, .faint)
    }
}
