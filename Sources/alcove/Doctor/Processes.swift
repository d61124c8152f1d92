internal import SystemPackage

extension Machine {
    /// What a crash leaves on the disk. Alcove's own processes are undumpable, whatever the kernel does with others.
    var coreDumps: Finding {
        let matter = Finding.Matter(id: "core-dumps", name: "After a crash")
        guard !kernel.isDumpable else {
            return matter.dangerous(
                "A crash of Alcove could leave its memory on the disk: the kernel refused to keep it out.",
                hint: "do not open a vault on this computer")
        }
        let pattern = value("/proc/sys/kernel/core_pattern") ?? ""
        guard !pattern.isEmpty, othersLeaveDumps else {
            return matter.good("A crash leaves nothing of Alcove, and nothing of the terminal, on the disk.")
        }
        let place = pattern.hasPrefix("|") ? "a collector of crashes" : "a file"
        return matter.better(
            "A crash leaves nothing of Alcove on the disk. A terminal that crashes leaves its memory in \(place), with what "
                + "it showed.",
            hint: "a line in /etc/security/limits.d/alcove.conf, and a new login", "* - core 0")
    }

    /// Whether the shell, and so what is started beside Alcove, may leave an image of its memory. Of this process the
    /// limit is zero already. A collector is asked whatever the limit is, and those that are known heed it.
    private var othersLeaveDumps: Bool {
        // Max core file size         0                    unlimited            bytes
        let line = lines(FilePath("/proc/\(kernel.parent)/limits")).first { $0.hasPrefix("Max core file size") }
        let soft = line?.dropFirst("Max core file size".count).split(separator: " ").first
        return soft != "0"
    }

    /// Whether programs of this account may read each other's memory. Alcove's is closed to them in any case.
    var tracing: Finding {
        let matter = Finding.Matter(id: "tracing", name: "Other programs")
        let what =
            "No other program can read Alcove's memory. The terminal's, with what it showed, is open to every program that "
            + "you start."
        guard let scope = value("/proc/sys/kernel/yama/ptrace_scope") else {
            return matter.better(what, hint: "a kernel with Yama can forbid it; ask whoever looks after this computer")
        }
        guard scope == "0" else {
            return matter.good("No program can read the memory of Alcove or of your terminal.")
        }
        return matter.better(
            what, hint: "a line in /etc/sysctl.d/alcove.conf, and a restart", "kernel.yama.ptrace_scope = 1")
    }

    /// Whether other accounts see that Alcove runs, and for some milliseconds what was typed behind it.
    func processes(_ accounts: Accounts) -> Finding {
        let matter = Finding.Matter(id: "processes", name: "What others see")
        guard !accounts.isAlone(user) else {
            return matter.good("Nobody else has an account on this computer.")
        }
        let mount = lines("/proc/self/mounts").last { $0.split(separator: " ").dropFirst().first == "/proc" }
        let options = mount?.split(separator: " ").dropFirst(3).first?.split(separator: ",") ?? []
        let isHidden = [
            "hidepid=1", "hidepid=2", "hidepid=4", "hidepid=noaccess", "hidepid=invisible", "hidepid=ptraceable",
        ].contains { options.contains(Substring($0)) }
        guard !isHidden else { return matter.good("Other accounts do not see what you run.") }
        return matter.better(
            "Other accounts see that Alcove runs and, for a few milliseconds, what was typed behind it.",
            hint: "leave names, words and text away, and Alcove asks for them; or mount /proc with hidepid=2")
    }

    /// Code of others in the program: the loader puts into it what these name, before its first line.
    var foreignCode: Finding {
        let matter = Finding.Matter(id: "foreign-code", name: "Foreign code")
        for name in ["LD_PRELOAD", "LD_AUDIT"] where variable(name) != nil {
            return matter.dangerous(
                "\(name) puts code of another program into Alcove, where it could read everything.",
                hint: "find out who sets it; until then, before you open a vault", "unset \(name)")
        }
        for folder in (variable("LD_LIBRARY_PATH") ?? "").split(separator: ":") {
            let folder = FilePath(String(folder))
            guard folder.isAbsolute else { continue }
            guard !names(folder).contains(where: { $0.hasPrefix("libcrypto.so") }) else {
                return matter.dangerous(
                    "LD_LIBRARY_PATH makes Alcove take its cryptography from \(shown(folder)).",
                    hint: "before you open a vault", "unset LD_LIBRARY_PATH")
            }
        }
        if variable("LD_LIBRARY_PATH") != nil {
            return matter.better(
                "LD_LIBRARY_PATH changes where programs take their libraries from, Alcove too.",
                hint: "before you open a vault", "unset LD_LIBRARY_PATH")
        }
        if lines("/etc/ld.so.preload").contains(where: { !$0.hasPrefix("#") && !String($0).trimmed.isEmpty }) {
            return matter.better(
                "The administrator puts code into every program on this computer (/etc/ld.so.preload).",
                hint: "ask what it is for")
        }
        return matter.good("Nothing puts its own code into Alcove.")
    }
}
