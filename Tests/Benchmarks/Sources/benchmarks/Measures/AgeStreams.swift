internal import Glibc
internal import SecretMemory
internal import VaultCrypto

/// age files of a gigabyte, against stock `age`: user CPU time of whole processes, to and from a memory file system.
enum AgeStreams {
    private static let rounds = 3
    private static let memoryFolder = "/dev/shm"

    static func rows(megabytes: Int, program: String) throws -> [Row] {
        let size = megabytes == 1024 ? "1 GiB" : "\(megabytes) MiB"
        let titles = ["age, sealing \(size), user CPU", "age, opening \(size), user CPU"]
        guard let age = Programs.find("age") else {
            return titles.map { .absent($0, "age is not installed") }
        }
        let folder = try ThrowAwayFolder(in: memoryFolder)
        defer { folder.remove() }
        let plain = folder.path("plain"), key = folder.path("key")
        let sealed = folder.path("sealed.age"), opened = folder.path("opened")
        try writeNoise(megabytes: megabytes, to: plain)
        let identity = try AgeIdentity.generate()
        let recipient = identity.recipient.text
        try identity.encoded().withBytes { text in
            try unsafe text.withUnsafeBytes { unsafe try Files.write(Array($0), to: key) }
        }

        func user(_ program: String, _ arguments: [String], _ removed: String) -> () throws -> Double {
            {
                defer { unsafe unlink(removed) }
                return try Child(program: program, arguments: arguments).run().user
            }
        }
        let sealing = try medians(
            rounds: rounds,
            [
                user(program, [AgeChild.mode, "seal", recipient, plain, sealed], sealed),
                user(age, ["-r", recipient, "-o", sealed, plain], sealed),
            ])
        try Child(program: program, arguments: [AgeChild.mode, "seal", recipient, plain, sealed]).run()
        unsafe unlink(plain)
        let opening = try medians(
            rounds: rounds,
            [
                user(program, [AgeChild.mode, "open", key, sealed, opened], opened),
                user(age, ["-d", "-i", key, "-o", opened, sealed], opened),
            ])
        return zip(titles, [sealing, opening]).map { title, times in
            Row(
                what: title, measured: .seconds(times[0]), peer: .seconds(times[1]), peerName: "stock age",
                goal: .ratioAtMost(0.7))
        }
    }

    /// Bytes that no file system can shorten.
    private static func writeNoise(megabytes: Int, to path: String) throws {
        let noise = Random.bytes(1 << 20)
        let file = try Files.create(path)
        defer { close(file) }
        for _ in 0..<megabytes { try Files.writeAll(noise, to: file) }
    }
}
