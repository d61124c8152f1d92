internal import SystemPackage

/// Who else could change what a path leads to.
struct Trespass {
    enum Way { case owner, writable }

    let path: FilePath
    let way: Way

    /// The first folder on the way to `path`, or `path` itself, that somebody else may change; nil where nobody may.
    ///
    /// A folder that everybody may write into lets nobody take away what is another's, if it is sticky, as `/tmp` is. What
    /// is missing leads nowhere, so nobody can change what it leads to.
    static func first(to path: FilePath, of machine: Machine, _ accounts: Accounts) -> Trespass? {
        var step = FilePath("/")
        let real = machine.real(path)
        for component in [nil] + real.components.map(Optional.some) {
            if let component { step.append(component) }
            guard let facts = machine.facts(step) else { return nil }
            if facts.owner != 0, facts.owner != machine.user { return Trespass(path: step, way: .owner) }
            let isLast = step == real
            guard !facts.isSticky || isLast else { continue }
            let others = facts.mode & 0o002 != 0
            let group = facts.mode & 0o020 != 0 && !accounts.isPrivate(facts.group, to: machine.user)
            if others || group { return Trespass(path: step, way: .writable) }
        }
        return nil
    }

    /// What is wrong: `/srv belongs to another account`.
    func words(_ machine: Machine) -> String {
        switch way {
        case .owner: "\(machine.shown(path)) belongs to another account"
        case .writable: "other accounts may change \(machine.shown(path))"
        }
    }

    /// The one thing to do, and what one types for it.
    func remedy(_ machine: Machine) -> (hint: String, command: String?) {
        switch way {
        case .owner: ("ask whoever looks after this computer why that is so", nil)
        case .writable: ("close it to them", "chmod go-w \(machine.shown(path))")
        }
    }
}
