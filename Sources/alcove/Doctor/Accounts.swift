internal import SystemPackage

/// Who has an account on the machine, as `/etc/passwd` and `/etc/group` say.
struct Accounts {
    struct Account {
        let name: String
        let user: UInt32
        let group: UInt32
    }

    private struct Group {
        let number: UInt32
        let members: [Substring]
    }

    let all: [Account]
    private let groups: [Group]

    init(of machine: Machine) {
        all = machine.lines("/etc/passwd").compactMap { line in
            let fields = line.split(separator: ":", omittingEmptySubsequences: false)
            guard fields.count >= 4, let user = UInt32(fields[2]), let group = UInt32(fields[3]) else { return nil }
            return Account(name: String(fields[0]), user: user, group: group)
        }
        groups = machine.lines("/etc/group").compactMap { line in
            let fields = line.split(separator: ":", omittingEmptySubsequences: false)
            guard fields.count >= 4, let number = UInt32(fields[2]) else { return nil }
            return Group(number: number, members: fields[3].split(separator: ","))
        }
    }

    func name(of user: UInt32) -> String { all.first { $0.user == user }?.name ?? "account \(user)" }

    /// Whether nobody else has an account. A user who is not in the list comes from the directory of a house, and so may
    /// others.
    func isAlone(_ user: UInt32) -> Bool {
        all.contains { $0.user == user } && !all.contains { Accounts.isPerson($0.user) && $0.user != user }
    }

    /// The numbers that systems give to people, and not to services.
    static func isPerson(_ user: UInt32) -> Bool { (1000..<60_000).contains(user) }

    /// Whether a group has nobody in it but this user and the administrator. Where every account has a group of its own,
    /// files that the group may write are as private as others.
    func isPrivate(_ group: UInt32, to user: UInt32) -> Bool {
        func isOwn(_ account: Account) -> Bool { account.user == user || account.user == 0 }
        guard all.filter({ $0.group == group }).allSatisfy(isOwn) else { return false }
        let members = groups.first { $0.number == group }?.members ?? []
        return members.allSatisfy { name in all.first { $0.name == name }.map(isOwn) ?? false }
    }
}
