internal import CSystemShims
internal import ClinicalVault
internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension Machine {
    /// This machine, for this user.
    static func current(_ places: VaultPlaces) -> Machine {
        Machine(
            root: "/", variables: Environment.all(), user: geteuid(), home: Places.home(), places: places,
            runtimeFolder: FilePath(Places.runtimeFolder()), program: ownProgram(), kernel: .current())
    }

    /// The file that this process runs, by the kernel's word and not by the name that it was called by.
    private static func ownProgram() -> FilePath { FilePath("/proc/self/exe").real ?? "/" }
}

extension KernelAnswers {
    static func current() -> KernelAnswers {
        let synchronized = alcove_clock_is_synchronized()
        return KernelAnswers(
            keyMemory: .tried(), lockLimit: alcove_lock_limit(), isDumpable: alcove_is_dumpable() != 0,
            parent: getppid(), now: Int64(time(nil)),
            clockIsSynchronized: synchronized < 0 ? nil : synchronized == 1)
    }
}
