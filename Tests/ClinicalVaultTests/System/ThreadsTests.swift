import Glibc
import Synchronization
import Testing

@testable import ClinicalVault

struct ThreadsTests {
    private struct Refusal: Error, Hashable {
        let number: Int
    }

    @Test(arguments: [0, 1, 2, 7, 1000])
    func `what several threads make is in the order of what it was made of`(_ count: Int) {
        #expect(Threads.map(Array(0..<count)) { $0 * 3 } == (0..<count).map { $0 * 3 })
    }

    @Test(arguments: [0, 1, 2, 100])
    func `each item is used once, in order, with what was made of it`(_ count: Int) throws {
        var used: [Int] = []
        try Threads.ahead(Array(0..<count)) {
            $0 * 3
        } use: { item, made in
            #expect(made == item * 3)
            used.append(item)
        }
        #expect(used == Array(0..<count))
    }

    @Test func `what cannot be made ends the work where it would have been used`() {
        var used: [Int] = []
        #expect(throws: Refusal(number: 5)) {
            try Threads.ahead(Array(0..<10)) { item in
                if item == 5 { throw Refusal(number: item) }
                return item
            } use: { item, _ in
                used.append(item)
            }
        }
        #expect(used == [0, 1, 2, 3, 4])
    }

    @Test func `nothing is used after a use that failed`() {
        var used: [Int] = []
        #expect(throws: Refusal(number: 3)) {
            try Threads.ahead(Array(0..<10)) {
                $0
            } use: { item, _ in
                if item == 3 { throw Refusal(number: item) }
                used.append(item)
            }
        }
        #expect(used == [0, 1, 2])
    }

    @Test func `of what is used later never two are made at once`() throws {
        let making = Atomic(0)
        var most = 0
        try Threads.ahead(Array(0..<50)) { _ in
            let others = making.add(1, ordering: .acquiringAndReleasing).oldValue
            defer { making.subtract(1, ordering: .acquiringAndReleasing) }
            usleep(100)
            return others
        } use: { _, others in
            most = max(most, others)
        }
        #expect(most == 0)
    }

    @Test func `what is too much for one part begins another`() {
        let parts = [1, 2, 3, 9, 1, 1, 1, 1].chunked(3, atMost: 6, weighing: \.self)
        #expect(parts == [[1, 2, 3], [9], [1, 1, 1], [1]])
        #expect([5, 5, 5].chunked(3, atMost: 6, weighing: \.self) == [[5], [5], [5]])
        #expect([Int]().chunked(3, atMost: 6, weighing: \.self) == [])
    }
}
