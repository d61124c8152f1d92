import CSystemShims
import Foundation
import SecretMemory

/// This process's own memory, read through the kernel: well defined also for places that were given back.
enum ProcessMemory {
    /// The bytes at an address, or nil where nothing is mapped or the kernel hides the page.
    static func read(at address: UInt, count: Int) -> [UInt8]? {
        let descriptor = unsafe open("/proc/self/mem", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = unsafe bytes.withUnsafeMutableBytes {
            unsafe pread(descriptor, $0.baseAddress, count, off_t(address))
        }
        return got == count ? bytes : nil
    }

    /// The `VmFlags` of the mapping that holds the address: `lo` locked, `dd` not in dumps, `wf` wiped in a child,
    /// `dc` not in a child.
    static func flags(at address: UInt) throws -> Set<String> {
        var inside = false
        let maps = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/smaps")).readToEnd() ?? Data()
        for line in String(decoding: maps, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ")
            let bounds = words[0].split(separator: "-").map { UInt($0, radix: 16) }
            if bounds.count == 2, let low = bounds[0], let high = bounds[1] {
                inside = low <= address && address < high
            } else if inside, words[0] == "VmFlags:" {
                return Set(words.dropFirst().map(String.init))
            }
        }
        return []
    }
}

extension PlaintextBuffer {
    /// Where the bytes are, to look at the place after they should be gone.
    var address: UInt { withBytes { bytes in unsafe bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) } } }

    var array: [UInt8] { withBytes { bytes in unsafe bytes.withUnsafeBytes { unsafe Array($0) } } }
}

extension SecretBytes {
    var address: UInt { withBytes { bytes in unsafe bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) } } }

    var array: [UInt8] { withBytes { bytes in unsafe bytes.withUnsafeBytes { unsafe Array($0) } } }
}
