import Foundation
import SystemPackage
import Testing

@testable import alcove

/// What is found on machines that are made up for it.
@Suite struct ExaminationTests {
    let made: MadeUpMachine

    init() throws { made = try MadeUpMachine() }

    @Test func `on a good machine everything is good, and nothing is to be done`() {
        for finding in made.findings {
            #expect(finding.level == .good, "\(finding.id): \(finding.says)")
            #expect(finding.hint == nil)
        }
    }

    @Test func `each matter has a name for scripts of its own, and a word for people that fits its column`() {
        let findings = made.findings
        #expect(Set(findings.map(\.id)).count == findings.count)
        #expect(
            findings.map(\.id) == [
                "key-memory", "lock-limit", "swap", "hibernation", "core-dumps", "tracing", "foreign-code", "program",
                "permissions", "temporary-folders", "editor", "shell-history", "history-lines", "processes",
                "other-users", "clock",
            ])
        #expect(findings.allSatisfy { $0.matter.count <= 18 })
    }

    // MARK: Memory

    @Test func `keys in hidden memory are good; where the kernel has none, or no page can be locked, it says so`() {
        made.kernel.keyMemory = .locked
        #expect(made.finding("key-memory")?.level == .better)
        #expect(made.finding("key-memory")?.says.contains("memfd_secret") == true)
        made.kernel.keyMemory = .refused
        #expect(made.finding("key-memory")?.says.contains("refuses") == true)
    }

    @Test func `a limit below 1 MiB could be better`() {
        made.kernel.lockLimit = 1 << 20
        #expect(made.level("lock-limit") == .good)
        made.kernel.lockLimit = 64 << 10
        #expect(made.finding("lock-limit")?.says.contains(" 64 KiB ") == true)
        #expect(made.level("lock-limit") == .better)
    }

    // MARK: Swap and hibernation

    @Test func `a swap partition is good when it is encrypted, also through the layers below it`() throws {
        try made.makeDevice("sda2", numbers: "8:2")
        try made.makeSwap("/dev/sda2", "partition")
        #expect(made.level("swap") == .better)
        try made.makeDevice("dm-0", numbers: "254:0", kind: "CRYPT-LUKS2-0a1b-root", on: ["sda2"])
        try made.makeSwap("/dev/dm-0", "partition")
        #expect(made.level("swap") == .good)
        // A volume of LVM upon it, by the name that /proc/swaps may use.
        try made.makeDevice("dm-1", numbers: "254:1", kind: "LVM-abc", on: ["dm-0"])
        try made.link("/dev/mapper/vg-swap", to: "../dm-1")
        try made.makeSwap("/dev/mapper/vg-swap", "partition")
        #expect(made.level("swap") == .good)
        // One of whose two disks is not encrypted.
        try made.makeDevice("dm-2", numbers: "254:2", kind: "LVM-abc", on: ["dm-0", "sda2"])
        try made.makeSwap("/dev/dm-2", "partition")
        #expect(made.level("swap") == .better)
    }

    @Test func `a swap file is as safe as the disk that it lies on`() throws {
        try made.write("/swap file", "")
        try made.makeSwap("/swap\\040file", "file")
        #expect(made.finding("swap")?.says.contains("in /swap file.") == true)
        let device = try #require(made.machine.facts("/swap file")?.device)
        try made.makeDevice("dm-0", numbers: device, kind: "CRYPT-LUKS2-0a1b-root")
        #expect(made.level("swap") == .good)
    }

    @Test func `a swap file on a file system over several disks is found in the list of mounts`() throws {
        try made.write("/swapfile", "")
        try made.makeSwap("/swapfile", "file")
        let device = try #require(made.machine.facts("/swapfile")?.device)
        try made.makeDevice("dm-0", numbers: "254:99", kind: "CRYPT-LUKS2-0a1b-root")
        try made.link("/dev/mapper/root", to: "../dm-0")
        let mount = "36 35 \(device) /@ / rw,relatime shared:1 - btrfs /dev/mapper/root rw\n"
        try made.write("/proc/self/mountinfo", mount)
        #expect(made.level("swap") == .good)
    }

    @Test func `compressed memory is no disk`() throws {
        try made.makeDevice("zram0", numbers: "252:0")
        try made.makeSwap("/dev/zram0", "partition")
        #expect(made.level("swap") == .good)
        try made.allowHibernation()
        made.kernel.keyMemory = .locked
        #expect(made.level("hibernation") == .good)
    }

    @Test func `hibernation to an open disk is dangerous, unless the kernel refuses it while a vault is open`() throws {
        try made.makeDevice("sda2", numbers: "8:2")
        try made.makeSwap("/dev/sda2", "partition")
        try made.allowHibernation()
        #expect(made.level("hibernation") == .good)
        #expect(made.finding("hibernation")?.says.contains("refuses to hibernate") == true)
        made.kernel.keyMemory = .locked
        #expect(made.level("hibernation") == .dangerous)
        try made.makeDevice("dm-0", numbers: "254:0", kind: "CRYPT-LUKS2-0a1b-root", on: ["sda2"])
        try made.makeSwap("/dev/dm-0", "partition")
        #expect(made.level("hibernation") == .better)
    }

    @Test(arguments: [
        ("/sys/power/disk", "[disabled]\n"), ("/sys/power/state", "freeze mem\n"),
        ("/sys/kernel/security/lockdown", "none [integrity] confidentiality\n"),
    ])
    func `a kernel that does not hibernate is good`(file: (path: String, text: String)) throws {
        try made.makeDevice("sda2", numbers: "8:2")
        try made.makeSwap("/dev/sda2", "partition")
        try made.allowHibernation()
        made.kernel.keyMemory = .locked
        #expect(made.level("hibernation") == .dangerous)
        try made.write(file.path, file.text)
        #expect(made.level("hibernation") == .good)
    }

    // MARK: Processes

    @Test func `a terminal whose crash is collected could be better; an Alcove that can be dumped is dangerous`() throws
    {
        try made.write("/proc/sys/kernel/core_pattern", "|/usr/lib/systemd/systemd-coredump %P\n")
        #expect(made.level("core-dumps") == .good)
        try made.write(
            "/proc/77/limits", "Max core file size         unlimited            unlimited            bytes\n")
        #expect(made.finding("core-dumps")?.says.contains("a collector of crashes") == true)
        #expect(made.level("core-dumps") == .better)
        made.kernel.isDumpable = true
        #expect(made.level("core-dumps") == .dangerous)
    }

    @Test func `tracing by programs of the same account could be better`() throws {
        try made.write("/proc/sys/kernel/yama/ptrace_scope", "0\n")
        #expect(made.level("tracing") == .better)
        try FileManager.default.removeItem(at: made.place("/proc/sys/kernel/yama"))
        #expect(made.level("tracing") == .better)
    }

    @Test func `other accounts see what runs, unless /proc hides it`() throws {
        try made.write("/etc/passwd", "root:x:0:0::/root:/bin/sh\nben:x:1717:1717::/home/ben:/bin/sh\n")
        #expect(made.level("processes") == .better)
        // An account from the directory of a house: who else has one cannot be known.
        try made.write("/etc/passwd", "")
        #expect(made.level("processes") == .better)
        try made.write("/proc/self/mounts", "proc /proc proc rw,nosuid,hidepid=invisible 0 0\n")
        #expect(made.level("processes") == .good)
    }

    @Test func `whoever is logged in too is named`() throws {
        try made.write("/etc/passwd", "ben:x:1717:1717::/home/ben:/bin/sh\n")
        let session = "UID=1717\nUSER=ben\nCLASS=user\nSTATE=active\n"
        try made.write("/run/systemd/sessions/4", session)
        #expect(made.level("other-users") == .better)
        #expect(made.finding("other-users")?.says.contains("ben") == true)
        try made.write("/run/systemd/sessions/4", session.replacingOccurrences(of: "active", with: "closing"))
        #expect(made.level("other-users") == .good)
        try made.write("/run/systemd/sessions/4", session.replacingOccurrences(of: "1717", with: "1234567890"))
        #expect(made.finding("other-users")?.says.contains("account 1234567890") == true)
        made.user = 1717
        try made.write("/run/systemd/sessions/4", session)
        #expect(made.level("other-users") == .good)
    }

    @Test func `a program of another person at a terminal tells that they are logged in`() throws {
        made.user = 1717
        try made.write("/proc/4211/stat", "4211 (a (shell) S) S 4100 4211 4211 34816 4211 4194304\n")
        if geteuid() == 0 {
            try FileManager.default.setAttributes(
                [.ownerAccountID: 1718], ofItemAtPath: made.place("/proc/4211").path)
        }
        #expect(made.level("other-users") == .better)
        try made.write("/proc/4211/stat", "4211 (a (shell) S) S 4100 4211 4211 0 -1 4194304\n")
        #expect(made.level("other-users") == .good)
    }

    @Test(arguments: ["LD_PRELOAD", "LD_AUDIT"])
    func `code of others in the program is dangerous`(variable: String) {
        made.variables[variable] = "/home/ada/helper.so"
        #expect(made.level("foreign-code") == .dangerous)
    }

    @Test func `libraries from elsewhere could be better, and are dangerous where they are Alcove's cryptography`()
        throws
    {
        try made.makeFolder("/opt/lib")
        made.variables["LD_LIBRARY_PATH"] = "/opt/lib"
        #expect(made.level("foreign-code") == .better)
        try made.write("/opt/lib/libcrypto.so.3", "")
        #expect(made.level("foreign-code") == .dangerous)
    }

    @Test func `code that the administrator puts into every program could be better`() throws {
        try made.write("/etc/ld.so.preload", "# nothing\n")
        #expect(made.level("foreign-code") == .good)
        try made.write("/etc/ld.so.preload", "/usr/lib/libguard.so\n")
        #expect(made.level("foreign-code") == .better)
    }

    // MARK: Folders

    @Test func `a vault that is closed to others is good, one that others can look into could be better`() throws {
        try made.makeVault()
        #expect(made.level("permissions") == .good)
        try made.setMode("/home/ada/.local/share/alcove", 0o755)
        #expect(made.level("permissions") == .better)
        #expect(made.finding("permissions")?.command == "chmod go-rwx ~/.local/share/alcove")
    }

    @Test(arguments: ["/home/ada/.local/share/alcove", "/home/ada/.local", "/home"])
    func `a folder that everybody may change, on the way to the vault, is dangerous`(folder: String) throws {
        try made.makeVault()
        try made.setMode(folder, 0o777)
        #expect(made.level("permissions") == .dangerous)
        // In a folder like /tmp nobody can take away what is another's.
        guard folder == "/home" else { return }
        try made.setMode(folder, 0o1777)
        #expect(made.level("permissions") == .good)
    }

    @Test func `a group with nobody else in it may write, one with a colleague not`() throws {
        try made.makeVault()
        try made.setMode("/home/ada/.local", 0o775)
        try made.write("/etc/passwd", "ada:x:\(made.user):\(getegid())::/home/ada:/bin/bash\n")
        #expect(made.level("permissions") == .good)
        try made.write(
            "/etc/passwd",
            "ada:x:\(made.user):\(getegid())::/home/ada:/bin/bash\nben:x:1717:1717::/home/ben:/bin/sh\n")
        #expect(made.level("permissions") == .good)
        try made.write("/etc/group", "clinic:x:\(getegid()):ada,ben\n")
        #expect(made.level("permissions") == .dangerous)
    }

    @Test func `a vault that a group may change is told, since unlock asks whether that is meant`() throws {
        try made.makeVault()
        try made.write("/etc/passwd", "ada:x:\(made.user):\(getegid())::/home/ada:/bin/bash\n")
        try made.setMode("/home/ada/.local/share/alcove", 0o770)
        #expect(made.level("permissions") == .better)
        #expect(made.finding("permissions")?.command == "chmod g-w ~/.local/share/alcove")
    }

    @Test func `a vault of somebody else's is dangerous`() throws {
        try made.makeVault()
        let nobody: [FileAttributeKey: Any] = [.ownerAccountID: 65_534]
        // To give a file away takes the administrator; for another the folder of the administrator's stays good.
        guard geteuid() == 0 else { return }
        try FileManager.default.setAttributes(
            nobody, ofItemAtPath: made.place("/home/ada/.local/share/alcove").path)
        #expect(made.level("permissions") == .dangerous)
    }

    @Test
    func `a program that others can replace is dangerous, by its file, its folder or the way that the shell looks`()
        throws
    {
        #expect(made.level("program") == .good)
        try made.setMode("/usr/bin/alcove", 0o777)
        #expect(made.level("program") == .dangerous)
        try made.setMode("/usr/bin/alcove", 0o755)
        try made.setMode("/usr/bin", 0o777)
        #expect(made.level("program") == .dangerous)
        try made.setMode("/usr/bin", 0o755)
        try made.makeFolder("/opt/bin")
        try made.setMode("/opt/bin", 0o1777)
        made.variables["PATH"] = "/usr/bin:/opt/bin"
        #expect(made.level("program") == .good)
        for path in ["/opt/bin:/usr/bin", ".:/usr/bin", ":/usr/bin"] {
            made.variables["PATH"] = path
            #expect(made.level("program") == .dangerous, "\(path)")
        }
    }

    @Test func `a meeting place that is open to others is dangerous, and so is a /tmp without its sticky bit`() throws {
        try made.makeFolder("/run/user/alcove")
        #expect(made.level("temporary-folders") == .dangerous)
        try made.setMode("/run/user/alcove", 0o700)
        #expect(made.level("temporary-folders") == .good)
        try made.setMode("/tmp", 0o777)
        #expect(made.level("temporary-folders") == .dangerous)
    }

    // MARK: Clock

    @Test func `a clock before the program, or before the vault's last file, is dangerous`() throws {
        try made.makeVault()
        #expect(made.level("clock") == .good)
        made.kernel.clockIsSynchronized = false
        #expect(made.level("clock") == .better)
        made.kernel.now -= 3 * 86_400
        #expect(made.level("clock") == .dangerous)
        made.kernel.now = 0
        #expect(made.finding("clock")?.says.contains("1 Jan 1970") == true)
        #expect(made.level("clock") == .dangerous)
    }
}
