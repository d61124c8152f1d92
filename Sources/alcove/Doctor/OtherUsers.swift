internal import SystemPackage

extension Machine {
    /// Who else is logged in now: systemd's list of sessions, and whoever runs a program at a terminal.
    func otherUsers(_ accounts: Accounts) -> Finding {
        let matter = Finding.Matter(id: "other-users", name: "Others logged in")
        let others = sessions().union(atTerminals()).subtracting([user])
        guard !others.isEmpty else { return matter.good("Nobody else is logged in.") }
        let names = others.sorted().prefix(3).map(accounts.name).joined(separator: ", ")
        let more = others.count > 3 ? " and \(others.count - 3) more" : ""
        return matter.better(
            "Also logged in: \(names)\(more). They can read nothing of yours; but whoever sits at this computer sees your "
                + "screen.",
            hint: "“alcove lock” when you stand up")
    }

    /// Whoever has a session of the class `user` is a person, unless it is the administrator; the directory of a house
    /// gives out higher numbers than a machine does.
    private func sessions() -> Set<UInt32> {
        let folder: FilePath = "/run/systemd/sessions"
        let users = names(folder).filter { !$0.hasSuffix(".ref") }.compactMap { name -> UInt32? in
            let entries = lines(folder.appending(name))
            guard entries.contains("CLASS=user"), !entries.contains("STATE=closing") else { return nil }
            return entries.first { $0.hasPrefix("UID=") }.flatMap { UInt32($0.dropFirst(4)) }
        }
        return Set(users.filter { $0 >= 1000 })
    }

    /// Containers give high numbers to processes of one and the same person, so these are left out.
    private func atTerminals() -> Set<UInt32> {
        let users = names("/proc").filter { Int32($0) != nil }.compactMap { process -> UInt32? in
            let folder = FilePath("/proc").appending(process)
            // 4211 (name of the program) S 4100 4211 4211 34816: the terminal is the fifth behind the name, 0 for none.
            guard let stat = value(folder.appending("stat")), let end = stat.lastIndex(of: ")") else { return nil }
            let fields = stat[stat.index(after: end)...].split(separator: " ")
            guard fields.count > 4, fields[4] != "0" else { return nil }
            return facts(folder)?.owner
        }
        return Set(users.filter(Accounts.isPerson))
    }
}
