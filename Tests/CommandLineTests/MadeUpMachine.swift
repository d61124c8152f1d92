import ClinicalVault
import Foundation
import SystemPackage

@testable import alcove

/// A machine made up below a folder of its own: its `/proc`, `/sys` and `/etc`, a home, and what its kernel answers. As
/// it is made, everything about it is good.
final class MadeUpMachine {
    let root: URL
    var variables = ["SHELL": "/bin/bash", "PATH": "/usr/bin:/bin"]
    var kernel = KernelAnswers(
        keyMemory: .unmapped, lockLimit: 8 << 20, isDumpable: false, parent: 77, now: Int64(time(nil)),
        clockIsSynchronized: true)
    /// The user who asks: whoever runs the tests, to whom all files here belong.
    var user = geteuid()

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "alcove-machine-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // Without links on the way: what is below is compared with what realpath says.
        root = folder.resolvingSymlinksInPath()
        try write("/proc/swaps", "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n")
        try write("/proc/sys/kernel/core_pattern", "core\n")
        try write("/proc/sys/kernel/yama/ptrace_scope", "1\n")
        try write(
            "/proc/77/limits", "Max core file size         0                    unlimited            bytes     \n")
        try write("/proc/self/mounts", "proc /proc proc rw,nosuid,relatime 0 0\n")
        try write("/etc/passwd", "root:x:0:0:root:/root:/bin/bash\nada:x:\(user):\(getegid())::/home/ada:/bin/bash\n")
        try write("/etc/group", "root:x:0:\n")
        try write("/home/ada/.bashrc", "HISTIGNORE='*alcove*'\n")
        try write("/usr/bin/alcove", "")
        for name in ["/tmp", "/dev/shm"] {
            try makeFolder(name)
            try setMode(name, 0o1777)
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func place(_ path: String) -> URL { root.appendingPathComponent(path) }

    func write(_ path: String, _ text: String) throws {
        try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        try Data(text.utf8).write(to: place(path))
    }

    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            at: place(path), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    }

    func setMode(_ path: String, _ mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place(path).path)
    }

    /// A vault of this user, closed to others, with one file in it.
    func makeVault() throws {
        try write("/home/ada/.local/share/alcove/VAULT", "alcove\n")
        try setMode("/home/ada/.local/share/alcove", 0o700)
    }

    /// A disk, or a layer above disks, as `/sys` shows it.
    func makeDevice(_ name: String, numbers: String, kind: String? = nil, on below: [String] = []) throws {
        try makeFolder("/sys/devices/\(name)/slaves")
        if let kind { try write("/sys/devices/\(name)/dm/uuid", kind + "\n") }
        for one in below { try link("/sys/devices/\(name)/slaves/\(one)", to: "../../\(one)") }
        try link("/sys/class/block/\(name)", to: "../../devices/\(name)")
        try link("/sys/dev/block/\(numbers)", to: "../../devices/\(name)")
        try write("/dev/\(name)", "")
    }

    func link(_ path: String, to target: String) throws {
        try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        try FileManager.default.createSymbolicLink(atPath: place(path).path, withDestinationPath: target)
    }

    func makeSwap(_ path: String, _ kind: String) throws {
        try write("/proc/swaps", "Filename Type Size Used Priority\n\(path) \(kind) 8388604 0 -2\n")
    }

    /// What the kernel may hibernate to.
    func allowHibernation() throws {
        try write("/sys/power/state", "freeze mem disk\n")
        try write("/sys/power/disk", "[platform] shutdown reboot\n")
    }

    var machine: Machine {
        Machine(
            root: FilePath(root.path), variables: variables, user: user, home: "/home/ada",
            places: VaultPlaces(
                vault: "/home/ada/.local/share/alcove", configuration: "/home/ada/.config/alcove",
                state: "/home/ada/.local/state/alcove", cache: "/home/ada/.cache/alcove"),
            runtimeFolder: "/run/user/alcove", program: "/usr/bin/alcove", kernel: kernel)
    }

    var findings: [Finding] { Examinations.all(of: machine) }

    /// What was found about one matter.
    func finding(_ id: String) -> Finding? { findings.first { $0.id == id } }

    func level(_ id: String) -> Finding.Level? { finding(id)?.level }
}
