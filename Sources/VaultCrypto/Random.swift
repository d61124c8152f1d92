#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Random bytes that are not secret: ids, nonces, salts. Secret ones are born in `SecretBytes.random(count:)`.
public enum Random {
    /// `count` bytes from the kernel's generator (`getrandom`), never from a state in this process that a fork or a
    /// restored snapshot could repeat.
    public static func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        append(count, to: &bytes)
        return bytes
    }

    static func append(_ count: Int, to bytes: inout [UInt8]) {
        bytes.append(addingCapacity: count) { output in
            unsafe output.withUnsafeMutableBufferPointer { buffer, initialized in
                unsafe fill(UnsafeMutableRawBufferPointer(buffer))
                initialized = buffer.count
            }
        }
    }

    private static func fill(_ buffer: UnsafeMutableRawBufferPointer) {
        // getentropy(3) is getrandom(2) for at most 256 bytes: whole, not interruptible, no short result.
        var offset = 0
        while offset < buffer.count {
            let step = min(256, buffer.count - offset)
            let done = unsafe getentropy(buffer.baseAddress! + offset, step)
            // Only a kernel older than 2014 or a sandbox that forbids the call fails; a nonce without randomness
            // would betray the key, so there is no going on.
            guard done == 0 else { fatalError("alcove: the kernel gives no random bytes") }
            offset += step
        }
    }
}
