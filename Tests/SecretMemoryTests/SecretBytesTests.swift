import Foundation
import SecretMemory
import Testing

@Suite struct SecretBytesTests {
    let canary = Array("a canary that nobody may find".utf8)

    @Test func `a secret lies in memory that is locked, undumped and wiped in a child`() throws {
        let secret = unsafe try SecretBytes(copying: canary.span.bytes)
        let address = secret.address
        #expect(try ProcessMemory.flags(at: address).isSuperset(of: ["lo", "dd", "wf"]))
    }

    @Test func `a secret is gone from its place when it ends`() throws {
        let own = (0..<30).map { _ in UInt8.random(in: 1...255) }
        let address: UInt
        do {
            let secret = unsafe try SecretBytes(copying: own.span.bytes)
            address = secret.address
            #expect(ProcessMemory.read(at: address, count: own.count) == own)
        }
        // Another test's secret may have the place by now, but nothing of this one is in it.
        let left = try #require(ProcessMemory.read(at: address, count: own.count))
        #expect(!left.starts(with: own.prefix(4)) && !left.suffix(4).elementsEqual(own.suffix(4)))
    }

    @Test func `a new secret is all zero, whoever had the place before`() throws {
        for _ in 0..<100 {
            let old = unsafe try SecretBytes(copying: canary.span.bytes)
            _ = consume old
            let fresh = try SecretBytes(count: 64)
            #expect(fresh.array == [UInt8](repeating: 0, count: 64))
        }
    }

    @Test func `a copy and a slice live on when the first ends`() throws {
        let copy: SecretBytes
        let slice: SecretBytes
        do {
            let secret = unsafe try SecretBytes(copying: canary.span.bytes)
            copy = try secret.copy()
            slice = try secret.slice(2..<8)
        }
        #expect(copy.array == canary)
        #expect(slice.array == Array("canary".utf8))
        #expect(slice.count == 6)
    }

    @Test func `changing a copy leaves the first alone`() throws {
        let secret = unsafe try SecretBytes(copying: canary.span.bytes)
        var copy = try secret.copy()
        copy.withMutableBytes { $0.storeBytes(of: 0, toByteOffset: 3, as: UInt8.self) }
        #expect(secret.array == canary)
        let same = copy.isEqual(to: secret)
        #expect(!same)
    }

    @Test func `equality sees every byte and the length`() throws {
        let secret = unsafe try SecretBytes(copying: canary.span.bytes)
        let twin = try secret.copy()
        let equal = secret.isEqual(to: twin)
        #expect(equal)
        for index in canary.indices {
            var other = canary
            other[index] ^= 0x80
            let changed = unsafe constantTimeEqual(canary.span.bytes, other.span.bytes)
            #expect(!changed)
        }
        let shorter = try secret.slice(0..<canary.count - 1)
        let short = secret.isEqual(to: shorter)
        #expect(!short)
        let nothing = unsafe constantTimeEqual([UInt8]().span.bytes, [UInt8]().span.bytes)
        #expect(nothing)
    }

    @Test(arguments: [-1, SecretBytes.maximumCount + 1, Int.max, Int.min])
    func `a size beyond the ceiling is refused`(size: Int) {
        #expect(throws: SecretMemoryError.sizeRefused(size)) { _ = try SecretBytes(count: size) }
    }

    @Test(arguments: [0, 1, 63, 64, 65, 4096, SecretBytes.maximumCount])
    func `every size up to the ceiling is served`(size: Int) throws {
        let secret = try SecretBytes.random(count: size)
        #expect(secret.count == size)
        let bytes = secret.withBytes { $0.byteCount }
        #expect(bytes == size)
    }

    @Test func `random secrets differ`() throws {
        let one = try SecretBytes.random(count: 32)
        let other = try SecretBytes.random(count: 32)
        let same = one.isEqual(to: other)
        #expect(!same)
    }

    @Test func `secrets side by side never share a byte`() throws {
        // More than one region of the pool, with holes in between, each secret filled with its own number.
        var kept: [Keeper] = []
        for number in 0..<120 {
            let size = 1 + (number * 389) % 1500
            kept.append(try Keeper(UInt8(number), size))
            if number % 3 == 2 { kept.remove(at: kept.count / 2) }
        }
        for keeper in kept { #expect(keeper.isWhole) }
    }

    /// Holds one secret in an array, which noncopyable values cannot live in.
    private final class Keeper {
        let mark: UInt8
        let secret: SecretBytes

        init(_ mark: UInt8, _ size: Int) throws {
            self.mark = mark
            secret = unsafe try SecretBytes(copying: [UInt8](repeating: mark, count: size).span.bytes)
        }

        var isWhole: Bool { secret.array.allSatisfy { $0 == mark } }
    }
}
