import Foundation
import SecretMemory
import Testing

@Suite struct PlaintextBufferTests {
    let canary = Array("Brought the letter, put it on the table.".utf8)

    private struct Refused: Error {}

    @Test func `a buffer grows through the heap into pages of its own and keeps its bytes`() {
        let buffer = PlaintextBuffer()
        var expected: [UInt8] = []
        while expected.count < 100_000 {
            unsafe buffer.append(canary.span.bytes)
            expected += canary
            #expect(buffer.count == expected.count)
        }
        #expect(buffer.array == expected)
        let second = buffer.withBytes(in: 40..<80) { bytes in unsafe bytes.withUnsafeBytes { unsafe Array($0) } }
        #expect(second == canary)
    }

    @Test func `nothing is left at the old place when a buffer grows`() {
        let buffer = PlaintextBuffer()
        unsafe buffer.append(canary.span.bytes)
        let old = buffer.address
        buffer.reserveCapacity(1 << 20)
        #expect(ProcessMemory.read(at: old, count: canary.count) != canary)
        #expect(buffer.array == canary)
    }

    @Test(arguments: [0, 5000])
    func `nothing is left when a buffer ends`(capacity: Int) {
        let address: UInt
        do {
            let buffer = PlaintextBuffer(capacity: capacity)
            unsafe buffer.append(canary.span.bytes)
            address = buffer.address
            #expect(ProcessMemory.read(at: address, count: canary.count) == canary)
        }
        // Pages of its own are wiped, or gone from the process; a place on the heap may have another's bytes, not these.
        #expect(ProcessMemory.read(at: address, count: canary.count) != canary)
    }

    @Test func `what is cut off is wiped at once`() throws {
        let buffer = PlaintextBuffer()
        unsafe buffer.append(canary.span.bytes)
        let address = buffer.address
        buffer.truncate(to: 7)
        #expect(buffer.count == 7)
        let place = try #require(ProcessMemory.read(at: address, count: canary.count))
        #expect(Array(place[..<7]) == Array("Brought".utf8))
        #expect(place[7...].allSatisfy { $0 == 0 })
    }

    @Test func `an append that fails adds nothing and leaves nothing`() throws {
        let buffer = PlaintextBuffer(capacity: 256)
        buffer.append(utf8: "kept")
        #expect(throws: Refused.self) {
            try unsafe buffer.append(uninitializedCount: canary.count) { target in
                unsafe target.copyBytes(from: canary)
                throw Refused()
            }
        }
        #expect(buffer.count == 4)
        let address = buffer.address
        let place = try #require(ProcessMemory.read(at: address, count: 4 + canary.count))
        #expect(place[4...].allSatisfy { $0 == 0 })
    }

    @Test func `pages that another buffer had come back as zeros, locked and kept out of dumps`() throws {
        var before: UInt
        do {
            let buffer = PlaintextBuffer(capacity: 16_000)
            while buffer.count < 15_000 { unsafe buffer.append(canary.span.bytes) }
            before = buffer.address
        }
        // Other tests take pages too, so it may need some to get that one again.
        var taken: [PlaintextBuffer] = []
        while taken.count < 100, taken.last?.address != before { taken.append(PlaintextBuffer(capacity: 16_000)) }
        let again = try #require(taken.last)
        #expect(ProcessMemory.read(at: again.address, count: 16_000)?.allSatisfy { $0 == 0 } ?? false)
        let flags = try ProcessMemory.flags(at: again.address)
        #expect(flags.isSuperset(of: ["lo", "dd", "wf"]))
    }

    @Test func `a large buffer is locked and kept out of dumps`() throws {
        let buffer = PlaintextBuffer(capacity: 8192)
        unsafe buffer.append(canary.span.bytes)
        let flags = try ProcessMemory.flags(at: buffer.address)
        #expect(flags.isSuperset(of: ["lo", "dd", "wf"]))
    }

    @Test func `a buffer beyond the limit of locked memory is served all the same`() {
        let buffer = PlaintextBuffer(capacity: 256 << 20)
        unsafe buffer.append(canary.span.bytes)
        #expect(buffer.array == canary)
    }

    @Test func `text is checked as UTF-8 and cut by bytes`() {
        let buffer = PlaintextBuffer()
        buffer.append(utf8: "grüß dich")
        #expect(buffer.count == 11)
        #expect(buffer.text(in: 0..<6) == "grüß")
        #expect(buffer.text(in: 0..<3) == nil)
        #expect(buffer.text(in: 0..<0) == "")
    }

    @Test func `a buffer cannot change under bytes that are lent`() async {
        await #expect(processExitsWith: .failure) {
            let buffer = PlaintextBuffer()
            buffer.append(utf8: "lent")
            buffer.withBytes { _ in buffer.append(utf8: "grows away") }
        }
    }
}
