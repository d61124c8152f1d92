internal import ClinicalVault
internal import SystemPackage

extension Machine {
    /// The folders of Alcove. What is in them is sealed; but who may write there can remove notes or, in the
    /// configuration, add a key that would be trusted.
    func permissions(_ accounts: Accounts) -> Finding {
        let matter = Finding.Matter(id: "permissions", name: "Alcove's folders")
        let all = [
            (places.vault, "on the way to your vault: notes could be removed"),
            (places.configuration, "on the way to the keys that you trust: one could be added"),
            (places.state, "on the way to what this computer remembers of your vault: it could be made to forget"),
            (places.cache, "on the way to the index of your notes: it could be removed"),
        ]
        let folders = all.filter { exists($0.0) }
        guard !folders.isEmpty else { return matter.good("There is no vault yet.") }
        for (folder, harm) in folders {
            if let trespass = Trespass.first(to: folder, of: self, accounts) {
                let (hint, command) = trespass.remedy(self)
                return matter.dangerous(
                    "\(trespass.words(self).capitalizedFirst), \(harm).", hint: hint, command)
            }
        }
        if let facts = facts(places.vault) {
            guard facts.owner == user else {
                return matter.better(
                    "\(shown(places.vault)) belongs to account \(facts.owner), and you are account \(user).",
                    hint: "run doctor as whoever uses the vault")
            }
            // The group may be empty today; Alcove does not open such a folder before somebody says that it is meant.
            if facts.mode & 0o020 != 0 {
                return matter.better(
                    "Group \(facts.group) may change \(shown(places.vault)), and Alcove asks whether that is meant.",
                    hint: "close it to the group", "chmod g-w \(shown(places.vault))")
            }
        }
        let readable = folders.map(\.0).first { folder in
            guard let facts = facts(folder) else { return false }
            return facts.mode & 0o007 != 0
                || facts.mode & 0o070 != 0 && !accounts.isPrivate(facts.group, to: user)
        }
        if let readable {
            return matter.better(
                "Other accounts can look into \(shown(readable)): no note, but sizes, times and how much there is.",
                hint: "close it to them", "chmod go-rwx \(shown(readable))")
        }
        return matter.good("They are yours, and closed to other accounts.")
    }

    /// The program: who can replace it can have everything at the next unlock.
    func programFile(_ accounts: Accounts) -> Finding {
        let matter = Finding.Matter(id: "program", name: "The program itself")
        if let trespass = Trespass.first(to: program, of: self, accounts) {
            let (hint, command) = trespass.remedy(self)
            return matter.dangerous(
                "\(trespass.words(self).capitalizedFirst): somebody could put another program in Alcove's place.",
                hint: hint, command)
        }
        let own = real(program).removingLastComponent()
        for entry in variable("PATH")?.split(separator: ":", omittingEmptySubsequences: false) ?? [] {
            let folder = FilePath(String(entry))
            guard folder.isAbsolute else {
                return matter.dangerous(
                    "The shell looks for programs in whatever folder you are in: a program named alcove there would be "
                        + "started.",
                    hint: "take “.” and empty entries out of PATH")
            }
            if real(folder) == own { break }
            if exists(folder), let trespass = Trespass.first(to: folder, of: self, accounts) {
                let (hint, command) = trespass.remedy(self)
                return matter.dangerous(
                    "\(trespass.words(self).capitalizedFirst), where the shell looks for programs before Alcove's folder.",
                    hint: "take it out of PATH, or \(hint)", command)
            }
        }
        return matter.good("Only you and the administrator can replace it.")
    }

    /// The folders for what lives as long as a session: the agent's socket, and the file of `--editor`.
    func temporaryFolders(_ areas: SwapAreas, _ accounts: Accounts) -> Finding {
        let matter = Finding.Matter(id: "temporary-folders", name: "Temporary folders")
        for shared: FilePath in ["/tmp", "/dev/shm"] {
            guard let facts = facts(shared), facts.mode & 0o002 != 0, !facts.isSticky else { continue }
            return matter.dangerous(
                "Every account may remove and replace the files of others in \(shared).",
                hint: "give it back its sticky bit", "sudo chmod 1777 \(shared)")
        }
        if let facts = facts(runtimeFolder), facts.owner != user || facts.mode & 0o077 != 0 {
            let who = facts.owner == user ? "is open to other accounts" : "belongs to another account"
            return matter.dangerous(
                "\(shown(runtimeFolder)), the meeting place of Alcove's processes, \(who).",
                hint: facts.owner == user ? "close it to them" : "ask whoever looks after this computer to remove it",
                facts.owner == user ? "chmod 700 \(shown(runtimeFolder))" : nil)
        }
        let memory: [FilePath?] = [variable("XDG_RUNTIME_DIR").map { FilePath($0) }, "/dev/shm"]
        guard memory.compactMap(\.self).contains(where: isInMemory) else {
            return matter.good("None of them lies in memory alone, so Alcove starts no other editor (--editor).")
        }
        guard areas.open == nil else {
            return matter.better(
                "The file of another editor (--editor) lies in memory, and that can land in the swap file, unencrypted.",
                hint: "write without --editor: Alcove's own entry needs no file")
        }
        return matter.good("They lie in memory, and what is yours there is closed to others.")
    }
}
