internal import SystemPackage

/// The places on a disk where the kernel puts memory that it needs for something else.
struct SwapAreas {
    private struct Area {
        let path: FilePath
        let device: BlockDevice?

        var isMemory: Bool { device?.isMemory ?? false }
        var isEncrypted: Bool { device?.isEncrypted ?? false }
    }

    private let onDisk: [Area]

    init(of machine: Machine) {
        // Filename  Type  Size  Used  Priority; a blank in a name stands as \040.
        let areas = machine.lines("/proc/swaps").dropFirst().compactMap { line -> Area? in
            let fields = line.split { $0 == " " || $0 == "\t" }
            guard fields.count >= 2 else { return nil }
            let path = FilePath(String(fields[0]).replacing("\\040", with: " "))
            let device =
                fields[1] == "file" ? BlockDevice(holding: path, of: machine) : BlockDevice(path: path, of: machine)
            return Area(path: path, device: device)
        }
        onDisk = areas.filter { !$0.isMemory }
    }

    var areOnDisk: Bool { !onDisk.isEmpty }
    /// The first that a thief of the disk could read.
    var open: FilePath? { onDisk.first { !$0.isEncrypted }?.path }
}

extension Machine {
    /// Swap.
    ///
    /// Never dangerous by itself: what Alcove opens is locked out of it, keys always and notes as far as the limit goes.
    /// But the terminal is a program as any other, and what it showed can stay on the disk for months.
    func swap(_ areas: SwapAreas) -> Finding {
        let matter = Finding.Matter(id: "swap", name: "Swap file")
        guard areas.areOnDisk else { return matter.good("This computer puts no part of its memory on the disk.") }
        guard let open = areas.open else {
            return matter.good("Parts of memory can land on the disk, encrypted.")
        }
        return matter.better(
            "Parts of memory can land on the disk unencrypted, in \(open). Alcove keeps its keys out of there; what your "
                + "terminal showed may be among them.",
            hint: "encrypt the swap space, or turn it off until the next start", "sudo swapoff \(open)")
    }

    /// Hibernation: all of memory goes to the disk, locked pages with it.
    func hibernation(_ areas: SwapAreas) -> Finding {
        let matter = Finding.Matter(id: "hibernation", name: "Hibernation")
        guard canHibernate(areas) else { return matter.good("This computer does not write its memory out to sleep.") }
        if kernel.keyMemory == .unmapped {
            return matter.good(
                "While a vault is open this computer refuses to hibernate, so that no key gets to the disk. It can again "
                    + "after “alcove lock”.")
        }
        guard areas.open != nil || !areas.areOnDisk else {
            return matter.better(
                "Hibernation writes all memory to the disk, encrypted: the keys of an open vault too.",
                hint: "“alcove lock” before this computer hibernates")
        }
        return matter.dangerous(
            "Hibernation writes all memory to the disk, unencrypted: the keys of an open vault too.",
            hint: "turn it off",
            "sudo systemctl mask hibernate.target hybrid-sleep.target suspend-then-hibernate.target")
    }

    private func canHibernate(_ areas: SwapAreas) -> Bool {
        let sleeps = value("/sys/power/state")?.split(separator: " ").contains("disk") ?? false
        let isOff = value("/sys/power/disk")?.contains("[disabled]") ?? false
        // A locked-down kernel would not trust the image.
        let lockdown = value("/sys/kernel/security/lockdown") ?? ""
        let isLockedDown = lockdown.contains("[integrity]") || lockdown.contains("[confidentiality]")
        // What systemd sees to before it asks the kernel.
        let isMasked = real("/etc/systemd/system/hibernate.target") == "/dev/null"
        let resumesFrom = value("/sys/power/resume") ?? "0:0"
        return sleeps && !isOff && !isLockedDown && !isMasked && (areas.areOnDisk || resumesFrom != "0:0")
    }
}
