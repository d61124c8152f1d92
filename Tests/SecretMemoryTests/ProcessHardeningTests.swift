import CSystemShims
import Foundation
import SecretMemory
import Testing

@Suite struct ProcessHardeningTests {
    @Test func `a hardened process leaves no dump, is not traced and keeps its files private`() async {
        await #expect(processExitsWith: .success) {
            precondition(ProcessHardening.apply())
            precondition(alcove_is_dumpable() == 0)
            precondition(umask(0) == 0o077)
            var core = rlimit()
            precondition(unsafe getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core) == 0)
            precondition(core.rlim_cur == 0 && core.rlim_max == 0)
        }
    }

    @Test func `with unmapped memory not even the kernel's window into the process shows a secret`() async {
        await #expect(processExitsWith: .success) {
            SecretPool.shared.preferUnmappedMemory()
            precondition(!SecretPool.shared.usesUnmappedMemory)
            let secret = try SecretBytes.random(count: 32)
            let address = secret.address
            let flags = try ProcessMemory.flags(at: address)
            // Where the kernel has no memfd_secret, the memory is locked all the same.
            precondition(flags.contains("lo"))
            guard SecretPool.shared.usesUnmappedMemory else { return }
            precondition(ProcessMemory.read(at: address, count: 32) == nil)
            precondition(flags.contains("dc"))
        }
    }

    @Test func `a secret that cannot be locked is refused`() async {
        await #expect(processExitsWith: .success) {
            // Without the privilege to lock beyond the limit, which root has, a limit of zero refuses every lock.
            guard getuid() != 0 || setuid(65534) == 0 else { return }
            var none = rlimit(rlim_cur: 0, rlim_max: 0)
            precondition(unsafe setrlimit(__rlimit_resource_t(__RLIMIT_MEMLOCK.rawValue), &none) == 0)
            do {
                _ = try SecretBytes(count: 32)
                preconditionFailure("a secret in memory that is not locked")
            } catch SecretMemoryError.lockRefused {}
        }
    }
}
