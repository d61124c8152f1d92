/// Something that threads share under a lock, or that none of them changes.
package final class Box<Value>: @unchecked Sendable {
    package var value: Value
    package init(_ value: Value) { self.value = value }
}
