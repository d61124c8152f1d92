internal import SystemPackage

/// Whether what is written to a disk, or to a file on it, is encrypted below the file system.
///
/// The kernel names each layer of the device mapper in `dm/uuid`, dm-crypt as `CRYPT-…`, and lists what a layer lies on
/// in `slaves`. A disk that encrypts by itself shows nothing of it, and counts as not encrypted.
struct BlockDevice {
    private let machine: Machine
    /// Its folder below `/sys`.
    private let folder: FilePath

    /// A device by its numbers: `254:0`; nil where the kernel has no such disk.
    init?(_ numbers: String, of machine: Machine) {
        let folder = FilePath("/sys/dev/block/\(numbers)")
        guard machine.exists(folder) else { return nil }
        self.machine = machine
        self.folder = folder
    }

    /// A device by its name: `dm-0`, `sda2`.
    private init(named name: String, of machine: Machine) {
        self.machine = machine
        folder = FilePath("/sys/class/block/\(name)")
    }

    /// The device that a path names, `/dev/dm-0` or `/dev/mapper/swap`.
    init?(path: FilePath, of machine: Machine) {
        guard let name = machine.real(path).lastComponent?.string else { return nil }
        self.init(named: name, of: machine)
        guard machine.exists(folder) else { return nil }
    }

    /// The device below the file system that holds a path. File systems that span disks have a number of their own; the
    /// list of mounts says what they were mounted from.
    init?(holding path: FilePath, of machine: Machine) {
        guard let numbers = machine.facts(path)?.device else { return nil }
        if let device = BlockDevice(numbers, of: machine) {
            self = device
            return
        }
        // 36 35 0:29 /@home /home rw,relatime shared:1 - btrfs /dev/mapper/root rw
        for line in machine.lines("/proc/self/mountinfo") {
            let fields = line.split(separator: " ")
            guard fields.count > 6, fields[2] == numbers, let dash = fields.firstIndex(of: "-"),
                dash + 2 < fields.count,
                fields[dash + 2].hasPrefix("/dev/"),
                let device = BlockDevice(path: FilePath(String(fields[dash + 2])), of: machine)
            else { continue }
            self = device
            return
        }
        return nil
    }

    /// Whether every way down to a disk leads through encryption.
    var isEncrypted: Bool { isEncrypted(depth: 0) }

    private func isEncrypted(depth: Int) -> Bool {
        // Deeper than any stack of volumes that somebody built; a loop made of links ends here.
        guard depth < 8 else { return false }
        if machine.value(folder.appending("dm/uuid"))?.hasPrefix("CRYPT-") == true { return true }
        // A partition lies on its disk, whose layers are listed there.
        let whole = machine.exists(folder.appending("partition")) ? folder.appending("..") : folder
        let below = machine.names(whole.appending("slaves"))
        return !below.isEmpty
            && below.allSatisfy { BlockDevice(named: $0, of: machine).isEncrypted(depth: depth + 1) }
    }

    /// Whether it is a piece of memory: zram.
    var isMemory: Bool { machine.real(folder).lastComponent?.string.hasPrefix("zram") == true }
}
