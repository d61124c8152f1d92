internal import CSystemShims
internal import SecretMemory

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An open file. One function a system call, interrupted calls begun again, every failure thrown with its `errno`.
final class File {
    let descriptor: CInt
    /// For messages.
    let path: String

    /// What the file was when it was opened.
    let opened: Folder.Status

    /// Takes over an open descriptor; it is closed in any case.
    init(owning descriptor: CInt, path: String) throws {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let failure = VaultError.system("look at", path)
            close(descriptor)
            throw failure
        }
        self.descriptor = descriptor
        self.path = path
        opened = Folder.Status(status)
    }

    deinit { close(descriptor) }

    func status() throws -> Folder.Status {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw VaultError.system("look at", path) }
        return Folder.Status(status)
    }

    /// The bytes from `offset` on, `count` of them or fewer where the file ends.
    func read(at offset: Int, count: Int) throws -> [UInt8] {
        var failure: VaultError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            do throws(VaultError) {
                initialized = try unsafe read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes the bytes from `offset` on over the beginning of `bytes`: `count` of them or fewer where the file ends.
    ///
    /// - Precondition: `bytes` has room for them.
    /// - Returns: how many they are.
    func read(at offset: Int, count: Int, into bytes: inout [UInt8]) throws -> Int {
        precondition(bytes.count >= count)
        return try unsafe bytes.withUnsafeMutableBytes { buffer throws(VaultError) in
            try unsafe read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// Appends the bytes from `offset` on to a buffer: `count` of them or fewer where the file ends.
    func read(at offset: Int, count: Int, into buffer: PlaintextBuffer) throws {
        let start = buffer.count
        let got = try unsafe buffer.append(uninitializedCount: count) { target throws(VaultError) in
            try unsafe read(at: offset, into: target)
        }
        buffer.truncate(to: start + got)
    }

    /// Fills as much of `buffer` as the file has; pread keeps nothing of it.
    @unsafe private func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(VaultError) -> Int {
        var done = 0
        while done < buffer.count {
            let got = unsafe pread(
                descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
            if got > 0 {
                done += got
            } else if got == 0 {
                break
            } else if errno != EINTR {
                throw VaultError.system("read", path)
            }
        }
        return done
    }

    /// The whole file; `damaged` where it is longer than `limit`.
    ///
    /// - Parameter size: how long it is, where that is known.
    func contents(limit: Int, size: Int? = nil) throws -> [UInt8] {
        let size = try size ?? status().size
        guard size <= limit else { throw VaultError.damaged(path: path, what: "longer than such a file can be") }
        return try read(at: 0, count: size)
    }

    /// How much of a file is looked at in one read.
    static let piece = 1 << 20

    /// Whether both files have the same bytes there.
    func agrees(with other: File, in range: Range<Int>) throws -> Bool {
        for start in stride(from: range.lowerBound, to: range.upperBound, by: File.piece) {
            let count = min(File.piece, range.upperBound - start)
            let bytes = try read(at: start, count: count)
            guard bytes.count == count, try other.read(at: start, count: count) == bytes else { return false }
        }
        return true
    }

    /// Whether the whole file is the beginning of another, byte for byte.
    func isBeginning(of other: File) throws -> Bool { try agrees(with: other, in: 0..<status().size) }

    /// Writes all of `bytes` at `offset`, or throws.
    func write(_ bytes: [UInt8], at offset: Int) throws {
        var done = 0
        while done < bytes.count {
            let wrote = unsafe bytes.withUnsafeBytes { buffer in
                unsafe pwrite(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
            }
            if wrote > 0 {
                done += wrote
            } else if wrote == 0 || errno != EINTR {
                throw VaultError.system("write", path)
            }
        }
    }

    /// Makes the contents durable, and with them the length that is needed to read them.
    func sync() throws {
        while fdatasync(descriptor) != 0 {
            guard errno == EINTR else { throw VaultError.system("sync", path) }
        }
    }

    func truncate(to size: Int) throws {
        while ftruncate(descriptor, off_t(size)) != 0 {
            guard errno == EINTR else { throw VaultError.system("shorten", path) }
        }
    }

    /// Takes the file's one lock, which ends with this open file, also when the process is killed.
    ///
    /// Asks again for up to `patience` milliseconds, then gives up with `busy`: a command must not hang behind a
    /// stopped one.
    func lock(patience: Int) throws {
        var waited = 0
        while alcove_ofd_lock(descriptor, 1, 0) != 0 {
            guard errno == EAGAIN || errno == EACCES || errno == EINTR else { throw VaultError.system("lock", path) }
            guard waited < patience * 1000 else { throw VaultError.busy }
            // Short at first, since an append takes a few milliseconds; never longer than a person notices.
            let pause = min(500 + waited / 4, 20_000)
            usleep(useconds_t(pause))
            waited += pause
        }
    }

    func unlock() { _ = alcove_ofd_lock(descriptor, -1, 0) }
}
