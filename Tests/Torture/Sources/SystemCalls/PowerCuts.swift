extension PowerModel {
    private static let tears = [1, 512, 4096]
    /// Of a long list of operations at most so many are looked at one by one.
    private static let widest = 12

    /// The cuts to try after so many operations: `always` nothing and everything lost; besides each operation alone lost
    /// and alone kept, each beginning, each write torn in every way, and some at random.
    func cuts(_ prefix: Int, _ dice: inout PowerDice) -> (always: [PowerCut], more: [PowerCut]) {
        let open = uncertain(prefix)
        var always = [PowerCut(prefix: prefix)]
        if !open.isEmpty { always.append(PowerCut(prefix: prefix, lostFrom: 0)) }
        var more: [PowerCut] = []
        var chosen = open
        dice.shuffle(&chosen)
        for index in chosen.prefix(PowerModel.widest) {
            more.append(PowerCut(prefix: prefix, fates: [index: .lost]))
            more.append(PowerCut(prefix: prefix, lostFrom: 0, fates: [index: .kept]))
            more.append(PowerCut(prefix: prefix, lostFrom: index))
            for fate in tornFates(index) {
                more.append(PowerCut(prefix: prefix, fates: [index: fate]))
                more.append(PowerCut(prefix: prefix, lostFrom: 0, fates: [index: fate]))
            }
        }
        for _ in 0..<min(400, 25 * open.count) { more.append(random(prefix, &dice)) }
        // Half of them on a file system that keeps the order of names.
        for position in more.indices { more[position].isOrdered = dice.next(below: 2) == 0 }
        return (always, more)
    }

    /// Any of what is not sure lost or torn, few or many of them.
    func random(_ prefix: Int, _ dice: inout PowerDice) -> PowerCut {
        var cut = PowerCut(prefix: prefix)
        let share = 1 + dice.next(below: 9)
        for index in uncertain(prefix) where dice.next(below: 10) < share {
            let torn = tornFates(index)
            cut.fates[index] = torn.isEmpty || dice.next(below: 3) > 0 ? .lost : torn[dice.next(below: torn.count)]
        }
        return cut
    }

    /// The ways in which a write can be torn.
    private func tornFates(_ index: Int) -> [PowerCut.Fate] {
        guard case .change(.write(_, let offset, let bytes)) = recording.operations[index] else { return [] }
        var fates = [PowerCut.Fate.head(0, zeros: true)]
        for count in PowerModel.tears where count < bytes.count {
            fates += [.head(count, zeros: false), .head(count, zeros: true)]
        }
        // Blocks of the disk and pages of memory reach it in any order.
        for block in PowerModel.tears.dropFirst() where block - offset % block < bytes.count {
            fates.append(.tail(block - offset % block))
        }
        return fates
    }

    // MARK: Words

    /// A cut as a sentence from which it can be made again.
    func words(_ cut: PowerCut) -> String {
        let commands = recording.commands
        let command = commands.firstIndex { cut.prefix <= $0.end } ?? commands.count - 1
        let changes = fates(cut).sorted { $0.key < $1.key }.map { "\(words($0.key)) \($0.value.words)" }
        return "“\(commands[command].words)” (command \(command + 1)), power gone after operation "
            + "\(cut.prefix - commands[command].start) of \(commands[command].end - commands[command].start)"
            + (changes.isEmpty ? ", nothing lost" : ": " + changes.joined(separator: "; "))
            + ", index \(cut.cache)" + (cut.writesFirst ? ", written to before the unlock" : "")
    }

    private func words(_ index: Int) -> String {
        guard case .change(let change) = recording.operations[index] else { return "" }
        switch change {
        case .make(let folder, let name, _): return "[\(index)] making \(place(folder))/\(name)"
        case .write(let file, let offset, let bytes):
            return "[\(index)] \(bytes.count) bytes at \(offset) of \(place(file))"
        case .resize(let file, let size): return "[\(index)] \(place(file)) cut to \(size)"
        case .rename(let folder, let name, _, let toName, _):
            return "[\(index)] \(place(folder))/\(name) renamed to \(toName)"
        case .remove(let folder, let name): return "[\(index)] removing \(place(folder))/\(name)"
        }
    }

    /// The last two names of what an item is called in the end, or was called first.
    private func place(_ item: Int) -> String {
        let last = recording.disk(upTo: recording.operations.count)
        if item < last.roots.count { return last.roots[item].split(separator: "/").suffix(1).joined() }
        if let path = last.entries().first(where: { $0.item == item })?.path {
            return path.split(separator: "/").suffix(2).joined(separator: "/")
        }
        for case .change(.make(_, let name, item)) in recording.operations { return name }
        return "item \(item)"
    }
}

extension PowerCut.Fate {
    fileprivate var words: String {
        switch self {
        case .kept: "kept"
        case .lost: "lost"
        case .head(let count, let zeros): "torn after \(count) bytes" + (zeros ? " and filled with zeros" : "")
        case .tail(let count): "without its first \(count) bytes"
        }
    }
}
