internal import SecretMemory

extension Machine {
    /// Who could read the keys of an open vault out of memory.
    var keyMemory: Finding {
        let matter = Finding.Matter(id: "key-memory", name: "Keys in memory")
        switch kernel.keyMemory {
        case .unmapped:
            return matter.good(
                "The keys of an open vault lie in hidden memory (memfd_secret), where not even the administrator's tools "
                    + "(/proc/PID/mem) read them.")
        case .locked:
            return matter.better(
                "The keys of an open vault lie in memory that is locked and never dumped. The administrator could read "
                    + "them there: this kernel offers no hidden memory (memfd_secret).",
                hint: "Linux 5.14 or newer has it; before 6.5 start it with secretmem.enable=1")
        case .refused:
            return matter.better(
                "No memory can be locked here, so Alcove refuses to open a vault.", hint: Machine.howToRaiseLimit,
                "* - memlock 8192")
        }
    }

    /// How much memory may be locked.
    ///
    /// A process locks 64 KiB for its keys, now and then a second such piece, and its buffers for notes up to half of the
    /// limit: at 1 MiB that is more than the notes of a whole year in one answer. Beyond it a buffer is not locked.
    var lockLimit: Finding {
        let matter = Finding.Matter(id: "lock-limit", name: "Locked memory")
        let limit = kernel.lockLimit
        guard limit < 1 << 20 else { return matter.good("There is room enough for what must not reach the disk.") }
        return matter.better(
            "Alcove may lock only \(limit >> 10) KiB of memory. What does not fit can land in the swap file.",
            hint: Machine.howToRaiseLimit, "* - memlock 8192")
    }

    private static let howToRaiseLimit =
        "a line in /etc/security/limits.d/alcove.conf, and a new login"
}

extension KernelAnswers.KeyMemory {
    /// Tries it as the agent would: a secret in the pool of this process, which has none yet.
    static func tried() -> KernelAnswers.KeyMemory {
        SecretPool.shared.preferUnmappedMemory()
        do { _ = try SecretBytes(count: 32) } catch { return .refused }
        return SecretPool.shared.usesUnmappedMemory ? .unmapped : .locked
    }
}
