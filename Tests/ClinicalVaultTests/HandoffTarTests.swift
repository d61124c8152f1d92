import Foundation
import Testing

@testable import ClinicalVault

/// Keeps what a reader finds.
private struct Collector: TarVisitor {
    var files: [(name: String, content: [UInt8])] = []
    mutating func begin(_ name: String, count: Int) { files.append((name, [])) }
    mutating func content(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { unsafe files[files.count - 1].content.append(contentsOf: $0) }
    }
    mutating func end() {}
}

struct HandoffTarTests {
    private func archive(_ files: [(String, [UInt8])], time: Int64 = 1_795_445_520) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let writer = TarWriter(time: time) { piece in
            unsafe piece.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        }
        for (name, content) in files { try unsafe writer.add(name, content.span.bytes) }
        try writer.finish()
        return bytes
    }

    private func read(
        _ bytes: [UInt8], pieces: Int = 65_536, limits: TarReader.Limits = TarReader.Limits()
    ) throws -> [(name: String, content: [UInt8])] {
        var reader = TarReader(limits: limits)
        var collector = Collector()
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            let piece = Array(bytes[start..<min(start + pieces, bytes.count)])
            try unsafe reader.read(piece.span.bytes, &collector)
        }
        try reader.finish()
        return collector.files
    }

    private let sample: [(String, [UInt8])] = [
        ("README.txt", Array("read me\n".utf8)), ("empty", []), ("block-512", Array(repeating: 7, count: 512)),
        ("a_large.bin", (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }),
    ]

    @Test(arguments: [1, 7, 511, 512, 513, 65_536])
    func `what was written is read back, in pieces of any length`(pieces: Int) throws {
        let files = try read(archive(sample), pieces: pieces)
        #expect(files.map(\.name) == sample.map(\.0))
        #expect(files.map(\.content) == sample.map(\.1))
    }

    @Test(.enabled(if: Programs.tar != nil, "no tar on this machine"))
    func `stock tar lists and extracts it`() throws {
        let folder = try TemporaryFolder()
        try Data(archive(sample)).write(to: folder.url("a.tar"))
        #expect(
            try Programs.run(Programs.tar, ["-tf", "a.tar"], in: folder)
                == "README.txt\nempty\nblock-512\na_large.bin\n")
        _ = try Programs.run(Programs.tar, ["-xf", "a.tar"], in: folder)
        for (name, content) in sample { #expect(try Array(Data(contentsOf: folder.url(name))) == content) }
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.url("README.txt").path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect((attributes[.modificationDate] as? Date)?.timeIntervalSince1970 == 1_795_445_520)
    }

    @Test func `every changed byte of a header is noticed, and every other byte is content`() throws {
        let bytes = try archive([("name.txt", Array("content".utf8))])
        for index in bytes.indices {
            for flip: UInt8 in [0x01, 0x80, 0xFF] {
                var changed = bytes
                changed[index] ^= flip
                if (512..<519).contains(index) {
                    #expect(try read(changed)[0].content != Array("content".utf8))
                } else {
                    #expect(throws: TarError.self) { try read(changed) }
                }
            }
        }
    }

    @Test func `an archive that ends early or goes on is refused`() throws {
        let bytes = try archive([("name.txt", Array("content".utf8))])
        for count in 0..<bytes.count { #expect(throws: TarError.endsEarly) { try read(Array(bytes[..<count])) } }
        #expect(throws: TarError.trailingBytes) { try read(bytes + [0]) }
        #expect(throws: TarError.trailingBytes) { try read(bytes + Array(repeating: 0, count: 9000)) }
        #expect(throws: TarError.trailingBytes) { try read(Array(bytes.dropLast(512)) + bytes) }
    }

    /// A header as it may come from anybody: name and type at will, with a right sum.
    private func foreign(name: [UInt8], type: Character = "0", count: String = "00000000000") -> [UInt8] {
        var block = Tar.header(name: Array("x".utf8), count: 0, time: 0)
        block.replaceSubrange(0..<100, with: name + [UInt8](repeating: 0, count: 100 - name.count))
        block[156] = type.asciiValue ?? 0
        block.replaceSubrange(124..<135, with: count.utf8)
        block.replaceSubrange(148..<156, with: [UInt8](repeating: 32, count: 8))
        let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
        let digits = String(repeating: "0", count: 6 - sum.count) + sum
        block.replaceSubrange(148..<156, with: Array(digits.utf8) + [0, 32])
        return block + [UInt8](repeating: 0, count: 1024)
    }

    @Test(arguments: [
        "../evil", "/etc/passwd", "a/b", "..", ".", ".hidden", "-rf", "a b", "ä", "a\\b", "a\nb", "a\u{1B}[31m", "",
        "C:evil", "~root", "a*",
    ])
    func `evil names are refused`(name: String) throws {
        #expect(throws: TarError.nameRefused) { try read(foreign(name: Array(name.utf8))) }
    }

    @Test func `the same header with a plain name is taken`() throws {
        #expect(try read(foreign(name: Array("plain".utf8))).map(\.name) == ["plain"])
    }

    @Test(arguments: ["1", "2", "3", "4", "5", "6"])
    func `links, devices, folders and pipes are refused`(type: Character) throws {
        #expect(throws: TarError.notAPlainFile) { try read(foreign(name: Array("plain".utf8), type: type)) }
    }

    @Test(arguments: ["7", "L", "K", "x", "g", "S", "\0", "V"])
    func `extensions of the format are refused`(type: Character) throws {
        #expect(throws: TarError.headerMalformed) { try read(foreign(name: Array("plain".utf8), type: type)) }
    }

    @Test func `huge sizes are refused before a byte of them is read`() throws {
        let name = Array("plain".utf8)
        #expect(throws: TarError.tooLarge) { try read(foreign(name: name, count: "77777777777")) }
        #expect(throws: TarError.tooLarge) { try read(foreign(name: name, count: "10000000001")) }
        #expect(throws: TarError.headerMalformed) { try read(foreign(name: name, count: "-0000000001")) }
        #expect(throws: TarError.headerMalformed) { try read(foreign(name: name, count: "0000000008 ")) }
        let many = try archive((0..<5).map { ("f\($0)", []) })
        #expect(throws: TarError.tooLarge) { try read(many, limits: .init(files: 4)) }
        let large = try archive((0..<3).map { ("f\($0)", Array(repeating: 0, count: 1000)) })
        #expect(throws: TarError.tooLarge) { try read(large, limits: .init(totalCount: 2999)) }
        #expect(try read(large, limits: .init(totalCount: 3000)).count == 3)
    }

    @Test func `two files of one name are refused, capital letters aside`() throws {
        #expect(throws: TarError.duplicate("a.TXT")) { try read(archive([("a.txt", [1]), ("a.TXT", [2])])) }
    }
}
