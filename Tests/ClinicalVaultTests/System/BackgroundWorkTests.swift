import Glibc
import Synchronization
import Testing

@testable import ClinicalVault

struct BackgroundWorkTests {
    @Test func `what was begun is made once, by another thread`() {
        let calls = Atomic(0)
        let work = BackgroundWork { () -> pthread_t in
            calls.add(1, ordering: .relaxed)
            return pthread_self()
        }
        work.begin()
        let thread = work.value
        #expect(thread != pthread_self())
        #expect(work.value == thread)
        let count = calls.load(ordering: .relaxed)
        #expect(count == 1)
    }

    @Test func `what was not begun is made where it is asked for, once`() {
        var calls = 0
        let work = BackgroundWork { () -> pthread_t in
            calls += 1
            return pthread_self()
        }
        #expect(work.value == pthread_self() && work.value == pthread_self() && calls == 1)
    }

    @Test func `to wait makes nothing, and ends when what was begun is made`() {
        let calls = Atomic(0)
        let work = BackgroundWork { _ = calls.add(1, ordering: .relaxed) }
        work.wait()
        let before = calls.load(ordering: .relaxed)
        work.begin()
        work.wait()
        let after = calls.load(ordering: .relaxed)
        #expect(before == 0 && after == 1)
    }

    @Test func `what nobody asks for ends by itself`() {
        let isDone = Atomic(false)
        do {
            let work = BackgroundWork { isDone.store(true, ordering: .releasing) }
            work.begin()
        }
        for _ in 0..<10_000 where !isDone.load(ordering: .acquiring) { usleep(1000) }
        let ended = isDone.load(ordering: .acquiring)
        #expect(ended)
    }
}
