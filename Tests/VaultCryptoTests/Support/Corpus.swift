import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder of test vectors made by others, which may stand beside the checkout.
enum Corpus {
    /// The root of the package: three folders above this file's.
    static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let folder = packageRoot.appending(path: "../shared/vectors").standardizedFileURL

    /// Whether the vectors are there at all; where they are, each of their folders must be.
    static let isPresent = FileManager.default.fileExists(atPath: folder.path())

    static let absence: Comment = "the folder ../shared/vectors is not beside the checkout"

    /// The bytes of a file; throws where it is missing.
    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    /// The names of the files in a folder, sorted. Of a folder that is missing there are none, which some test notices.
    static func names(in path: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path())
        return (names ?? []).sorted()
    }
}

/// The long tests: a million messages, a gibibyte.
enum SlowTests {
    static let areOn = ProcessInfo.processInfo.environment["ALCOVE_SLOW_TESTS"] == "1"
    static let reason: Comment = "slow: set ALCOVE_SLOW_TESTS=1 to run it"
}

/// The machine's zlib, found when it is needed: some vectors are compressed, and the product has no use for it.
enum Zlib {
    struct Failure: Error {
        let reason: String
    }

    static func decompress(_ compressed: [UInt8], atMost limit: Int) throws -> [UInt8] {
        guard
            let library = unsafe dlopen("libz.so.1", RTLD_NOW) ?? dlopen("libz.dylib", RTLD_NOW),
            let symbol = unsafe dlsym(library, "uncompress")
        else { throw Failure(reason: "no zlib on this machine") }
        typealias Uncompress =
            @convention(c) (
                UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt>?, UnsafePointer<UInt8>?, UInt
            ) -> Int32
        let uncompress = unsafe unsafeBitCast(symbol, to: Uncompress.self)
        var result: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var length = UInt(limit)
            result = unsafe uncompress(buffer.baseAddress, &length, compressed, UInt(compressed.count))
            count = result == 0 ? Int(length) : 0
        }
        guard result == 0 else { throw Failure(reason: "zlib says \(result)") }
        return bytes
    }
}

/// Base64 as Foundation reads it: an oracle for the module's own.
func base64(_ text: some StringProtocol) -> [UInt8]? {
    Data(base64Encoded: String(text)).map(Array.init)
}
