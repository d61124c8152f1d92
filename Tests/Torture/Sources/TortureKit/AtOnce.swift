internal import Foundation

/// Does something several times at once, and waits until all is done.
///
/// - Parameter body: given numbers from 0; on a thread each, and not in a queue, since it may wait for programs.
package func atOnce(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let done = DispatchSemaphore(value: 0)
    for number in 0..<count {
        Thread.detachNewThread {
            body(number)
            done.signal()
        }
    }
    for _ in 0..<count { done.wait() }
}
