internal import Foundation
internal import TortureKit
internal import UnlockAgent

/// Somebody at the clinician's own account, no root, who tries to look into the agent.
///
/// Everything is done by a user without privileges. Each attack is tried on a plain process of the same user first: an
/// attack that fails there too would show nothing.
struct Debuggers {
    let program: URL

    /// Nobody: an account that every machine has and that owns nothing.
    private static let user: UInt32 = 65_534

    private struct Attack {
        let what: String
        /// What a shell does with `$0`, the process; it succeeds where the attack does.
        let command: String
        var tool: String?
    }

    private static let attacks = [
        Attack(
            what: "its memory read",
            command: """
                place=$(sed -n '/rw-p.*stack/s/-.*//p' /proc/$0/maps) && test -n "$place" \
                    && dd if=/proc/$0/mem bs=4096 skip=$((0x$place / 4096)) count=1 status=none | grep -c '' > /dev/null
                """),
        Attack(what: "its map of memory read", command: "grep -q . /proc/$0/maps"),
        Attack(what: "its environment read", command: "tr '\\0' '\\n' < /proc/$0/environ | grep -q ="),
        Attack(what: "its files listed", command: "ls /proc/$0/fd/0 && readlink /proc/$0/fd/0"),
        Attack(what: "its program's path read", command: "readlink /proc/$0/exe"),
        Attack(
            what: "traced",
            command: "timeout 1 strace -o strace.out -p $0 2> strace.err; grep -q attached strace.err", tool: "strace"),
        Attack(
            what: "its core taken by a debugger",
            command: "rm -f taken.*; timeout 20 gcore -o taken $0 > gcore.out 2>&1; test -s taken.$0", tool: "gcore"),
    ]

    func run(_ tally: inout Tally) throws {
        let vault = try OpenVault(program: program)
        let machine = vault.machine
        _ = try machine.launch(
            "/bin/sh", ["-c", "chown -R \(Debuggers.user):\(Debuggers.user) \"$0\"", machine.scratch.url.path])
        let unlock = try asUser(
            machine,
            [
                program.path, "unlock", "--scope", "user", "--passphrase-file", machine.passphraseFile.path,
            ])
        guard unlock.status == 0, let agent = vault.address.process else {
            throw TortureError("unlock as another user: \(unlock.errors)")
        }
        defer { _ = try? asUser(machine, [program.path, "lock"]) }
        guard
            try String(contentsOfFile: "/proc/\(agent)/status", encoding: .utf8)
                .contains("Uid:\t\(Debuggers.user)\t\(Debuggers.user)")
        else { throw TortureError("the agent is not the other user's") }
        for attack in Debuggers.attacks where attack.tool == nil || tool(attack.tool ?? "") != nil {
            guard try succeedsOnControl(attack, machine) else {
                tally.count("attacks that fail on every process here")
                continue
            }
            let answer = try asUser(machine, ["/bin/sh", "-c", attack.command, "\(agent)"])
            if answer.status == 0 { tally.fail("the agent was \(attack.what) by its own user") }
            tally.count("ways of its own user to look into it")
            guard vault.address.process == agent else { throw TortureError("it did not outlive being \(attack.what)") }
        }
        try dump(agent, vault, &tally)
    }

    /// Whether the attack works where nothing is done against it.
    private func succeedsOnControl(_ attack: Attack, _ machine: Machine) throws -> Bool {
        try asUser(
            machine,
            ["/bin/sh", "-c", "sleep 60 & (exec sh -c \"$0\" $!); done=$?; kill $!; exit $done", attack.command]
        ).status == 0
    }

    /// A signal that leaves a core of others leaves none of it, wherever the system puts cores.
    private func dump(_ agent: pid_t, _ vault: OpenVault, _ tally: inout Tally) throws {
        let limits = try String(contentsOfFile: "/proc/\(agent)/limits", encoding: .utf8)
        let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }?
            .split(separator: " ").dropFirst(4).prefix(2)
        if core != ["0", "0"] { tally.fail("the agent may leave a core of \(core?.first ?? "any size")") }
        let start = bootTime()
        let answer = try asUser(vault.machine, ["/bin/sh", "-c", "kill -SEGV $0", "\(agent)"])
        guard answer.status == 0, Processes.hasEnded(agent, within: 5) else {
            return tally.fail("a signal that dumps cores did not end it")
        }
        // It would lie where the process was: in the root, or where the pattern says.
        let pattern = (try? String(contentsOfFile: "/proc/sys/kernel/core_pattern", encoding: .utf8)) ?? "core"
        let folder = pattern.hasPrefix("/") ? URL(fileURLWithPath: pattern).deletingLastPathComponent().path : "/"
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix("core") {
            let path = "\(folder)/\(name)"
            let made = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            let age = Double(bootTime() - start) / 1e9
            if let made, Date.now.timeIntervalSince(made) <= age { tally.fail("it left a core: \(path)") }
        }
        tally.count("signals that dump cores")
    }

    private func asUser(_ machine: Machine, _ command: [String]) throws -> Machine.Answer {
        let user = "\(Debuggers.user)"
        return try machine.launch(
            tool("setpriv") ?? "setpriv", ["--reuid", user, "--regid", user, "--clear-groups", "--"] + command)
    }
}
